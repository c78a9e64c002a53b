import { describe, expect, it } from "vitest";
import { timeAttribute } from "../../../src/i18n/edtfForm.ts";
import { readEdtf } from "../../../src/model/edtf.ts";
import { asDay, FIRST_DAY, LAST_DAY } from "../../../src/model/span.ts";
import { arabic, arabicIndic, day, english } from "./pages.ts";

/** U+00A0 joins a day to its month; here it is written as "_". */
const shown = (text: string): string => text.replaceAll("\u00a0", "_");

function spoken(page: typeof english, edtf: string, style: "full" | "short" = "full"): string {
  const read = readEdtf(edtf);
  if (!read) throw new Error(`not a date of the record: ${edtf}`);
  return shown(page.formatSpan(read, style));
}

describe("a date of the record, in words", () => {
  it.each([
    ["2023-12-10", "10_December 2023", "10_ديسمبر 2023"],
    ["2024-01-01", "1_January 2024", "1_يناير 2024"],
    ["2024-02-29", "29_February 2024", "29_فبراير 2024"],
    ["2023-12-10?", "10_December 2023 (uncertain)", "10_ديسمبر 2023 (غير مؤكّد)"],
    ["2023-12-10~", "10_December 2023 (approximate)", "10_ديسمبر 2023 (تقريبًا)"],
    ["2023-12", "in December 2023", "خلال ديسمبر 2023"],
    ["2023-12~", "in December 2023 (approximate)", "خلال ديسمبر 2023 (تقريبًا)"],
    ["2023", "in 2023", "خلال عام 2023"],
    ["2023?", "in 2023 (uncertain)", "خلال عام 2023 (غير مؤكّد)"],
  ])("alone: %s", (edtf, inEnglish, inArabic) => {
    expect(spoken(english, edtf)).toBe(inEnglish);
    expect(spoken(arabic, edtf)).toBe(inArabic);
  });

  it.each([
    ["2023-12-10/2023-12-12", "10–12_December 2023", "من 10 إلى 12_ديسمبر 2023"],
    ["2023-11-28/2023-12-03", "28_November – 3_December 2023", "من 28_نوفمبر إلى 3_ديسمبر 2023"],
    ["2023-12-28/2024-01-03", "28_December 2023 – 3_January 2024", "من 28_ديسمبر 2023 إلى 3_يناير 2024"],
    ["2023-12-10/2024-12-10", "10_December 2023 – 10_December 2024", "من 10_ديسمبر 2023 إلى 10_ديسمبر 2024"],
    ["2023-11/2023-12", "November–December 2023", "من نوفمبر إلى ديسمبر 2023"],
    ["2023-12/2024-01", "December 2023 – January 2024", "من ديسمبر 2023 إلى يناير 2024"],
    ["2023/2024", "2023–2024", "من 2023 إلى 2024"],
    ["2023-11/2023-12-03", "November 2023 – 3_December 2023", "من نوفمبر 2023 إلى 3_ديسمبر 2023"],
    ["2022/2023-03", "2022 – March 2023", "من عام 2022 إلى مارس 2023"],
    ["2023-12-10/2023-12-10", "10_December 2023", "10_ديسمبر 2023"],
    ["2023-12/2023-12", "in December 2023", "خلال ديسمبر 2023"],
    ["2023-12-10?/2023-12-12?", "10–12_December 2023 (uncertain)", "من 10 إلى 12_ديسمبر 2023 (غير مؤكّد)"],
    ["2023-12-10~/2023-12-12", "10_December 2023 (approximate) – 12_December 2023", "من 10_ديسمبر 2023 (تقريبًا) إلى 12_ديسمبر 2023"],
  ])("something that lasted: %s", (edtf, inEnglish, inArabic) => {
    expect(spoken(english, edtf)).toBe(inEnglish);
    expect(spoken(arabic, edtf)).toBe(inArabic);
  });

  it.each([
    ["[2023-11-09..2023-12-09]", "one day between 9_November and 9_December 2023", "يوم غير محدد بين 9_نوفمبر و9_ديسمبر 2023"],
    ["[2023-08-06..2023-08-09]", "one day between 6 and 9_August 2023", "يوم غير محدد بين 6 و9_أغسطس 2023"],
    ["[2023-12-30..2024-01-02]", "one day between 30_December 2023 and 2_January 2024", "يوم غير محدد بين 30_ديسمبر 2023 و2_يناير 2024"],
    ["[2025-07..2025-09]", "one day between July and September 2025", "يوم غير محدد بين يوليو وسبتمبر 2025"],
    ["[2023..2024]", "one day between 2023 and 2024", "يوم غير محدد بين 2023 و2024"],
    ["[2021-03-25..2021-03-26]", "25 or 26_March 2021", "25 أو 26_مارس 2021"],
    ["[2023-11-30..2023-12-01]", "30_November or 1_December 2023", "30_نوفمبر أو 1_ديسمبر 2023"],
    ["[2023-12-31..2024-01-01]", "31_December 2023 or 1_January 2024", "31_ديسمبر 2023 أو 1_يناير 2024"],
  ])("one unknown day: %s", (edtf, inEnglish, inArabic) => {
    expect(spoken(english, edtf)).toBe(inEnglish);
    expect(spoken(arabic, edtf)).toBe(inArabic);
  });

  it.each([
    ["2023-12-10/..", "from 10_December 2023 on", "ابتداءً من 10_ديسمبر 2023"],
    ["2023-12/", "from December 2023 on", "ابتداءً من ديسمبر 2023"],
    ["../2023-12-10", "up to and including 10_December 2023", "حتى 10_ديسمبر 2023"],
    ["/2023", "up to and including 2023", "حتى عام 2023"],
    ["[..2023-12-10]", "on or before 10_December 2023", "في 10_ديسمبر 2023 أو قبله"],
    ["[2023-12-10..]", "on or after 10_December 2023", "في 10_ديسمبر 2023 أو بعده"],
    ["[..2023-12]", "in or before December 2023", "في ديسمبر 2023 أو قبله"],
    ["[2023..]", "in or after 2023", "في عام 2023 أو بعده"],
    ["2023-12-10~/..", "from 10_December 2023 (approximate) on", "ابتداءً من 10_ديسمبر 2023 (تقريبًا)"],
  ])("open at an end: %s", (edtf, inEnglish, inArabic) => {
    expect(spoken(english, edtf)).toBe(inEnglish);
    expect(spoken(arabic, edtf)).toBe(inArabic);
  });

  it("that is not there is said to be not there", () => {
    expect(english.formatSpan(undefined)).toBe("no date stated");
    expect(arabic.formatSpan(undefined)).toBe("لم يُذكر تاريخ");
  });

  it.each([
    ["2023-12-10", "10_Dec 2023", "10_ديسمبر 2023"],
    ["2023-12", "Dec 2023", "ديسمبر 2023"],
    ["2023-11-28/2023-12-03", "28_Nov – 3_Dec 2023", "من 28_نوفمبر إلى 3_ديسمبر 2023"],
    ["[2023-11-09..2023-12-09]", "between 9_Nov and 9_Dec 2023", "بين 9_نوفمبر و9_ديسمبر 2023"],
  ])("short: %s", (edtf, inEnglish, inArabic) => {
    expect(spoken(english, edtf, "short")).toBe(inEnglish);
    expect(spoken(arabic, edtf, "short")).toBe(inArabic);
  });

  it("keeps to the reader's digits", () => {
    expect(spoken(arabicIndic, "[2023-11-09..2023-12-09]")).toBe("يوم غير محدد بين ٩_نوفمبر و٩_ديسمبر ٢٠٢٣");
  });
});

