import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { addDays, asDay, type Day, dayToMs, formatDay, knownDay } from "../../../src/model/span.ts";
import { arabic, arabicIndic, english } from "./pages.ts";

const MONTHS = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");

/** Of the years in which a press may report: four digits, so that what is written can be read back. */
const anyDay = fc.integer({ min: knownDay(1000, 1, 1) ?? 0, max: knownDay(9980, 12, 31) ?? 0 }).map(asDay);

const parts = (day: Day): readonly [year: number, month: number, date: number] => {
  const [year = "", month = "", date = ""] = formatDay(day).split("-");
  return [Number(year), Number(month), Number(date)];
};

const european = (text: string): string => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));

describe("any day of a year of four digits", () => {
  it("reads back as the same day from its English words", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(Date.parse(`${stripBidi(english.formatDay(day))} UTC`)).toBe(dayToMs(day));
      }),
    );
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(Date.parse(`${stripBidi(english.formatDay(day, "short")).replace("Sept", "Sep")} UTC`)).toBe(dayToMs(day));
      }),
    );
  });

  it("has its number, the month of Egypt and Libya, and its year in Arabic, in this order", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = parts(day);
        const words = stripBidi(arabic.formatDay(day)).split(/\s/);
        expect(words.filter((word) => /\d/.test(word)).map(Number)).toEqual([date, year]);
        expect(words).toContain(MONTHS[month - 1]);
      }),
    );
  });

  it("is the same in Arabic-Indic digits", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(european(arabicIndic.formatDay(day))).toBe(arabic.formatDay(day));
      }),
    );
  });

  it("stands under its own weekday", () => {
    const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(english.formatWeekday(day)).toContain(names[new Date(dayToMs(day)).getUTCDay()]);
      }),
    );
  });

  it("is told from the day after, and so is any interval from a longer one", () => {
    for (const { formatDay: words, formatDays } of [english, arabic]) {
      fc.assert(
        fc.property(anyDay, (day) => {
          expect(words(day)).not.toBe(words(addDays(day, 1)));
        }),
      );
      fc.assert(
        fc.property(anyDay, fc.integer({ min: 1, max: 4_000 }), (from, days) => {
          const text = formatDays(from, addDays(from, days));
          expect(text).not.toBe(formatDays(from, addDays(from, days + 1)));
          expect(stripBidi(text)).toContain(stripBidi(words(addDays(from, days))).split(/\s/)[0]);
        }),
      );
    }
  });

  it("is named on the axis by what its unit leaves of it", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, , date] = parts(day);
        expect(stripBidi(english.axisLabel(day, "year"))).toBe(String(year));
        expect(stripBidi(english.axisLabel(day, "monthYear"))).toContain(String(year));
        expect(stripBidi(english.axisLabel(day, "day")).split(/\s/)[0]).toBe(String(date));
        expect(english.axisLabel(day, "month")).not.toMatch(/\d/);
      }),
    );
  });
});

describe("days from the vote", () => {
  it("name their number and their side, and no two read the same", () => {
    for (const { relativeDay } of [english, arabic]) {
      const days = Array.from({ length: 401 }, (_, index) => index - 200);
      for (const style of ["full", "short"] as const) expect(new Set(days.map((n) => relativeDay(n, style))).size).toBe(days.length);
    }
  });
});

describe("any number", () => {
  it("is grouped, and nothing of it is lost", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        expect(Number(english.number(n).replaceAll(",", ""))).toBe(n);
      }),
    );
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        expect(european(arabicIndic.plain(n))).toBe(String(n));
      }),
    );
    fc.assert(
      fc.property(fc.integer(), (n) => {
        expect(Number(stripBidi(english.signed(n)).replace("\u2212", "-"))).toBe(n);
      }),
    );
  });

  it("between two bounds is written once where they meet, else both, the smaller first", () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(99), (low, more) => {
        const text = stripBidi(english.between(low, low + more));
        expect(text).toBe(more === 0 ? String(low) : `${low}\u2013${low + more}`);
      }),
    );
  });
});
