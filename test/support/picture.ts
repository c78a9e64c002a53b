import type { Dataset } from "../../src/model/dataset.ts";
import type { DirectiveRow, EventRow } from "../../src/model/ids.ts";
import type { Placement } from "../../src/model/placement.ts";
import type { Day } from "../../src/model/span.ts";
import type { ElectionEvent } from "../../src/model/types.ts";
import type { TextHits } from "../../src/query/engine.ts";
import type { Histogram, PlacementGroup, Range, Result } from "../../src/query/result.ts";
import { FACETS, type Filters } from "../../src/view/view.ts";
import { levelInTime, type Naive, type NaiveHits, type NaiveOutcome } from "./naive.ts";

type Counts = readonly [sure: number, possible: number];

/** Everything that a filter's result shows, in plain values, so that two ways of counting can be held side by side. */
export interface Picture {
  readonly events: Counts;
  readonly directives: Counts;
  readonly totals: Counts;
  readonly acts: Readonly<Record<string, Counts>>;
  readonly undated: readonly [...Counts, total: number];
  readonly levels: Readonly<Record<string, number>>;
  readonly facets: Readonly<Record<string, readonly number[]>>;
  readonly placements: Readonly<Record<string, readonly number[]>>;
  readonly histogram: readonly (readonly number[])[];
}

const counts = ({ sure, possible }: Range): Counts => [sure, possible];
const groupName = ({ class: c, role, places }: PlacementGroup | Placement): string => `${c} ${role ?? "-"} ${places.join("+")}`;

export function pictureOfEngine(dataset: Dataset, result: Result): Picture {
  const { columns } = dataset;
  const levels: Record<string, number> = {};
  for (let row = 0; row < columns.eventCount; row++) levels[dataset.event(row as EventRow).id] = result.level(row as EventRow);
  for (let row = 0; row < columns.directiveCount; row++) {
    levels[dataset.directive(row as DirectiveRow).id] = result.directiveLevel(row as DirectiveRow);
  }
  const facets: Record<string, readonly number[]> = {};
  for (const id of FACETS) {
    const facet = result.facet(id);
    facet.values.forEach((value, code) => {
      facets[`${id}=${value}`] = [facet.sure[code]!, facet.possible[code]!, facet.total[code]!];
    });
  }
  const { groups, sure, possible, total } = result.placements;
  const placements: Record<string, readonly number[]> = {};
  groups.forEach((group, at) => {
    if (total[at]! > 0) placements[groupName(group)] = [sure[at]!, possible[at]!, total[at]!];
  });
  const histogram = result.histogram();
  return {
    events: counts(result.events),
    directives: counts(result.directives),
    totals: [result.eventTotal, result.directiveTotal],
    acts: Object.fromEntries(["order", "appeal", "commitment"].map((act, at) => [act, counts(result.acts[at]!)])),
    undated: [...counts(result.undated), result.undated.total],
    levels,
    facets,
    placements,
    histogram: [[histogram.undated], [...histogram.sure], [...histogram.possible]],
  };
}

const range = (levels: Iterable<1 | 2>): Counts => {
  const list = [...levels];
  return [list.filter((level) => level === 2).length, list.length];
};

