import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import type { EventRow } from "../../../src/model/ids.ts";
import { type Day, possiblyIn } from "../../../src/model/span.ts";
import { engineOf } from "../../../src/query/engine.ts";
import { buildDensity } from "../../../src/scene/timeDensity.ts";
import { buildTimeIndex, visitWithin } from "../../../src/scene/timeIndex.ts";
import { revealing, stepFrom } from "../../../src/scene/timeStep.ts";
import { DEFAULT_VIEW, mergeTimeRanges, type TimeRange } from "../../../src/view/view.ts";
import { generateRows } from "../../support/generate.ts";
import { recordOf, shown, timeRangeOf } from "./timeRecord.ts";

const dataset = openRows(generateRows({ seed: 11, events: 400 }));
const engine = engineOf(dataset, DEFAULT_VIEW);
const result = engine.apply(DEFAULT_VIEW.filters);
const index = buildTimeIndex(dataset, engine, "calendar");
const everyRow = Array.from({ length: dataset.columns.eventCount }, (_, row) => row as EventRow);
const dated = everyRow.filter((row) => engine.isCounted(row) && engine.span(row));
const timeRanges = fc
  .array(fc.tuple(fc.integer({ min: 16_000, max: 20_000 }), fc.integer({ min: 0, max: 500 })), { minLength: 1, maxLength: 4 })
  .map((list) => mergeTimeRanges(list.map(([from, days]): TimeRange => [from as Day, (from + days) as Day])));

describe("the index of time", () => {
  it("holds every dated event once, in the order of first days", () => {
    expect([...index.order].sort((a, b) => a - b)).toEqual(dated);
    const days = Array.from(index.order, (row) => index.first(row));
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  it("keeps events without a date, and calendar entries, apart", () => {
    expect([...index.undated]).toEqual(everyRow.filter((row) => engine.isCounted(row) && !engine.span(row)));
    expect([...index.calendar].sort((a, b) => a - b)).toEqual(everyRow.filter((row) => !engine.isCounted(row) && engine.span(row)));
  });

  it("finds what looking at every event finds, each once", () => {
    fc.assert(
      fc.property(timeRanges, (list) => {
        const found: number[] = [];
        visitWithin(index, list, (row) => found.push(row));
        const expected = dated.filter((row) => list.some(([from, to]) => possiblyIn(engine.span(row)!, from, to)));
        expect(found.sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});

describe("the density of a lane", () => {
  const keeps = (row: number) => row % 3 > 0 && engine.isCounted(row);
  const density = buildDensity(index, keeps);

  it("counts the events that may fall on the days, and those that surely do, as looking at each does", () => {
    fc.assert(
      fc.property(
        fc.nat(index.lanes.length - 1),
        fc.integer({ min: 16_000, max: 19_900 }),
        fc.integer({ min: 0, max: 200 }),
        (lane, from, days) => {
          const own = dated.filter((row) => keeps(row) && index.laneOf(row) === lane).map((row) => engine.span(row)!);
          const [u, v] = [from as Day, (from + days) as Day];
          expect(density.possible(lane, from, from + days + 1)).toBe(own.filter((span) => possiblyIn(span, u, v)).length);
          const runs = own.filter(({ latestStart, earliestEnd }) => latestStart <= earliestEnd && latestStart <= v && earliestEnd >= u);
          expect(density.sure(lane, from, from + days + 1)).toBe(runs.length);
        },
      ),
    );
  });
});

describe("stepping from event to event", () => {
  it("goes through every event that the filter lets through, in the order of time, and back", () => {
    const domain = index.bounds!;
    const forth: EventRow[] = [];
    for (let row = stepFrom(index, result, undefined, 1, domain); row !== undefined; row = stepFrom(index, result, row, 1, domain))
      forth.push(row);
    expect(forth).toEqual([...index.order]);
    expect(stepFrom(index, result, forth[5], -1, domain)).toBe(forth[4]);
  });

  it("passes over what the filter leaves out", () => {
    const of = shown(
      recordOf([
        { id: "a", on: "2023-01-01" },
        { id: "b", on: "2023-02-01", authority: "regional" },
        { id: "c", on: "2023-03-01" },
      ]),
      {
        filters: { ...DEFAULT_VIEW.filters, facets: { authority: { values: ["eg"], all: false } } },
      },
    );
    expect(stepFrom(of.index, of.result, of.row("a"), 1, of.index.bounds!)).toBe(of.row("c"));
    expect(stepFrom(of.index, of.result, of.row("c"), 1, of.index.bounds!)).toBeUndefined();
  });

  it("begins at the edge of what is shown", () => {
    const of = shown(
      recordOf([
        { id: "a", on: "2023-01-01" },
        { id: "b", on: "2023-02-01" },
        { id: "c", on: "2023-03-01" },
      ]),
    );
    const domain = timeRangeOf("2023-01-15", "2023-02-15");
    expect(stepFrom(of.index, of.result, undefined, 1, domain)).toBe(of.row("b"));
    expect(stepFrom(of.index, of.result, undefined, -1, domain)).toBe(of.row("b"));
  });

  it("moves the visible domain only where the event would not show", () => {
    const of = shown(
      recordOf([
        { id: "a", on: "2023-01-01" },
        { id: "b", on: "2023-06-01" },
      ]),
    );
    const domain = timeRangeOf("2022-12-25", "2023-01-15");
    expect(revealing(of.index, of.row("a"), domain)).toBe(domain);
    const [from, to] = revealing(of.index, of.row("b"), domain)!;
    expect(to - from).toBe(domain[1] - domain[0]);
    expect(possiblyIn(of.index.span(of.row("b")), from, to)).toBe(true);
    expect(revealing(of.index, of.row("b"), null)).toBeNull();
  });
});
