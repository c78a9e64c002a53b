import { Document, isMap, isSeq, parseDocument } from "yaml";
import { z } from "zod";
import { CODED, type Difference } from "../agree/agreement.ts";
import type { Value } from "../agree/alpha.ts";
import type { Decision } from "../agree/decisions.ts";
import { FIELDS, KINDS, type Kind } from "../agree/units.ts";
import { must } from "../model/must.ts";
import { ordinal, position, sha256 } from "../model/shapes.ts";
import { yamlErrors } from "./check.ts";
import { shapeErrors } from "./checkShape.ts";
import { checkWords } from "./checkWords.ts";
import { errorAt, inOrder, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";
import type { CodesOf } from "./recordSchema.ts";

/** What stands for a choice that nobody has made yet. */
const OPEN = "?";

/** A code, none, or a list of codes. */
const value = z.union([z.string(), z.array(z.string())]).nullable();

const decisionsFile = z.strictObject({
  text: sha256,
  decisions: z.array(
    z.strictObject({
      kind: z.enum(KINDS),
      words: z.array(z.strictObject({ p: ordinal, about: z.tuple([position, position]) })),
      cue: z.string(),
      field: z.string(),
      a: value,
      b: value,
      chosen: value,
      reason: z.string(),
      rule: z.string(),
    }),
  ),
});

/** Decisions as they are kept, with the document that holds them. */
type Decisions =
  | { readonly ok: true; readonly decisions: readonly Decision[]; readonly document: Document }
  | { readonly ok: false; readonly errors: readonly RecordError[] };

/** No decisions yet on the codings of a text. */
export const openDecisions = (text: string): Decisions => ({ ok: true, decisions: [], document: new Document({ text, decisions: [] }) });

/** The decisions that a file of this text keeps on the codings of a report's text, or every error in it. */
export function readDecisions(file: RecordFile, yaml: string, text: string, codesOf: CodesOf): Decisions {
  if (file.broken) return { ok: false, errors: yamlErrors(file) };
  const shape = decisionsFile.safeParse(file.value);
  const errors = [...yamlErrors(file), ...checkWords(file), ...shapeErrors(file, decisionsFile)];
  if (!shape.success || errors.length > 0) return { ok: false, errors: inOrder(errors) };
  const { data } = shape;
  const decisions = data.decisions.map(({ a, b, chosen, ...rest }) => ({
    ...rest,
    a: valueOf(a),
    b: valueOf(b),
    chosen: chosen === OPEN ? undefined : valueOf(chosen),
  }));
  const wrong = decisions.flatMap((decision, i) =>
    decisionErrors(decision, codesOf).map(([key, ...advice]) => errorAt(file, ["decisions", i, key], "other", ...advice)),
  );
  if (data.text !== text)
    wrong.unshift(errorAt(file, ["text"], "other", "decisions on the codings of another text", "Name the decisions of this one"));
  if (wrong.length > 0) return { ok: false, errors: wrong };
  return { ok: true, decisions, document: parseDocument(yaml) };
}

type Wrong = readonly [key: keyof Decision, message: string, remedy: string];

/** What is wrong with one decision: a field that is not compared, a choice that its field cannot hold or that has no reason. */
function decisionErrors({ kind, field, a, b, chosen, reason }: Decision & { readonly kind: Kind }, codesOf: CodesOf): readonly Wrong[] {
  const fields = FIELDS[kind];
  const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (!known && field !== CODED) return [["field", `not one of ${[...Object.keys(fields), CODED].join(", ")}`, "Take one of them"]];
  if (chosen === undefined) return [];
  const wrong: Wrong[] = [];
  const third = chosen.filter((code) => !a.includes(code) && !b.includes(code));
  const codes = known?.of && codesOf(known.of);
  if (known?.level !== "set" && chosen.length > 1) wrong.push(["chosen", "a list, where the field holds one value", "Choose one"]);
  else if (third.length > 0 && !known) wrong.push(["chosen", "neither the unit nor null", "Write its name to keep it, or null to drop it"]);
  else if (codes && third.some((code) => !codes.includes(code.split(":")[0] ?? "")))
    wrong.push(["chosen", `not one of ${codes.join(", ")}`, "Take A's value, B's, or one of them"]);
  if (reason.trim() === "")
    wrong.push(["reason", "a choice without its reason", `Say why it holds, or choose "${OPEN}" until it is decided`]);
  return wrong;
}

const valueOf = (written: z.infer<typeof value>): Value => (written === null ? [] : typeof written === "string" ? [written] : written);
const written = (codes: Value): z.infer<typeof value> => (codes.length > 1 ? [...codes] : (codes[0] ?? null));

/** Decisions as their file has them; a choice without its reason is not made yet. */
export const writtenDecisions = (text: string, decisions: readonly Decision[]): z.input<typeof decisionsFile> => ({
  text,
  decisions: decisions.map(({ kind, words, cue, field, a, b, chosen, reason, rule }) => ({
    kind: kindOf(kind),
    words: words.map(({ p, about: [start, end] }) => ({ p, about: [start, end] })),
    cue,
    field,
    a: written(a),
    b: written(b),
    chosen: chosen === undefined || reason.trim() === "" ? OPEN : written(chosen),
    reason,
    rule,
  })),
});

const kindOf = (kind: string): Kind =>
  must(
    KINDS.find((one) => one === kind),
    kind,
  );

/** The text of a file of decisions with further differences, each open, after all that it holds. */
export function withOpen(document: Document, differences: readonly Difference[]): string {
  const list = document.get("decisions");
  if (!isSeq(list)) throw new Error("there is no list of decisions");
  list.flow = false;
  for (const { kind, words, cue, field, a, b } of differences) {
    const node = document.createNode({ kind, words, cue, field, a: written(a), b: written(b), chosen: OPEN, reason: "", rule: "" });
    for (const key of ["words", "a", "b"]) {
      const inner = node.get(key);
      if (isSeq(inner) || isMap(inner)) inner.flow = true;
    }
    list.add(node);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
