import { describe, expect, it } from "vitest";
import { edtfOf } from "../../../src/model/reading.ts";
import { formatDay, parseDay } from "../../../src/model/span.ts";
import { clipTimeRanges, createScale, daysUnder, pixelsOf, roomyDomain, runsOf } from "../../../src/scene/timeScale.ts";
import { day, timeRangeOf } from "./timeRecord.ts";

const said = (day: number): string => (Number.isFinite(day) ? formatDay(day as never) : "open");
const runs = (edtf: string): readonly string[] =>
  runsOf(edtfOf(edtf)!).map(({ from, until, sure }) => `${sure ? "sure" : "maybe"} ${said(from)} to before ${said(until)}`);

describe("the runs of days that a date covers", () => {
  it.each([
    ["a day", "2023-12-10", ["sure 2023-12-10 to before 2023-12-11"]],
    ["an interval", "2023-12-10/2023-12-12", ["sure 2023-12-10 to before 2023-12-13"]],
    ["an unknown day in a range", "[2023-12-10..2023-12-12]", ["maybe 2023-12-10 to before 2023-12-13"]],
    ["an unknown day in a month", "2023-02", ["maybe 2023-02-01 to before 2023-03-01"]],
    [
      "an interval between imprecise ends",
      "2023-01/2023-03",
      ["maybe 2023-01-01 to before 2023-01-31", "sure 2023-01-31 to before 2023-03-02", "maybe 2023-03-02 to before 2023-04-01"],
    ],
    ["an open end", "2023-12-10/..", ["sure 2023-12-10 to before open"]],
    ["an open start", "../2023-12-10", ["sure open to before 2023-12-11"]],
    ["a day on or before", "[..2023-12-10]", ["maybe open to before 2023-12-11"]],
  ])("of %s", (_case, edtf, expected) => {
    expect(runs(edtf)).toEqual(expected);
  });
});

describe("the scale", () => {
  const domain = timeRangeOf("2023-12-01", "2023-12-10");

  it("gives every day the same width, the last one included", () => {
    const scale = createScale(domain, 100, 200, false);
    expect([scale.x(day("2023-12-01")), scale.x(day("2023-12-02")), scale.x(day("2023-12-11"))]).toEqual([100, 110, 200]);
  });

  it("runs from right to left when mirrored", () => {
    const scale = createScale(domain, 100, 200, true);
    expect([scale.x(day("2023-12-01")), scale.x(day("2023-12-02")), scale.x(day("2023-12-11"))]).toEqual([200, 190, 100]);
  });

  it.each([false, true])("finds the day under a pixel again (mirrored %s)", (mirrored) => {
    const scale = createScale(domain, 100, 200, mirrored);
    expect(scale.day(scale.x(parseDay("2023-12-04")! + 0.5))).toBeCloseTo(parseDay("2023-12-04")! + 0.5);
  });

  it.each([false, true])("gives back the visible domain that was drawn (mirrored %s)", (mirrored) => {
    const scale = createScale(domain, 100, 200, mirrored);
    for (const drawn of [timeRangeOf("2023-12-03", "2023-12-03"), timeRangeOf("2023-12-01", "2023-12-10")]) {
      expect(daysUnder(pixelsOf(drawn, scale), scale)).toEqual(drawn);
    }
  });

  it("finds one whole day under the shortest drag", () => {
    expect(daysUnder([131, 131.5], createScale(domain, 100, 200, false))).toEqual(timeRangeOf("2023-12-04", "2023-12-04"));
  });

  it("leaves room at both ends, and two weeks around a single day", () => {
    const [from, to] = roomyDomain(100, 100);
    expect(from).toBeLessThan(100);
    expect(to).toBeGreaterThan(100);
    expect(to - from).toBeGreaterThanOrEqual(13);
  });

  it("cuts time ranges to what is shown and drops those beside it", () => {
    const cut = clipTimeRanges([timeRangeOf("2023-11-01", "2023-12-03"), timeRangeOf("2024-01-01", "2024-02-01")], domain);
    expect(cut).toEqual([timeRangeOf("2023-12-01", "2023-12-03")]);
  });

  it("shows all of it where there is no time range", () => {
    expect(clipTimeRanges([], domain)).toEqual([domain]);
  });
});
