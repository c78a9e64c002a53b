import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/model/span.ts";
import { createScale } from "../../../src/scene/timeScale.ts";
import { PAGE, textWidth } from "../../../src/scene/timeText.ts";
import { calendarTicks, countedTicks, TICK_SIZE, type Tick } from "../../../src/scene/timeTicks.ts";
import { timeRangeOf, words } from "./timeRecord.ts";

const en = words("en");
const labels = (from: string, to: string, width = 1000): readonly string[] =>
  calendarTicks(createScale(timeRangeOf(from, to), 0, width, false), en).map(({ label }) => label.replaceAll("\u00a0", " "));

const edges = ({ x, label }: Tick): readonly [number, number] => [
  x - textWidth(label, TICK_SIZE, PAGE) / 2,
  x + textWidth(label, TICK_SIZE, PAGE) / 2,
];

/** Labels that touch the one before them or leave the axis. */
function misplaced(ticks: readonly Tick[], left: number, right: number): readonly (readonly [number, number])[] {
  const sorted = ticks.map(edges).sort((a, b) => a[0] - b[0]);
  return sorted.filter(([from, to], at) => from < left || to > right || from <= (sorted[at - 1]?.[1] ?? -Infinity));
}

describe("the ticks of the calendar", () => {
  it("name the year in January and at no other month", () => {
    expect(labels("2023-10-15", "2024-03-15")).toEqual(["Nov", "Dec", "Jan 2024", "Feb", "Mar"]);
  });

  it("begin the week on Saturday", () => {
    expect(labels("2023-12-01", "2023-12-31", 700)).toEqual(["2 Dec", "9 Dec", "16 Dec", "23 Dec", "30 Dec"]);
  });

  it("are days where a day is wide", () => {
    expect(labels("2023-12-09", "2023-12-13", 800)).toEqual(["10 Dec", "11 Dec", "12 Dec", "13 Dec"]);
  });

  it("are years across decades", () => {
    expect(labels("1990-06-01", "2022-06-01", 400)).toEqual(["1995", "2000", "2005", "2010", "2015", "2020"]);
  });

  it.each(["ar", "en"] as const)("never touch each other or leave the axis (%s)", (lang) => {
    const i18n = words(lang);
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 40_000 }),
        fc.integer({ min: 6, max: 60_000 }),
        fc.integer({ min: 120, max: 1600 }),
        fc.boolean(),
        (from, days, width, mirrored) => {
          expect(
            misplaced(calendarTicks(createScale([from as Day, (from + days) as Day], 10, 10 + width, mirrored), i18n), 10, 10 + width),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe("the ticks of days from voting", () => {
  const label = (days: number) => en.relativeDay(days, "short");

  it("stand at round numbers, the first day of voting among them", () => {
    const ticks = countedTicks(createScale([-33 as Day, 12 as Day], 0, 500, false), label, en);
    const days = ticks.map(({ x }) => x / (500 / 46) - 33);
    expect(days.some((days) => Math.abs(days) < 0.001)).toBe(true);
    expect(new Set(days.map((day) => Math.round(day) % 5))).toEqual(new Set([0, -0]));
  });

  it("never touch each other", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 100 }),
        fc.integer({ min: 6, max: 5000 }),
        fc.integer({ min: 120, max: 1600 }),
        (from, days, width) => {
          expect(misplaced(countedTicks(createScale([from as Day, (from + days) as Day], 0, width, true), label, en), 0, width)).toEqual(
            [],
          );
        },
      ),
    );
  });
});
