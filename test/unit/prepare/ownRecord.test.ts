import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DatasetRows, Text } from "../../../src/model/types.ts";

const record = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;

const LANGS = ["ar", "en"] as const;
const MOST_WORDS = 12;

interface Said {
  readonly at: string;
  readonly text: Text;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/);

/** What stands as a heading: titles of events and what directives ask. */
const headings: readonly Said[] = [
  ...record.events.map(({ id, title }) => ({ at: id, text: title })),
  ...record.directives.map(({ id, what }) => ({ at: id, text: what })),
];

/** Every text of the record with its path, but for headlines, which are as the outlets printed them. */
function* textsIn(value: unknown, at: string): Generator<Said> {
  if (typeof value !== "object" || value === null) return;
  const { ar, en } = value as Partial<Text>;
  if (typeof ar === "string" && typeof en === "string") yield { at, text: { ar, en } };
  else
    for (const [key, inner] of Object.entries(value))
      if (!(at.includes("sources.") && key === "title")) yield* textsIn(inner, `${at}.${key}`);
}
const texts = [...textsIn(record, "record")];

/** Those of `said` whose words in either language break a rule. */
const breaking = (said: readonly Said[], rules: Readonly<Record<"ar" | "en", RegExp>>): readonly string[] =>
  said.flatMap(({ at, text }) => LANGS.flatMap((lang) => (rules[lang].test(text[lang]) ? [`${at}: ${text[lang]}`] : [])));

describe("the words of this repository's record", () => {
  it("has headings of twelve words at most in both languages", () => {
    const long = headings.flatMap(({ at, text }) =>
      LANGS.flatMap((lang) => (wordsOf(text[lang]).length > MOST_WORDS ? [`${at}: ${text[lang]}`] : [])),
    );
    expect(headings.length).toBe(record.events.length + record.directives.length);
    expect(long).toEqual([]);
  });

  it("has headings that are no sentences", () => {
    expect(breaking(headings, { ar: /[.؟!…]$/u, en: /[.?!…]$/ })).toEqual([]);
    const verbs = {
      ar: /^(يجب|ينبغي|على ال|سوف|قد|أن|إن|وجّه|شدّد|طالب|دعا|أكّد|كلّف|تعهّد|قال|ناقش|عرض ال.* على)(\s|$)/u,
      en: /^(to|must|should|deploy|ensure|set|keep|provide|use(?! of)|follow|form|take|raise|he|the minister) |\b(must|should|shall|will be)\b/i,
    };
    expect(breaking(headings, verbs)).toEqual([]);
  });

  it("sets apostrophes, quotes, dashes and the signs of Arabic as they are printed", () => {
    expect(breaking(texts, { ar: /['"`]|\.\.\.|--/, en: /['"`]|\.\.\.|--/ })).toEqual([]);
    const latinInArabic = /[؀-ۿ][,;?]|[,;?]\s*[؀-ۿ]/u;
    expect(breaking(texts, { ar: latinInArabic, en: /[،؛؟](?![^«]*»)/u })).toEqual([]);
  });

  it("leaves no space at an end, and none that stands twice", () => {
    expect(breaking(texts, { ar: /^\s|\s$|\s\s|\s[،؛.:]/u, en: /^\s|\s$|\s\s|\s[,;.:]/ })).toEqual([]);
  });

  it("is Arabic in Arabic and Latin in English, but for what is quoted", () => {
    const unquoted = texts.map(({ at, text }) => ({ at, text: { ar: text.ar, en: text.en.replace(/«[^»]*»/gu, "") } }));
    expect(breaking(unquoted, { ar: /^[^؀-ۿ]*$/u, en: /[؀-ۿ]/u })).toEqual([]);
    expect(
      breaking(
        texts.map(({ at, text }) => ({ at, text: { ...text, ar: text.ar.replace(/«[^»]*»/gu, "") } })),
        { ar: /(^|\s)(فى|التى|الذى|إلي|علي)(\s|$)/u, en: /$^/ },
      ),
    ).toEqual([]);
  });
});
