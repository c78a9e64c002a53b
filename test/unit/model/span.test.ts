import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEdtf } from "../../../src/model/edtf.ts";
import {
  addDays,
  byTime,
  certainlyIn,
  type Day,
  dayOf,
  dayToMs,
  formatDay,
  isSingleDay,
  isUncertain,
  parseDay,
  possiblyIn,
  type Span,
  widthInDays,
} from "../../../src/model/span.ts";

const span = (edtf: string): Span => {
  const read = readEdtf(edtf);
  if (!read) throw new Error(edtf);
  return read;
};
const day = (raw: string): Day => {
  const read = parseDay(raw);
  if (read === undefined) throw new Error(raw);
  return read;
};

describe("a civil day", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-03-01", 11_017],
    ["2024-02-29", 19_782],
  ])("%s is day %i, in whatever time zone", (raw, number) => {
    expect(parseDay(raw)).toBe(number);
    expect(formatDay(number as Day)).toBe(raw);
  });

  it.each(["2024-02-30", "2023-02-29", "2024-00-10", "2024-13-01", "2024-1-1", "2024-01-01T00:00Z", "", null, 19_782])(
    "%j is none",
    (raw) => {
      expect(parseDay(raw)).toBeUndefined();
    },
  );

  it("survives writing and reading", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(9999, 12, 31) }), (number) => {
        expect(parseDay(formatDay(number as Day))).toBe(number);
        expect(new Date(dayToMs(number as Day)).toISOString()).toBe(`${formatDay(number as Day)}T00:00:00.000Z`);
      }),
    );
  });

  it("is followed by the next, also across a leap day", () => {
    expect(formatDay(addDays(day("2024-02-28"), 1))).toBe("2024-02-29");
    expect(formatDay(addDays(day("2024-02-28"), 2))).toBe("2024-03-01");
  });
});

describe("in a time range", () => {
  const timeRange = (raw: string, u: string, v: string): string => {
    const [s, from, to] = [span(raw), day(u), day(v)];
    return certainlyIn(s, from, to) ? "certain" : possiblyIn(s, from, to) ? "possible" : "out";
  };

  it.each([
    ["a day on its first day", "2023-12-10", "2023-12-10", "2023-12-20", "certain"],
    ["a day on its last day", "2023-12-20", "2023-12-10", "2023-12-20", "certain"],
    ["a day before", "2023-12-09", "2023-12-10", "2023-12-20", "out"],
    ["a day after", "2023-12-21", "2023-12-10", "2023-12-20", "out"],
    ["an unknown day whose whole range lies inside", "[2023-12-11..2023-12-12]", "2023-12-10", "2023-12-20", "certain"],
    ["an unknown day whose range sticks out", "[2023-12-01..2023-12-12]", "2023-12-10", "2023-12-20", "possible"],
    ["an unknown day whose range covers it", "2023", "2023-12-10", "2023-12-20", "possible"],
    ["a real interval as soon as it touches", "2023-12-01/2023-12-10", "2023-12-10", "2023-12-20", "certain"],
    ["a real interval that covers it", "2023-01-01/2023-12-31", "2023-12-10", "2023-12-20", "certain"],
    ["an interval with an imprecise end", "2023-11-09/2023-12", "2023-12-10", "2023-12-20", "possible"],
    ["an interval with no end", "2023-12-01/..", "2023-12-10", "2023-12-20", "certain"],
    ["a day after some day, unknown", "[2023-12-15..]", "2023-12-10", "2023-12-20", "possible"],
  ])("%s", (_what, raw, u, v, verdict) => {
    expect(timeRange(raw, u, v)).toBe(verdict);
  });

  it("what is certainly in is possibly in", () => {
    const days = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(days, days, days, days, days, days, (a, b, c, d, u, w) => {
        const s = { from: Math.min(a, b), latestStart: Math.max(a, b), earliestEnd: Math.min(c, d), to: Math.max(a, b, c, d) } as Span;
        const [from, to] = [Math.min(u, w), Math.max(u, w)] as [Day, Day];
        fc.pre(certainlyIn(s, from, to));
        expect(possiblyIn(s, from, to)).toBe(true);
      }),
    );
  });
});

describe("the look of a span", () => {
  it("tells one known day from a span and an uncertain one from a real interval", () => {
    expect([isSingleDay(span("2024-11-16")), isUncertain(span("2024-11-16"))]).toEqual([true, false]);
    expect([isSingleDay(span("2024-11")), isUncertain(span("2024-11"))]).toEqual([false, true]);
    expect([isSingleDay(span("2023-12-10/2023-12-12")), isUncertain(span("2023-12-10/2023-12-12"))]).toEqual([false, false]);
  });

  it("counts both its ends", () => {
    expect(widthInDays(span("2024-11-16"))).toBe(1);
    expect(widthInDays(span("2023-12-10/2023-12-12"))).toBe(3);
    expect(widthInDays(span("2024-02"))).toBe(29);
    expect(widthInDays(span("2024-02-01/.."))).toBe(Infinity);
  });

  it("comes in the order of time, the undated last", () => {
    const spans = [undefined, span("2024"), span("../2023-01-01"), span("2024-01-01"), span("2023-12-31")];
    expect(spans.toSorted(byTime).map((s) => (s as { edtf?: string } | undefined)?.edtf)).toEqual([
      "../2023-01-01",
      "2023-12-31",
      "2024-01-01",
      "2024",
      undefined,
    ]);
    expect([undefined, span("2024")].map((s) => byTime(s, undefined))).toEqual([0, -1]);
  });
});
