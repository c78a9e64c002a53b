import { describe, expect, it } from "vitest";
import { arabic, arabicIndic, english } from "./pages.ts";

describe("a count of events", () => {
  it.each([
    [0, "لا أحداث", "no events"],
    [1, "حدث واحد", "1 event"],
    [2, "حدثان", "2 events"],
    [3, "3 أحداث", "3 events"],
    [10, "10 أحداث", "10 events"],
    [11, "11 حدثًا", "11 events"],
    [99, "99 حدثًا", "99 events"],
    [100, "100 حدث", "100 events"],
    [101, "101 حدث", "101 events"],
    [102, "102 حدث", "102 events"],
    [103, "103 أحداث", "103 events"],
    [1111, "1,111 حدثًا", "1,111 events"],
  ])("of %d is a whole sentence in both languages", (n, inArabic, inEnglish) => {
    expect(arabic.plural("count.events", n)).toBe(inArabic);
    expect(english.plural("count.events", n)).toBe(inEnglish);
  });

  it("is written in Arabic-Indic digits when the reader chose them", () => {
    expect(arabicIndic.plural("count.events", 103)).toBe("١٠٣ أحداث");
    expect(arabicIndic.plural("count.events", 1234)).toBe("١٬٢٣٤ حدثًا");
  });
});

describe("counts of other things", () => {
  it.each([
    ["count.directives", ["لا توجيهات", "توجيه واحد", "توجيهان", "5 توجيهات", "36 توجيهًا", "200 توجيه"]],
    ["count.places", ["لا أماكن", "مكان واحد", "مكانان", "5 أماكن", "36 مكانًا", "200 مكان"]],
    ["count.reports", ["لا تقارير", "تقرير واحد", "تقريران", "5 تقارير", "36 تقريرًا", "200 تقرير"]],
    ["count.appeals", ["لا مناشدات", "مناشدة واحدة", "مناشدتان", "5 مناشدات", "36 مناشدة", "200 مناشدة"]],
    ["count.paragraphs", ["لا فقرات", "فقرة واحدة", "فقرتان", "5 فقرات", "36 فقرة", "200 فقرة"]],
  ] as const)("%s follows the noun", (key, sentences) => {
    expect([0, 1, 2, 5, 36, 200].map((n) => arabic.plural(key, n))).toEqual(sentences);
  });
});

describe("a count known only between two bounds", () => {
  it.each([
    [9, 11, "بين 9 و11 حدثًا", "9 to 11 events"],
    [3, 10, "بين 3 و10 أحداث", "3 to 10 events"],
    [2, 3, "بين 2 و3 أحداث", "2 to 3 events"],
    [99, 100, "بين 99 و100 حدث", "99 to 100 events"],
    [1, 2, "حدث واحد أو حدثان", "1 to 2 events"],
    [0, 1, "لا حدث مؤكّدًا، وحدث واحد محتمل", "no event for certain, 1 possible"],
    [0, 2, "لا حدث مؤكّدًا، وحدثان محتملان", "no event for certain, 2 possible"],
    [0, 5, "لا حدث مؤكّدًا، و5 أحداث محتملة", "no event for certain, 5 possible"],
    [0, 11, "لا حدث مؤكّدًا، و11 حدثًا محتملًا", "no event for certain, 11 possible"],
    [0, 100, "لا حدث مؤكّدًا، و100 حدث محتمل", "no event for certain, 100 possible"],
  ])("%d to %d takes the form of its upper bound", (sure, possible, inArabic, inEnglish) => {
    expect(arabic.range("count.events", sure, possible)).toBe(inArabic);
    expect(english.range("count.events", sure, possible)).toBe(inEnglish);
  });

  it.each([0, 1, 2, 7, 11])("of %d to the same is the plain sentence", (n) => {
    expect(arabic.range("count.directives", n, n)).toBe(arabic.plural("count.directives", n));
  });

  it("agrees with a feminine noun", () => {
    expect(arabic.range("count.appeals", 0, 1)).toBe("لا مناشدة مؤكّدة، ومناشدة واحدة محتملة");
    expect(arabic.range("count.appeals", 0, 2)).toBe("لا مناشدة مؤكّدة، ومناشدتان محتملتان");
  });

  it("is written in Arabic-Indic digits when the reader chose them", () => {
    expect(arabicIndic.range("count.events", 9, 11)).toBe("بين ٩ و١١ حدثًا");
  });
});

describe("what is shown of a total", () => {
  it.each([
    [9, 11, 11, "بين 9 و11 حدثًا من أصل 11", "9 to 11 of 11 events"],
    [9, 9, 11, "9 أحداث من أصل 11", "9 of 11 events"],
    [0, 0, 11, "لا أحداث من أصل 11", "none of 11 events"],
    [0, 3, 100, "3 أحداث على الأكثر من أصل 100", "0 to 3 of 100 events"],
    [1, 1, 1, "حدث واحد من أصل 1", "1 of 1 event"],
    [1, 2, 2, "حدث واحد أو حدثان من أصل 2", "1 to 2 of 2 events"],
    [3, 3, 10, "3 أحداث من أصل 10", "3 of 10 events"],
    [0, 0, 0, "لا أحداث", "no events"],
  ])("%d to %d of %d", (sure, possible, total, inArabic, inEnglish) => {
    expect(arabic.ofTotal("count.events", sure, possible, total)).toBe(inArabic);
    expect(english.ofTotal("count.events", sure, possible, total)).toBe(inEnglish);
  });

  it.each([
    [1, 1, "في اجتماع واحد من أصل 4", "at 1 of 4 meetings"],
    [1, 2, "في اجتماع أو اجتماعين من أصل 4", "at 1 to 2 of 4 meetings"],
    [2, 2, "في اجتماعين من أصل 4", "at 2 of 4 meetings"],
    [2, 4, "في ما بين 2 و4 اجتماعات من أصل 4", "at 2 to 4 of 4 meetings"],
    [0, 2, "في اجتماعين على الأكثر من أصل 4", "at 0 to 2 of 4 meetings"],
  ])("names what is counted also behind a preposition: %d to %d", (sure, possible, inArabic, inEnglish) => {
    expect(arabic.ofTotal("status.atMeetings", sure, possible, 4)).toBe(inArabic);
    expect(english.ofTotal("status.atMeetings", sure, possible, 4)).toBe(inEnglish);
  });

  it("is a pair in narrow columns", () => {
    expect(arabic.pair(9, 9, 11)).toBe("9 من 11");
    expect(english.pair(9, 9, 11)).toBe("9 / 11");
    expect(english.pair(9, 11, 11)).toBe("\u20669–11\u2069 / 11");
  });
});
