import { FEW_UNITS, type FieldAgreement, roundedFigure } from "../agree/agreement.ts";
import type { Value } from "../agree/alpha.ts";
import { countsOf } from "../agree/comparison.ts";
import type { Decision, Settled } from "../agree/decisions.ts";
import type { Matched } from "../agree/match.ts";
import type { Kind, Unit } from "../agree/units.ts";
import type { Words } from "../agree/words.ts";
import type { RecordFile } from "./recordFiles.ts";

/** The files of coders A and B. */
export interface Files {
  readonly a: RecordFile;
  readonly b: RecordFile;
}

/** How many units of a kind both coders found, and how many only one. */
export function countLine(kind: Kind, matched: Matched): string {
  const { both, exact, onlyA, onlyB, wordless } = countsOf(kind, matched);
  const left = wordless > 0 ? `; ${wordless} rest on no words of the report and are left out` : "";
  return `${kind}s: ${both} in both (${exact} by exactly the same words), ${onlyA} only in A, ${onlyB} only in B${left}`;
}

/** The agreement on each field of a kind, with what is to be said of figures that mislead. */
export function agreementLines(kind: Kind, fields: readonly FieldAgreement[]): readonly string[] {
  const units = fields[0]?.units;
  if (units === undefined) return [];
  const few = `${kind}s: ${units} units, fewer than ${FEW_UNITS}: the intervals are wide; do not report these figures alone`;
  return [...(units < FEW_UNITS ? [few] : []), ...fields.flatMap(fieldLines)];
}

const threePlaces = (figure: number): string => roundedFigure(figure, 3).toFixed(3);

function fieldLines({ kind, field, level, units, alike, alpha, interval, mostlyOne }: FieldAgreement): readonly string[] {
  const range = interval ? interval.map(threePlaces).join(" to ") : "–";
  const figures = `${alike}/${units} alike  alpha ${alpha === undefined ? "–" : threePlaces(alpha)}  95 % ${range}`;
  const line = `${`${kind}.${field}`.padEnd(22)}${level.padEnd(9)}${figures}`;
  if (mostlyOne === undefined) return [line];
  const values = `${mostlyOne === units * 2 ? "all" : `${mostlyOne} of`} ${units * 2} values are one and the same`;
  return [line, `  ${values}, so alpha can say nothing: read "${alike} of ${units} alike"`];
}

/** A unit that only one coder found, with what the other has in its place, or a field with both values; where they stand, and what was decided. */
export function differenceLine({ difference, decision }: Settled, files: Files): string {
  const { kind, field, words, cue, a, b, at, near } = difference;
  const place = `${placeOf(words)}  «${cue}»  ${kind}`;
  if (at.a && at.b) {
    const sides = `A: ${show(a)} ${whereOf(at.a, files.a, field)}  B: ${show(b)} ${whereOf(at.b, files.b, field)}`;
    return oneLine(`${place}.${field}  ${sides}  ${outcomeOf(decision)}`);
  }
  const [coder, unit, file, other] = at.a ? ["A", at.a, files.a, files.b] : ["B", at.b, files.b, files.a];
  const beside = near ? `  shares words with ${near.name} ${whereOf(near, other)}` : "";
  return oneLine(`only ${coder}  ${place} ${show([...a, ...b])} ${unit ? whereOf(unit, file) : ""}${beside}  ${outcomeOf(decision)}`);
}

/** A decision on what is no difference any longer. */
export const spentLine = ({ kind, field, words, cue, a, b }: Decision): string =>
  oneLine(`${placeOf(words)}  «${cue}»  ${kind}.${field}  ${show(a)} / ${show(b)}  no difference any longer; its decision is kept`);

function outcomeOf(decision: Decision | undefined): string {
  if (decision?.chosen === undefined) return "open";
  const rule = decision.rule === "" ? "" : ` (${decision.rule})`;
  return `decided: ${show(decision.chosen)}, ${decision.reason}${rule}`;
}

const oneLine = (line: string): string => line.replaceAll(/[\t\n\r\u2028\u2029]+/g, " ");
const show = (value: Value): string => (value.length === 0 ? "none" : value.join(", "));
const placeOf = (words: readonly Words[]): string => words.map(({ p, about }) => `¶${p} [${about.join(", ")}]`).join(" ");

function whereOf({ path }: Unit, file: RecordFile, ...field: readonly string[]): string {
  const { line, col } = file.locate([...path, ...field]);
  return `${file.name}:${line}:${col}`;
}
