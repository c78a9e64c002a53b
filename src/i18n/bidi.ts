const LRI = "\u2066";
const RLI = "\u2067";
const FSI = "\u2068";
const PDI = "\u2069";

/** A run of unknown direction (a name, a title), kept from turning its neighbours. */
export const isolate = (text: string): string => FSI + text + PDI;

/** A left-to-right run in text of any direction: ids, ISO dates, hashes, coordinates, signed numbers. */
export const ltr = (text: string): string => LRI + text + PDI;

export const rtl = (text: string): string => RLI + text + PDI;

/** The text without any mark that only steers direction: for exports, and to compare what is seen. */
export const stripBidi = (text: string): string => text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "");
