import { describe, expect, it } from "vitest";
import { farDates, hijriYears } from "../../../src/model/farDates.ts";
import type { Covers } from "../../../src/model/types.ts";

const OURS = ["2021-06-24", "2023-11", "2024-11-11", "2024-11-16/2024-11-17", "2025-07~"];
const told = (edtf: string) => ({ edtf, told: true });

/** What is wrong with one more date beside `others`. */
const wrong = (edtf: string, covers?: Covers, others: readonly string[] = OURS) =>
  farDates([...others, edtf].map(told), covers).get(others.length);

describe("a date that cannot be right", () => {
  it.each([
    ["a Hijri day", "1446-05-09", 1446, [2024, 2025]],
    ["a Hijri month", "1446-05", 1446, [2024, 2025]],
    ["a Hijri year, with a doubt", "1446?", 1446, [2024, 2025]],
    ["an interval that ends in a Hijri year", "2024-11-11/1446-05-10", 1446, [2024, 2025]],
    ["a set of days that begins in one", "[1446-05-09..2024-11-12]", 1446, [2024, 2025]],
    ["an open interval from one", "1446-05-09/..", 1446, [2024, 2025]],
    ["a slip by two centuries", "2204-11-11", 2204, null],
    ["a slip by one century", "2124-11-11", 2124, null],
    ["a slip at the end of an interval", "2024-11-11/2204-11-12", 2204, null],
    ["a year of the Buddhist calendar", "2567-11-11", 2567, null],
    ["a year of the Coptic calendar", "1741-03-02", 1741, null],
  ])("%s", (_what, edtf, year, hijri) => {
    expect(wrong(edtf)).toEqual({ year, hijri, from: "others", among: [2021, 2025] });
  });

  it.each(["1965-06-08", "1952", "2042-01-01", "2024-11-11", "2021/..", "[..2021-01-01]", "no date", "2024-13-45", "9".repeat(70)])(
    "%s may stand",
    (edtf) => expect(wrong(edtf)).toBeUndefined(),
  );

  it("the greater number tells which is right; of two the one near our time", () => {
    const far = (...dates: string[]) => [...farDates(dates.map(told)).keys()];
    expect(far("2204-11-11", "2024-11-11")).toEqual([0]);
    expect(far("1804-11-11", "1805-11-11", "2024-11-11")).toEqual([2]);
    expect(far("2204-11-11")).toEqual([]);
  });

  it.each(["1741", "2567", "2204", "1446"])("however many dates are of %s, they are told and not ours", (year) => {
    const far = [...farDates([`${year}-03-02`, `${year}-03-03`, `${year}-03-04`, "2024-01-01"].map(told)).keys()];
    expect(far).toEqual([0, 1, 2]);
  });

  it("a Hijri year is told from ours even where all are", () => {
    expect([...farDates(["1446-05-09", "1446-05-10", "2024"].map(told)).keys()]).toEqual([0, 1]);
    expect(farDates([told("1446-05-09")]).get(0)).toEqual({ year: 1446, hijri: [2024, 2025], from: "others", among: null });
  });
});

describe("a record that says what it covers", () => {
  const covers = { from: "2024-03-01", to: "2024-12-31" };

  it.each([
    ["2024-02-29", 2024],
    ["2025-01-01", 2025],
    ["2024-11-11/2025-01-02", 2025],
    ["2042-11-11", 2042],
    ["2023", 2023],
  ])("holds nothing outside: %s", (edtf, year) => {
    expect(wrong(edtf, covers)).toEqual({ year, hijri: null, from: "covers", among: [2024, 2024] });
  });

  it.each(["2024-03-01", "2024-12-31", "2024", "2024-03", "2024-11-11/.."])("holds what may lie inside: %s", (edtf) =>
    expect(wrong(edtf, covers)).toBeUndefined(),
  );

  it("names a Hijri year there, too, and takes one that it covers", () => {
    expect(wrong("1446-05-09", covers)).toMatchObject({ hijri: [2024, 2025], from: "covers" });
    expect(wrong("1446-05-09", { from: "1440-01-01", to: "1450-01-01" })).toBeUndefined();
  });

  it("what was published or fetched need not lie inside, and yet not in another century", () => {
    const later = (edtf: string) =>
      farDates([...OURS.map(told), { edtf, told: false }], { from: "1866-01-01", to: "2025-12-31" }).get(OURS.length);
    for (const edtf of ["1890-01-01", "2026-01-01"]) expect(later(edtf)).toBeUndefined();
    expect(later("2204-01-01")).toEqual({ year: 2204, hijri: null, from: "others", among: [1866, 2025] });
    expect(later("1446-01-01")).toMatchObject({ hijri: [2024, 2025], from: "others" });
  });

  it("is not heeded where it is no span", () => {
    expect(wrong("2031-01-01", { from: "2024-12-31", to: "2024-01-01" })).toBeUndefined();
    expect(wrong("2031-01-01", { from: "soon", to: "2024-01-01" })).toBeUndefined();
  });
});

describe("the years of ours in which a Hijri year lies", () => {
  it("are those of the Umm al-Qura calendar, within the days by which reckonings differ", () => {
    const hijri = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { year: "numeric", timeZone: "UTC" });
    const yearOn = (year: number, month: number, day: number): number => Number.parseInt(hijri.format(Date.UTC(year, month, day)), 10);
    for (let year = 1985; year <= 2070; year++) {
      for (const [month, day] of [
        [0, 5],
        [11, 26],
      ] as const) {
        const [first, last] = hijriYears(yearOn(year, month, day))!;
        expect([first, last]).toContain(year);
        expect(last - first).toBeLessThanOrEqual(1);
      }
    }
  });

  it.each([[1299], [1501], [2024]])("%i looks like none", (year) => expect(hijriYears(year)).toBeNull());
});
