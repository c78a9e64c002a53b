import type { z } from "zod";
import { memoOf } from "../model/memo.ts";
import { nearest } from "../model/nearest.ts";
import { type Path, pathOf, valueAt } from "../model/raw.ts";
import { type Advice, type ErrorKind, errorAt, type RecordError } from "./recordError.ts";
import type { FileKind, RecordFile } from "./recordFiles.ts";
import type { FileSchemas } from "./recordSchema.ts";

/** Missing fields and languages, unknown keys, values of the wrong type or not in the vocabulary; of a file that stays as it is once. */
export const checkShape = memoOf((schemas: FileSchemas): ((file: RecordFile) => readonly RecordError[]) => {
  const ofKind: Readonly<Record<FileKind, z.ZodType>> = schemas;
  return memoOf((file) => shapeErrors(file, ofKind[file.kind]));
});

/** What in a file is not of a shape. */
export const shapeErrors = (file: RecordFile, shape: z.ZodType): readonly RecordError[] =>
  (shape.safeParse(file.value).error?.issues ?? []).flatMap((issue) => errorsOf(file, issue));

function errorsOf(file: RecordFile, issue: z.core.$ZodIssue): RecordError[] {
  const path = pathOf(issue);
  if (issue.code === "unrecognized_keys") {
    const remedy = "Remove it, or correct its spelling or its indentation";
    return issue.keys.map((key) => errorAt(file, [...path, key], "unknown", "an unknown key", remedy, "key"));
  }
  const meant = issue.code === "invalid_union" ? meantBranch(issue) : undefined;
  if (meant) return meant.flatMap((inner) => errorsOf(file, { ...inner, path: [...path, ...inner.path] }));
  const value = valueAt(file.value, path);
  return [errorAt(file, path, ...(value === undefined ? lack(path) : explain(issue, value)))];
}

/** What is wrong with the form that the value was meant to have: of those whose type it is of, the one with the least wrong; none where two are alike. */
function meantBranch({ errors }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  const [best, next] = errors
    .filter((branch) => !branch.some(({ code, path }) => code === "invalid_type" && path.length === 0))
    .toSorted((a, b) => a.length - b.length);
  if (!best) return errors.at(-1);
  return next?.length === best.length ? undefined : best;
}

const GROUNDS = 'basis: stated, evidence: [{ p: 3, cue: "…", chars: [0, 4], about: [0, 60] }]';
const WORDS = '{ ar: "…", en: "…" }';

/** What a field looks like when it is filled in; of a list each of its items. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ["when", '{ stated: { edtf: "2024-11-11", evidence: [{ p: 3, cue: "…", chars: [0, 4], about: [0, 60] }] } }'],
  ["published", '{ stated: { edtf: "2024-11-11", evidence: [{ p: 2, cue: "…", chars: [0, 4], about: [0, 60] }] } }'],
  ["stated", '{ edtf: "2024-11-11", evidence: [{ p: 3, cue: "…", chars: [0, 4], about: [0, 60] }] }'],
  ["inferred", `{ edtf: "2024-11-11", evidence: [{ p: 3, cue: "…", chars: [0, 4], about: [0, 60] }], note: ${WORDS} }`],
  ["outside", `{ edtf: "2024-11-11", ground: ${WORDS}, confidence: high }`],
  ["status", `{ value: held, ${GROUNDS} }`],
  ["mode", `{ value: in-person, ${GROUNDS} }`],
  ["issuers", `{ actor: ac-…, ${GROUNDS} }`],
  ["quantities", `{ count: 20, of: ${WORDS}, ${GROUNDS} }`],
  ["serves", `{ election: el-…, ${GROUNDS} }`],
  ["election", `{ id: el-…, round: 1, ${GROUNDS} }`],
  ["places", `{ place: pl-…, role: venue, ${GROUNDS} }`],
  ["actors", `{ actor: ac-…, role: chair, ${GROUNDS} }`],
  ["order", `{ relation: before, event: ev-…, ${GROUNDS} }`],
  ["addressees", `{ actor: ac-…, ${GROUNDS} }`],
  ["targets", `{ place: pl-…, ${GROUNDS} }`],
  ["measures", "{ id: force-deployment }"],
  ["evidence", '{ p: 3, cue: "…", chars: [0, 4], about: [0, 60] }'],
  ["instrument", `{ kind: ${WORDS}, number: "12", date: 2024-11-11, ${GROUNDS} }`],
  ["timing", `{ text: ${WORDS}, ${GROUNDS} }`],
  ["postponement", `{ event: ev-…, was: { stated: { edtf: "2024-11-11", … } }, now: { … }, ${GROUNDS} }`],
  ["publisher", `{ name: ${WORDS}, ${GROUNDS} }`],
  ["author", `{ name: ${WORDS}, ${GROUNDS} }`],
  ["credited", `{ name: ${WORDS}, ${GROUNDS} }`],
  ["point", "{ at: [31.2497, 30.0626], gazetteer: Cairo }"],
  ["anchor", "{ at: [31.2497, 30.0626], radiusKm: 10 }"],
  ["at", "[31.2497, 30.0626], longitude first"],
  ["chars", "[0, 4]"],
  ["about", "[0, 60]"],
  ["aliases", "{ ar: [], en: [] }"],
  ["text", "as npm run text -- FILE prints it"],
  ["rounds", `{ round: 1, label: ${WORDS}, status: { value: scheduled, ${GROUNDS} } }`],
  ...["title", "summary", "note", "what", "names", "label", "definition", "ground", "office", "fact", "name", "who", "by", "why"].map(
    (key) => [key, WORDS] as const,
  ),
]);

const LISTS: ReadonlySet<string> = new Set([
  "places",
  "actors",
  "order",
  "issuers",
  "quantities",
  "addressees",
  "targets",
  "measures",
  "evidence",
  "rounds",
]);

/** The shape of the field at a path, or of the item of a list. */
function shapeAt(path: Path): string | undefined {
  const key = path.at(-1);
  const isItem = typeof key === "number";
  const name = String(isItem ? path.at(-2) : key);
  // In timing and in a step of the story, text is words; in a source it is the text's hashes.
  const isWords = name === "text" && (path.at(-2) === "timing" || path.length === 2);
  const shape = isWords ? WORDS : SHAPES.get(name);
  return shape === undefined || isItem || !LISTS.has(name) ? shape : `[${shape}]`;
}

