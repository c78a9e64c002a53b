import { UnreadTable } from "./table.ts";

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** Encodings to choose from where the bytes do not tell. */
export const ENCODINGS = ["utf-8", "windows-1256", "iso-8859-6", "windows-1252", "utf-16le", "utf-16be"] as const;

const SAMPLE = 1 << 16;

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

/**
 * The text of a file in the encoding that its byte order mark names, or in UTF-8 where its bytes are that, or in Windows-1256
 * where nine in ten of the others then are Arabic letters that stand in words; else in the one that was chosen. Throws UnreadTable
 * where none was.
 */
export function decode(bytes: Uint8Array, chosen?: string): DecodedText {
  if (chosen !== undefined) return read(bytes, chosen);
  if (startsWith(bytes, 0xff, 0xfe)) return read(bytes, "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return read(bytes, "utf-16be");
  const wide = wideEncoding(bytes.subarray(0, SAMPLE));
  if (wide) return read(bytes, wide);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch (cause) {
    if (isArabic(bytes.subarray(0, SAMPLE))) return read(bytes, "windows-1256");
    throw new UnreadTable("encoding", 0, cause);
  }
}

const read = (bytes: Uint8Array, encoding: string): DecodedText => ({ text: new TextDecoder(encoding).decode(bytes), encoding });

/** UTF-16 without its mark: commas, digits and line ends leave a zero in every second byte. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const some = bytes.length / 20;
  if (odd > some && even < odd / 10) return "utf-16le";
  return even > some && odd < even / 10 ? "utf-16be" : undefined;
}

function isArabic(bytes: Uint8Array): boolean {
  const text = new TextDecoder("windows-1256").decode(bytes);
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const runs = text.match(/[\u0621-\u065f]+/g) ?? [];
  const letters = runs.reduce((count, run) => count + run.length, 0);
  return high > 0 && letters >= high * 0.9 && letters / runs.length >= 2.5;
}
