import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { validateRows } from "../../../src/load/validate.ts";
import { referencesIn } from "../../../src/model/references.ts";
import { random } from "../../support/random.ts";
import { wordyRows } from "../../support/wordyRows.ts";

const TABLES = ["sources", "events", "directives", "places", "actors", "elections"] as const;

describe("somebody else's record of which records are missing", () => {
  it("is shown closed under every reference, and whole where none is missing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(100_000), fc.integer({ min: 1, max: 15 }), fc.constantFrom(0, 0.05, 0.3), async (seed, events, share) => {
        const given = wordyRows(seed, events);
        const r = random(seed);
        const without = Object.fromEntries(TABLES.map((table) => [table, [...given[table]].filter(() => !r.chance(share))]));
        const { rows } = await validateRows({ ...given, ...without }, { signal: new AbortController().signal });
        const held = new Set<string>(TABLES.flatMap((table) => rows[table].map(({ id }) => id)));
        const named = TABLES.flatMap((table) => [...rows[table]].flatMap((row) => [...referencesIn(row)].map(({ id }) => id)));
        expect(named.filter((id) => !held.has(id))).toEqual([]);
        const total = TABLES.reduce((sum, table) => sum + given[table].length, 0);
        const isWhole = share === 0 && given.events.every(({ sensitive }) => sensitive === null);
        expect(isWhole ? held.size : total).toBe(total);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
