import { readFileSync } from "node:fs";

interface Glossary {
  readonly terms: readonly { readonly en: string; readonly ar: string }[];
  /** What the terms replace, by language. */
  readonly replaced: { readonly en: readonly string[]; readonly ar: readonly string[] };
}

const several = (cell: string): readonly string[] =>
  cell
    .split(/[;؛]/)
    .map((words) => words.trim())
    .filter((words) => words !== "");

/** The table of src/i18n/README.md. */
export function readGlossary(): Glossary {
  const rows = readFileSync("src/i18n/README.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()));
  return {
    terms: rows.map(([, en = "", , ar = ""]) => ({ en, ar })),
    replaced: { en: rows.flatMap(([, , not = ""]) => several(not)), ar: rows.flatMap(([, , , , not = ""]) => several(not)) },
  };
}

/** Finds words as a whole: in Arabic also behind «و ف ب ك ل ال», marks as they are written. */
export function wholeWords(words: string): RegExp {
  const isArabic = /^\p{Script=Arabic}/u.test(words);
  const last = /[\p{L}\p{M}]$/u.test(words) ? "(?![\\p{L}\\p{M}])" : "";
  return new RegExp(
    `(?<![\\p{L}\\p{M}])${isArabic ? "[وف]?[بكل]?(?:ال|ل)?" : ""}${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}${last}`,
    "iu",
  );
}

/** Those of `words` that a sentence uses. */
export const usedIn = (sentence: string, words: readonly string[]): readonly string[] =>
  words.filter((one) => wholeWords(one).test(sentence));
