import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWord, fold, foldWithPositions, matches, queryWords } from "../../../src/model/fold.ts";

const found = (raw: string, query: string): readonly string[] => matches(raw, query).map(([start, end]) => raw.slice(start, end));
const isFound = (raw: string, query: string): boolean => queryWords(query).every((word) => findWord(fold(raw), word) >= 0);

describe("folding makes one of what writers vary", () => {
  it.each([
    ["alef forms", ["أسوان", "اسوان", "إسوان", "ٱسوان"]],
    ["madda", ["القرآن", "القران"]],
    ["hamza seats", ["مسؤول", "مسوول"]],
    ["hamza seats on ya", ["هيئة", "هيية"]],
    ["hamza alone", ["شرطة النساء", "شرطة النسا"]],
    ["final ya and alef maqsura", ["على", "علي", "علی"]],
    ["kaf", ["كفر", "کفر"]],
    ["ta marbuta and ha", ["القاهرة", "القاهره"]],
    ["letters borrowed for foreign sounds", ["ڤيينا", "فيينا"]],
    ["diacritics", ["مُحَافَظَة", "محافظة"]],
    ["tatweel", ["لـيـبـيـا", "ليبيا"]],
    ["Arabic-Indic and Persian digits", ["2023", "٢٠٢٣", "۲۰۲۳"]],
    ["white space of any kind", ["كفر الشيخ", "كفر\u00a0الشيخ", "كفر\u200f  \tالشيخ"]],
    ["a kunya, together or apart, with alef or without", ["أبو زريبة", "أبوزريبة", "ابو زريبه", "بو زريبة", "بوزريبة"]],
    ["a kunya after what is written before it", ["لأبو زريبة", "لأبوزريبة", "لبوزريبة"]],
    ["case and accents", ["Béni Souef", "beni souef"]],
    ["apostrophes and half rings of transliteration", ["Sha'ban", "Sha’ban", "Shaʿban", "shaban"]],
    ["ligatures and presentation forms", ["ﻻ ﷲ", "لا الله"]],
    ["punctuation", ["طبرق، درنة.", "(طبرق) «درنة»", "طبرق درنة"]],
  ])("%s", (_case, spellings) => expect(new Set(spellings.map(fold)).size).toBe(1));

  it("keeps apart what differs", () => {
    expect(new Set(["طبرق", "درنة", "القاهرة", "قاهر", "2023", "2024"].map(fold)).size).toBe(6);
  });

  it("gives the same text with positions and without", () => {
    const near = fc.constantFrom(..."أبوزريبةال و،’ \u00a0ﷺ´ﻻ٣a😀");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: near, maxLength: 30 })), (raw) => {
        expect(fold(raw)).toBe(foldWithPositions(raw).text);
      }),
      { numRuns: 3000 },
    );
  });

  it("folds what is folded to itself", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."أإابوزريبةىيكلمس ـًء٣3aÉ'،.😀") });
    fc.assert(
      fc.property(letters, (raw) => {
        expect(fold(fold(raw))).toBe(fold(raw));
      }),
    );
  });

  it("gives every folded letter its place in the original, in order, then the end", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (raw) => {
        const { text, at } = foldWithPositions(raw);
        expect(at).toHaveLength(text.length + 1);
        for (let i = 1; i < at.length; i++) expect(at[i]!).toBeGreaterThanOrEqual(at[i - 1]!);
        expect(at.at(-1)!).toBeLessThanOrEqual(raw.length);
      }),
    );
  });
});

describe("a query finds", () => {
  it.each([
    ["the beginning of a word", "انتخابات بلدية", "انتخاب"],
    ["a word after the article, asked for without it", "في القاهرة", "قاهرة"],
    ["a word without the article, asked for with it", "محافظة قاهرة", "القاهرة"],
    ["a word after «و»", "طبرق ودرنة", "درنة"],
    ["a word after «ب» and the article", "بالقاهرة", "قاهرة"],
    ["a word after «ل» joined to the article", "للانتخابات", "الانتخابات"],
    ["a word after «و» and «ل» with the article", "وللناخبين", "ناخبين"],
    ["a word that begins as the article does", "بالالتزام", "التزام"],
    ["«أبواب» after the article", "أمام الأبواب", "أبواب"],
    ["a kunya while it is being typed", "منطقة أبو زريبة", "أبو"],
    ["a kunya after «ل»", "طريق لأبو زريبة", "بوزريبة"],
    ["several words in any order", "نشر القوات حول أماكن الاقتراع", "الاقتراع نشر"],
    ["Latin words by prefix and in any case", "Polling places in Tobruk", "tob POLL"],
    ["digits in either writing", "٣ مايو ٢٠٢٢", "2022"],
  ])("%s", (_case, raw, query) => expect(isFound(raw, query)).toBe(true));

  it.each([
    ["the middle of a word", "مصرية", "صرية"],
    ["a text that lacks one of the words", "نشر القوات", "نشر الشرطة"],
    ["a word across two", "كفر الشيخ", "فرالشيخ"],
  ])("not %s", (_case, raw, query) => expect(isFound(raw, query)).toBe(false));

  it("has no words when it is blank or punctuation", () => {
    expect(queryWords(" ،. \u00a0")).toEqual([]);
    expect(matches("طبرق", "«»")).toEqual([]);
  });

  it("keeps a short word's article, which may be part of it", () => expect(queryWords("الله")).toEqual(["الله"]));
});

describe("highlights stand in the record's own wording", () => {
  it.each([
    ["diacritics and all", "في مُحَافَظَةِ أسوان", "محافظه", ["مُحَافَظَةِ"]],
    ["without the article or what stands before it", "وبالقاهرة ليلًا", "القاهرة", ["قاهرة"]],
    ["up to the punctuation", "(القاهرة)، ثم طبرق.", "قاهرة طبرق", ["قاهرة", "طبرق"]],
    ["only what was typed of a word", "الانتخابات", "انتخاب", ["انتخاب"]],
    ["the whole kunya, its alef too", "قرب أبو زريبة اليوم", "بوزريبة", ["أبو زريبة"]],
    ["every time the word comes", "درنة ثم درنة", "درنة", ["درنة", "درنة"]],
    ["once where words overlap", "انتخابات", "انتخابات انتخاب", ["انتخابات"]],
    ["tatweel inside", "لـيـبـيـا", "ليبيا", ["لـيـبـيـا"]],
    ["beside letters outside the basic plane", "𝒜😀 طبرق 😀", "طبرق", ["طبرق"]],
    ["of letters outside the basic plane", "the 𐐀𐐁 sign", "𐐨𐐩", ["𐐀𐐁"]],
    ["digits as they are written", "عام ٢٠٢٣م", "2023", ["٢٠٢٣"]],
    ["nothing where nothing matches", "طبرق", "سبها", []],
  ])("%s", (_case, raw, query, expected) => expect(found(raw, query)).toEqual(expected));

  it("as ranges in order that do not overlap and never halve a letter", () => {
    const unit = fc.constantFrom(..."أابوالدرنة و ـً'😀𐐀");
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit, maxLength: 5 }), (raw, query) => {
        let last = -1;
        for (const [start, end] of matches(raw, query)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(raw.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
          last = end;
        }
      }),
    );
  });

  it("soon, even in a long text of one letter", () => {
    const started = performance.now();
    matches("ا".repeat(20_000), "ا");
    matches("ابو ".repeat(5_000), "بو");
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
