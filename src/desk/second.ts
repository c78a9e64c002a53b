import { agreementOn, type FieldAgreement } from "../agree/agreement.ts";
import { keyOf, type Value } from "../agree/alpha.ts";
import { type Comparison, comparisonOf, openDecision } from "../agree/comparison.ts";
import type { Decision, Settled } from "../agree/decisions.ts";
import { KINDS, type Kind } from "../agree/units.ts";
import { isFields } from "../model/fields.ts";
import { asText, valueAt } from "../model/raw.ts";
import { checkAlone } from "../prepare/check.ts";
import { readDecisions, writtenDecisions } from "../prepare/decisionsFile.ts";
import type { RecordError } from "../prepare/recordError.ts";
import type { ReportFile } from "../prepare/recordSchema.ts";
import { readYaml } from "../prepare/yamlFile.ts";
import type { Second } from "./deskState.ts";
import type { OpenRecord } from "./record.ts";
import { yamlWith } from "./yamlOut.ts";

const TEXT = ["source", "text", "sha256"];

/** What was made of a file that was given beside a report. */
export type Opened<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: RecordError | "other-text" };

/** A second coder's file of the text of a report. */
export function openSecond(record: OpenRecord, report: unknown, name: string, yaml: string): Opened<Second> {
  const file = { ...readYaml(name, yaml), kind: "report" } as const;
  const [error] = checkAlone(file, record.schemas);
  if (error) return { ok: false, error };
  if (!isFields(file.value) || valueAt(file.value, TEXT) !== valueAt(report, TEXT)) return { ok: false, error: "other-text" };
  return { ok: true, value: { name, report: file.value, decisions: [], kept: "" } };
}

/** The decisions that a file keeps, beside a second coder's file. */
export function openDecisions(record: OpenRecord, second: Second, name: string, yaml: string): Opened<Second> {
  const file = { ...readYaml(name, yaml), kind: "report" } as const;
  const read = readDecisions(file, yaml, textOf(second), record.codes.of);
  const [error] = read.ok ? [] : read.errors;
  if (error) return { ok: false, error };
  return { ok: true, value: { ...second, decisions: read.ok ? read.decisions : [], kept: yaml } };
}

const textOf = ({ report }: Second): string => asText(valueAt(report, TEXT));

/** The report on the desk beside a second coder's. */
export interface Compared extends Comparison {
  /** The agreement on each field, by kind of unit. */
  readonly agreement: ReadonlyMap<Kind, readonly FieldAgreement[]>;
}

/** Compares the report on the desk with a second coder's; null while the report lacks what a file needs. */
export function compareWith(record: OpenRecord, report: unknown, second: Second): Compared | null {
  const [a, b] = [report, second.report].map((value): ReportFile | undefined => record.schemas.report.safeParse(value).data);
  if (!a || !b) return null;
  const comparison = comparisonOf(a, b, second.decisions);
  const { pairs } = comparison.matched;
  return { ...comparison, agreement: new Map(KINDS.map((kind) => [kind, agreementOn(kind, pairs, record.codes.of)])) };
}

/** Decided is what has a choice and its reason. */
export const isDecided = ({ decision }: Settled): boolean => decision?.chosen !== undefined && decision.reason.trim() !== "";

/** With another word on one difference; what was not said of it before stays open. */
export function decided(
  second: Second,
  { difference, decision }: Settled,
  change: Partial<Pick<Decision, "chosen" | "reason" | "rule">>,
): Second {
  const after = { ...(decision ?? openDecision(difference)), ...change };
  const decisions = decision ? second.decisions.map((one) => (one === decision ? after : one)) : [...second.decisions, after];
  return { ...second, decisions };
}

/** The file of decisions: every difference, open ones too, after what the file that was opened holds. */
export function decisionsYaml(second: Second, settled: readonly Settled[]): string {
  const fresh = settled.filter(({ decision }) => !decision).map(({ difference }) => openDecision(difference));
  return yamlWith(second.kept, writtenDecisions(textOf(second), [...second.decisions, ...fresh]));
}

export const isSameValue = (one: Value | undefined, other: Value): boolean => one !== undefined && keyOf(one) === keyOf(other);