const LANGUAGES: ReadonlyMap<unknown, readonly [ErrorKind, string]> = new Map([
  ["ar", ["arabic", "the Arabic is missing"]],
  ["en", ["english", "the English is missing"]],
]);

function lack(path: Path): Advice {
  const key = path.at(-1);
  const language = LANGUAGES.get(key);
  if (language) return [...language, "Give the words in both languages"];
  if (typeof key !== "string") return ["missing", "missing", "Add it"];
  const shape = shapeAt(path);
  return ["missing", "missing", shape === undefined ? `Add ${key}:` : `Add ${key}: ${shape}`];
}

/** What is wrong with a value, and what to do. */
export function explain(issue: z.core.$ZodIssue, value: unknown): Advice {
  switch (issue.code) {
    case "invalid_type":
      return ["form", `expected ${named(issue.expected)}, found ${typeName(value)}`, typeRemedy(issue.expected, value, pathOf(issue))];
    case "invalid_value":
      return ["code", `not one of ${issue.values.join(", ")}`, valueRemedy(value, issue.values)];
    case "invalid_format":
      return [formKind(issue), `not in the form of ${formName(issue)}`, formRemedy(issue)];
    case "too_small":
      return value === "" || (Array.isArray(value) && value.length === 0)
        ? ["missing", "empty", "Fill it in, or remove the field if it is optional"]
        : ["form", `below the least allowed, ${issue.minimum}`, "Correct the number"];
    case "too_big":
      return ["form", `above the most allowed, ${issue.maximum}`, "Shorten it or correct the number"];
    default:
      return [issue.code === "invalid_union" ? "form" : "other", issue.message, "Correct it"];
  }
}

const NAMES: Readonly<Record<string, string>> = {
  object: "a map",
  array: "a list",
  string: "words",
  int: "a whole number",
  tuple: "a list",
};
const named = (type: string): string => NAMES[type] ?? `a ${type}`;
const typeName = (value: unknown): string => (value === null ? "nothing" : named(Array.isArray(value) ? "array" : typeof value));

function typeRemedy(expected: string, value: unknown, path: Path): string {
  if (expected === "string" && typeof value === "number") return "Put it in quotes";
  const shape = expected === "object" || expected === "array" || expected === "tuple" ? shapeAt(path) : undefined;
  return `Write ${shape ?? named(expected)}`;
}

function valueRemedy(value: unknown, values: readonly unknown[]): string {
  const near = nearest(String(value), values.map(String));
  return near === undefined ? "Use one of these" : `Did you mean ${near}?`;
}

function formKind({ format, pattern }: z.core.$ZodIssueInvalidStringFormat): ErrorKind {
  if (format === "date") return "date";
  if (format === "url") return "address";
  return pattern?.includes("64") ? "other" : "id";
}

function formName(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === "date") return "a day";
  if (issue.format === "url") return "a web address";
  return issue.pattern?.includes("64") ? "a SHA-256" : "an id or code";
}

function formRemedy(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === "date") return "Write a day of the calendar as YYYY-MM-DD";
  if (issue.format === "url") return "Write an address that begins with http:// or https://";
  if (issue.pattern?.includes("64")) return "Copy the 64 hexadecimal digits that npm run text prints";
  return `Write it to match ${issue.pattern ?? ""}`;
}
