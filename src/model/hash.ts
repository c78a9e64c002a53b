import canonicalize from "canonicalize";
import type { Fields } from "./fields.ts";

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

/** Throws for what JSON cannot hold. */
const serialize = (value: unknown): string => canonicalize(value) ?? "null";
