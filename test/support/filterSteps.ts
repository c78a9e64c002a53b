import * as fc from "fast-check";
import { openRows } from "../../src/model/dataset.ts";
import type { Day } from "../../src/model/span.ts";
import { FIXED } from "../../src/model/vocabulary.ts";
import { type Engine, engineOf, type TextHits } from "../../src/query/engine.ts";
import { FACETS, type FacetId, type Filters, NO_FILTERS, type TimeRange } from "../../src/view/view.ts";
import { generateRows, withVoting } from "./generate.ts";
import { Naive, type NaiveHits, type NaiveSettings } from "./naive.ts";
import { hitColumns, pictureOfEngine, pictureOfNaive } from "./picture.ts";
import { random } from "./random.ts";

type Edge = readonly [event: number, bound: number, off: number];
export type Step =
  | { readonly do: "facet"; readonly id: FacetId; readonly picks: readonly number[]; readonly all: boolean; readonly stranger: boolean }
  | { readonly do: "timeRanges"; readonly edges: readonly (readonly [Edge, Edge])[] }
  | { readonly do: "days"; readonly runs: readonly (readonly [number, number])[] }
  | { readonly do: "slide"; readonly start: number; readonly end: number }
  | { readonly do: "undated"; readonly on: boolean }
  | { readonly do: "text"; readonly seed: number | null }
  | { readonly do: "clear" };

const edge: fc.Arbitrary<Edge> = fc.tuple(fc.nat(), fc.nat(3), fc.integer({ min: -2, max: 2 }));
const facetStep = (id: fc.Arbitrary<FacetId>) =>
  fc.record({
    do: fc.constant("facet" as const),
    id,
    picks: fc.array(fc.nat(), { maxLength: 4 }),
    all: fc.boolean(),
    stranger: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  });
const count = fc.integer({ min: -60, max: 60 });
const slide = fc.record({
  do: fc.constant("slide" as const),
  start: fc.integer({ min: -400, max: 400 }),
  end: fc.integer({ min: -400, max: 400 }),
});
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: facetStep(fc.constantFrom(...FACETS)) },
  { weight: 3, arbitrary: facetStep(fc.constantFrom("actor", "actorRole", "place", "placeRole")) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("timeRanges" as const), edges: fc.array(fc.tuple(edge, edge), { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("timeRanges" as const), edges: fc.tuple(fc.tuple(edge, edge)) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("days" as const), runs: fc.array(fc.tuple(count, count), { maxLength: 2 }) }) },
  { weight: 4, arbitrary: slide },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("undated" as const), on: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("text" as const), seed: fc.option(fc.nat(1000)) }) },
  { weight: 1, arbitrary: fc.constant({ do: "clear" as const }) },
);

export const settings: fc.Arbitrary<NaiveSettings> = fc.record({
  trust: fc.constantFrom(...FIXED.basis),
  soft: fc.boolean(),
  unit: fc.constantFrom("events" as const, "directives" as const),
});

const ordered = (a: number, b: number): TimeRange => [Math.min(a, b) as Day, Math.max(a, b) as Day];

/** An engine and a naive filter on one random record, stepped together. */
export class Bench {
  readonly dataset;
  readonly engine: Engine;
  readonly naive: Naive;
  readonly #values;
  filters: Filters = NO_FILTERS;
  hits: NaiveHits | null = null;
  hitColumns: TextHits | null = null;
  result;

  constructor(seed: number, events: number, asked: NaiveSettings) {
    const rows = withVoting(generateRows({ seed, events, directives: 4, places: 9, actors: 5, sources: 4 }), seed);
    this.dataset = openRows(rows);
    this.naive = new Naive(rows, asked);
    this.engine = engineOf(this.dataset, asked);
    this.result = this.engine.apply(NO_FILTERS);
    this.#values = new Map(FACETS.map((id) => [id, this.result.facet(id).values]));
  }

  take(step: Step): void {
    this.filters = this.#next(step);
    this.result = this.engine.apply(this.filters, this.hitColumns);
  }

  pictures() {
    return [pictureOfEngine(this.dataset, this.result), pictureOfNaive(this.naive, this.filters, this.hits, this.result)] as const;
  }

  #next(step: Step): Filters {
    switch (step.do) {
      case "facet": {
        const known = this.#values.get(step.id)!;
        const picked = [...new Set(step.picks.map((pick) => known[pick % known.length]!)), ...(step.stranger ? ["stranger"] : [])];
        const { [step.id]: _, ...others } = this.filters.facets;
        return { ...this.filters, facets: picked.length > 0 ? { ...others, [step.id]: { values: picked, all: step.all } } : others };
      }
      case "timeRanges":
        return { ...this.filters, timeRanges: step.edges.map(([a, b]) => ordered(this.#day(a), this.#day(b))) };
      case "days":
        return { ...this.filters, days: step.runs.map(([a, b]) => ordered(a, b)) };
      case "slide": {
        const [only, more] = this.filters.timeRanges;
        if (!only || more) return this.filters;
        return { ...this.filters, timeRanges: [ordered(only[0] + step.start, only[1] + step.end)] };
      }
      case "undated":
        return { ...this.filters, undated: step.on };
      case "text":
        this.#search(step.seed);
        return this.filters;
      case "clear":
        this.#search(null);
        return NO_FILTERS;
      default:
        return step satisfies never;
    }
  }

  /** A day at or beside a bound of some event, where levels change. */
  #day([event, bound, off]: Edge): number {
    const { events } = this.naive.rows;
    const span = this.naive.span(events[event % events.length]!.id);
    const day = span ? [span.from, span.latestStart, span.earliestEnd, span.to][bound]! : 17_000;
    return (Number.isFinite(day) ? day : 17_500) + off;
  }

  #search(seed: number | null): void {
    if (seed === null) {
      this.hits = null;
      this.hitColumns = null;
      return;
    }
    const r = random(seed);
    const some = (list: readonly { readonly id: string }[]) => new Set(list.filter(() => r.chance(0.3)).map(({ id }) => id));
    this.hits = { events: some(this.naive.rows.events), directives: some(this.naive.rows.directives) };
    this.hitColumns = hitColumns(this.dataset, this.hits);
  }
}
