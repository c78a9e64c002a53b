import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import type { DirectiveRow, EventRow } from "../../../src/model/ids.ts";
import { byTime, parseDay } from "../../../src/model/span.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { Engine, type Settings } from "../../../src/query/engine.ts";
import type { Result } from "../../../src/query/result.ts";
import { type FacetFilter, type FacetId, type Filters, NO_FILTERS, type TimeRange } from "../../../src/view/view.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { generateRows } from "../../support/generate.ts";

const SETTINGS: Settings = { trust: "outside", soft: false, unit: "events" };

function open(settings: Partial<Settings> = {}, rows: DatasetRows = fixtureRows()) {
  const dataset = openRows(rows);
  return { dataset, engine: new Engine(dataset.columns, dataset.places, { ...SETTINGS, ...settings }) };
}

const any = (...values: string[]): FacetFilter => ({ values, all: false });
const all = (...values: string[]): FacetFilter => ({ values, all: true });
const facets = (set: Partial<Record<FacetId, FacetFilter>>): Filters => ({ ...NO_FILTERS, facets: set });
const timeRange = (from: string, to: string): TimeRange => [parseDay(from)!, parseDay(to)!];
const during = (...timeRanges: TimeRange[]): Filters => ({ ...NO_FILTERS, timeRanges });

function counted(result: Result, id: FacetId): Record<string, string> {
  const { values, sure, possible, total } = result.facet(id);
  const shown = values.map((value, code) => [
    value,
    `${sure[code] === possible[code] ? sure[code] : `${sure[code]}–${possible[code]}`}/${total[code]}`,
  ]);
  return Object.fromEntries(shown.filter(([, text]) => text !== "0/0"));
}

describe("what N counts", () => {
  it("is every event but calendar entries, and directives of the core tier", () => {
    const result = open().engine.apply(NO_FILTERS);
    expect(result).toMatchObject({
      eventTotal: 5,
      directiveTotal: 7,
      events: { sure: 5, possible: 5 },
      directives: { sure: 7, possible: 7 },
    });
    expect(result.acts).toEqual([
      { sure: 4, possible: 4 },
      { sure: 2, possible: 2 },
      { sure: 1, possible: 1 },
    ]);
  });

  it("takes soft directives in where the reader asks for them, and never those of context", () => {
    expect(open({ soft: true }).engine.apply(NO_FILTERS).directiveTotal).toBe(8);
  });

  it("tells by row what is counted and what is in", () => {
    const { dataset, engine } = open();
    const result = engine.apply(facets({ country: any("eg") }));
    const meeting = dataset.eventRow("ev-eg-meeting")!;
    expect(engine.isCounted(dataset.eventRow("ev-eg-polling")!)).toBe(false);
    expect(engine.isCounted(meeting)).toBe(true);
    expect(result.level(meeting)).toBe(2);
    expect(result.level(dataset.eventRow("ev-eg-polling")!)).toBe(0);
    expect(result.level(dataset.eventRow("ev-ly-video")!)).toBe(0);
  });

  it("is empty for an empty record", () => {
    const { engine } = open({}, { ...fixtureRows(), events: [], directives: [] });
    const result = engine.apply({ ...during(timeRange("2024-01-01", "2024-02-01")), facets: { country: any("eg") } });
    expect(result.events).toEqual({ sure: 0, possible: 0 });
    expect([...result.histogram().possible]).toEqual([0]);
  });
});

