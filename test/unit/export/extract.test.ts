import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractRows } from "../../../src/export/extract.ts";
import type { Slice } from "../../../src/export/slice.ts";
import { allDirectiveRows, allEventRows, openRows } from "../../../src/model/dataset.ts";
import { referencesIn } from "../../../src/model/references.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { random } from "../../support/random.ts";
import { wordyRows } from "../../support/wordyRows.ts";

/** A slice with a share of the events and of the directives, whosever they are. */
function someSlice(rows: DatasetRows, seed: number, share: number): Slice {
  const dataset = openRows(rows);
  const r = random(seed);
  const some = <Row>(all: readonly Row[]) => all.filter(() => r.chance(share)).map((row) => ({ row, standing: "certain" as const }));
  const { columns } = dataset;
  return {
    scope: "shown",
    dataset,
    trust: "outside",
    events: some(allEventRows(columns)),
    calendar: [],
    directives: some(allDirectiveRows(columns)),
  };
}

const TABLES = ["sources", "events", "directives", "places", "actors", "elections"] as const;
const idsOf = (rows: Pick<DatasetRows, (typeof TABLES)[number]>) =>
  new Set<string>(TABLES.flatMap((table) => rows[table].map(({ id }) => id)));

describe("an extract", () => {
  it("is closed under every reference, whatever the view leaves, and holds nothing that nothing in it names", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 25 }), fc.constantFrom(0, 0.1, 0.5, 1), (seed, events, share) => {
        const rows = wordyRows(seed, events);
        const slice = someSlice(rows, seed, share);
        const extract = extractRows(slice);
        const held = idsOf(extract);
        const named = new Set<string>();
        for (const table of TABLES) for (const { id } of [...extract[table]].flatMap((row) => [...referencesIn(row)])) named.add(id);
        expect([...named].filter((id) => !held.has(id))).toEqual([]);
        const taken = new Set<string>([
          ...slice.events.map(({ row }) => slice.dataset.event(row).id),
          ...slice.directives.map(({ row }) => slice.dataset.directive(row).id),
        ]);
        expect([...taken].filter((id) => !held.has(id))).toEqual([]);
        expect([...held].filter((id) => !taken.has(id) && !named.has(id))).toEqual([]);
        expect(datasetSchema.safeParse({ ...extract, hash: rows.hash }).error).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it("cuts an order to the events that are there, and draws none in by it", () => {
    const rows = wordyRows(11, 2);
    const [first, second] = rows.events;
    const grounds = { basis: "stated", evidence: [], ground: null, confidence: null, note: null } as const;
    const bare = { places: [], actors: [], election: null, evidence: [], postponement: null };
    const events = [
      { ...first!, ...bare, order: [{ ...grounds, relation: "before" as const, event: second!.id }] },
      { ...second!, ...bare, order: [] },
    ];
    const dataset = openRows({ ...rows, events, directives: [] });
    const [one, two] = allEventRows(dataset.columns).map((row) => ({ row, standing: "certain" as const }));
    const slice = { scope: "shown" as const, dataset, trust: "outside" as const, calendar: [], directives: [] };
    const alone = extractRows({ ...slice, events: [one!] });
    expect(alone.events.map(({ id, order }) => [id, order])).toEqual([[first!.id, []]]);
    const both = extractRows({ ...slice, events: [one!, two!] });
    expect(both.events[0]!.order).toEqual(events[0]!.order);
  });

  it("of everything is the record as it is", () => {
    const rows = wordyRows(12, 5);
    const { hash: _, ...whole } = rows;
    expect(extractRows({ ...someSlice(rows, 1, 0), scope: "all" })).toStrictEqual(whole);
  });
});
