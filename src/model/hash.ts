import { type Fields, isFields } from "./fields.ts";
import { must } from "./must.ts";

/** The canonical form (RFC 8785) of a dataset's rows without `hash`: the dataset's hash is the SHA-256 of its UTF-8 bytes. */
export const canonicalRows = (rows: Fields): string => [...canonicalPieces({ ...rows })].join("");

/** The same in pieces, for records whose canonical form is longer than a string can be; a table may be any iterable. */
export function* canonicalPieces(rows: Fields): Generator<string> {
  let separator = "{";
  for (const key of Object.keys(rows).sort()) {
    const value = rows[key];
    if (key === "hash" || value === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    if (isIterable(value)) yield* listPieces(value);
    else yield serialize(value);
    separator = ",";
  }
  yield separator === "{" ? "{}" : "}";
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

/** A value as the platform writes it, with its keys in order; where they stand so already, at once. Throws for what JSON cannot hold. */
function serialize(value: unknown): string {
  if (isInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(serialize).join()}]`;
  if (!isFields(value)) throw new TypeError(`${String(value)} is no JSON`);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${serialize(value[key])}`)
    .join()}}`;
}

/** True where all keys stand in the order of their code units, and JSON can hold all values. */
function isInOrder(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isInOrder);
  if (!isFields(value)) return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  const keys = Object.keys(value);
  return keys.every((key, at) => (at === 0 || must(keys[at - 1], "key") < key) && isInOrder(value[key]));
}
