import crossfilter from "crossfilter2";
import { group } from "d3";
import { type Codes, type Columns, type Many, NO_SPAN } from "../../src/model/columns.ts";
import { eventOfDirective } from "../../src/model/dataset.ts";
import type { DirectiveRow } from "../../src/model/ids.ts";
import type { Day } from "../../src/model/span.ts";
import type { Place } from "../../src/model/types.ts";
import { Engine } from "../../src/query/engine.ts";
import { NO_FILTERS, type TimeRange } from "../../src/view/view.ts";
import { type Spread, spread, walk } from "./numbers.ts";

export interface EngineTimes {
  readonly build: number;
  readonly step: Spread;
  readonly facet: number;
  /** Steps that moved few rows and many: how the cost follows what changed. */
  readonly curve: readonly { readonly days: number; readonly ms: number }[];
}

const STEPS = 240;
const WIDTH_DAYS = 400;

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** A brush of one width dragged over ten years, in steps of some days. */
function drags(columns: Columns): readonly TimeRange[] {
  const { spans } = columns;
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < spans.length; at += 4) {
    if (Math.abs(spans[at]!) < 1e6) low = Math.min(low, spans[at]!);
    if (Math.abs(spans[at + 3]!) < 1e6) high = Math.max(high, spans[at + 3]!);
  }
  const random = walk(7);
  let at = low;
  return Array.from({ length: STEPS }, () => {
    at += Math.round(1 + random() * 6);
    if (at + WIDTH_DAYS > high) at = low;
    return [at as Day, (at + WIDTH_DAYS) as Day] as const;
  });
}

export function timeOurs(columns: Columns, places: readonly Place[]): EngineTimes {
  let engine!: Engine;
  const build = timed(() => {
    engine = new Engine(columns, places, { trust: "outside", soft: false, unit: "events" });
  });
  const timeRanges = drags(columns);
  engine.apply({ ...NO_FILTERS, timeRanges: [timeRanges[0]!] });
  const steps = timeRanges.map((timeRange) => timed(() => void engine.apply({ ...NO_FILTERS, timeRanges: [timeRange] })));
  const facets = { kind: { values: ["meeting"], all: false } };
  const facet = timed(() => void engine.apply({ ...NO_FILTERS, timeRanges: [timeRanges[0]!], facets }));
  const curve = [1, 4, 16, 64, 256].map((days) => ({ days, ms: stepOf(engine, timeRanges[40]!, days) }));
  return { build, step: spread(steps), facet, curve };
}

function stepOf(engine: Engine, [from, to]: TimeRange, days: number): number {
  const times = Array.from({ length: 20 }, (_, index) => {
    const by = index % 2 === 0 ? days : 0;
    return timed(() => void engine.apply({ ...NO_FILTERS, timeRanges: [[(from + by) as Day, (to + by) as Day]] }));
  });
  return spread(times).median;
}

interface PlainEvent {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  readonly authority: number;
  readonly country: number;
  readonly mode: number;
  readonly source: number;
}

/** Events as objects with five single values and the start and end of what is possible. */
function plainEvents(columns: Columns): readonly PlainEvent[] {
  const span = columns.span[2];
  return Array.from({ length: columns.eventCount }, (_, row) => {
    const at = span[row] === 0xffffffff ? -1 : span[row]! * 4;
    return {
      from: at < 0 ? Number.NaN : columns.spans[at]!,
      to: at < 0 ? Number.NaN : columns.spans[at + 3]!,
      kind: columns.kind[row]!,
      authority: columns.authority[row]!,
      country: columns.country[row]!,
      mode: columns.mode[row]!,
      source: columns.source.codes[columns.source.offsets[row]!] ?? 0,
    };
  });
}

const FACETS = ["kind", "authority", "country", "mode", "source"] as const;

type Groups = readonly crossfilter.Group<number, crossfilter.NaturallyOrderedValue, crossfilter.NaturallyOrderedValue>[];

/** A crossfilter over the rows of one table: a dimension of start days, one for each facet with its counts. */
function crossTable(rows: readonly number[], dayOf: (row: number) => number, single: readonly Codes[], many: readonly Many[]) {
  const index = crossfilter([...rows]);
  const time = index.dimension(dayOf);
  const singles = single.map((codes) => index.dimension((row) => codes[row]!));
  const arrays = many.map(({ offsets, codes }) => index.dimension((row) => [...codes.subarray(offsets[row], offsets[row + 1])], true));
  const groups: Groups = [...singles, ...arrays].map((dimension) => dimension.group());
  return { time, first: singles[0]!, read: () => groups.reduce((values, group) => values + group.all().length, 0) };
}

/**
 * crossfilter2 on the same rows of both tables, with thirteen of the sixteen facets. It knows a day where an event
 * starts, no interval and no doubt, so that it keeps one count where ours keeps two.
 */
export function timeCrossfilter(columns: Columns): Omit<EngineTimes, "curve"> {
  const timeRanges = drags(columns);
  const span = columns.span[2];
  const dated = (row: number): boolean => span[row] !== NO_SPAN;
  const day = (row: number): number => columns.spans[span[row]! * 4]!;
  let [events, directives] = [] as unknown as [ReturnType<typeof crossTable>, ReturnType<typeof crossTable>];
  const build = timed(() => {
    const rows = Array.from({ length: columns.eventCount }, (_, row) => row).filter(dated);
    const owner = Uint32Array.from({ length: columns.directiveCount }, (_, row) => eventOfDirective(columns, row as DirectiveRow));
    const given = Array.from({ length: columns.directiveCount }, (_, row) => row).filter((row) => dated(owner[row]!));
    const { kind, authority, country, mode, dateBasis, source, actor, place, act, strength, issuedBy, issuer, serves, measure, site } =
      columns;
    events = crossTable(rows, day, [kind, authority, country, mode, dateBasis[2]], [source, actor, place]);
    directives = crossTable(given, (row) => day(owner[row]!), [act, strength, issuedBy, serves], [issuer, measure, site]);
  });
  const read = () => events.read() + directives.read();
  const steps = timeRanges.map(([from, to]) =>
    timed(() => {
      for (const { time } of [events, directives]) time.filterRange([from, to]);
      read();
    }),
  );
  const facet = timed(() => {
    events.first.filterExact(1);
    read();
  });
  return { build, step: spread(steps), facet };
}

/** Array.filter and d3's group, a pass a facet, as most pages do it. */
export function timePlain(columns: Columns, most = 60): Omit<EngineTimes, "curve"> {
  const timeRanges = drags(columns).slice(0, most);
  let events: readonly PlainEvent[] = [];
  const build = timed(() => {
    events = plainEvents(columns);
  });
  const count = ([from, to]: TimeRange, keeps: (event: PlainEvent) => boolean) => {
    const shown = events.filter((event) => event.from <= to && event.to >= from && keeps(event));
    return FACETS.map((facet) => group(shown, (event) => event[facet]).size);
  };
  const steps = timeRanges.map((timeRange) => timed(() => void count(timeRange, () => true)));
  const facet = timed(() => void count(timeRanges[0]!, (event) => event.kind === 1));
  return { build, step: spread(steps), facet };
}
