import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bench, settings, step } from "../../support/filterSteps.ts";

describe("the filter engine counts what a naive filter counts", () => {
  it("after every step of any sequence of filters, on any record, under any setting", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 14 }),
        settings,
        fc.array(step, { minLength: 1, maxLength: 7 }),
        (seed, events, asked, steps) => {
          const bench = new Bench(seed, events, asked);
          for (const next of steps) {
            bench.take(next);
            const [engine, naive] = bench.pictures();
            expect(engine).toEqual(naive);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