describe("facets", () => {
  it("count each value without the facet's own filter, and narrow each other", () => {
    const result = open().engine.apply(facets({ country: any("ly") }));
    expect(counted(result, "country")).toEqual({ eg: "1/1", ly: "3/3", none: "1/1" });
    expect(counted(result, "kind")).toEqual({ arrest: "1/1", "conference-session": "0/1", meeting: "2/3" });
  });

  it("have “none recorded” as a value", () => {
    const result = open().engine.apply(facets({ country: any("none") }));
    expect(result.events.possible).toBe(1);
    expect(counted(result, "authority")).toMatchObject({ regional: "1/1", eg: "0/1" });
  });

  it("of directives are met by one and the same directive", () => {
    const { engine } = open();
    expect(engine.apply(facets({ act: any("order"), measure: any("women-police") })).events.possible).toBe(1);
    expect(engine.apply(facets({ act: any("commitment"), measure: any("women-police") })).events.possible).toBe(0);
  });

  it("of directives keep only events that have such a directive, and then only such directives", () => {
    const result = open().engine.apply(facets({ measure: any("checkpoints-patrols") }));
    expect(result.events.possible).toBe(2);
    expect(result.directives.possible).toBe(2);
    expect(counted(result, "act")).toMatchObject({ order: "2/3" });
  });

  it("in “all of” show what adding a value would leave", () => {
    const { engine } = open({ unit: "directives" });
    const result = engine.apply(facets({ measure: all("checkpoints-patrols") }));
    expect(counted(result, "measure")).toMatchObject({ "checkpoints-patrols": "2/2", "operations-rooms": "1/1", "women-police": "0/1" });
    expect(engine.apply(facets({ measure: all("checkpoints-patrols", "operations-rooms") })).directives.possible).toBe(1);
  });

  it("of actor and role, or place and role, are met by one and the same entry", () => {
    const { engine } = open();
    expect(engine.apply(facets({ actor: any("ac-eg-minister"), actorRole: any("chair") })).events.possible).toBe(1);
    expect(engine.apply(facets({ actor: any("ac-eg-directors"), actorRole: any("chair") })).events.possible).toBe(0);
    expect(engine.apply(facets({ place: any("pl-ly-sd-south"), placeRole: any("target") })).events.possible).toBe(1);
  });

  it("ask each of all values to be met in a role asked for, and count what a value would leave then too", () => {
    const { engine } = open();
    const both = facets({ actor: all("ac-eg-minister", "ac-eg-directors"), actorRole: any("chair", "participant") });
    expect(engine.apply(both).events.possible).toBe(1);
    expect(counted(engine.apply(both), "actorRole")).toMatchObject({ chair: "0/3", participant: "0/1" });
  });

  it("of place hold what lies in it, and the targets of an event's directives", () => {
    const { engine } = open();
    const inEgypt = engine.apply(facets({ place: any("pl-eg") }));
    expect(inEgypt.events.possible).toBe(1);
    expect(counted(inEgypt, "place")["pl-eg-cairo"]).toBe("1/1");
    expect(engine.apply(facets({ place: any("pl-ly-road"), placeRole: any("target") })).events.possible).toBe(1);
  });

  it("keep nothing for values that the record lacks, whatever their names", () => {
    const { engine } = open();
    expect(engine.apply(facets({ actor: any("ac-nobody") })).events.possible).toBe(0);
    expect(engine.apply(facets({ actor: any("__proto__", "constructor") })).events.possible).toBe(0);
    expect(engine.apply(NO_FILTERS).events.possible).toBe(5);
  });
});

describe("uncertain time", () => {
  it("counts an unknown day as possibly in where its range is cut, and certainly in where the whole of it lies inside", () => {
    const { engine } = open();
    expect(engine.apply(during(timeRange("2023-12-03", "2023-12-31"))).events).toEqual({ sure: 0, possible: 1 });
    expect(engine.apply(during(timeRange("2023-12-01", "2023-12-05"))).events).toEqual({ sure: 1, possible: 1 });
    expect(engine.apply(during(timeRange("2023-12-06", "2023-12-31"))).events).toEqual({ sure: 0, possible: 0 });
  });

  it("counts a real interval as certainly in as soon as it touches", () => {
    expect(open().engine.apply(during(timeRange("2024-11-08", "2024-11-09"))).events).toEqual({ sure: 1, possible: 1 });
  });

  it("joins time ranges that touch before it asks what is certain", () => {
    const { engine } = open();
    expect(engine.apply(during(timeRange("2023-12-03", "2023-12-09"), timeRange("2023-12-01", "2023-12-02"))).events.sure).toBe(1);
    expect(engine.apply(during(timeRange("2023-12-04", "2023-12-09"), timeRange("2023-12-01", "2023-12-02"))).events).toEqual({
      sure: 0,
      possible: 1,
    });
  });

  it("keeps what has no date out of a time range, or lets it into the upper bound alone", () => {
    const { dataset, engine } = open();
    const filters = during(timeRange("2024-11-01", "2024-11-30"));
    expect(engine.apply(filters).events).toEqual({ sure: 3, possible: 3 });
    const result = engine.apply({ ...filters, undated: true });
    expect(result.events).toEqual({ sure: 3, possible: 4 });
    expect(result.undated).toEqual({ sure: 0, possible: 1, total: 1 });
    expect(result.level(dataset.eventRow("ev-ly-undated")!)).toBe(1);
    expect(counted(result, "authority")).toMatchObject({ "ly-hor": "0–1/1", "ly-gnu": "2/2" });
  });

  it("believes no further than asked", () => {
    expect(open({ trust: "stated" }).engine.apply(NO_FILTERS).undated.total).toBe(2);
    expect(open({ trust: "inferred" }).engine.apply(NO_FILTERS).undated.total).toBe(1);
  });

  it("draws the histogram whatever the time range, and an open end in no bin for certain", () => {
    const { engine } = open();
    const whole = engine.apply(NO_FILTERS).histogram();
    expect(engine.apply(during(timeRange("2023-12-01", "2023-12-02"))).histogram()).toEqual(whole);
    expect(whole.undated).toBe(1);
    const rows = fixtureRows();
    const openEnd = { ...rows.events[1]!.when.stated!, edtf: "[2024-11-11..]" };
    const events = rows.events.map((event) => (event.id === "ev-ly-video" ? { ...event, when: { stated: openEnd } } : event));
    const histogram = open({}, { ...rows, events })
      .engine.apply(NO_FILTERS)
      .histogram();
    expect(histogram.possible.at(-1)).toBe(1);
    expect(histogram.sure.at(-1)).toBe(0);
  });
});