describe("a civil day", () => {
  it("is the same day in every time zone, with its weekday", () => {
    expect(shown(english.formatWeekday(day("2024-11-11")))).toBe("Monday 11_November 2024");
    expect(shown(arabic.formatWeekday(day("2024-11-11")))).toBe("الاثنين 11_نوفمبر 2024");
  });

  it("is one side of an interval whose common parts are said once", () => {
    expect(shown(english.formatDays(day("2023-12-01"), day("2023-12-03")))).toBe("1–3_December 2023");
    expect(shown(arabic.formatDays(day("2023-12-01"), day("2023-12-03")))).toBe("من 1 إلى 3_ديسمبر 2023");
    expect(shown(arabic.formatDays(day("2023-12-01"), day("2023-12-01")))).toBe("1_ديسمبر 2023");
  });

  it("has no end where it is open", () => {
    expect(shown(english.formatDays(day("2024-11-01"), LAST_DAY))).toBe("from 1_November 2024 on");
    expect(shown(arabic.formatDays(day("2024-11-01"), LAST_DAY))).toBe("ابتداءً من 1_نوفمبر 2024");
    expect(shown(english.formatDays(FIRST_DAY, day("2024-11-01")))).toBe("up to and including 1_November 2024");
    expect(shown(arabic.formatDays(FIRST_DAY, day("2024-11-01")))).toBe("حتى 1_نوفمبر 2024");
  });

  it.each([
    ["day", "10_Dec", "10_ديسمبر", "١٠_ديسمبر"],
    ["month", "Dec", "ديسمبر", "ديسمبر"],
    ["monthYear", "Dec 2023", "ديسمبر 2023", "ديسمبر ٢٠٢٣"],
    ["year", "2023", "2023", "٢٠٢٣"],
  ] as const)("labels an axis by %s", (unit, inEnglish, inArabic, inIndic) => {
    expect([english, arabic, arabicIndic].map((page) => shown(page.axisLabel(day("2023-12-10"), unit)))).toEqual([
      inEnglish,
      inArabic,
      inIndic,
    ]);
  });

  it("has the months of Egypt and Libya", () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      arabic.axisLabel(day(`2023-${String(month + 1).padStart(2, "0")}-15`), "month"),
    );
    expect(months.join(" ")).toBe("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر");
  });

  it("hides no mark and no odd space", () => {
    const texts = [english, arabic, arabicIndic].flatMap((page) => [
      page.formatWeekday(day("2023-12-10")),
      page.formatDays(day("2023-12-10"), day("2024-01-03")),
      page.formatMonth(day("2023-12-10")),
      page.axisLabel(day("2023-12-10"), "day"),
    ]);
    expect(texts.join("")).not.toMatch(/[\u200e\u200f\u061c\u2000-\u200b\u202f]/u);
  });
});

