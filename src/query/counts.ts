import { add, i32, outside } from "../model/cells.ts";
import type { Codes } from "../model/columns.ts";
import { must } from "../model/must.ts";
import type { FacetId } from "../view/view.ts";
import type { Bins } from "./bins.ts";
import type { Condition } from "./conditions.ts";
import { type FacetColumns, JOIN_BIT } from "./facets.ts";
import type { RowMasks } from "./masks.ts";
import { type Batch, Moves } from "./moves.ts";
import type { PlacementColumn } from "./placements.ts";
import type { FacetCounts, PlacementCounts, Range } from "./result.ts";
import { type CountLevel, LEVELS, levelCounts, summed, Tally } from "./tally.ts";
import type { Time } from "./time.ts";

/** Events moved at once: few enough for what is read of them to stay in the processor's cache. */
const CHUNK = 2048;

/** What the counts read of the dataset. */
export interface CountTables {
  readonly directiveStart: Uint32Array;
  readonly act: Codes;
  /** How many acts the record knows. */
  readonly acts: number;
  readonly facets: FacetColumns;
  readonly placement: PlacementColumn;
  readonly time: Time;
  readonly bins: Bins;
  readonly byEvents: boolean;
}

const SUMS = ["events", "directives", "undated", "speaking"] as const;
type Sum = (typeof SUMS)[number];

/**
 * Every count there is, moved by the rows that come and go. An event that fails two dimensions or more stands in no
 * count, one that fails a single dimension only in that dimension's own facet.
 */
export class Counts {
  readonly tallies: readonly Tally[];
  readonly #eventTallies: readonly Tally[];
  readonly #directiveTallies: readonly Tally[];
  readonly #byFacet: ReadonlyMap<FacetId, Tally>;
  readonly #tables: CountTables;
  readonly #sums = levelCounts(SUMS.length);
  readonly #acts: Readonly<Record<CountLevel, Int32Array>>;
  readonly #placed: Readonly<Record<CountLevel, Int32Array>>;
  readonly #eventMoves = new Moves();
  readonly #directiveMoves = new Moves();
  #placedTotal: Uint32Array = new Uint32Array(0);

