import { parse } from "edtf";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEdtf } from "../../../src/model/edtf.ts";
import { formatDay } from "../../../src/model/span.ts";

/** Written by hand after a calendar: the string, then from, latestStart, earliestEnd, to; `…` is open. */
const BOUNDS = [
  ["a day", "2024-11-16", "2024-11-16 2024-11-16 2024-11-16 2024-11-16"],
  ["an uncertain day", "2024-11-16?", "2024-11-16 2024-11-16 2024-11-16 2024-11-16"],
  ["an approximate day", "2024-11-16~", "2024-11-16 2024-11-16 2024-11-16 2024-11-16"],
  ["a leap day", "2024-02-29", "2024-02-29 2024-02-29 2024-02-29 2024-02-29"],
  ["an unknown day of a month", "2023-11", "2023-11-01 2023-11-30 2023-11-01 2023-11-30"],
  ["an unknown day of a February", "2023-02", "2023-02-01 2023-02-28 2023-02-01 2023-02-28"],
  ["an unknown day of a leap February", "2024-02", "2024-02-01 2024-02-29 2024-02-01 2024-02-29"],
  ["an unknown day of a December", "2023-12", "2023-12-01 2023-12-31 2023-12-01 2023-12-31"],
  ["an approximate month", "2025-07~", "2025-07-01 2025-07-31 2025-07-01 2025-07-31"],
  ["an unknown day of a year", "2021", "2021-01-01 2021-12-31 2021-01-01 2021-12-31"],
  ["an uncertain year", "2021?", "2021-01-01 2021-12-31 2021-01-01 2021-12-31"],
  ["an interval of days", "2023-12-10/2023-12-12", "2023-12-10 2023-12-10 2023-12-12 2023-12-12"],
  ["an interval across a new year", "2023-12-30/2024-01-02", "2023-12-30 2023-12-30 2024-01-02 2024-01-02"],
  ["an interval of one day", "2023-12-10/2023-12-10", "2023-12-10 2023-12-10 2023-12-10 2023-12-10"],
  ["an interval that starts in some day of a month", "2023-11/2023-12-12", "2023-11-01 2023-11-30 2023-12-12 2023-12-12"],
  ["an interval that ends in some day of a month", "2023-11-09/2023-12", "2023-11-09 2023-11-09 2023-12-01 2023-12-31"],
  ["an interval of months", "2025-07/2025-09", "2025-07-01 2025-07-31 2025-09-01 2025-09-30"],
  ["an interval within one month", "2025-07/2025-07", "2025-07-01 2025-07-31 2025-07-01 2025-07-31"],
  ["an interval of years", "2021/2023", "2021-01-01 2021-12-31 2023-01-01 2023-12-31"],
  ["an interval whose ends are marked", "2023-12-10?/2023-12-12~", "2023-12-10 2023-12-10 2023-12-12 2023-12-12"],
  ["an interval with no end yet", "2022-03-01/..", "2022-03-01 2022-03-01 … …"],
  ["an interval with an end not known", "2022-03-01/", "2022-03-01 2022-03-01 … …"],
  ["an interval from some day of a month on", "2022-03/..", "2022-03-01 2022-03-31 … …"],
  ["an interval with no start", "../2022-03-01", "… … 2022-03-01 2022-03-01"],
  ["an interval with a start not known", "/2022-03-01", "… … 2022-03-01 2022-03-01"],
  ["one unknown day in a range", "[2023-11-09..2023-12-09]", "2023-11-09 2023-12-09 2023-11-09 2023-12-09"],
  ["one unknown day in a range of months", "[2025-07..2025-09]", "2025-07-01 2025-09-30 2025-07-01 2025-09-30"],
  ["one unknown day in a range of years", "[2021..2022]", "2021-01-01 2022-12-31 2021-01-01 2022-12-31"],
  ["one unknown day up to a day", "[..2023-12-09]", "… 2023-12-09 … 2023-12-09"],
  ["one unknown day from a day on", "[2023-11-09..]", "2023-11-09 … 2023-11-09 …"],
] as const;

const written = (day: number): string => (Number.isFinite(day) ? formatDay(day as Parameters<typeof formatDay>[0]) : "…");
const boundsOf = (raw: string): string | undefined => {
  const span = readEdtf(raw);
  return span && [span.from, span.latestStart, span.earliestEnd, span.to].map(written).join(" ");
};

describe("the bounds of a date as a report gives it", () => {
  it.each(BOUNDS)("%s: %s", (_what, edtf, bounds) => {
    expect(boundsOf(edtf)).toBe(bounds);
  });

  it.each(BOUNDS)("%s is EDTF to others too: %s", (_what, edtf) => {
    expect(() => parse(edtf)).not.toThrow();
  });

  it("are open on the right side", () => {
    expect(readEdtf("../2022-03-01")).toMatchObject({ from: -Infinity, latestStart: -Infinity });
    expect(readEdtf("2022-03-01/..")).toMatchObject({ earliestEnd: Infinity, to: Infinity });
    expect(readEdtf("[..2022-03-01]")).toMatchObject({ from: -Infinity, earliestEnd: -Infinity });
    expect(readEdtf("[2022-03-01..]")).toMatchObject({ latestStart: Infinity, to: Infinity });
  });

  it.each([
    ["2024-11-16", false, false],
    ["2024-11?", true, false],
    ["2024~", false, true],
    ["2023-12-10?/2023-12-12~", true, true],
  ])("%s keeps its marks", (edtf, uncertain, approximate) => {
    expect(readEdtf(edtf)).toMatchObject({ edtf, uncertain, approximate });
  });

  it.each([
    "",
    "soon",
    "2024-13",
    "2024-02-30",
    "2023-02-29",
    "2024-1-5",
    "0000",
    "24-11-16",
    "2024%",
    "2024-11-16T10:00",
    "202X",
    "2024-21",
    "2024-11-16/2024-11-15",
    "2024-11/2023",
    "[2024-11-16..2024-11-15]",
    "{2024..2025}",
    "[2024,2025]",
    "2024/2025/2026",
    "../..",
    "/",
    "[..]",
    " 2024",
    "2024\n",
    "٢٠٢٤",
  ])("%j is not a date that the record can hold", (edtf) => {
    expect(readEdtf(edtf)).toBeUndefined();
  });
});

const two = (n: number): string => String(n).padStart(2, "0");
const part = fc
  .record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) })
  .chain(({ year, month, date }) =>
    fc.constantFrom(`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(date)}`, `${year}-${two(month)}~`, `${year}?`),
  );
const pair = fc.tuple(part, part);
const anyForm = fc.oneof(
  part,
  pair.map(([a, b]) => `${a}/${b}`),
  part.map((a) => `${a}/..`),
  part.map((a) => `../${a}`),
  pair.map(([a, b]) => `[${a}..${b}]`),
  part.map((a) => `[${a}..]`),
  part.map((a) => `[..${a}]`),
);

describe("whatever the form", () => {
  it("a start is never later than its latest, an end never earlier than its earliest", () => {
    fc.assert(
      fc.property(anyForm, (raw) => {
        const span = readEdtf(raw);
        fc.pre(span !== undefined);
        expect(span.from).toBeLessThanOrEqual(span.latestStart);
        expect(span.earliestEnd).toBeLessThanOrEqual(span.to);
        expect(span.from).toBeLessThanOrEqual(span.to);
      }),
      { numRuns: 500 },
    );
  });

  it("nothing makes it throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[[\]{}0-9./?~-]{0,24}$/)), (raw) => {
        expect(() => readEdtf(raw)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
