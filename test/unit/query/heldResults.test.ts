import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dataset, openRows } from "../../../src/model/dataset.ts";
import type { DirectiveRow, EventRow } from "../../../src/model/ids.ts";
import { Engine, engineOf } from "../../../src/query/engine.ts";
import type { Result } from "../../../src/query/result.ts";
import { NO_FILTERS } from "../../../src/view/view.ts";
import { Bench, settings, step } from "../../support/filterSteps.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { pictureOfEngine } from "../../support/picture.ts";

/** All that a view may ask a result by row, beside what its picture shows. */
function byRow({ columns }: Dataset, result: Result) {
  const events = Array.from({ length: columns.eventCount }, (_, row) => row);
  const directives = Array.from({ length: columns.directiveCount }, (_, row) => row as DirectiveRow);
  return {
    withoutTime: events.map(result.passesWithoutTime),
    passing: directives.map(result.passesDirective),
    butTier: directives.map(result.levelButTier),
    entries: events.map((row) => result.entryLevel(row as EventRow)),
    first: result.firstInTime(5),
  };
}

const everythingOf = (dataset: Dataset, result: Result) => ({ ...pictureOfEngine(dataset, result), ...byRow(dataset, result) });

describe("a result that somebody holds", () => {
  it("says of its own filters, whatever was stepped before it was first asked, and says the same ever after", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 10 }),
        settings,
        fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 8 }),
        (seed, events, asked, steps) => {
          const bench = new Bench(seed, events, asked);
          const held = steps.map(([next, atOnce]) => {
            bench.take(next);
            const { result, filters } = bench;
            const alone = engineOf(bench.dataset, asked).apply(filters, bench.hitColumns);
            const expected = everythingOf(bench.dataset, alone);
            return { result, expected, early: atOnce ? everythingOf(bench.dataset, result) : expected };
          });
          bench.engine.apply(NO_FILTERS);
          for (const { result, expected, early } of held) {
            expect(early).toEqual(expected);
            expect(everythingOf(bench.dataset, result)).toEqual(expected);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it("gives one and the same counts as often as it is asked, and its next of kin gives them, too, where nothing changed", () => {
    const dataset = openRows(fixtureRows());
    const engine = new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit: "events" });
    const first = engine.apply(NO_FILTERS);
    const bins = first.histogram();
    const second = engine.apply(NO_FILTERS);
    expect(second.histogram()).toBe(bins);
    const third = engine.apply({ ...NO_FILTERS, facets: { country: { values: ["eg"], all: false } } });
    expect(third.histogram()).not.toBe(bins);
    expect(first.histogram()).toBe(bins);
  });
});

describe("what some filters would leave", () => {
  it("is counted beside the engine: no result moves, and no version passes", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 10 }),
        settings,
        fc.array(step, { minLength: 2, maxLength: 6 }),
        (seed, events, asked, steps) => {
          const [bench, other] = [new Bench(seed, events, asked), new Bench(seed, events, asked)];
          for (const next of steps) {
            other.take(next);
            const before = bench.result;
            const { unit } = asked;
            expect(bench.engine.countUnder(other.filters, other.hitColumns)).toBe(other.result[unit].possible);
            bench.take(next);
            expect(bench.result.version).toBe(before.version + 1);
            expect(everythingOf(bench.dataset, bench.result)).toEqual(everythingOf(other.dataset, other.result));
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);
});
