const LRI = "\u2066";
const RLI = "\u2067";
const FSI = "\u2068";
const PDI = "\u2069";

const RTL_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;

/**
 * A run of unknown direction (a name, a title), kept from turning its neighbours: it runs as its first letter does, also
 * where that stands in an isolate inside it, which U+2068 alone would pass over.
 */
export function isolate(text: string): string {
  const [, nested] = /^[^\p{L}]*[\u2066-\u2068][^\p{L}]*(\p{L})/u.exec(text) ?? [];
  return (nested === undefined ? FSI : RTL_LETTER.test(nested) ? RLI : LRI) + text + PDI;
}

/** A left-to-right run in text of any direction: ids, ISO dates, hashes, coordinates, signed numbers. */
export const ltr = (text: string): string => LRI + text + PDI;

export const rtl = (text: string): string => RLI + text + PDI;

/** The text without any mark that only steers direction: for exports, and to compare what is seen. */
export const stripBidi = (text: string): string => text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "");
