import { describe, expect, it } from "vitest";
import { collator, sortKey } from "../../../src/i18n/collate.ts";

describe("names in order", () => {
  it("put Arabic names under the letter after the article", () => {
    const names = ["مصر", "البطنان", "الكفرة", "بنغازي", "أوباري", "الجفرة", "القاهرة", "سبها"];
    expect(names.sort(collator("ar"))).toEqual(["أوباري", "البطنان", "بنغازي", "الجفرة", "سبها", "القاهرة", "الكفرة", "مصر"]);
  });

  it("put English names under the letter after al- or the, whatever the case", () => {
    const names = ["Sabha", "al-Butnan", "The Ministry", "Benghazi", "Al Jawf", "cairo", "Aswan"];
    expect(names.sort(collator("en"))).toEqual(["Aswan", "Benghazi", "al-Butnan", "cairo", "Al Jawf", "The Ministry", "Sabha"]);
  });

  it.each(["ar", "en", "x-rtl"] as const)("order numbers by value (%s)", (lang) => {
    expect(["38", "4", "100"].sort(collator(lang))).toEqual(["4", "38", "100"]);
  });

  it("tell apart names that differ by the article alone, always the same way", () => {
    const compare = collator("ar");
    expect(compare("الشاطئ", "شاطئ")).not.toBe(0);
    expect(Math.sign(compare("الشاطئ", "شاطئ"))).toBe(-Math.sign(compare("شاطئ", "الشاطئ")));
    expect(compare("الشاطئ", "الشاطئ")).toBe(0);
  });

  it.each([
    ["ألمانيا", "ألمانيا"],
    ["الي", "الي"],
    ["Alexandria", "Alexandria"],
    ["Therapy", "Therapy"],
    ["\u2068البطنان\u2069", "بطنان"],
  ])("take no letters from %s that are not an article", (name, key) => {
    expect(sortKey(name)).toBe(key);
  });
});
