import { readFileSync } from "node:fs";
import { Document, isMap, isSeq, parseDocument } from "yaml";
import { z } from "zod";
import type { Difference } from "../agree/agreement.ts";
import type { Value } from "../agree/alpha.ts";
import type { Decision } from "../agree/decisions.ts";
import { ordinal, position, sha256 } from "../model/shapes.ts";
import { yamlErrors } from "./check.ts";
import { shapeErrors } from "./checkShape.ts";
import { checkWords } from "./checkWords.ts";
import { errorAt, inOrder, type RecordError } from "./recordError.ts";
import { type RecordFile, readYamlFile } from "./recordFiles.ts";

/** What stands for a choice that nobody has made yet. */
const OPEN = "?";

/** A code, none, or a list of codes. */
const value = z.union([z.string(), z.array(z.string())]).nullable();

const decisionsFile = z.strictObject({
  text: sha256,
  decisions: z.array(
    z.strictObject({
      kind: z.string(),
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

/** The decisions that a file keeps on the codings of a text, or every error in it. Throws where it cannot be read. */
export function readDecisions(path: string, text: string): Decisions {
  const file: RecordFile = { ...readYamlFile(path), kind: "report" };
  if (file.broken) return { ok: false, errors: yamlErrors(file) };
  const shape = decisionsFile.safeParse(file.value);
  const errors = [...yamlErrors(file), ...checkWords(file), ...shapeErrors(file, decisionsFile)];
  if (!shape.success || errors.length > 0) return { ok: false, errors: inOrder(errors) };
  const { data } = shape;
  const wrong = data.decisions.flatMap(({ chosen, reason }, i) =>
    chosen !== OPEN && reason.trim() === ""
      ? [
          errorAt(
            file,
            ["decisions", i, "reason"],
            "a choice without its reason",
            `Say why it holds, or choose "${OPEN}" until it is decided`,
          ),
        ]
      : [],
  );
  if (data.text !== text)
    wrong.unshift(errorAt(file, ["text"], "decisions on the codings of another text", "Name the decisions of this one"));
  if (wrong.length > 0) return { ok: false, errors: wrong };
  const decisions = data.decisions.map(({ a, b, chosen, ...rest }) => ({
    ...rest,
    a: valueOf(a),
    b: valueOf(b),
    chosen: chosen === OPEN ? undefined : valueOf(chosen),
  }));
  return { ok: true, decisions, document: parseDocument(readFileSync(path, "utf8")) };
}

const valueOf = (written: z.infer<typeof value>): Value => (written === null ? [] : typeof written === "string" ? [written] : written);
const written = (codes: Value): z.infer<typeof value> => (codes.length > 1 ? [...codes] : (codes[0] ?? null));

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