/** The same as a naive filter finds it; bins and facet values are asked as the engine named them. */
export function pictureOfNaive(naive: Naive, filters: Filters, hits: NaiveHits | null, asked: Result): Picture {
  const { rows, settings } = naive;
  const inUnit = ({ events, directives }: NaiveOutcome) => (settings.unit === "events" ? events : directives);
  const outcome = naive.apply(filters, hits);
  const whole = naive.apply({ facets: {}, timeRanges: [], days: [], undated: false, text: "" }, null);
  const facets: Record<string, readonly number[]> = {};
  for (const id of FACETS) {
    for (const value of asked.facet(id).values) {
      const total = inUnit(
        naive.apply({ facets: { [id]: { values: [value], all: false } }, timeRanges: [], days: [], undated: false, text: "" }, null),
      ).size;
      facets[`${id}=${value}`] = [...range(inUnit(naive.applyWith(filters, hits, id, value)).values()), total];
    }
  }
  const undated = rows.events.filter((event) => naive.span(event.id) === undefined);
  const levels = new Map<string, number>([...outcome.events, ...outcome.directives]);
  return {
    events: range(outcome.events.values()),
    directives: range(outcome.directives.values()),
    totals: [whole.events.size, whole.directives.size],
    acts: Object.fromEntries(["order", "appeal", "commitment"].map((act) => [act, range(actLevels(naive, outcome, act))])),
    undated: [
      ...range(undated.flatMap((event) => outcome.events.get(event.id) ?? [])),
      undated.filter((event) => naive.isCounted(event)).length,
    ],
    levels: Object.fromEntries([...rows.events, ...rows.directives].map(({ id }) => [id, levels.get(id) ?? 0])),
    facets,
    placements: placementsOf(naive, outcome, whole),
    histogram: binsOf(naive, naive.apply({ ...filters, timeRanges: [], days: [] }, hits), asked.histogram()),
  };
}

const actLevels = (naive: Naive, { directives }: NaiveOutcome, act: string): (1 | 2)[] =>
  naive.rows.directives.filter((directive) => directive.act === act).flatMap((directive) => directives.get(directive.id) ?? []);

function unitsOf(naive: Naive, event: ElectionEvent): readonly (readonly [id: string, placement: Placement])[] {
  return naive.settings.unit === "events"
    ? [[event.id, naive.placementOfEvent(event)]]
    : naive.directivesOf(event.id).map((directive) => [directive.id, naive.placementOfDirective(directive, event)]);
}

function placementsOf(naive: Naive, now: NaiveOutcome, whole: NaiveOutcome): Picture["placements"] {
  const placements: Record<string, number[]> = {};
  const level = ({ events, directives }: NaiveOutcome, id: string) => events.get(id) ?? directives.get(id) ?? 0;
  for (const event of naive.rows.events) {
    for (const [id, placement] of unitsOf(naive, event)) {
      if (level(whole, id) === 0) continue;
      const group = (placements[groupName(placement)] ??= [0, 0, 0]);
      group[0]! += level(now, id) === 2 ? 1 : 0;
      group[1]! += level(now, id) > 0 ? 1 : 0;
      group[2]! += 1;
    }
  }
  return placements;
}

function binsOf(naive: Naive, { events, directives }: NaiveOutcome, { from, days, sure }: Histogram): Picture["histogram"] {
  const units = naive.rows.events
    .filter((event) => events.has(event.id))
    .map((event) => ({
      span: naive.span(event.id),
      weight: naive.settings.unit === "events" ? 1 : naive.directivesOf(event.id).filter((d) => directives.has(d.id)).length,
    }));
  const weigh = (list: typeof units) => list.reduce((sum, { weight }) => sum + weight, 0);
  const binLevel = (least: number) =>
    Array.from(sure, (_, bin) => {
      const timeRange = [(from + bin * days) as Day, (from + (bin + 1) * days - 1) as Day] as const;
      return weigh(units.filter(({ span }) => span && levelInTime(span, [timeRange], false) >= least));
    });
  return [[weigh(units.filter(({ span }) => !span))], binLevel(2), binLevel(1)];
}

/** Text hits as the engine takes them. */
export function hitColumns(dataset: Dataset, hits: NaiveHits): TextHits {
  const { eventCount, directiveCount } = dataset.columns;
  return {
    events: Uint8Array.from({ length: eventCount }, (_, row) => Number(hits.events.has(dataset.event(row as EventRow).id))),
    directives: Uint8Array.from({ length: directiveCount }, (_, row) =>
      Number(hits.directives.has(dataset.directive(row as DirectiveRow).id)),
    ),
  };
}
