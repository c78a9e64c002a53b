import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import type { PlaceId } from "../../../src/model/ids.ts";
import type { PlacementClass } from "../../../src/model/placement.ts";
import { dayOf } from "../../../src/model/span.ts";
import type { Place } from "../../../src/model/types.ts";
import { MARKS as SHAPES } from "../../../src/model/vocabulary.ts";
import { Engine } from "../../../src/query/engine.ts";
import type { PlacementGroup } from "../../../src/query/result.ts";
import { markPath, markReach } from "../../../src/scene/authority.ts";
import { type GroupMarks, groupMarks, symbolMarks } from "../../../src/scene/mapAuthorities.ts";
import { contains } from "../../../src/scene/mapGeometry.ts";
import { NO_HIGHLIGHT } from "../../../src/scene/mapHighlight.ts";
import { legendOf } from "../../../src/scene/mapLegend.ts";
import { jointsOf, placeMarks } from "../../../src/scene/mapMarks.ts";
import { NO_SURROUNDINGS } from "../../../src/scene/mapOrigins.ts";
import { project, unitsPerKm } from "../../../src/scene/mapProjection.ts";
import { rowsIn } from "../../../src/scene/mapRows.ts";
import { spotOf } from "../../../src/scene/mapSpots.ts";
import {
  countSymbols,
  largestTotal,
  planByPlace,
  planSymbols,
  radiusUnit,
  spotCount,
  sumByClass,
  symbolRadius,
} from "../../../src/scene/mapSymbols.ts";
import { NO_FILTERS } from "../../../src/view/view.ts";
import { readBasemap } from "../../support/basemap.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { generateRows } from "../../support/generate.ts";

const basemap = readBasemap();
const pl = (id: string) => id as PlaceId;

const BARE = {
  names: { ar: "مكان", en: "Place" },
  aliases: { ar: [], en: [] },
  country: "ly",
  extent: null,
  point: null,
  areas: [],
  anchor: null,
  within: null,
  seat: null,
  notToConfuse: [],
  same: [],
  note: null,
} as const;

const PLACES: readonly Place[] = [
  { ...BARE, id: pl("pl-benghazi"), kind: "city", shape: "point", point: { at: [20.07, 32.11], gazetteer: "Benghazi" } },
  { ...BARE, id: pl("pl-sabha"), kind: "city", shape: "point", point: { at: [14.43, 27.04], gazetteer: "Sabha" } },
  { ...BARE, id: pl("pl-butnan"), kind: "district", shape: "area", extent: "known", areas: ["LY-BU"] },
  {
    ...BARE,
    id: pl("pl-south"),
    kind: "region",
    shape: "area",
    extent: "unknown",
    anchor: { at: [14.5, 26.5], radiusKm: 350, gazetteer: null },
  },
  { ...BARE, id: pl("pl-ly"), kind: "country", shape: "area", extent: "known", areas: ["LY"] },
  { ...BARE, id: pl("pl-road"), kind: "road", shape: "line" },
  { ...BARE, id: pl("pl-set"), kind: "set-not-listed", shape: "none" },
];
const placeOf = (id: PlaceId) => PLACES.find((place) => place.id === id);
const group = (name: PlacementClass, ...places: string[]): PlacementGroup => ({ class: name, role: "venue", places: places.map(pl) });
const counts = (groups: readonly PlacementGroup[], possible: readonly number[], sure = possible) => ({
  groups,
  sure: Uint32Array.from(sure),
  possible: Uint32Array.from(possible),
  total: Uint32Array.from(possible),
});
const { columns } = openRows(fixtureRows());
const { book } = columns;
const gazetteer = { place: placeOf, columns };
const spotIn = (id: PlaceId) => spotOf(placeOf(id)!, book, basemap);
const EGYPT = symbolMarks(book).find(({ authority }) => authority === "eg")!;
const MARKS: GroupMarks = { of: () => EGYPT };
const symbolsOf = (groups: readonly PlacementGroup[], possible: readonly number[], sure = possible) =>
  countSymbols(planSymbols(groups, gazetteer, basemap), counts(groups, possible, sure), MARKS, 10);

