import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsOf, largestOf } from "../../../src/model/groups.ts";

const group = (from: number, to: number, rows = 1) => ({ from, to, rows });

describe("groups of dates", () => {
  it("part where the gap is longer than asked, and not where it is as long", () => {
    const dates = [
      { from: 0, to: 2 },
      { from: 12, to: 12 },
      { from: 23, to: 30 },
    ];
    expect(groupsOf(dates, 10)).toEqual([group(0, 12, 2), group(23, 30, 1)]);
  });

  it("reach as far as the longest of them, whichever came last", () => {
    expect(
      groupsOf(
        [
          { from: 0, to: 100 },
          { from: 5, to: 6 },
          { from: 105, to: 106 },
        ],
        10,
      ),
    ).toEqual([group(0, 106, 3)]);
  });

  it("count what each stands for", () => {
    expect(groupsOf([group(0, 1, 4), group(3, 3, 2)], 5)).toEqual([group(0, 3, 6)]);
    expect(groupsOf([], 5)).toEqual([]);
  });

  it("hold every date once, each farther from the next than asked", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 })), fc.integer({ min: 0, max: 50 }), (days, apart) => {
        const groups = groupsOf(
          days.toSorted((a, b) => a - b).map((day) => ({ from: day, to: day })),
          apart,
        );
        expect(groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(days.length);
        expect(groups.every(({ from }, at) => at === 0 || from - groups[at - 1]!.to > apart)).toBe(true);
        expect(days.every((day) => groups.some(({ from, to }) => day >= from && day <= to))).toBe(true);
      }),
    );
  });

  it("are ranked by how many they are, those of one size by how near their middle is", () => {
    expect(largestOf([group(0, 10, 2), group(90, 110, 3)], 0)).toEqual(group(90, 110, 3));
    expect(largestOf([group(0, 10, 2), group(90, 110, 2)], 60)).toEqual(group(90, 110, 2));
    expect(largestOf([group(90, 110, 2), group(0, 10, 2)], 40)).toEqual(group(0, 10, 2));
    expect(largestOf([], 0)).toBeUndefined();
  });
});
