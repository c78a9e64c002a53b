import { describe, expect, it } from "vitest";
import { alphaOf, intervalOf, keyOf, masi, masiDistance, nominal, ordinal, type Value } from "../../../src/agree/alpha.ts";
import { random } from "../../support/random.ts";

/** Units from what each coder gave, a character a unit; a dot is no value. */
const unitsFrom = (...coders: readonly string[]): readonly (readonly Value[])[] =>
  Array.from(coders[0]!, (_, unit) => coders.flatMap((given) => (given[unit] === "." ? [] : [[given[unit]!]])));

// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), examples A, B and C.
const A = unitsFrom("0100000010", "1110010000");
const B = unitsFrom("aabbdcccedda", "babbbccceddd");
const C = unitsFrom("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

describe("alpha", () => {
  it.each([
    ["A, nominal", A, nominal, 0.095],
    ["B, nominal", B, nominal, 0.692],
    ["C, nominal", C, nominal, 0.743],
    ["C, ordinal", C, ordinal(["1", "2", "3", "4", "5"]), 0.815],
  ])("is that of Krippendorff's published example %s", (_, units, distances, published) => {
    expect(alphaOf(units, distances)).toBeCloseTo(published, 3);
  });

  it("is that of the table of Artstein and Poesio (2008), two coders of 100 units", () => {
    const cells = [
      ["Stat", "Stat", 46],
      ["Stat", "IReq", 6],
      ["IReq", "IReq", 32],
      ["Chck", "IReq", 6],
      ["Chck", "Chck", 10],
    ] as const;
    const units = cells.flatMap(([a, b, count]) => Array.from({ length: count }, () => [[a], [b]]));
    expect(alphaOf(units, nominal)).toBeCloseTo(0.8005, 4);
  });

  it("weighs sets by how much of them is shared", () => {
    const units = [
      [
        ["love", "gifts"],
        ["gifts", "love"],
        ["love", "gifts"],
      ],
      [["slime", "gaming"], ["slime"], ["slime", "gaming"]],
    ];
    expect(alphaOf(units, masi)).toBeCloseTo(0.6774, 4);
  });

  it("orders an ordinal scale as it is told, not by its letters", () => {
    const units = unitsFrom("abca", "bbca");
    expect(alphaOf(units, ordinal(["b", "c", "a"]))).not.toBeCloseTo(alphaOf(units, ordinal(["a", "b", "c"]))!, 3);
    expect(alphaOf(units, ordinal(["a", "b", "c"]))).toBeCloseTo(alphaOf(units, ordinal(["c", "b", "a"]))!, 10);
  });

  it("is undefined where all values are one, and 0 of one unit in two minds", () => {
    expect(alphaOf(unitsFrom("aaaa", "aaaa"), nominal)).toBeUndefined();
    expect(alphaOf([], nominal)).toBeUndefined();
    expect(alphaOf(unitsFrom("a", "b"), nominal)).toBe(0);
    expect(alphaOf(unitsFrom("ab", "ab"), nominal)).toBe(1);
  });

  it("takes none for a value of its own", () => {
    expect(
      alphaOf(
        [
          [[], []],
          [["a"], ["a"]],
          [[], ["a"]],
        ],
        nominal,
      ),
    ).toBeCloseTo(4 / 9, 10);
    expect(
      alphaOf(
        [
          [[], []],
          [
            ["a", "b"],
            ["a", "b"],
          ],
        ],
        masi,
      ),
    ).toBe(1);
  });
});

describe("MASI", () => {
  it.each([
    [["1", "2"], ["1", "2", "3", "4"], 2 / 3],
    [["a"], ["a", "b"], 2 / 3],
    [["a", "b"], ["b", "c"], 8 / 9],
    [["a"], ["b"], 1],
    [[], ["a"], 1],
    [[], [], 0],
    [["a", "b"], ["b", "a", "b"], 0],
  ])("between %j and %j is as published", (a, b, distance) => {
    expect(masiDistance(a, b)).toBeCloseTo(distance, 10);
    expect(masiDistance(b, a)).toBeCloseTo(distance, 10);
    expect(keyOf(a) === keyOf(b)).toBe(distance === 0);
  });
});

describe("the interval", () => {
  it("is the same in every run, holds alpha, and grows narrow with more units", () => {
    const { times, pick, chance } = random(7);
    const unitsOf = (count: number) =>
      times(count, () => {
        const code = pick(["a", "b", "c"]);
        return [[code], [chance(0.8) ? code : pick(["a", "b", "c"])]];
      });
    const [few, many] = [unitsOf(30), unitsOf(300)];
    expect(intervalOf(few, nominal)).toEqual(intervalOf(few, nominal));
    const width = (units: typeof few): number => {
      const [low, high] = intervalOf(units, nominal)!;
      const alpha = alphaOf(units, nominal)!;
      expect(low).toBeLessThan(alpha);
      expect(high).toBeGreaterThan(alpha);
      return high - low;
    };
    expect(width(many)).toBeLessThan(width(few) / 2);
  });

  it("is not given where the units cannot tell one", () => {
    expect(intervalOf(unitsFrom("abab", "abab"), nominal)).toBeUndefined();
    expect(intervalOf(unitsFrom("aaaaaaaaaaaaaa", "aaaaaaaaaaaaab"), nominal)).toBeUndefined();
    expect(intervalOf([], nominal)).toBeUndefined();
  });
});
