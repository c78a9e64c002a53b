import { isFields } from "./fields.ts";
import type { DatasetRows } from "./types.ts";

/** The canonical form (RFC 8785) of a dataset's rows without `hash`: the dataset's hash is the SHA-256 of its UTF-8 bytes. */
export const canonicalRows = (rows: Omit<DatasetRows, "hash">): string => [...canonicalPieces({ ...rows })].join("");

/** The same in pieces, for records whose canonical form is longer than a string can be; a table may be any iterable. */
export function* canonicalPieces(rows: Readonly<Record<string, unknown>>): Generator<string> {
  let separator = "{";
  for (const key of Object.keys(rows).sort()) {
    const value = rows[key];
    if (key === "hash" || value === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    if (isIterable(value)) yield* listPieces(value);
    else yield serialize(value);
    separator = ",";
  }
  yield "}";
}

const isIterable = (value: unknown): value is Iterable<unknown> => typeof value === "object" && value !== null && Symbol.iterator in value;

function* listPieces(items: Iterable<unknown>): Generator<string> {
  let separator = "[";
  for (const item of items) {
    yield separator + serialize(item);
    separator = ",";
  }
  yield separator === "[" ? "[]" : "]";
}

const quoted = new Map<string, string>();

/** A field's name as JSON; the names are few. */
function quote(key: string): string {
  const known = quoted.get(key);
  if (known !== undefined) return known;
  const json = JSON.stringify(key);
  if (quoted.size < 1_000) quoted.set(key, json);
  return json;
}

/** A plain JSON value, its fields in the order of their names' UTF-16 code units. */
function serialize(value: unknown): string {
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === "" ? "" : ","}${serialize(item)}`;
    return `[${text}]`;
  }
  if (!isFields(value)) return JSON.stringify(value);
  for (const key of Object.keys(value).sort()) text += `${text === "" ? "" : ","}${quote(key)}:${serialize(value[key])}`;
  return `{${text}}`;
}