describe("days counted from the first day of voting", () => {
  it.each([
    [-100, "100 days before the vote", "100 يوم قبل بدء الاقتراع"],
    [-11, "11 days before the vote", "11 يومًا قبل بدء الاقتراع"],
    [-3, "3 days before the vote", "3 أيام قبل بدء الاقتراع"],
    [-2, "2 days before the vote", "يومان قبل بدء الاقتراع"],
    [-1, "1 day before the vote", "يوم واحد قبل بدء الاقتراع"],
    [0, "the first day of voting", "أول أيام الاقتراع"],
    [1, "1 day after voting began", "يوم واحد بعد بدء الاقتراع"],
    [30, "30 days after voting began", "30 يومًا بعد بدء الاقتراع"],
  ])("%d in a sentence", (days, inEnglish, inArabic) => {
    expect(english.relativeDay(days)).toBe(inEnglish);
    expect(arabic.relativeDay(days)).toBe(inArabic);
  });

  it.each([
    [-7, 0, "from 7 days before the vote to the first day of voting", "من 7 أيام قبل بدء الاقتراع إلى أول أيام الاقتراع"],
    [-1, -1, "1 day before the vote", "يوم واحد قبل بدء الاقتراع"],
    [FIRST_DAY, -31, "up to and including 31 days before the vote", "حتى 31 يومًا قبل بدء الاقتراع"],
    [0, LAST_DAY, "from the first day of voting on", "ابتداءً من أول أيام الاقتراع"],
  ])("%d to %d as a sentence", (from, to, inEnglish, inArabic) => {
    expect(english.formatCounted(asDay(from), asDay(to))).toBe(inEnglish);
    expect(arabic.formatCounted(asDay(from), asDay(to))).toBe(inArabic);
  });

  it("are isolated left-to-right runs on an axis", () => {
    expect([-3, 0, 2].map((days) => english.relativeDay(days, "short"))).toEqual(["\u2066−3\u2069", "Day 0", "\u2066+2\u2069"]);
    expect([-3, 0, 2].map((days) => arabic.relativeDay(days, "short"))).toEqual(["\u2066−3\u2069", "اليوم 0", "\u2066+2\u2069"]);
    expect(arabicIndic.relativeDay(0, "short")).toBe("اليوم ٠");
  });
});

describe("the value of a time element", () => {
  it.each([
    ["2023-12-10", "2023-12-10"],
    ["2023-12-10?", "2023-12-10"],
    ["2023-12~", "2023-12"],
    ["2023", "2023"],
    ["2023-12-10/2023-12-12", undefined],
    ["[2023-11-09..2023-12-09]", undefined],
    ["2023-12-10/..", undefined],
  ])("of %s is a day, a month, a year, or none", (edtf, value) => {
    expect(timeAttribute(edtf)).toBe(value);
  });
});
