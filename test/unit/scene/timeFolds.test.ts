import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asDay, formatDay } from "../../../src/model/span.ts";
import { focusBoxes } from "../../../src/scene/timeFocus.ts";
import { foldWords } from "../../../src/scene/timeFolds.ts";
import { createScale, daysUnder, FOLD, movedDomain, pixelsOf, type TimeScale } from "../../../src/scene/timeScale.ts";
import { timelineScale } from "../../../src/scene/timeScene.ts";
import { PAGE, textWidth } from "../../../src/scene/timeText.ts";
import { TICK_SIZE } from "../../../src/scene/timeTicks.ts";
import { NO_FILTERS, type TimeRange } from "../../../src/view/view.ts";
import { day, type GivenEvent, recordOf, shown, timeRangeOf, words } from "./timeRecord.ts";

/** Scales with as many as four folds, from open stretches and folded ones in turn. */
const scales = fc
  .record({
    start: fc.integer({ min: -20_000, max: 40_000 }),
    parts: fc.array(fc.tuple(fc.integer({ min: 5, max: 900 }), fc.integer({ min: 30, max: 9000 })), { maxLength: 4 }),
    end: fc.integer({ min: 7, max: 900 }),
    left: fc.integer({ min: 0, max: 200 }),
    width: fc.integer({ min: 600, max: 1800 }),
    mirrored: fc.boolean(),
  })
  .map(({ start, parts, end, left, width, mirrored }): TimeScale => {
    const folds: TimeRange[] = [];
    let at = start;
    for (const [open, folded] of parts) {
      folds.push([asDay(at + open), asDay(at + open + folded - 1)]);
      at += open + folded;
    }
    return createScale([asDay(start), asDay(at + end - 1)], left, left + width, mirrored, folds);
  });

const daysOf = ({ domain: [from, to] }: TimeScale): readonly number[] => Array.from({ length: to - from + 2 }, (_, at) => from + at);
const SEEDED = { seed: 20231210, numRuns: 60 };

describe("a folded scale", () => {
  it("finds every day again under its pixel, and runs one way without a halt", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        let before = -Infinity;
        const wrong = daysOf(scale).filter((day) => {
          const [at, last] = [scale.forward(day), before];
          before = at;
          return Math.abs(scale.day(scale.x(day)) - day) > 5e-7 || at <= last;
        });
        expect(wrong).toEqual([]);
      }),
      SEEDED,
    );
  });

  it("fills the axis from end to end, each fold as wide as the other and each open day as wide as the other", () => {
    fc.assert(
      fc.property(scales, (scale) => {
        expect([scale.forward(scale.domain[0]), scale.forward(scale.domain[1] + 1)]).toEqual([
          0,
          expect.closeTo(scale.right - scale.left, 6),
        ]);
        for (const day of daysOf(scale).slice(0, -1)) {
          const fold = scale.folds.find(([from, to]) => from <= day && day <= to);
          const wide = fold ? FOLD / (fold[1] - fold[0] + 1) : scale.pixelsPerDay;
          if (Math.abs(scale.forward(day + 1) - scale.forward(day) - wide) > 1e-6) return false;
        }
        return true;
      }),
      SEEDED,
    );
  });

  it("gives back the days of any period that was drawn, whatever it crosses", () => {
    fc.assert(
      fc.property(scales, fc.nat(), fc.nat(), (scale, a, b) => {
        const length = scale.domain[1] - scale.domain[0] + 1;
        const [from, to] = [a % length, b % length].sort((x, y) => x - y).map((at) => asDay(scale.domain[0] + at));
        expect(daysUnder(pixelsOf([from!, to!], scale), scale)).toEqual([from, to]);
      }),
      SEEDED,
    );
  });

  it("moves by pixels: what the hand holds stays under it, and half the pixels are what zooming in shows", () => {
    const scale = createScale([asDay(0), asDay(1199)], 0, 272, false, [[asDay(100), asDay(1099)]]);
    const bounds: TimeRange = [asDay(-5000), asDay(5000)];
    expect(scale.pixelsPerDay).toBe(1);
    expect(movedDomain(scale, { by: -10, about: 0 }, bounds)).toEqual([10, 1209]);
    expect(movedDomain(scale, { by: -172, about: 0 }, bounds)).toEqual([1100, 1371]);
    expect(movedDomain(scale, { factor: 0.5, about: 0 }, bounds)).toEqual([0, Math.round(100 + (36 * 1000) / 72) - 1]);
    expect(movedDomain(scale, { factor: 0.5, about: 272 }, bounds)).toEqual([600, 1199]);
  });
});

const EVENTS: readonly GivenEvent[] = [
  { id: "first", on: "2021-03-25", authority: "regional", country: null },
  { id: "second", on: "[2023-08-06..2023-08-09]", authority: "ly-hor", country: "ly" },
  { id: "third", on: "[2023-11-09..2023-12-09]" },
  { id: "feast", kind: "holiday", on: "2024-01-07" },
  { id: "last", on: "2024-11-11", authority: "ly-hor", country: "ly" },
];
const foldsOf = (of: ReturnType<typeof shown>) => of.scene.scale.folds.map((fold) => fold.map(formatDay));

