import { memoOf } from "../model/memo.ts";
import { asText, listAt, mapsUnder, type Path, valueAt } from "../model/raw.ts";
import { countCodePoints } from "../model/text.ts";
import { edtfError } from "./bounds.ts";
import type { Definitions, RecordSpot } from "./checkIds.ts";
import { errorAt, type RecordError } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";

const LONGEST_CUE = 4;

/** Dates that are none, values that stand on nothing, and evidence that cannot stand where it is said to. */
export function checkGrounds(file: RecordFile, definitions: Definitions): readonly RecordError[] {
  if (file.kind === "vocabulary") return [];
  return [...ownErrors(file), ...evidenceIn(file).flatMap((spot) => evidenceErrors(spot, definitions))];
}

/** What a file says of itself, whatever the others hold. */
const ownErrors = memoOf((file: RecordFile) => [...mapsUnder(file)].flatMap((spot) => [...badDate(spot), ...groundless(spot)]));
const evidenceIn = memoOf((file: RecordFile) => [...mapsUnder(file)].filter(({ path }) => path.at(-2) === "evidence"));

function badDate({ file, path, value }: RecordSpot): RecordError[] {
  const edtf = value["edtf"];
  const error = typeof edtf === "string" ? edtfError(edtf) : undefined;
  return error ? [errorAt(file, [...path, "edtf"], ...error)] : [];
}

function groundless({ file, path, value }: RecordSpot): RecordError[] {
  const basis = Object.hasOwn(value, "edtf") ? path.at(-1) : value["basis"];
  const lacks = (key: string): boolean => value[key] === undefined || value[key] === null || listIsEmpty(value[key]);
  const needed = NEEDED.get(asText(basis)) ?? [];
  return needed
    .filter(([key]) => lacks(key))
    .map(([key, remedy]) => errorAt(file, [...path, key], key, `a value ${asText(basis)} without its ${key}`, remedy));
}

const listIsEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

type Ground = "evidence" | "note" | "ground" | "confidence";

const NEEDED = new Map<string, readonly (readonly [key: Ground, remedy: string])[]>([
  ["stated", [["evidence", "Add the words that state it, or change its basis"]]],
  [
    "inferred",
    [
      ["evidence", "Add the words that imply it, or change its basis"],
      ["note", "Say in a note how the words imply it"],
    ],
  ],
  [
    "outside",
    [
      ["ground", "Say where the fact comes from"],
      ["confidence", "Say how sure it is"],
    ],
  ],
]);

function evidenceErrors(spot: RecordSpot, definitions: Definitions): RecordError[] {
  return [...unsourced(spot), ...outsideText(spot, definitions), ...longCue(spot), ...badRanges(spot)];
}

function unsourced({ file, path, value }: RecordSpot): RecordError[] {
  const own = valueAt(file.value, ["source", "id"]);
  const named = value["source"];
  if (file.kind !== "report")
    return named === undefined
      ? [errorAt(file, [...path, "source"], "other", "evidence that names no report", "Add source: and the report's id")]
      : [];
  if (named === undefined || named === own) return [];
  return [errorAt(file, [...path, "source"], "other", "evidence from another report", "Code it in that report's file, under reports:")];
}

function outsideText(spot: RecordSpot, definitions: Definitions): RecordError[] {
  const text = textOf(spot, definitions);
  const p = spot.value["p"];
  if (!text || typeof p !== "number" || p < 1) return [];
  const at: Path = [...spot.path, "p"];
  const paragraphs = listAt(text, ["paragraphSha256"]).length;
  if (p > paragraphs) return [errorAt(spot.file, at, "place", "evidence outside its text", `The report has paragraphs 1 to ${paragraphs}`)];
  if (!listAt(text, ["noise"]).includes(p)) return [];
  return [
    errorAt(spot.file, at, "noise", "evidence in a paragraph marked as noise", "Cite another paragraph, or take this one out of noise:"),
  ];
}

function textOf({ file, value }: RecordSpot, definitions: Definitions): unknown {
  if (file.kind === "report") return valueAt(file.value, ["source", "text"]);
  return definitions.source.get(asText(value["source"]))?.value["text"];
}

function longCue({ file, path, value }: RecordSpot): RecordError[] {
  const cue = value["cue"];
  if (typeof cue !== "string") return [];
  const words = cue.split(/\p{White_Space}+/u).filter(Boolean).length;
  if (words <= LONGEST_CUE) return [];
  return [
    errorAt(
      file,
      [...path, "cue"],
      "cue",
      `a cue of ${words} words, of which ${LONGEST_CUE} are allowed`,
      "Keep only the words that decide the coding",
    ),
  ];
}

function badRanges({ file, path, value }: RecordSpot): RecordError[] {
  const [chars, about] = [rangeAt(value["chars"]), rangeAt(value["about"])];
  const empty = (["chars", "about"] as const).filter((key) => isBackwards(rangeAt(value[key])));
  if (empty.length > 0)
    return empty.map((key) =>
      errorAt(
        file,
        [...path, key],
        "place",
        "an end that is not after its start",
        "Make the end greater than the start: it is the first character after the words",
      ),
    );
  return [...cueLength(file, [...path, "chars"], value["cue"], chars), ...apart(file, [...path, "about"], chars, about)];
}

type Range = readonly [start: number, end: number];

function rangeAt(value: unknown): Range | undefined {
  const [start, end] = Array.isArray(value) ? (value as unknown[]) : [];
  return typeof start === "number" && typeof end === "number" ? [start, end] : undefined;
}

const isBackwards = (range: Range | undefined): boolean => range !== undefined && range[0] >= range[1];

function cueLength(file: RecordFile, path: Path, cue: unknown, chars: Range | undefined): RecordError[] {
  if (typeof cue !== "string" || !chars || countCodePoints(cue) === chars[1] - chars[0]) return [];
  const message = `${chars[1] - chars[0]} characters for a cue of ${countCodePoints(cue)}`;
  return [errorAt(file, path, "place", message, "Let npm run text -- FILE --find find the cue")];
}

/** The cue is one of the words about the thing, or governs them from before. */
function apart(file: RecordFile, path: Path, chars: Range | undefined, about: Range | undefined): RecordError[] {
  if (!chars || !about || chars[1] <= about[0] || (about[0] <= chars[0] && chars[1] <= about[1])) return [];
  return [
    errorAt(
      file,
      path,
      "place",
      "words that neither contain the cue nor follow it",
      `Widen about: to contain chars: [${chars.join(", ")}]`,
    ),
  ];
}
