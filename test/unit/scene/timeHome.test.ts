import { describe, expect, it } from "vitest";
import { parseDay } from "../../../src/model/span.ts";
import { beyond } from "../../../src/scene/timeBeyond.ts";
import { homeOf, merged, overviewDomain } from "../../../src/scene/timeHome.ts";
import { shownDomain } from "../../../src/scene/timeScene.ts";
import { revealing } from "../../../src/scene/timeStep.ts";
import { recordOf, shown } from "./timeRecord.ts";

const BULK = [
  { id: "first", on: "2021-03-25" },
  { id: "second", on: "2023-08-07" },
  { id: "third", on: "2024-11-11" },
];
const day = (text: string): number => parseDay(text)!;
const homeWith = (...far: readonly string[]) =>
  shown(recordOf([...BULK, ...far.map((on, at) => ({ id: `far${at}`, on }))])).scene.scale.domain;
const [LOW, HIGH] = homeWith();

describe("the visible domain that the timeline opens on", () => {
  it.each([
    ["a year of another calendar", ["1446-05-09"]],
    ["a mistyped year", ["2204-11-11"]],
    ["one on either side", ["1446-05-09", "2204-11-11"]],
    ["one on either side, each nearer to the other than the bulk is long", ["1800-01-01", "2204-11-11"]],
    ["a range of days far off", ["[1446-05-09..1446-06-01]"]],
  ])("is that of the bulk of the dates: %s", (_case, far) => {
    expect(homeWith(...far)).toEqual([LOW, HIGH]);
  });

  it("holds what is not far off, however few", () => {
    expect(homeWith("2011-11-28")[0]).toBeLessThan(day("2011-11-28"));
  });

  it("holds a history that is long without a gap", () => {
    const years = Array.from({ length: 12 }, (_, at) => ({ id: `year${at}`, on: `${1900 + at * 10}-01-01` }));
    const [low, high] = shown(recordOf(years)).scene.scale.domain;
    expect([low < day("1900-01-01"), high > day("2010-01-01")]).toEqual([true, true]);
  });

  const MANY = Array.from({ length: 8 }, (_, at) => at + 1);
  it.each([
    ["of the Hijri calendar", MANY.map((at) => `1446-05-0${at}`)],
    ["of the Coptic calendar", MANY.map((at) => `1741-03-0${at}`)],
    ["of the Buddhist calendar", MANY.map((at) => `2567-03-0${at}`)],
    ["of several calendars", MANY.flatMap((at) => [`1446-05-0${at}`, `1741-03-0${at}`, `2567-03-0${at}`])],
    ["mistyped by two centuries", MANY.map((at) => `2204-11-0${at}`)],
    ["centuries ago, with one that reaches to ours", [...MANY.map((at) => `1446-05-0${at}`), "1446-05-09/2024-01-01"]],
    ["of ours that end in none", MANY.map((at) => `2024-01-0${at}/2567-01-01`)],
  ])("is never that of dates that cannot be right, though they are most: years %s", (_case, far) => {
    const { index, scene } = shown(recordOf([...BULK, ...far.map((on, at) => ({ id: `far${at}`, on }))]));
    expect(scene.scale.domain).toEqual([LOW, HIGH]);
    const sides = beyond(merged(index.order, index.calendar, index.first), [LOW, HIGH] as never, index.first, index.last);
    const found = [sides.earlier, sides.later].filter((side) => side !== null);
    expect(found.length > 0).toBe(far.some((on) => !on.includes("/")));
    for (const { domain } of found)
      expect(overviewDomain(index.order, [LOW, HIGH] as never, domain, index.first, index.last)).toEqual(domain);
  });

  it("is that of the others where every date is of another calendar", () => {
    const [low, high] = shown(recordOf(MANY.map((at) => ({ id: `far${at}`, on: `1446-05-0${at}` })))).scene.scale.domain;
    expect([low < day("1446-05-02"), high > day("1446-05-07"), high - low < 60]).toEqual([true, true, true]);
  });

  it("holds the more of two groups of which one is told to be far, and of two that are equally many the one near our time", () => {
    const with1850 = (...more: readonly string[]) =>
      shown(recordOf(["1850-01-01", "2024-01-01", ...more].map((on, at) => ({ id: `e${at}`, on })))).scene.scale.domain;
    expect(with1850()[0]).toBeGreaterThan(day("2020-01-01"));
    expect(with1850("1850-02-01")[1]).toBeLessThan(day("1860-01-01"));
  });

  it("holds both of two that are equally many", () => {
    const days = new Map([
      [0, day("1930-01-01")],
      [1, day("2000-01-01")],
    ]);
    const at = (row: number): number => days.get(row)!;
    const [low, high] = homeOf([0, 1], at, at)!;
    expect([low < at(0), high > at(1)]).toEqual([true, true]);
  });

  it("leaves a visible domain that is asked for as it is, and all days to be reached", () => {
    const { index } = shown(recordOf([...BULK, { id: "far", on: "1446-05-09" }]));
    expect(index.bounds![0]).toBeLessThan(day("1446-05-09"));
    expect(shownDomain(index, index.bounds)).toEqual(index.bounds);
  });
});

