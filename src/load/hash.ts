import { sha256 } from "../model/digest.ts";
import { canonicalPieces } from "../model/hash.ts";
import { inSlices } from "./slices.ts";

const PIECE_LENGTH = 1 << 20;

/** True where the hash of the rows is the one given, or cannot be computed because the page was not served securely. */
export async function matchesHash(rows: Readonly<Record<string, unknown>>, hash: string, signal: AbortSignal): Promise<boolean> {
  const contents = await contentHash(rows, signal);
  return contents === null || contents === hash;
}

/** The hash of a dataset's rows, whatever they say that it is; null where the page was not served securely and cannot compute it. */
export async function contentHash(rows: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let piled = "";
  await inSlices(canonicalPieces(rows), signal, (piece) => {
    piled += piece;
    if (piled.length < PIECE_LENGTH) return;
    parts.push(encoder.encode(piled));
    piled = "";
  });
  parts.push(encoder.encode(piled));
  return sha256(await new Blob(parts).arrayBuffer());
}

/** True where the SHA-256 of a text's UTF-8 bytes is the one given, or cannot be computed because the page was not served securely. */
export const matchesDigest = async (text: string, digest: string): Promise<boolean> =>
  !globalThis.crypto?.subtle || (await sha256(text)) === digest;
