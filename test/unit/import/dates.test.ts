import { describe, expect, it } from "vitest";
import { type DateRules, readDate } from "../../../src/import/dates.ts";
import { hijriEdtf } from "../../../src/import/hijri.ts";
import { parseDay } from "../../../src/model/span.ts";

const OPEN: DateRules = { order: null, calendar: "gregorian" };

describe("a date in a cell", () => {
  it.each([
    ["2021", "2021"],
    ["2021-3", "2021-03"],
    ["2021/03/04", "2021-03-04"],
    ["20240115", "2024-01-15"],
    ["10/2021", "2021-10"],
    ["25/02/2021", "2021-02-25"],
    ["02.25.2021", "2021-02-25"],
    ["05/05/2021", "2021-05-05"],
    ["16 May 2025", "2025-05-16"],
    ["May 16th, 2025", "2025-05-16"],
    ["Mar 2021", "2021-03"],
    ["Sunday, 3 May 2020", "2020-05-03"],
    ["٣ مارس ٢٠٢١", "2021-03-03"],
    ["الأحد 14 فبراير 2021م", "2021-02-14"],
    ["3 الفاتح 1985", "1985-09-03"],
    ["4 كانون الثاني 2015", "2015-01-04"],
    ["2023-01-31T22:30:00Z", "2023-01-31"],
    ["7/15/2021 10:30 PM", "2021-07-15"],
    ["2021-01-01/2021-01-05", "2021-01-01/2021-01-05"],
    ["2019?", "2019?"],
    ["\u200f2021-03-04\u200f", "2021-03-04"],
  ])("%s reads as %s", (cell, edtf) => {
    expect(readDate(cell, OPEN)).toEqual({ edtf });
  });

  it.each([
    ["31/02/2021", "noSuchDay"],
    ["2021-13", "noSuchDay"],
    ["30/02/1900", "noSuchDay"],
    ["1442", "hijriYear"],
    ["15/09/1442", "hijriYear"],
    ["3/4/21", "shortYear"],
    ["44197", "serial"],
    ["-0044", "early"],
    ["0044-03-15", "early"],
    ["44 BC", "early"],
    ["12021-01-01", "early"],
    ["yesterday", "notDate"],
    ["13", "notDate"],
  ])("%s is refused: %s", (cell, fault) => {
    expect(readDate(cell, OPEN)).toEqual({ fault });
  });

  it("that two orders read otherwise waits for one, and then is read in it", () => {
    expect(readDate("04/03/2021", OPEN)).toEqual({ either: ["2021-03-04", "2021-04-03"] });
    expect(readDate("04/03/2021", { ...OPEN, order: "day-month" })).toEqual({ edtf: "2021-03-04" });
    expect(readDate("04/03/2021", { ...OPEN, order: "month-day" })).toEqual({ edtf: "2021-04-03" });
    expect(readDate("25/02/2021", { ...OPEN, order: "month-day" })).toEqual({ fault: "noSuchDay" });
  });

  it("is of the Hijri year only where the cell or the reader says so, and then is one of three days", () => {
    expect(readDate("15 رمضان 1442", OPEN)).toEqual({ edtf: "[2021-04-26..2021-04-28]" });
    expect(readDate("1442/09/15 هـ", OPEN)).toEqual({ edtf: "[2021-04-26..2021-04-28]" });
    expect(readDate("15/09/1442", { order: "day-month", calendar: "hijri" })).toEqual({ edtf: "[2021-04-26..2021-04-28]" });
    expect(readDate("2021-04-27", { order: null, calendar: "hijri" })).toEqual({ edtf: "2021-04-27" });
  });
});

describe("the tabular Hijri calendar", () => {
  it("names days that the browser's own calendar names so", () => {
    const named = new Intl.DateTimeFormat("en-u-ca-islamic-tbla-nu-latn", {
      timeZone: "UTC",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    const civil = new Intl.DateTimeFormat("en-u-ca-islamic-civil-nu-latn", {
      timeZone: "UTC",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    expect(named.resolvedOptions().calendar).toBe("islamic-tbla");
    for (let year = 1380; year <= 1470; year += 7) {
      for (const month of [1, 2, 9, 12]) {
        const middle = /\[(.*)\.\./.exec(hijriEdtf({ year, month, day: 10 }) ?? "")?.[1] ?? "";
        const parts = civil.formatToParts((parseDay(middle)! + 1) * 86_400_000);
        const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
        expect([part("year"), part("month"), part("day")]).toEqual([year, month, 10]);
      }
    }
  });

  it("has no thirteenth month and no thirty-first day", () => {
    expect(hijriEdtf({ year: 1442, month: 13 })).toBeUndefined();
    expect(hijriEdtf({ year: 1442, month: 1, day: 31 })).toBeUndefined();
  });
});
