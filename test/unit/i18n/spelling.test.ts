import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const PASSIVE = /^[وف]?.\u064f/u;
const ENDING = /[\u064b-\u064d]$/u;
const MARKS = /[\u064b-\u0652\u0670]/gu;

/** Words that are told apart by nothing but their marks. */
const APART: ReadonlySet<string> = new Set(["أي", "تتبع", "حوله", "ذكر", "محدد", "مخطط", "من", "وصف"]);

/** Which word a spelling is of: its letters, and whether it is a passive. */
const wordOf = (spelling: string): string => spelling.replace(MARKS, "") + (PASSIVE.test(spelling) ? "\u064f" : "");

/** Each word of our own Arabic with the ways in which it is spelled; endings of case are none. */
function spellings(texts: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const [written] of text.matchAll(/[\u0621-\u0652]+/gu)) {
      const spelling = written.replace(ENDING, "");
      const word = wordOf(spelling);
      found.set(word, (found.get(word) ?? new Set()).add(spelling));
    }
  }
  return found;
}

const doubled = (texts: readonly string[]): readonly string[] =>
  [...spellings(texts)].filter(([word, ways]) => ways.size > 1 && !APART.has(word)).map(([, ways]) => [...ways].join(" / "));

it("finds a word that is spelled in two ways, but neither a passive nor an ending", () => {
  expect(doubled(["كل الأحداث كلها", "الأحداث كلّها"])).toEqual(["كلها / كلّها"]);
  expect(doubled(["يذكر التقرير", "لم يُذكر", "صفحة", "صفحةً"])).toEqual([]);
});

it("each word of the interface, the vocabulary, the tour and the readme is spelled in one way", () => {
  const catalogues = readdirSync("src/i18n/ar").map((name) => `src/i18n/ar/${name}`);
  const files = [...catalogues, "data/vocabulary.yaml", "data/story.yaml", "data/codebook.yaml", "README.ar.md"];
  expect(doubled(files.map((name) => readFileSync(name, "utf8")))).toEqual([]);
});

it("a passive bears its damma and its shadda, and no vowel upon the shadda", () => {
  const words = readdirSync("src/i18n/ar").flatMap((name) => [
    ...readFileSync(`src/i18n/ar/${name}`, "utf8").matchAll(/(?<![\u0621-\u0652])و?[\u0621-\u0644\u0646-\u064a]\u064f[\u0621-\u0652]*/gu),
  ]);
  expect(words.map(([word]) => word).filter((word) => /\u0651[\u064e\u0650](?!$|وا)/u.test(word))).toEqual([]);
});
