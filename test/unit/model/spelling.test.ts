import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedWords, heldBy, holdsQuery as isFound, matches } from "../../../src/model/spelling.ts";

const found = (raw: string, query: string): readonly string[] => matches(raw, query).map(([start, end]) => raw.slice(start, end));

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

  it.each([
    ["hamza on another seat", "الأمين العام للشؤون الأمنية، مسؤول", "شئون مسئول"],
    ["a word written without its hamza", "المؤتمر في الشاطئ", "موتمر الشاطي"],
    ["a name written together", "مديرية دار السلام", "دارالسلام"],
    ["a name written apart", "مديرية دارالسلام", "دار السلام"],
    ["such a name after «ب»", "في دار السلام", "بدارالسلام"],
    ["a name with «و» and the article", "البطنان", "والبطنان"],
    ["a name with «ب» and the article", "البطنان", "بالبطنان"],
    ["a name with «و», «ب» and the article", "البطنان", "وبالبطنان"],
    ["a name with «ل» and the article", "إلى الناخبين", "للناخبين"],
    ["a name with «ك» and the article", "البطنان", "كالبطنان"],
    ["a name with «و» alone", "طبرق", "وطبرق"],
    ["a name with «و» and «ب»", "طبرق", "وبطبرق"],
  ])("%s, typed so", (_case, raw, query) => expect(isFound(raw, query)).toBe(true));

  it.each([
    ["a word whose first letter only looks joined", "زيارة طرابلس", "وزيارة وزير"],
    ["a word after the article that begins as one joined does", "الدين", "والدين الوالدين"],
  ])("not %s", (_case, raw, query) => expect(isFound(raw, query)).toBe(false));

  it("has no words when it is blank or punctuation", () => {
    expect(askedWords(" ،. \u00a0", heldBy([]))).toEqual([]);
    expect(matches("طبرق", "«»")).toEqual([]);
  });

  it("keeps a short word's article, which may be part of it", () => expect(askedWords("الله", heldBy([]))).toEqual([["الله"]]));
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
    ["a hamza on another seat", "شؤون المسئولين", "شئون مسؤولين", ["شؤون", "مسئولين"]],
    ["the parts of a name that was typed together", "قرب دار السلام.", "دارالسلام", ["دار", "سلام"]],
    ["the whole of a name that was typed apart", "قرب دارالسلام.", "دار السلام", ["دارالسلام"]],
    ["without the article that was typed joined", "إلى البُطنان", "والبطنان", ["بُطنان"]],
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

  it.each(["ا", "ابو ", "xyz ", "ء ي", "ي\u0654 "])(
    "in 200,000 times %j, where work that grows with the square would never end",
    (part) => {
      expect(matches(part.repeat(200_000), part.trim()).length).toBeGreaterThan(0);
    },
  );
});
