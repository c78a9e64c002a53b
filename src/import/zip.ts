import { Unzip, UnzipInflate } from "fflate";
import { LIMITS, UnreadTable } from "./table.ts";

const MEGABYTE = 1 << 20;
/** No workbook and no layer of a map has as many. */
const MOST_FILES = 4096;
/** A byte of an archive becomes a thousand at most: a step that stays small however it was made. */
const STEP = 1 << 13;

/**
 * Unpacks an archive step by step and hands on each piece by the name of its file; an archive may say that it is smaller than it
 * is, so that what comes out is counted. Throws UnreadTable where it is too much or no archive.
 */
export function unzip(bytes: Uint8Array, onPiece: (name: string, piece: Uint8Array, last: boolean) => void): void {
  let [out, files] = [0, 0];
  const limit = LIMITS.inflatedMegabytes;
  const archive = new Unzip((file) => {
    if (++files > MOST_FILES) throw new UnreadTable("damaged");
    file.ondata = (error, piece, last) => {
      // What is thrown here comes back as an error of the next piece.
      if (error) throw error;
      out += piece.length;
      if (out > limit * MEGABYTE) throw new UnreadTable("inflated", limit);
      onPiece(file.name, piece, last);
    };
    if ((file.originalSize ?? 0) > limit * MEGABYTE) throw new UnreadTable("inflated", limit);
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP) archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (cause) {
    throw cause instanceof UnreadTable ? cause : new UnreadTable("damaged", 0, cause);
  }
}

/** The first file of an archive whose name passes, unpacked; undefined where it has none. */
export function unzipOne(bytes: Uint8Array, wanted: (name: string) => boolean): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let found: string | undefined;
  unzip(bytes, (name, piece) => {
    if (found === undefined && wanted(name)) found = name;
    if (name === found) pieces.push(piece);
  });
  return found === undefined ? undefined : joined(pieces);
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
