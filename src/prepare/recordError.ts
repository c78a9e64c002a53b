import { type Path, valueAt } from "../model/raw.ts";
import type { RecordFile } from "./recordFiles.ts";

/** One thing wrong in the record: where it stands (line and column from 1), what stands there, and what to do about it. */
export interface RecordError {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly field: string;
  /** Where the field lies in its file. */
  readonly path: Path;
  readonly value: string;
  readonly kind: ErrorKind;
  readonly message: string;
  readonly remedy: string;
}

/** What kind of thing is wrong: each has words of its own in the page's languages, but for `other`. */
export type ErrorKind =
  | "arabic"
  | "english"
  | "missing"
  | "evidence"
  | "note"
  | "ground"
  | "confidence"
  | "cue"
  | "noise"
  | "place"
  | "duplicate"
  | "copy"
  | "unknown"
  | "code"
  | "tier"
  | "act"
  | "site"
  | "calendar"
  | "date"
  | "hijri"
  | "far"
  | "address"
  | "id"
  | "hidden"
  | "child"
  | "coordinates"
  | "shape"
  | "area"
  | "order"
  | "round"
  | "form"
  | "other";

/** What is wrong and what to do about it. */
export type Advice = readonly [kind: ErrorKind, message: string, remedy: string];

/** `file:line:col  record.field  value  what is wrong  what to do`. */
export const formatError = ({ file, line, col, field, value, message, remedy }: RecordError): string =>
  [`${file}:${line}:${col}`, field, value, message, remedy].join("  ");

export function errorAt(
  file: RecordFile,
  path: Path,
  ...[kind, message, remedy, target = "value"]: [...Advice, target?: "value" | "key"]
): RecordError {
  return {
    file: file.name,
    ...file.locate(path, target),
    field: fieldName(file, path),
    path,
    value: showValue(valueAt(file.value, path)),
    kind,
    message,
    remedy,
  };
}

/** A file that is wrong as a whole. */
export const wholeFile = (file: string, message: string, remedy: string): RecordError => ({
  file,
  line: 1,
  col: 1,
  field: "file",
  path: [],
  value: "(whole)",
  kind: "other",
  message,
  remedy,
});

/** Errors in the order of the files; of several at one value only the first given is kept. */
export function inOrder(errors: readonly RecordError[]): readonly RecordError[] {
  const first = new Map<string, RecordError>();
  for (const error of errors) {
    const place = [error.file, error.line, error.col, error.field].join("\n");
    if (!first.has(place)) first.set(place, error);
  }
  return [...first.values()].sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.col - b.col);
}

/** The order of two strings by code unit: the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function fieldName(file: RecordFile, path: Path): string {
  const depth = recordDepth(file, path);
  const id = depth > 0 ? valueAt(file.value, [...path.slice(0, depth), "id"]) : undefined;
  if (typeof id === "string" && /^\S/.test(id)) return id + dotted(path.slice(depth));
  const name = (file.kind === "report" ? "" : file.kind) + dotted(path);
  return name.replace(/^\./, "") || "file";
}

/** Files whose parts have no id of a record. */
const WITHOUT_RECORDS: ReadonlySet<string> = new Set(["vocabulary", "record", "corrections", "story", "codebook"]);

/** How many steps of a path lead to the record that it lies in. */
function recordDepth(file: RecordFile, path: Path): number {
  if (WITHOUT_RECORDS.has(file.kind)) return 0;
  const depth = file.kind === "report" && path[0] !== "source" ? 2 : 1;
  return path.length < depth ? 0 : depth;
}

const dotted = (path: Path): string => path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");

const SHOWN = 60;

function showValue(value: unknown): string {
  if (value === undefined) return "(none)";
  const characters = Array.from(JSON.stringify(value), visible);
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : characters.join("");
}

/** Controls and marks of direction would disturb the line that they are printed in. */
const visible = (character: string): string =>
  /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(character) ? `\\u${character.codePointAt(0)?.toString(16).padStart(4, "0")}` : character;