describe("what a place is drawn as", () => {
  it("a city is a point", () => {
    expect(spotIn(pl("pl-benghazi"))).toMatchObject({ kind: "point", at: project([20.07, 32.11]) });
  });

  it("a district of the basemap is its outline, labelled inside it and not at its seat", () => {
    const spot = spotIn(pl("pl-butnan"))!;
    const tobruk = project([23.95, 32.09]);
    expect(spot.kind).toBe("area");
    expect(contains(basemap.areas.get("LY-BU")!.rings, spot.at)).toBe(true);
    expect(Math.hypot(spot.at[0] - tobruk[0], spot.at[1] - tobruk[1])).toBeGreaterThan(30 * unitsPerKm(32));
  });

  it("an area of unknown extent is a disc of its own kilometres, never a point", () => {
    expect(spotIn(pl("pl-south"))).toMatchObject({ kind: "soft", radius: 350 * unitsPerKm(26.5) });
  });

  it("a country is itself, with its badge away from any capital", () => {
    const spot = spotIn(pl("pl-ly"))!;
    const tripoli = project([13.19, 32.89]);
    expect(spot).toMatchObject({ kind: "country", code: "LY" });
    expect(Math.hypot(spot.at[0] - tripoli[0], spot.at[1] - tripoli[1])).toBeGreaterThan(300 * unitsPerKm(30));
    expect(contains(basemap.countries.get("LY")!.rings, spot.at)).toBe(true);
  });

  it.each(["pl-road", "pl-set"])("%s, which has no location, is not drawn", (id) => {
    expect(spotIn(pl(id))).toBeNull();
  });
});

describe("symbols", () => {
  it("cover an area in proportion to their counts", () => {
    const area = (count: number) => symbolRadius(count, 7) ** 2;
    expect(area(12) / area(3)).toBeCloseTo(4);
    expect(symbolRadius(10_000, radiusUnit(10_000))).toBeCloseTo(34);
    expect(radiusUnit(1)).toBe(radiusUnit(5));
  });

  it("are one for all groups at the same places, whatever their role", () => {
    const groups: PlacementGroup[] = [group("point", "pl-benghazi"), { ...group("point", "pl-benghazi"), role: "site" }];
    expect(symbolsOf(groups, [2, 3])).toMatchObject([{ places: ["pl-benghazi"], possible: 5, sure: 5 }]);
  });

  it("stand at each of several places, joined, and are counted once", () => {
    const groups = [group("point", "pl-benghazi", "pl-sabha")];
    const [symbol] = symbolsOf(groups, [4]);
    expect(symbol?.spots.map(({ place }) => place)).toEqual(["pl-benghazi", "pl-sabha"]);
    expect(jointsOf(symbol!)).toHaveLength(1);
    expect(sumByClass(planSymbols(groups, gazetteer, basemap), counts(groups, [4])).point).toEqual({ sure: 4, possible: 4 });
  });

  it("draw a nationwide order as the country alone, never as a point, and its badge is a label", () => {
    const [symbol] = symbolsOf([group("nationwide", "pl-ly", "pl-benghazi")], [1]);
    expect(symbol?.spots.map(({ kind }) => kind)).toEqual(["country"]);
    expect(placeMarks([symbol!])).toMatchObject([{ form: "badge" }]);
  });

  it("draw nothing finer than is known: a road without a course takes its town off the map too", () => {
    const groups = [group("none"), group("line", "pl-road", "pl-benghazi")];
    expect(symbolsOf(groups, [0, 3])).toEqual([]);
    expect(sumByClass(planSymbols(groups, gazetteer, basemap), counts(groups, [0, 3])).none.possible).toBe(3);
  });

  it("keep what is sure apart from what is possible", () => {
    const [symbol] = symbolsOf([group("point", "pl-benghazi")], [4], [1]);
    expect(symbol).toMatchObject({ sure: 1, possible: 4, sureRadius: 10, radius: 20 });
  });

  it("leave the map when the filter leaves nothing of them", () => {
    expect(symbolsOf([group("point", "pl-benghazi"), group("point", "pl-sabha")], [0, 1]).map(({ places }) => places)).toEqual([
      ["pl-sabha"],
    ]);
  });

  it("are one a place where a record is crowded, and still count all", () => {
    const groups = [group("point", "pl-benghazi"), group("point", "pl-benghazi", "pl-sabha"), group("area", "pl-benghazi", "pl-butnan")];
    const plan = planByPlace(groups, gazetteer, basemap);
    expect(spotCount(plan)).toBe(2);
    const symbols = countSymbols(plan, counts(groups, [1, 2, 4]), MARKS, 10);
    expect(symbols.map(({ places, possible }) => [places[0], possible])).toEqual([
      ["pl-benghazi", 3],
      ["pl-butnan", 4],
    ]);
  });

  it("that stand at one spot are set apart, the largest on the spot itself", () => {
    const symbols = symbolsOf([group("point", "pl-benghazi", "pl-sabha"), group("point", "pl-benghazi")], [1, 9]);
    const here = placeMarks(symbols).filter(({ spot }) => spot.place === "pl-benghazi");
    expect(here.map(({ symbol, dx, dy }) => [symbol.possible, dx === 0 && dy === 0])).toEqual([
      [9, true],
      [1, false],
    ]);
    const [first, second] = here;
    expect(Math.hypot(second!.dx, second!.dy)).toBeGreaterThan(first!.symbol.radius + second!.symbol.radius);
  });
});