describe("what lies beyond a visible domain", () => {
  const of = shown(recordOf([...BULK, { id: "far", on: "1446-05-09" }, { id: "off", on: "2204-11-11" }]));
  const { index, row } = of;
  const sides = beyond(index.order, shownDomain(index, null), index.first, index.last);

  it("is counted on either side, with a visible domain that shows it", () => {
    expect([sides.earlier?.rows, sides.later?.rows]).toEqual([1, 1]);
    const [low, high] = sides.earlier!.domain;
    expect([low < day("1446-05-09"), high > day("1446-05-09"), high - low < 40]).toEqual([true, true, true]);
  });

  it("is the next group and no other, from wherever one looks", () => {
    const from = (year: string) => beyond(index.order, [day(`${year}-01-01`), day(`${year}-12-31`)] as never, index.first, index.last);
    expect(from("2204").earlier).toMatchObject({ rows: 3, days: [day("2021-03-25"), day("2024-11-11")] });
    expect(from("1446").later).toMatchObject({ rows: 3 });
    expect([from("2204").later, from("1446").earlier]).toEqual([null, null]);
  });

  it("is never what lies a little beside a visible domain", () => {
    expect(beyond(index.order, [day("2023-01-01"), day("2023-12-31")] as never, index.first, index.last)).toEqual(sides);
  });

  it("is what the overview shows while one looks at it", () => {
    const home = shownDomain(index, null);
    const over = (domain: Parameters<typeof overviewDomain>[2]) => overviewDomain(index.order, home, domain, index.first, index.last);
    expect([over(null), over(home), over([home[0], home[0]])]).toEqual([home, home, home]);
    expect(over(sides.later!.domain)).toEqual(sides.later!.domain);
    expect(over(sides.earlier!.domain)).toEqual(sides.earlier!.domain);
    expect(over([day("1900-01-01"), day("1900-01-31")] as never)).toEqual(home);
  });

  it("is nothing where all is shown", () => {
    expect(beyond(index.order, index.bounds!, index.first, index.last)).toEqual({ earlier: null, later: null });
  });

  it("comes into sight when a step selects it", () => {
    const [low, high] = revealing(index, row("far"), null)!;
    expect([low <= day("1446-05-09"), high >= day("1446-05-09")]).toEqual([true, true]);
    expect(revealing(index, row("second"), null)).toBeNull();
  });
});

it("two lists in order are one in order", () => {
  const days = [5, 1, 3, 2, 4];
  expect([...merged(Uint32Array.of(1, 2, 0), Uint32Array.of(3, 4), (row) => days[row]!)].map((row) => days[row])).toEqual([1, 2, 3, 4, 5]);
});
