import { describe, expect, it } from "vitest";
import { catalogue as englishWords } from "../../../src/i18n/en/catalogue.ts";
import { createI18n } from "../../../src/i18n/translator.ts";
import { arabic, arabicIndic, english, pseudo } from "./pages.ts";

describe("a message", () => {
  it("isolates words put into it and leaves numbers plain", () => {
    expect(english.t("load.foreignBar", { host: "example.org" })).toBe("Data from \u2068example.org\u2069, not from our record");
    expect(arabic.t("details.paragraph", { p: 4 })).toBe("الفقرة 4");
    expect(arabicIndic.t("details.paragraph", { p: 4 })).toBe("الفقرة ٤");
  });

  it("takes words as they are, whatever they hold", () => {
    expect(english.t("table.open", { title: "$& {title} $1" })).toBe("Open \u2068$& {title} $1\u2069");
    expect(english.t("table.open", { title: "" })).toBe("Open ");
  });

  it("turns its own digits with the setting, but not those of a Latin name", () => {
    expect(arabic.t("map.division2007")).toBe("تقسيم 2007");
    expect(arabicIndic.t("map.division2007")).toBe("تقسيم ٢٠٠٧");
    expect(arabicIndic.t("sources.dataCoordinates")).toContain("CC BY 4.0");
  });

  it("is cut where elements go", () => {
    expect(english.tParts("details.evidenceLine", { p: 4, from: 0, to: 12 })).toEqual([
      "Paragraph ",
      "4",
      ", characters ",
      "0",
      "–",
      "12",
      ": ",
      { slot: "cue" },
    ]);
    expect(arabic.tParts("common.opensElsewhere")).toEqual([{ slot: "label" }, " (يُفتح في تبويب جديد)"]);
    expect(english.tParts("common.close")).toEqual(["Close"]);
  });

  it("carries words and number together in a count", () => {
    expect(english.plural("link.partsIgnored", 2, { parts: "t, type" })).toBe(
      "2 parts of this link could not be read and were left out: \u2068t, type\u2069",
    );
  });

  it("does not compile without its placeholders, or with an unknown key", () => {
    // @ts-expect-error a placeholder is missing
    expect(english.t("table.open")).toBe("Open {title}");
    // @ts-expect-error no such placeholder
    expect(english.t("table.open", { title: "x", name: "y" })).toBe("Open \u2068x\u2069");
    // @ts-expect-error no such message
    expect(() => english.t("table.nothing")).toThrow("table.nothing");
    // @ts-expect-error a count without a sentence for a range from zero
    expect(english.range("count.paragraphs", 1, 2)).toBe("1 to 2 paragraphs");
  });
});

describe("a page", () => {
  it("has the language, direction and locale of its digits", () => {
    expect([arabic.lang, arabic.dir, arabic.locale]).toEqual(["ar", "rtl", "ar-EG-u-nu-latn"]);
    expect([arabicIndic.digits, arabicIndic.locale]).toEqual(["arab", "ar-EG-u-nu-arab"]);
    expect([english.lang, english.dir, english.locale]).toEqual(["en", "ltr", "en-GB"]);
  });

  it("in the pseudo-locale is English, marked, right to left", () => {
    expect([pseudo.dir, pseudo.locale]).toEqual(["rtl", "en-GB"]);
    expect(pseudo.t("common.close")).toBe("⟦Close⟧");
    expect(pseudo.plural("count.events", 3)).toBe("⟦3 events⟧");
  });

  it("can be turned against its language's direction", () => {
    const turned = createI18n("en", englishWords, { digits: "latn", dir: "rtl" });
    expect([turned.dir, turned.between(9, 11)]).toEqual(["rtl", "\u20679–11\u2069"]);
  });

  it("picks its half of a text in both languages, and nothing of none", () => {
    const both = { ar: "القاهرة", en: "Cairo" };
    expect([arabic, english, pseudo].map((page) => page.text(both))).toEqual(["القاهرة", "Cairo", "Cairo"]);
    expect(arabic.text(null)).toBeNull();
  });

  it("names things one after another", () => {
    expect(english.list(["Cairo", "Aswan", "Luxor"])).toBe("\u2066\u2068Cairo\u2069, \u2068Aswan\u2069 and \u2068Luxor\u2069\u2069");
    expect(arabic.list(["القاهرة", "أسوان"])).toBe("\u2067\u2068القاهرة\u2069 و\u2068أسوان\u2069\u2069");
  });

  it("runs as the page does, whatever its first name is written in, also within a message", () => {
    expect(arabic.plural("link.partsIgnored", 2, { parts: arabic.list(["t", "zz"]) })).toContain(
      "\u2067\u2068t\u2069 و\u2068zz\u2069\u2069",
    );
    expect(english.list(["القاهرة", "Tripoli"])).toBe("\u2066\u2068القاهرة\u2069 and \u2068Tripoli\u2069\u2069");
  });
});
