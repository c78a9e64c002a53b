import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/model/span.ts";
import { DEFAULT_VIEW, isFiltered, mergeTimeRanges, NO_FILTERS, type TimeRange } from "../../../src/view/view.ts";

const w = (from: number, to: number): TimeRange => [from as Day, to as Day];

describe("several time ranges", () => {
  it.each([
    ["overlap", [w(1, 5), w(4, 9)], [w(1, 9)]],
    ["touch, one beginning the day after the other ends", [w(1, 5), w(6, 9)], [w(1, 9)]],
    ["lie one inside the other", [w(1, 9), w(3, 4)], [w(1, 9)]],
    ["begin on the same day", [w(1, 2), w(1, 9)], [w(1, 9)]],
    ["come in any order", [w(20, 30), w(1, 5), w(6, 9)], [w(1, 9), w(20, 30)]],
  ])("are one where they %s", (_case, given, expected) => expect(mergeTimeRanges(given)).toEqual(expected));

  it("stay apart with a day between them", () => expect(mergeTimeRanges([w(1, 5), w(7, 9)])).toEqual([w(1, 5), w(7, 9)]));

  it("cover, once merged, the same days as before, in order and with gaps", () => {
    const timeRanges = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat(8)).map(([from, length]) => w(from, from + length)));
    fc.assert(
      fc.property(timeRanges, (given) => {
        const merged = mergeTimeRanges(given);
        for (let day = -1; day < 51; day++) {
          const within = (list: readonly TimeRange[]) => list.some(([from, to]) => from <= day && day <= to);
          expect(within(merged)).toBe(within(given));
        }
        merged.slice(1).forEach(([from], at) => expect(from).toBeGreaterThan(merged[at]![1] + 1));
      }),
    );
  });

  it("leave what they are given as it was", () => {
    const given = Object.freeze([w(6, 9), w(1, 5)]);
    mergeTimeRanges(given);
    expect(given).toEqual([w(6, 9), w(1, 5)]);
  });
});

describe("isFiltered", () => {
  it.each([
    ["a time range", { timeRanges: [w(1, 2)] }, true],
    ["a text", { text: "أمن" }, true],
    ["a facet", { facets: { country: { values: ["eg"], all: false } } }, true],
    ["nothing", {}, false],
    ["letting undated events in, which does nothing without a time range,", { undated: true }, false],
  ])("with %s", (_case, change, expected) => {
    expect(isFiltered({ ...NO_FILTERS, ...change })).toBe(expected);
    expect(isFiltered(DEFAULT_VIEW.filters)).toBe(false);
  });
});