describe("long empty stretches of the axis of dates", () => {
  it("are folded with two weeks left open beside what stands at their ends, calendar entries too", () => {
    expect(foldsOf(shown(recordOf(EVENTS)))).toEqual([
      ["2021-04-09", "2023-07-22"],
      ["2024-01-22", "2024-10-27"],
    ]);
  });

  it("stay where they are whatever is filtered", () => {
    const filters = { filters: { ...NO_FILTERS, timeRanges: [timeRangeOf("2024-11-01", "2024-11-30")] } };
    expect(foldsOf(shown(recordOf(EVENTS), filters))).toEqual(foldsOf(shown(recordOf(EVENTS))));
  });

  it("are never folded where all that is shown is empty, on the axis of days to the vote, or in a record too large to read one by one", () => {
    expect(foldsOf(shown(recordOf(EVENTS), { domain: timeRangeOf("2021-06-01", "2023-06-01") }))).toEqual([]);
    expect(foldsOf(shown(recordOf(EVENTS), { axis: "polling" }))).toEqual([]);
    const many = Array.from({ length: 2000 }, (_, at) => ({ id: `n${at}`, on: "2023-12-05" }));
    expect(foldsOf(shown(recordOf([...EVENTS, ...many])))).toEqual([]);
  });

  it("are no shorter than 120 days, nor than a sixth of what is shown", () => {
    const apart = (second: string, third: string) =>
      foldsOf(shown(recordOf(["2020-01-01", second, third].map((on, at) => ({ id: `e${at}`, on }))))).length;
    expect([apart("2020-04-30", "2020-05-01"), apart("2020-05-02", "2020-05-03")]).toEqual([0, 1]);
    // 1000 days in all, with the room at both ends: a sixth is some 180.
    expect([apart("2020-06-20", "2022-09-27"), apart("2020-07-10", "2022-09-27")]).toEqual([1, 2]);
  });

  it("reach to the edge of a visible domain that ends in one", () => {
    expect(foldsOf(shown(recordOf(EVENTS), { domain: timeRangeOf("2022-06-01", "2024-01-31") }))).toEqual([["2022-06-01", "2023-07-22"]]);
  });

  it("open when the reader unfolds them, and the rest stays folded", () => {
    const { index } = shown(recordOf(EVENTS));
    const given = { index, view: { domain: null, mirror: true }, width: 1000, i18n: words("en") };
    const [first, second] = timelineScale(given).folds;
    expect(timelineScale({ ...given, unfolded: [first!] }).folds).toEqual([second]);
    expect(timelineScale({ ...given, unfolded: [first!, second!] }).folds).toEqual([]);
  });

  it.each([366, 640, 1000, 1900])("leave no mark, no band and no name of a date on them, %i pixels wide", (width) => {
    for (const lang of ["en", "ar"] as const) {
      const { scene } = shown(recordOf(EVENTS), {}, { width, lang });
      const { folds, ticks, ends } = scene.axis;
      expect(folds.length).toBeGreaterThan(0);
      const taken = [
        ...focusBoxes({ ...scene, bands: [] }).map(({ x }) => [x, x]),
        ...scene.marks.flatMap(({ bars }) => bars.map(({ x0, x1 }) => [x0, x1])),
        ...scene.bands.flatMap(({ bars }) => bars.map(({ x0, x1 }) => [x0, x1])),
        ...ticks
          .filter(({ label }) => label)
          .map(({ x, label }) => [x - textWidth(label, TICK_SIZE, PAGE) / 2, x + textWidth(label, TICK_SIZE, PAGE) / 2]),
        ...[ends[0]].filter(({ label }) => label).map(({ x, label }) => [x, x + textWidth(label, TICK_SIZE, PAGE, 600)]),
        ...[ends[1]].filter(({ label }) => label).map(({ x, label }) => [x - textWidth(label, TICK_SIZE, PAGE, 600), x]),
      ];
      const onFold = taken.filter(([x0, x1]) => folds.some((fold) => x1! > fold.x0 + 0.001 && x0! < fold.x1 - 0.001));
      expect(onFold).toEqual([]);
      for (const { label } of folds) expect(textWidth(label, TICK_SIZE, PAGE)).toBeLessThan(FOLD);
    }
  });

  it("leave both ends of the axis their name, by the year alone where there is no room for the month", () => {
    const ends = (width: number) =>
      shown(recordOf(EVENTS), {}, { width }).scene.axis.ends.map(({ label }) => label.replaceAll("\u00a0", " "));
    expect([ends(1400), ends(366)]).toEqual([
      ["Jan 2021", "Jan 2025"],
      ["2021", "2025"],
    ]);
  });

  it("name the first month after a fold with its year", () => {
    const { axis, scale } = shown(recordOf(EVENTS), {}, { width: 1400 }).scene;
    const after = scale.folds.map(([, to]) =>
      axis.ticks.find(({ x, label }) => label && x > scale.x(to + 1))?.label.replaceAll("\u00a0", " "),
    );
    expect(after[0]).toBe("Aug 2023");
  });

  it("say how long they are", () => {
    const said = (from: string, to: string, lang: "ar" | "en") => foldWords([day(from), day(to)], words(lang));
    expect(said("2021-04-09", "2023-07-22", "en")).toBe("27 months");
    expect(said("2021-04-01", "2023-07-31", "ar")).toMatch(/28.شهرًا/u);
    expect(said("2000-01-01", "2019-12-31", "en")).toBe("20 years");
  });
});
