import { stripBidi } from "./bidi.ts";
import { collation } from "./formats.ts";
import { type Lang, localeOf } from "./locale.ts";

export type Compare = (a: string, b: string) => number;

const ARABIC_ARTICLE = /^\u0627\u0644(?=\p{L}{2})/u;
const LATIN_ARTICLE = /^(?:al[-\s]|the\s)/i;

/** The name as it is sorted: البطنان under ب, al-Butnan under B, "The Ministry" under M. */
export const sortKey = (name: string): string => stripBidi(name).trim().replace(ARABIC_ARTICLE, "").replace(LATIN_ARTICLE, "");

const LOOSE: Intl.CollatorOptions = { numeric: true, sensitivity: "base", ignorePunctuation: true };
const STRICT: Intl.CollatorOptions = { numeric: true };

/** Order of names in a language: without the article, whatever the case, numbers by value; equal only for equal strings. */
export function collator(lang: Lang): Compare {
  const locale = localeOf(lang).words === "ar" ? "ar-EG" : "en-GB";
  const [loose, strict] = [collation(locale, LOOSE), collation(locale, STRICT)];
  return (a, b) => loose().compare(sortKey(a), sortKey(b)) || strict().compare(a, b) || (a < b ? -1 : Number(a > b));
}