describe("points, lines, areas, nationwide and not placed", () => {
  it("add up to five events of the small record", () => {
    const dataset = openRows(fixtureRows());
    const engine = new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit: "events" });
    const { placements, events } = engine.apply(NO_FILTERS);
    const sum = sumByClass(planSymbols(placements.groups, dataset, basemap), placements);
    expect(sum).toMatchObject({
      point: { possible: 1 },
      area: { possible: 1 },
      nationwide: { possible: 1 },
      line: { possible: 1 },
      none: { possible: 1 },
    });
    expect(events.possible).toBe(5);
  });

  it("add up to the total of any record, at any trust, unit and time range, and so do the symbols", () => {
    assert(
      property(
        integer({ min: 0, max: 1e6 }),
        constantFrom("stated" as const, "inferred" as const, "outside" as const),
        constantFrom("events" as const, "directives" as const),
        integer({ min: 2014, max: 2023 }),
        (seed, trust, unit, year) => {
          const dataset = openRows(generateRows({ seed, events: 40, places: 12 }));
          const engine = new Engine(dataset.columns, dataset.places, { trust, soft: true, unit });
          const result = engine.apply({ ...NO_FILTERS, undated: true, timeRanges: [[dayOf(year, 1, 1), dayOf(year + 1, 6, 1)]] });
          for (const planned of [planSymbols, planByPlace]) {
            const plan = planned(result.placements.groups, dataset, basemap);
            const sums = Object.values(sumByClass(plan, result.placements));
            const { none } = sumByClass(plan, result.placements);
            const symbols = countSymbols(plan, result.placements, groupMarks(engine, unit, plan.symbolOf.length, result), 10);
            for (const bound of ["sure", "possible"] as const) {
              const total = sums.reduce((sum, range) => sum + range[bound], 0);
              expect(total).toBe(result[unit][bound]);
              expect(symbols.reduce((sum, symbol) => sum + symbol[bound], none[bound])).toBe(total);
            }
            const unplaced = rowsIn(engine, result, (at) => plan.symbolOf[at] === -1, Infinity);
            expect(unplaced).toHaveLength(none.possible);
            expect(largestTotal(plan, result.placements)).toBeGreaterThanOrEqual(Math.max(0, ...symbols.map(({ possible }) => possible)));
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the mark of a symbol", () => {
  const dataset = openRows(fixtureRows());
  const engine = new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit: "events" });
  const result = engine.apply(NO_FILTERS);
  const groupOf = (id: string) => engine.eventGroup(dataset.eventRow(id)!);
  const marks = groupMarks(engine, "events", result.placements.groups.length, result);

  it("is the authority's whose events it counts", () => {
    expect(marks.of([groupOf("ev-eg-meeting")])).toMatchObject({ authority: "eg" });
    expect(marks.of([groupOf("ev-ly-undated")])).toMatchObject({ authority: "ly-hor" });
  });

  it("is neutral for the events of several", () => {
    expect(marks.of([groupOf("ev-eg-meeting"), groupOf("ev-ly-undated")])).toMatchObject({ authority: "mixed", shape: "hexagon" });
  });

  it("has a shape of its own beside its colour, all of one area", () => {
    const all = [...SHAPES, "ring", "hexagon"] as const;
    expect(new Set(all.map((shape) => markPath(shape, 20))).size).toBe(all.length);
    expect(markPath("square", 20)).toBe("M-8.86,-8.86L8.86,-8.86L8.86,8.86L-8.86,8.86Z");
    expect(markReach("triangle", 20)).toBeGreaterThan(markReach("circle", 20));
  });
});

describe("the legend", () => {
  it("explains what is on the map and nothing else", () => {
    const legend = legendOf(
      book,
      symbolsOf([group("point", "pl-benghazi"), group("area", "pl-south")], [2, 1], [1, 1]),
      NO_HIGHLIGHT,
      NO_SURROUNDINGS,
    );
    expect(legend).toMatchObject({ marks: [{ authority: "eg" }], ranges: true, several: false, links: false, lines: false, sizes: false });
    expect([...legend.kinds].sort()).toEqual(["point", "soft"]);
  });
});
