import canonicalize from "canonicalize";
import type { DatasetRows } from "./types.ts";

/** The canonical form (RFC 8785) of a dataset's rows without `hash`: the dataset's hash is the SHA-256 of its UTF-8 bytes. */
export function canonicalRows(rows: Omit<DatasetRows, "hash">): string {
  const { hash: _, ...hashed } = rows as DatasetRows;
  return canonicalize(hashed) ?? "";
}
