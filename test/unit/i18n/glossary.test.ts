import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readGlossary, usedIn } from "../../support/glossary.ts";

const { terms, replaced } = readGlossary();

const WHOLE: ReadonlySet<string> = new Set(["catalogue", "first", "more"]);

const files = readdirSync("src/i18n/en")
  .map((name) => name.replace(/\.ts$/, ""))
  .filter((name) => !WHOLE.has(name));

/** Every string in a value, with the key under which it stands. */
function* strings(value: unknown, key = ""): Generator<readonly [key: string, sentence: string]> {
  if (typeof value === "string") yield [key, value];
  else if (typeof value === "object" && value !== null) for (const [name, inner] of Object.entries(value)) yield* strings(inner, name);
}

const offences = (sentences: Iterable<readonly [key: string, sentence: string]>, lang: "ar" | "en"): string[] =>
  [...sentences].flatMap(([, sentence]) => usedIn(sentence, replaced[lang]).map((words) => `${words} ← ${sentence}`));

describe("the glossary", () => {
  it("has some sixty terms, each once and in both languages", () => {
    expect(terms.length).toBeGreaterThanOrEqual(60);
    expect(terms.filter(({ en, ar }) => en === "" || ar === "")).toEqual([]);
    expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length);
  });

  it.each([
    ["الترشيح", "لا شيء هنا يوافق الترشيح", true],
    ["السند", "وبالسند أيضًا", true],
    ["سجلّ", "سجلّنا", false],
    ["مدخل", "عند مدخله", false],
    ["tier", "Soft Tier", true],
    ["tier", "frontiers", false],
  ])("finds %s in “%s”: %s", (words, sentence, found) => {
    expect(usedIn(sentence, [words])).toEqual(found ? [words] : []);
  });

  it.each(files)("rules the catalogues: %s", async (name) => {
    const english: unknown = await import(`../../../src/i18n/en/${name}.ts`);
    const arabic: unknown = await import(`../../../src/i18n/ar/${name}.ts`);
    expect(offences(strings(english), "en")).toEqual([]);
    expect(offences(strings(arabic), "ar")).toEqual([]);
  });

  it.each(["ar", "en"] as const)("rules the words of the vocabulary (%s)", (lang) => {
    const words = [...strings(parse(readFileSync("data/vocabulary.yaml", "utf8")))].filter(([key]) => key === lang);
    expect(offences(words, lang)).toEqual([]);
  });

  it("the record's own notes say what was recorded, not what was coded", () => {
    const files = readdirSync("data/sources").map((name) => parse(readFileSync(`data/sources/${name}`, "utf8")));
    const notes = files.flatMap((file) => [...strings(file)]).filter(([key]) => key === "ar" || key === "en");
    expect(notes.map(([, words]) => words).filter((words) => /رُ?م[\u064e\u0650]?ّ|\bcod(?:ed|ing)\b/u.test(words))).toEqual([]);
  });

  it("rules both READMEs", () => {
    expect(offences(strings(readFileSync("README.ar.md", "utf8").split("\n")), "ar")).toEqual([]);
    expect(offences(strings(readFileSync("README.md", "utf8").split("\n")), "en")).toEqual([]);
  });
});
