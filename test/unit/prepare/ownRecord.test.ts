import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { DatasetRows, Story, Text } from "../../../src/model/types.ts";

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
const story = JSON.parse(readFileSync(`public/data/${record.story?.file}`, "utf8")) as Story;
const texts = [...textsIn(record, "record"), ...textsIn(story, "story")];

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

describe("the tour of this repository's record", () => {
  const serving = (election: string): number =>
    record.directives.filter(({ tier, serves }) => tier === "core" && serves && "election" in serves && serves.election === election)
      .length;
  const meeting = (id: string) => record.events.find((event) => event.id === id)?.when;

  it("says what the record says: how many, when, from where, by whom", () => {
    const [votes, met, asked, sure, missing] = story.steps.map(({ text }) => text.en);
    const rounds = record.elections.map(({ id }) => id);
    expect(rounds).toEqual(["el-eg-2024-presidential", "el-ly-2024-municipal"]);
    expect(votes).toMatch(/two votes: .*10 to 12 December 2023.*16 November 2024/);
    expect(record.events.find(({ id }) => id === "ev-eg-2024-presidential-polling")?.when.outside?.edtf).toBe("2023-12-10/2023-12-12");
    expect(record.events.find(({ id }) => id === "ev-ly-2024-municipal-polling")?.when.stated?.edtf).toBe("2024-11-16");
    expect(met).toMatch(/^On 11 November 2024, five days before .* nine security directorates/);
    expect(meeting("ev-ly-2024-municipal-meeting")?.inferred?.edtf).toBe("2024-11-11");
    const origins = record.events.find(({ id }) => id === "ev-ly-2024-municipal-meeting")?.places.filter(({ role }) => role === "origin");
    expect(origins).toHaveLength(9);
    expect([serving("el-eg-2024-presidential"), serving("el-ly-2024-municipal")]).toEqual([12, 6]);
    expect(asked).toMatch(/12 directives.*Libya’s has six/);
    expect(sure).toContain("one day between 9 November and 9 December 2023");
    expect(meeting("ev-eg-2023-presidential-meeting")?.outside?.edtf).toBe("[2023-11-09..2023-12-09]");
    expect(missing).toMatch(/^These are five reports .* None of them says whether a directive was carried out\.$/);
    expect([record.sources.length, record.directives.flatMap(({ followUps }) => followUps).length]).toEqual([5, 0]);
  });
});
