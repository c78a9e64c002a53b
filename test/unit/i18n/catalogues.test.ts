import { describe, expect, it } from "vitest";
import { catalogue as arabicWords } from "../../../src/i18n/ar/catalogue.ts";
import { catalogue as englishWords } from "../../../src/i18n/en/catalogue.ts";
import type { Message } from "../../../src/i18n/forms.ts";
import { catalogue as pseudoWords } from "../../../src/i18n/x-rtl/catalogue.ts";

type Words = Readonly<Record<string, Message>>;
const english: Words = englishWords;
const arabic: Words = arabicWords;
const pseudo: Words = pseudoWords;

/** Every sentence of a message by the name of its form; "" for a plain one. */
function sentences(message: unknown, form = ""): [form: string, sentence: string][] {
  if (typeof message === "string") return [[form, message]];
  return Object.entries(message as object).flatMap(([name, nested]) => sentences(nested, form === "" ? name : `${form}.${name}`));
}

const everySentence = (words: Words) =>
  Object.entries(words).flatMap(([key, message]) => sentences(message).map(([form, sentence]) => ({ key, form, sentence })));

const placeholders = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");

/** A count may say "one event" without its number. */
const needed = (message: unknown): string[] =>
  [...new Set(sentences(message).flatMap(([, sentence]) => placeholders(sentence)))].filter((name) => name !== "n").sort();

const arabicSentences = everySentence(arabic);

function offenders(error: RegExp): string[] {
  return arabicSentences.filter(({ sentence }) => error.test(sentence)).map(({ key, sentence }) => `${key}: ${sentence}`);
}

describe("the Arabic and English catalogues", () => {
  it("have the same keys", () => {
    expect(Object.keys(arabic).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))("use the same placeholders: %s", (key) => {
    expect(needed(arabic[key])).toEqual(needed(english[key]));
  });

  it.each([
    ["English", english],
    ["Arabic", arabic],
  ])("drop no placeholder in any form of a count (%s)", (_language, words) => {
    const incomplete = Object.entries(words).flatMap(([key, message]) =>
      sentences(message)
        .filter(([form, sentence]) => form !== "zero" && needed(message).some((name) => !placeholders(sentence).includes(name)))
        .map(([form]) => `${key} (${form})`),
    );
    expect(incomplete).toEqual([]);
  });

  it.each(["few", "many", "other"])("name the number in the Arabic form %s", (last) => {
    const silent = arabicSentences.filter(({ form, sentence }) => form.split(".").at(-1) === last && !sentence.includes("{n}"));
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  it.each([
    ["English", english],
    ["Arabic", arabic],
  ])("leave no sentence empty, doubled in its spaces or with a stray brace (%s)", (_language, words) => {
    const bad = everySentence(words).filter(
      ({ key, sentence }) =>
        sentence.trim() === "" ||
        / {2}/.test(sentence) ||
        /[{}]/.test(sentence.replace(/\{[a-zA-Z]+\}/g, "")) ||
        (sentence !== sentence.trim() && key !== "common.separator"),
    );
    expect(bad).toEqual([]);
  });
});

describe("Arabic as an editor would print it", () => {
  /** What stands where a count is written out: one of it, two or many, so that no one word after it can agree. */
  const COUNTED = ["directives", "events", "meetings", "reports", "entries", "count", "n"];

  it("agrees with no count of which it does not know how many there are", () => {
    const agreeing = /(?<![\u0621-\u064A])و?(?:منها|كلّها|جميعها|معها|بعضها|بينها|لها|تُحسب|وتُحسب)(?![\u0621-\u064A])/u;
    const counting = arabicSentences.filter(
      ({ form, sentence }) => form === "" && COUNTED.some((name) => sentence.split(agreeing)[0]?.includes(`{${name}}`)),
    );
    expect(counting.length).toBeGreaterThan(20);
    expect(counting.filter(({ sentence }) => agreeing.test(sentence))).toEqual([]);
  });

  const LATIN_NAMES =
    /English|^EN$|Frictionless|Parquet|Arrow|XLSX|Natural Earth|GeoNames|CC BY|SHA-256|JSON|UTF-8|UTF-16|Windows-1256|https|KML|YAML|schema|Atom|GeoJSON|PDF|CSV|ICS|SVG|PNG|BibTeX|RIS|CSL|DOI|HTML|URL|Esc|Ctrl|OFL|IBM Plex Sans Arabic|SIL Open Font License|Ballotline Sans|Plex|Sans|Arabic|null/g;

  it("has no Latin letter outside placeholders and proper names of formats and sources", () => {
    const latin = arabicSentences.filter(({ sentence }) => /[A-Za-z]/.test(sentence.replace(/\{\w+\}/g, "").replace(LATIN_NAMES, "")));
    expect(latin).toEqual([]);
  });

  it.each([
    ["في, علي and the like with a dotless final letter", /(?<!\p{L})(فى|التى|الذى|هى|أى|نائبى|لدى\p{L})(?!\p{L})|ى\p{L}/u],
    ["months of the Levant", /تشرين|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب(?!\p{L})|أيلول/u],
    ["kashida but between a preposition and a number", /(?<![\u0628\u0644])\u0640|\u0640(?!\{n\})/u],
    ["tanween after its alif", /\u0627\u064b/u],
    ["straight or English quotation marks", /["“”]/u],
    ["Latin comma, semicolon or question mark", /[,;?]/u],
    ["a space before a comma or a stop", /\s[،؛.:؟]/u],
    ["Persian letters that look Arabic", /[ی\u06a9]/u],
    ["invisible marks of direction", /[\u200e\u200f\u061c\u202a-\u202e]/u],
    ["Arabic-Indic digits, which are a setting", /[٠-٩]/u],
  ])("has no %s", (_fault, pattern) => {
    expect(offenders(pattern)).toEqual([]);
  });

  it("says the sentences that the whole record stands on", () => {
    expect(arabicWords["common.appName"]).toBe("خطّ الاقتراع");
    expect(arabicWords["common.disclaimer"]).toContain("لا تعني الحدود والأسماء المبيّنة إقرارًا بها أو قبولًا لها");
    expect(arabicWords["details.noFollowUp"]).toBe("لا متابعة مسجّلة");
    expect(arabicWords["load.foreignBar"]).toBe("بيانات من {host}، وليست من سجلّنا");
    expect(arabicWords["compare.emptyRow"]).toBe("لم يرد في تقارير هذا السجل");
  });
});

describe("the pseudo-locale", () => {
  it("marks every sentence of every form, and says what English says", () => {
    const marked = everySentence(pseudo);
    expect(marked).toHaveLength(everySentence(english).length);
    expect(marked.map(({ sentence }) => sentence)).toEqual(everySentence(english).map(({ sentence }) => `⟦${sentence}⟧`));
  });
});
