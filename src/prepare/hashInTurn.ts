import { createHash } from "node:crypto";
import type { Fields } from "../model/fields.ts";
import { canonicalPieces } from "../model/hash.ts";

const PIECE_LENGTH = 1 << 16;

/** The hash of a record's rows, made one after another and never all in memory. */
export function hashInTurn(rows: Fields): string {
  const sha = createHash("sha256");
  let piled = "";
  for (const piece of canonicalPieces(rows)) {
    piled += piece;
    if (piled.length < PIECE_LENGTH) continue;
    sha.update(piled);
    piled = "";
  }
  return sha.update(piled).digest("hex");
}