describe("places on the map", () => {
  it("hold every event, or every directive, in one group, so that the counts add up to N", () => {
    for (const [unit, n] of [
      ["events", 5],
      ["directives", 7],
    ] as const) {
      const { placements } = open({ unit }).engine.apply(NO_FILTERS);
      expect(placements.possible.reduce((sum, count) => sum + count, 0)).toBe(n);
    }
  });

  it("give an event's group and a directive's by row", () => {
    const { dataset, engine } = open();
    const { groups } = engine.apply(NO_FILTERS).placements;
    const video = dataset.eventRow("ev-ly-video")!;
    expect(groups[engine.eventGroup(video)]).toMatchObject({ class: "nationwide", role: "scope", places: ["pl-ly"] });
    const first = dataset.columns.directiveStart[video]! as DirectiveRow;
    expect(groups[engine.directiveGroup(first)]).toMatchObject({ class: "line", role: "target", places: ["pl-ly-road"] });
  });
});

describe("text", () => {
  const { dataset, engine } = open();
  const hits = (events: readonly string[], directives: readonly string[]) => ({
    events: Uint8Array.from({ length: dataset.columns.eventCount }, (_, row) => Number(events.includes(dataset.event(row as EventRow).id))),
    directives: Uint8Array.from({ length: dataset.columns.directiveCount }, (_, row) =>
      Number(directives.includes(dataset.directive(row as DirectiveRow).id)),
    ),
  });

  it("lets an event in by its own words with all its directives, or by a directive's words with that directive", () => {
    expect(engine.apply(NO_FILTERS, hits(["ev-eg-meeting"], []))).toMatchObject({ events: { possible: 1 }, directives: { possible: 3 } });
    expect(engine.apply(NO_FILTERS, hits([], ["dir-eg-2"]))).toMatchObject({ events: { possible: 1 }, directives: { possible: 1 } });
  });

  it("asks for no directive by itself, but joins the other directive facets on the same one", () => {
    expect(engine.apply(NO_FILTERS, hits(["ev-ly-arrest"], [])).events.possible).toBe(1);
    expect(engine.apply(facets({ act: any("commitment") }), hits([], ["dir-eg-2"])).events.possible).toBe(0);
    expect(engine.apply(facets({ act: any("order") }), hits([], ["dir-eg-2"])).events.possible).toBe(1);
  });
});

describe("a result", () => {
  it("is new at each step, and keeps its sums when the engine steps on", () => {
    const { engine } = open();
    const first = engine.apply(facets({ country: any("eg") }));
    const { placements } = first;
    const before = [...placements.possible];
    const second = engine.apply(NO_FILTERS);
    expect(second.version).toBeGreaterThan(first.version);
    expect(first.events.possible).toBe(1);
    expect([...placements.possible]).toEqual(before);
  });
});

describe("a directive of a tier that no count holds", () => {
  it("has the level it would have if its tier counted", () => {
    const rows = generateRows({ seed: 11, events: 120 });
    const core = { ...rows, directives: rows.directives.map((directive) => ({ ...directive, tier: "core" as const })) };
    const engines = [rows, core].map((each) => {
      const dataset = openRows(each);
      return new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit: "directives" });
    });
    const [engine, counted] = engines as [Engine, Engine];
    const days = [16_000, 16_900, 17_400].map((from) => [from, from + 700] as unknown as TimeRange);
    let held = 0;
    for (const id of ["measure", "act", "strength", "site"] as const) {
      for (const value of engine.apply(NO_FILTERS).facet(id).values) {
        for (const timeRange of days) {
          const filters = { ...NO_FILTERS, timeRanges: [timeRange], facets: { [id]: { values: [value], all: false } } };
          const [asked, result] = [engine.apply(filters), counted.apply(filters)];
          for (let row = 0 as DirectiveRow; row < rows.directives.length; row++) {
            expect(asked.levelButTier(row)).toBe(result.directiveLevel(row));
            if (result.directiveLevel(row) > 0) held++;
          }
        }
      }
    }
    expect(held).toBeGreaterThan(100);
  });
});

describe("the first rows in order of time", () => {
  it("are those that the filter leaves, the undated last, and no more than asked for", () => {
    const rows = generateRows({ seed: 12, events: 200 });
    const dataset = openRows(rows);
    const engine = new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit: "events" });
    const result = engine.apply({ ...NO_FILTERS, facets: { country: { values: ["eg"], all: false } } });
    const all = rows.events.map((_, row) => row as EventRow).filter((row) => result.level(row) > 0);
    const ordered = all.toSorted((a, b) => byTime(engine.span(a), engine.span(b)));
    const first = result.firstInTime(rows.events.length);
    expect(first.map((row) => engine.span(row)?.from)).toEqual(ordered.map((row) => engine.span(row)?.from));
    expect(new Set(first)).toEqual(new Set(all));
    expect(result.firstInTime(7)).toEqual(first.slice(0, 7));
  });
});
