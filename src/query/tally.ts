import { add, codeAt, i32, outside, u32 } from "../model/cells.ts";
import { memo } from "../model/memo.ts";
import { type Condition, keeper } from "./conditions.ts";
import type { FacetColumn } from "./facets.ts";
import type { Moves } from "./moves.ts";
import type { FacetCounts } from "./result.ts";

/** The two counts that everything is kept in; their sum is "possibly in". */
export const LEVELS = ["sure", "maybe"] as const;
export type CountLevel = (typeof LEVELS)[number];

export type LevelCounts = Readonly<Record<CountLevel, Int32Array>>;

/** Counts by code, all at zero. */
export const levelCounts = (size: number): LevelCounts => ({
  sure: new Int32Array(size),
  maybe: new Int32Array(size),
});

export function summed({ sure, maybe }: LevelCounts): Uint32Array {
  const sum = new Uint32Array(sure);
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? outside()) + (maybe[at] ?? outside());
  return sum;
}

/** Counts of one facet's values: what choosing each value would leave. */
export class Tally {
  readonly column: FacetColumn;
  condition: Condition | null = null;
  /** True while a step changes what this facet counts: it is then counted anew, not moved along. */
  stale = false;
  #counts: LevelCounts;
  /** Of the counts as they stand; null once they are written to. */
  #reading: (() => FacetCounts) | null = null;
  /** The last mark that counted each value. */
  readonly #seen: Uint32Array;
  #total: Uint32Array = new Uint32Array(0);

  constructor(column: FacetColumn) {
    this.column = column;
    this.#counts = levelCounts(column.values.length);
    this.#seen = new Uint32Array(column.values.length);
  }

  /** Takes the counts as they stand for N. */
  fixTotal(): void {
    this.#total = summed(this.#counts);
  }

  clear(): void {
    this.#counts = levelCounts(this.column.values.length);
    this.#reading = null;
  }

  /** Gives the counts as they stand now, whenever it is called; the same function until a count changes. */
  reading(): () => FacetCounts {
    this.#reading ??= this.#readingOf(this.#counts);
    return this.#reading;
  }

  #readingOf(counts: LevelCounts): () => FacetCounts {
    const [{ values }, total] = [this.column, this.#total];
    return memo(() => ({ values, sure: new Uint32Array(counts.sure), possible: summed(counts), total }));
  }

  /** The counts to be written to: those that somebody may read stay as they are. */
  #own(level: CountLevel): Int32Array {
    if (this.#reading !== null) this.#counts = { sure: this.#counts.sure.slice(), maybe: this.#counts.maybe.slice() };
    this.#reading = null;
    return this.#counts[level];
  }

  /** Adds the rows that fail nothing, and those that fail this facet alone: unless it asks for "all of", its own filter is ignored. */
  add(level: CountLevel, moves: Moves, partner: Condition | null): void {
    if (moves.length === 0) return;
    const { offsets } = this.column;
    const counts = this.#own(level);
    this.#seen.fill(0);
    if (offsets === null) this.#addSingle(moves, counts);
    else if (partner && partner.needed > 0) this.#addTried(moves, counts, offsets, partner);
    else this.#addMany(moves, counts, offsets, partner);
  }

  get #asksForAll(): boolean {
    return (this.condition?.needed ?? 0) > 0;
  }

  #addSingle({ length, row, mask, mark, weight }: Moves, counts: Int32Array): void {
    const { codes, bit } = this.column;
    const seen = this.#seen;
    const own = this.#asksForAll ? 0 : bit;
    for (let at = 0; at < length; at++) {
      if (mask[at] !== 0 && mask[at] !== own) continue;
      const code = codes[row[at] ?? outside()] ?? outside();
      if (seen[code] === mark[at]) continue;
      seen[code] = mark[at] ?? outside();
      counts[code] = (counts[code] ?? outside()) + (weight[at] ?? outside());
    }
  }

  #addMany({ length, row, mask, mark, weight }: Moves, counts: Int32Array, offsets: Uint32Array, partner: Condition | null): void {
    const { codes, bit } = this.column;
    const seen = this.#seen;
    const own = this.#asksForAll ? 0 : bit;
    for (let at = 0; at < length; at++) {
      if (mask[at] !== 0 && mask[at] !== own) continue;
      const owner = row[at] ?? outside();
      const end = offsets[owner + 1] ?? outside();
      for (let entry = offsets[owner] ?? outside(); entry < end; entry++) {
        if (partner !== null && partner.chosen[partner.column.codes[entry] ?? outside()] === 0) continue;
        const code = codes[entry] ?? outside();
        if (seen[code] === mark[at]) continue;
        seen[code] = mark[at] ?? outside();
        counts[code] = (counts[code] ?? outside()) + (weight[at] ?? outside());
      }
    }
  }

  /** Where the partner asks for all of several values, each value is tried for what it would leave. */
  #addTried({ length, row, mask, mark, weight }: Moves, counts: Int32Array, offsets: Uint32Array, partner: Condition): void {
    const { codes, bit } = this.column;
    for (let at = 0; at < length; at++) {
      if (mask[at] !== 0 && mask[at] !== bit) continue;
      const owner = u32(row, at);
      for (let entry = u32(offsets, owner); entry < u32(offsets, owner + 1); entry++) {
        const code = codeAt(codes, entry);
        if (this.#seen[code] === mark[at]) continue;
        this.#seen[code] = u32(mark, at);
        if (keeper([this.#with(code), partner])(owner)) add(counts, code, i32(weight, at));
      }
    }
  }

  #with(code: number): Condition {
    const { column, condition } = this;
    const now = this.#asksForAll ? condition : null;
    const chosen = now ? now.chosen.slice() : new Uint8Array(column.values.length);
    const needed = now ? now.needed + (chosen[code] === 1 ? 0 : 1) : 0;
    chosen[code] = 1;
    return { column, chosen, needed };
  }
}
