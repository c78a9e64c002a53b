import crossfilter from "crossfilter2";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addresseeKey } from "../../../src/model/columns.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { shownDate } from "../../../src/model/reading.ts";
import type { Day } from "../../../src/model/span.ts";
import type { DatasetRows, Directive, ElectionEvent } from "../../../src/model/types.ts";
import { Engine, type Settings } from "../../../src/query/engine.ts";
import { type DirectiveFacet, type EventFacet, type FacetId, type Filters, NO_FILTERS, NONE } from "../../../src/view/view.ts";
import { generateRows } from "../../support/generate.ts";
import { isCalendar } from "../../support/vocabulary.ts";

/** Facets whose counts a general crossfilter can keep: no two of them share entries. */
const OF_EVENTS = ["authority", "country", "kind", "actor", "place", "source", "mode", "dateBasis", "election"] as const;
const OF_DIRECTIVES = ["measure", "site", "act", "strength", "issuer", "addressee", "serves"] as const;
type Asked = (typeof OF_EVENTS)[number] | (typeof OF_DIRECTIVES)[number];

interface Row {
  readonly day: number;
  readonly values: Readonly<Partial<Record<FacetId, readonly string[]>>>;
}

const listed = (values: readonly (string | null | undefined)[]): readonly string[] => {
  const known = [...new Set(values.filter((value) => value != null))];
  return known.length > 0 ? known : [NONE];
};

function eventValues(rows: DatasetRows, event: ElectionEvent): Record<EventFacet, readonly string[]> {
  const within = new Map(rows.places.map((place) => [place.id as string, place.within as string | null]));
  const chain = (place: string | null | undefined): readonly string[] => (place ? [place, ...chain(within.get(place))] : []);
  const targets = rows.directives
    .filter((d) => d.event === event.id)
    .flatMap((d) => d.targets.flatMap((t) => ("place" in t ? [t.place] : [])));
  return {
    authority: listed([event.authority]),
    country: listed([event.country]),
    kind: [event.kind],
    actor: listed(event.actors.map(({ actor }) => actor)),
    actorRole: [],
    place: listed([...event.places.map(({ place }) => place), ...targets].flatMap(chain)),
    placeRole: [],
    source: listed(event.sources),
    mode: listed([event.mode?.value]),
    election: listed([event.election?.id]),
    dateBasis: listed([shownDate(event.when, "outside")?.reading.basis]),
  };
}

const directiveValues = ({
  measures,
  act,
  strength,
  authority,
  issuers,
  addressees,
  serves,
}: Directive): Record<DirectiveFacet, readonly string[]> => ({
  measure: listed(measures.map(({ id }) => id)),
  site: listed(measures.map(({ site }) => site)),
  act: listed([act]),
  strength: [strength],
  issuer: listed(issuers.map(({ actor }) => actor)),
  addressee: listed(addressees.map(addresseeKey)),
  issuedBy: listed([authority]),
  serves: listed([serves === null ? null : "election" in serves ? serves.election : serves.event]),
});

/** The record as one flat table of the unit, which is all that a general crossfilter knows. */
function flat(rows: DatasetRows, unit: Settings["unit"]): readonly Row[] {
  return rows.events
    .filter(({ kind }) => !isCalendar(kind))
    .flatMap((event) => {
      const day = shownDate(event.when, "outside")!.edtf.from;
      const values = eventValues(rows, event);
      if (unit === "events") return [{ day, values }];
      return rows.directives
        .filter((directive) => directive.event === event.id && directive.tier === "core")
        .map((directive) => ({ day, values: { ...values, ...directiveValues(directive) } }));
    });
}

class Oracle {
  readonly #filter;
  readonly #days;
  readonly #dimensions;

  constructor(rows: readonly Row[], facets: readonly Asked[]) {
    this.#filter = crossfilter([...rows]);
    this.#days = this.#filter.dimension(({ day }) => day);
    this.#dimensions = new Map(
      facets.map((id) => {
        const dimension = this.#filter.dimension(({ values }) => values[id] as never, true);
        return [id, { dimension, counts: dimension.group<string, number>() }] as const;
      }),
    );
  }

  apply({ facets, timeRanges: [timeRange] }: Filters): { all: number; facets: Record<string, number> } {
    if (timeRange) this.#days.filterRange([timeRange[0], timeRange[1] + 1]);
    else this.#days.filterAll();
    for (const [id, { dimension }] of this.#dimensions) {
      const filter = facets[id];
      if (filter) dimension.filterFunction((value) => filter.values.includes(value));
      else dimension.filterAll();
    }
    const counted = [...this.#dimensions].flatMap(([id, { counts }]) =>
      counts.all().map(({ key, value }) => [`${id}=${key}`, value] as const),
    );
    return { all: this.#filter.groupAll().value() as number, facets: Object.fromEntries(counted) };
  }
}

const choices = (facets: readonly Asked[]) =>
  fc.array(
    fc.record({
      id: fc.constantFrom(...facets),
      picks: fc.array(fc.nat(), { maxLength: 3 }),
      timeRange: fc.option(fc.tuple(fc.nat(3000), fc.nat(1500))),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  );

describe.each([
  ["events", OF_EVENTS],
  ["directives", [...OF_EVENTS, ...OF_DIRECTIVES]],
] as const)("where nothing is uncertain, counts of %s agree with a general crossfilter", (unit, facets) => {
  it("for every value of every facet after every step", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), choices(facets), (seed, events, steps) => {
        const rows = generateRows({ seed, events, certain: true, directives: 4, places: 10, actors: 5, sources: 5 });
        const dataset = openRows(rows);
        const engine = new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit });
        const oracle = new Oracle(flat(rows, unit), facets);
        let filters = NO_FILTERS;
        for (const { id, picks, timeRange } of steps) {
          const known = engine.apply(filters).facet(id).values;
          const values = [...new Set(picks.map((pick) => known[pick % known.length]!))];
          const { [id]: _, ...others } = filters.facets;
          filters = {
            ...NO_FILTERS,
            facets: values.length > 0 ? { ...others, [id]: { values, all: false } } : others,
            timeRanges: timeRange ? [[(16_000 + timeRange[0]) as Day, (16_000 + timeRange[0] + timeRange[1]) as Day]] : [],
          };
          const result = engine.apply(filters);
          const expected = oracle.apply(filters);
          expect(result[unit]).toEqual({ sure: expected.all, possible: expected.all });
          for (const facet of facets) {
            const { values: names, sure, possible } = result.facet(facet);
            const counts = names.map((name) => expected.facets[`${facet}=${name}`] ?? 0);
            expect([facet, ...sure]).toEqual([facet, ...counts]);
            expect([facet, ...possible]).toEqual([facet, ...counts]);
          }
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
