import { agreementOn, type Difference, differencesOf, type FieldAgreement } from "../agree/agreement.ts";
import { keyOf, type Value } from "../agree/alpha.ts";
import { type Decision, type Settled, settle } from "../agree/decisions.ts";
import { type Matched, matchUnits } from "../agree/match.ts";
import { KINDS, type Kind, unitsOf } from "../agree/units.ts";
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

/** Two codings of one text beside each other. */
export interface Comparison {
  readonly matched: Matched;
  /** What only one coder found first, then the fields in which both differ. */
  readonly settled: readonly Settled[];
  /** Decisions on what is no difference any longer. */
  readonly spent: readonly Decision[];
  /** The agreement on each field, by kind of unit. */
  readonly agreement: ReadonlyMap<Kind, readonly FieldAgreement[]>;
}

/** Compares the report on the desk with a second coder's; null while the report lacks what a file needs. */
export function compareWith(record: OpenRecord, report: unknown, second: Second): Comparison | null {
  const [a, b] = [report, second.report].map((value): ReportFile | undefined => record.schemas.report.safeParse(value).data);
  if (!a || !b) return null;
  const matched = matchUnits(unitsOf(a), unitsOf(b));
  const { alone, between } = differencesOf(matched);
  const { settled, spent } = settle([...alone, ...between], second.decisions);
  const agreement = new Map(KINDS.map((kind) => [kind, agreementOn(kind, matched.pairs, record.codes.of)]));
  return { matched, settled, spent, agreement };
}

/** Decided is what has a choice and its reason. */
export const isDecided = ({ decision }: Settled): boolean => decision?.chosen !== undefined && decision.reason.trim() !== "";

/** With another word on one difference; what was not said of it before stays open. */
export function decided(
  second: Second,
  { difference, decision }: Settled,
  change: Partial<Pick<Decision, "chosen" | "reason" | "rule">>,
): Second {
  const { kind, field, words, cue, a, b } = difference;
  const before = decision ?? { kind, field, words, cue, a, b, chosen: undefined, reason: "", rule: "" };
  const after = { ...before, ...change };
  const decisions = decision ? second.decisions.map((one) => (one === decision ? after : one)) : [...second.decisions, after];
  return { ...second, decisions };
}

/** The file of decisions: every difference, open ones too, after what the file that was opened holds. */
export function decisionsYaml(second: Second, settled: readonly Settled[]): string {
  const fresh = settled.filter(({ decision }) => !decision).map(({ difference }) => open(difference));
  return yamlWith(second.kept, writtenDecisions(textOf(second), [...second.decisions, ...fresh]));
}

const open = ({ kind, field, words, cue, a, b }: Difference): Decision => ({
  kind,
  field,
  words,
  cue,
  a,
  b,
  chosen: undefined,
  reason: "",
  rule: "",
});

export const isSameValue = (one: Value | undefined, other: Value): boolean => one !== undefined && keyOf(one) === keyOf(other);
