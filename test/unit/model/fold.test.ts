import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithPositions } from "../../../src/model/fold.ts";

describe("folding makes one of what writers vary", () => {
  it.each([
    ["alef forms", ["أسوان", "اسوان", "إسوان", "ٱسوان"]],
    ["madda", ["القرآن", "القران"]],
    ["hamza on any seat", ["مسؤول", "مسئول", "مسءول", "مسؤول".normalize("NFD")]],
    ["hamza seats in the plural", ["شؤون", "شئون", "شءون"]],
    ["hamza after ya", ["شيء", "شئ", "شىء"]],
    ["hamza at the end after ya", ["الشاطئ", "الشاطيء"]],
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
    expect(new Set(["طبرق", "درنة", "القاهرة", "قاهر", "بئر", "بر", "سؤال", "سوال", "2023", "2024"].map(fold)).size).toBe(10);
  });

  it("gives the same text with positions and without", () => {
    const near = fc.constantFrom(..."أبوزريبةال ؤئءٔو،’ \u00a0ﷺ´ﻻ٣a😀");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ unit: near, maxLength: 30 })), (raw) => {
        expect(fold(raw)).toBe(foldWithPositions(raw).text);
      }),
      { numRuns: 3000 },
    );
  });

  it("folds what is folded to itself", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."أإابوزريبةىيكلمسؤئ ـًءٔ٣3aÉ'،.😀") });
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
