/** Encodings in which texts of Arabic reports are kept. */
const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1256"] as const;

export interface ReadText {
  readonly text: string;
  readonly encoding: (typeof ENCODINGS)[number];
}

/** What encodings are called. */
export const ENCODING_NAMES = { "utf-8": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16", "windows-1256": "Windows-1256" } as const;

/** A text from its bytes: UTF-8 where they are that, else UTF-16 or Windows-1256; undefined for what is no text. */
export function readText(bytes: Uint8Array): ReadText | undefined {
  const encoding = ENCODINGS.find((one) => isIn(one, bytes));
  if (encoding === undefined) return undefined;
  // A byte order mark stays, for splitParagraphs to drop.
  return { encoding, text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes) };
}

function isIn(encoding: ReadText["encoding"], bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return !/[\0\uFFFD]/.test(text) && (encoding === "utf-8" || isMostlyWords(text));
  } catch {
    return false;
  }
}

/** Bytes read in an encoding that is not theirs give letters of many scripts, or none. */
function isMostlyWords(text: string): boolean {
  const words = text.match(/[\p{Script=Arabic}\p{Script=Latin}\p{N}\p{P}\s]/gu)?.length ?? 0;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  return words > text.length * 0.9 && arabic > text.length * 0.3;
}
