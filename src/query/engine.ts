import { codeAt, i32, u8, u32 } from "../model/cells.ts";
import type { Columns } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { keyed } from "../model/keyed.ts";
import { memo } from "../model/memo.ts";
import type { Span } from "../model/span.ts";
import type { Place } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";
import { DIRECTIVE_FACETS, EVENT_FACETS, type Filters, NO_FILTERS, sameTimeRanges } from "../view/view.ts";
import { anchorDays, NO_ANCHOR, type SpanOf } from "./anchors.ts";
import { Bins } from "./bins.ts";
import { type Condition, conditionOf, sameFilter } from "./conditions.ts";
import { Counts } from "./counts.ts";
import { facetColumns, OUTSIDE } from "./facets.ts";
import { eachChanged, nextMasks, type RowMasks, startMasks, type TextHits } from "./masks.ts";
import { Batch } from "./moves.ts";
import { eventsInOrder, hitsInOrder, type InnerRows, inTimeOrder } from "./order.ts";
import { type PlacementColumn, placementColumn } from "./placements.ts";
import type { Result } from "./result.ts";
import { answersOf, directiveIn, eventIn, type Passes, passesOf } from "./snapshot.ts";
import type { Tally } from "./tally.ts";
import { Time } from "./time.ts";

export type { TextHits } from "./masks.ts";

export interface Settings {
  readonly trust: Basis;
  readonly soft: boolean;
  readonly unit: "events" | "directives";
}

/** Gives the first day of voting that each row of a record is counted from. */
type Anchors = (trust: Basis, spanOf: SpanOf) => Int32Array;

/** An engine over a record, which knows its elections. */
export const engineOf = (dataset: Dataset, settings: Settings): Engine =>
  new Engine(dataset.columns, dataset.places, settings, (trust, spanOf) => anchorDays(dataset, trust, spanOf));

interface MaskStep {
  readonly masks: RowMasks;
  readonly conditions: ReadonlyMap<Tally, Condition | null>;
}

/**
 * The filter engine: typed columns, a bit per dimension, counts moved by what changed; where most rows change, they are
 * counted anew. Every count is kept twice, for events possibly in and certainly in. Rules: product.md "One filter, many
 * views", "Uncertain time".
 */
export class Engine {
  readonly columns: Columns;
  readonly settings: Settings;
  readonly #rows: InnerRows;
  readonly #directiveStart: Uint32Array;
  readonly #time: Time;
  readonly #counts: Counts;
  readonly #placement: PlacementColumn;
  readonly #anchors: () => Int32Array;
  readonly #bins: Bins;
  readonly #batch: Batch;
  /** What N and its like are: the counts that no filter cuts. */
  readonly #totals: Readonly<Record<"events" | "directives" | "undated" | "speaking", number>>;
  #masks: RowMasks;
  #passes: Passes;
  #filters: Filters = NO_FILTERS;
  #hits: TextHits | null = null;
  #version = 0;