  constructor(tables: CountTables) {
    const { facets, placement } = tables;
    this.#tables = tables;
    this.#acts = levelCounts(tables.acts + 1);
    this.#eventTallies = facets.event.map((column) => new Tally(column));
    this.#directiveTallies = facets.directive.map((column) => new Tally(column));
    this.tallies = [...this.#eventTallies, ...this.#directiveTallies];
    this.#byFacet = new Map(this.tallies.map((tally) => [tally.column.id, tally]));
    this.#placed = levelCounts(placement.groups.length);
  }

  /** Takes the counts as they stand for N. */
  fixTotals(): void {
    for (const tally of this.tallies) tally.fixTotal();
    this.#placedTotal = summed(this.#placed);
  }

  clear(): void {
    for (const tally of this.tallies) tally.clear();
    for (const counts of [this.#sums, this.#acts, this.#placed]) for (const level of LEVELS) counts[level].fill(0);
  }

  /** Moves every count but those of stale facets. */
  add(batch: Batch, masks: RowMasks): void {
    this.#move(batch, masks, (tally) => !tally.stale, true);
  }

  /** Counts stale facets anew over a batch of all rows. */
  refresh(batch: Batch, masks: RowMasks): void {
    for (const tally of this.tallies) if (tally.stale) tally.clear();
    this.#move(batch, masks, (tally) => tally.stale, false);
    for (const tally of this.tallies) tally.stale = false;
  }

  /** Moves the histogram, which no time filter bears upon. */
  addBins({ row, length }: Batch, masks: RowMasks, sign: number): void {
    const { bins, byEvents } = this.#tables;
    for (let at = 0; at < length; at++) {
      const event = row[at] ?? outside();
      if (masks.event[event] === 0) bins.add(event, sign * (byEvents ? 1 : (masks.passing[event] ?? outside())));
    }
  }

  tally = (id: FacetId): Tally => must(this.#byFacet.get(id), "facet");

  /** Gives each facet's counts as they stand now, whenever it is called. */
  readings(): (id: FacetId) => FacetCounts {
    const readings = new Map(this.tallies.map((tally) => [tally.column.id, tally.reading()]));
    return (id) => must(readings.get(id), "facet")();
  }

  sum = (name: Sum): Range => rangeAt(this.#sums, SUMS.indexOf(name));
  acts = (): readonly Range[] => Array.from({ length: this.#tables.acts }, (_, at) => rangeAt(this.#acts, at + 1));

  placements = (): PlacementCounts => ({
    groups: this.#tables.placement.groups,
    sure: new Uint32Array(this.#placed.sure),
    possible: summed(this.#placed),
    total: this.#placedTotal,
  });

  #move(batch: Batch, masks: RowMasks, moves: (tally: Tally) => boolean, whole: boolean): void {
    const [events, directives] = [this.#eventTallies.filter(moves), this.#directiveTallies.filter(moves)];
    for (let start = 0; start < batch.length; start += CHUNK) {
      for (const level of LEVELS) {
        this.#list(level, batch, start, masks, whole, whole || directives.length > 0);
        for (const tally of events) tally.add(level, this.#eventMoves, this.#partner(tally));
        for (const tally of directives) tally.add(level, this.#directiveMoves, null);
      }
    }
  }

  #partner({ column }: Tally): Condition | null {
    return column.partner === null ? null : this.tally(column.partner).condition;
  }

  /** Lists the rows of one chunk that stand in some count; `whole` moves the sums too. */
  #list(level: CountLevel, batch: Batch, start: number, masks: RowMasks, whole: boolean, withDirectives: boolean): void {
    const { byEvents } = this.#tables;
    const { row: rows, [level]: weights } = batch;
    const end = Math.min(batch.length, start + CHUNK);
    this.#eventMoves.length = 0;
    this.#directiveMoves.length = 0;
    for (let at = start; at < end; at++) {
      const [row, weight] = [rows[at] ?? outside(), weights[at] ?? outside()];
      const mask = masks.event[row] ?? outside();
      if (weight === 0 || (mask & (mask - 1)) !== 0) continue;
      const passing = masks.passing[row] ?? outside();
      const counted = byEvents ? weight : weight * passing;
      if (mask !== JOIN_BIT && counted !== 0) this.#eventMoves.push(row, mask, at + 1, counted);
      if (mask === 0 && whole) this.#sum(level, row, passing, weight);
      if (withDirectives && (mask === 0 || mask === JOIN_BIT)) this.#listDirectives(level, row, masks, at + 1, weight, whole);
    }
  }

  #sum(level: CountLevel, row: number, passing: number, weight: number): void {
    const { time, byEvents, placement } = this.#tables;
    const sums = this.#sums[level];
    add(sums, 0, weight);
    add(sums, 1, weight * passing);
    if (!time.isDated(row)) add(sums, 2, weight);
    if (passing > 0) add(sums, 3, weight);
    if (byEvents) add(this.#placed[level], placement.event[row] ?? outside(), weight);
  }

  #listDirectives(level: CountLevel, row: number, masks: RowMasks, mark: number, weight: number, whole: boolean): void {
    const { directiveStart, act, byEvents, placement } = this.#tables;
    const end = directiveStart[row + 1] ?? outside();
    for (let d = directiveStart[row] ?? outside(); d < end; d++) {
      const mask = masks.directive[d] ?? outside();
      if ((mask & (mask - 1)) !== 0) continue;
      this.#directiveMoves.push(d, mask, byEvents ? mark : this.#directiveMoves.length + 1, weight);
      if (!whole || mask !== 0) continue;
      add(this.#acts[level], act[d] ?? outside(), weight);
      if (!byEvents) add(this.#placed[level], placement.directive[d] ?? outside(), weight);
    }
  }
}

const rangeAt = ({ sure, maybe }: Readonly<Record<CountLevel, Int32Array>>, at: number): Range => ({
  sure: i32(sure, at),
  possible: i32(sure, at) + i32(maybe, at),
});
