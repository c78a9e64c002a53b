import { must } from "./must.ts";

/** What a character does that a reader cannot see: it turns the words around it, is nowhere to be seen, or is no character of a text at all. */
export type HiddenKind = "direction" | "isolate" | "invisible" | "control";

export interface Hidden {
  /** In UTF-16 code units from 0. */
  readonly index: number;
  readonly code: number;
  readonly kind: HiddenKind;
}

/**
 * Embeddings and overrides (UAX #9, 202A–202E) turn what follows them, down to the end of the paragraph. Isolates (2066–2069) are right in pairs.
 * Marks that no strong letter heeds (200E, 200F, 061C), the joiners of Arabic script (200C, 200D), tab and line ends stay allowed.
 */
const DIRECTION = "\\u202A-\\u202E";
const ISOLATE = "\\u2066-\\u2069";
const INVISIBLE =
  "\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u2060-\\u2065\\u206A-\\u206F\\u3164\\uFEFF\\uFFA0\\u{E0000}-\\u{E007F}";
const CONTROL =
  "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u2028\\u2029\\uFFF0-\\uFFFF\\p{Cs}\\p{Noncharacter_Code_Point}";

const SUSPECT = new RegExp(`[${DIRECTION}${ISOLATE}${INVISIBLE}${CONTROL}]`, "u");
const SUSPECTS = new RegExp(`[${DIRECTION}${ISOLATE}${INVISIBLE}${CONTROL}]|\\n|\\r`, "gu");
const KINDS: readonly (readonly [HiddenKind, RegExp])[] = [
  ["direction", new RegExp(`[${DIRECTION}]`, "u")],
  ["isolate", new RegExp(`[${ISOLATE}]`, "u")],
  ["invisible", new RegExp(`[${INVISIBLE}]`, "u")],
  ["control", new RegExp(`[${CONTROL}]`, "u")],
];

const POP = 0x2069;

/** The characters that no words of a record may hold, in their order; isolates only where they are not closed in their paragraph or close nothing. */
export function hiddenIn(text: string): readonly Hidden[] {
  if (!SUSPECT.test(text)) return [];
  const found: Hidden[] = [];
  let open: Hidden[] = [];
  for (const { 0: character, index } of text.matchAll(SUSPECTS)) {
    const kind = KINDS.find(([, pattern]) => pattern.test(character))?.[0];
    const code = must(character.codePointAt(0), "character");
    if (kind === "isolate" && code !== POP) open.push({ index, code, kind });
    else if (kind === "isolate" && open.length > 0) open.pop();
    else if (kind) found.push({ index, code, kind });
    if (isParagraphEnd(code)) open = flush(open, found);
  }
  flush(open, found);
  return found.sort((a, b) => a.index - b.index);
}

const isParagraphEnd = (code: number): boolean => [0x0a, 0x0d, 0x1c, 0x1d, 0x1e, 0x85, 0x2029].includes(code);

function flush(open: readonly Hidden[], found: Hidden[]): Hidden[] {
  for (const hidden of open) found.push(hidden);
  return [];
}

/** `U+202E`. */
export const codePoint = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