  /** Told of no elections, it counts no event from a vote. */
  constructor(columns: Columns, places: readonly Place[], settings: Settings, anchors: Anchors = () => new Int32Array(0)) {
    const { trust, soft, unit } = settings;
    this.columns = columns;
    this.settings = settings;
    const { columns: inner, places: rows } = inTimeOrder(columns, trust);
    this.#rows = rows;
    this.#directiveStart = inner.directiveStart;
    this.#masks = startMasks(inner, soft);
    this.#passes = passesOf(rows, this.#masks);
    this.#anchors = memo(() => anchors(trust, this.span));
    this.#time = new Time(inner, trust, () => eventsInOrder(this.#anchors(), rows));
    this.#bins = new Bins(this.#time, (row) => (i32(this.#masks.event, row) & OUTSIDE) === 0);
    this.#placement = placementColumn(inner, places, trust);
    this.#counts = new Counts({
      directiveStart: inner.directiveStart,
      act: inner.act,
      acts: columns.book.codes.act.length,
      facets: facetColumns(inner, places, trust),
      placement: this.#placement,
      time: this.#time,
      bins: this.#bins,
      byEvents: unit === "events",
    });
    this.#batch = new Batch(columns.eventCount);
    this.#countAnew();
    this.#counts.fixTotals();
    this.#totals = keyed(["events", "directives", "undated", "speaking"], (of) => this.#counts.sum(of).possible);
  }

  /** Steps from the filters as they stand to the next ones; the cost of moving one time range grows with the rows it passes over. */
  apply(filters: Filters, hits: TextHits | null = null): Result {
    const step = this.#masksUnder(filters, hits);
    if (step) this.#replaceMasks(step);
    this.#stepTime(filters);
    this.#filters = filters;
    this.#hits = hits;
    return this.#result();
  }

  /** How many rows of the unit some filters would leave, possible ones included; the engine and its results stay as they are. */
  countUnder(filters: Filters, hits: TextHits | null = null): number {
    const masks = this.#masksUnder(filters, hits)?.masks ?? this.#masks;
    const { level, of } = this.#time.levelsIn(filters);
    const byEvents = this.settings.unit === "events";
    let count = 0;
    for (let row = 0; row < this.columns.eventCount; row++)
      if (masks.event[row] === 0 && u8(level, u32(of, row)) > 0) count += byEvents ? 1 : u32(masks.passing, row);
    return count;
  }

  /** Group of a row in `Result.placements.groups`, whatever the unit. */
  eventGroup = (row: number): number => codeAt(this.#placement.event, this.#event(row));
  directiveGroup = (row: number): number => codeAt(this.#placement.directive, this.#directive(row));

  /** The bounds of a dated event, ±Infinity where open; undefined without a date. */
  span = (row: number): Span | undefined => this.#time.span(this.#event(row));

  /** The first day of voting that a row is counted from; NO_ANCHOR without one. */
  anchor = (row: number): number => this.#anchors()[row] ?? NO_ANCHOR;

  /** True for rows that N counts: no calendar entry. */
  isCounted = (row: number): boolean => (i32(this.#masks.event, this.#event(row)) & OUTSIDE) === 0;

  #event(row: number): number {
    return eventIn(this.#rows, row);
  }

  #directive(row: number): number {
    return directiveIn(this.#rows, row);
  }

  /** The masks under other filters, with the conditions that change; null where none does. What stands is left as it is. */
  #masksUnder(next: Filters, hits: TextHits | null): MaskStep | null {
    const changed = (tally: Tally): boolean => !sameFilter(next.facets[tally.column.id], this.#filters.facets[tally.column.id]);
    const tallies = this.#counts.tallies.filter(changed);
    const textChanged = hits !== this.#hits;
    if (tallies.length === 0 && !textChanged) return null;
    const conditions = new Map(tallies.map((tally) => [tally, conditionOf(tally.column, next.facets[tally.column.id])]));
    const masks = nextMasks(this.#directiveStart, this.#masks, {
      event: byBit(EVENT_FACETS.map(this.#counts.tally), conditions),
      directive: byBit(DIRECTIVE_FACETS.map(this.#counts.tally), conditions),
      text: textChanged ? { hits: hits && hitsInOrder(hits, this.#rows) } : null,
      joined: DIRECTIVE_FACETS.some((id) => (next.facets[id]?.values.length ?? 0) > 0),
    });
    return { masks, conditions };
  }

  /** Takes the events that change out of every count, changes them, and puts them back. */
  #replaceMasks({ masks, conditions }: MaskStep): void {
    const batch = this.#batch;
    batch.length = 0;
    eachChanged(this.#directiveStart, this.#masks, masks, (row) => this.#pushWhole(row, -1));
    this.#markStale(conditions);
    const anew = batch.length > this.columns.eventCount / 2;
    if (!anew) this.#move(-1);
    this.#masks = masks;
    this.#passes = passesOf(this.#rows, masks);
    for (const [tally, condition] of conditions) tally.condition = condition;
    if (anew) {
      this.#countAnew();
    } else {
      batch.reverse();
      this.#move(1);
      this.#refreshStale();
    }
  }

  /** A facet's counts change with its partner's filter and with "all of" for rows that stay as they are. */
  #markStale(conditions: ReadonlyMap<Tally, Condition | null>): void {
    for (const [tally, condition] of conditions) {
      const asksForAll = (of: Condition | null): boolean => (of?.needed ?? 0) > 0;
      if (asksForAll(condition) || asksForAll(tally.condition)) tally.stale = true;
      if (tally.column.partner !== null) this.#counts.tally(tally.column.partner).stale = true;
    }
  }

  #refreshStale(): void {
    if (!this.#counts.tallies.some((tally) => tally.stale)) return;
    this.#batchAll();
    this.#counts.refresh(this.#batch, this.#masks);
  }

  #move(sign: 1 | -1): void {
    this.#counts.add(this.#batch, this.#masks);
    this.#counts.addBins(this.#batch, this.#masks, sign);
  }

  #countAnew(): void {
    this.#counts.clear();
    this.#bins.clear();
    this.#batchAll();
    for (const tally of this.#counts.tallies) tally.stale = false;
    this.#move(1);
  }

  #batchAll(): void {
    this.#batch.length = 0;
    for (let row = 0; row < this.columns.eventCount; row++) this.#pushWhole(row, 1);
  }

  #pushWhole(row: number, sign: 1 | -1): void {
    const level = this.#time.level(row);
    this.#batch.push(row, level === 2 ? sign : 0, level === 1 ? sign : 0);
  }

  #stepTime(next: Filters): void {
    const { timeRanges, days, undated } = this.#filters;
    if (sameTimeRanges(next.timeRanges, timeRanges) && sameTimeRanges(next.days, days) && next.undated === undated) return;
    const batch = this.#batch;
    batch.length = 0;
    this.#time.apply(next, (row, before, after) =>
      batch.push(row, Number(after === 2) - Number(before === 2), Number(after === 1) - Number(before === 1)),
    );
    if (batch.length > this.columns.eventCount / 2) this.#countAnew();
    else this.#counts.add(batch, this.#masks);
  }

  #result(): Result {
    const [counts, totals] = [this.#counts, this.#totals];
    return {
      version: ++this.#version,
      unit: this.settings.unit,
      events: counts.sum("events"),
      eventTotal: totals.events,
      directives: counts.sum("directives"),
      directiveTotal: totals.directives,
      acts: counts.acts(),
      placements: counts.placements(),
      undated: { ...counts.sum("undated"), total: totals.undated },
      speaking: { ...counts.sum("speaking"), total: totals.speaking },
      facet: counts.readings(),
      histogram: this.#bins.reading(),
      ...answersOf({
        columns: this.columns,
        rows: this.#rows,
        masks: this.#masks,
        passes: this.#passes,
        levels: this.#time.levels(),
      }),
    };
  }
}

/** The conditions that hold from now on, of each bit that one of them changes. */
function byBit(tallies: readonly Tally[], changed: ReadonlyMap<Tally, Condition | null>): ReadonlyMap<number, readonly Condition[]> {
  const bits = new Set(tallies.filter((tally) => changed.has(tally)).map(({ column }) => column.bit));
  const now = (tally: Tally): Condition | null => (changed.has(tally) ? (changed.get(tally) ?? null) : tally.condition);
  return new Map([...bits].map((bit) => [bit, tallies.filter(({ column }) => column.bit === bit).flatMap((tally) => now(tally) ?? [])]));
}
