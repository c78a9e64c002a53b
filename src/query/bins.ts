import { DAY_MAX, DAY_MIN } from "../model/columns.ts";
import type { Day } from "../model/span.ts";
import type { Bounds } from "./bounds.ts";
import type { Histogram } from "./result.ts";

const MOST_BINS = 240;

/** Counts by bin, kept as differences between neighbours so that a long span costs as little as a day. */
export class Bins {
  readonly #from: number;
  readonly #days: number;
  readonly #sure: Int32Array;
  readonly #possible: Int32Array;
  readonly #bounds: Bounds;
  #undated = 0;

  /** Covers the finite bounds of the rows that `counts` lets through. */
  constructor(bounds: Bounds, counts: (row: number) => boolean) {
    let [low, high] = [Infinity, -Infinity];
    for (let row = 0; row < bounds.dated.length; row++) {
      if (bounds.dated[row] === 0 || !counts(row)) continue;
      for (const day of [bounds.from[row]!, bounds.latestStart[row]!, bounds.earliestEnd[row]!, bounds.to[row]!]) {
        if (day === DAY_MIN || day === DAY_MAX) continue;
        low = Math.min(low, day);
        high = Math.max(high, day);
      }
    }
    const length = low > high ? 1 : high - low + 1;
    this.#bounds = bounds;
    this.#from = low > high ? 0 : low;
    this.#days = Math.max(1, Math.ceil(length / MOST_BINS));
    const bins = Math.ceil(length / this.#days);
    this.#sure = new Int32Array(bins + 1);
    this.#possible = new Int32Array(bins + 1);
  }

  add(row: number, weight: number): void {
    const { from, latestStart, earliestEnd, to, dated } = this.#bounds;
    if (dated[row] === 0) {
      this.#undated += weight;
      return;
    }
    addRun(this.#possible, this.#bin(from[row]!), this.#bin(to[row]!), weight);
    addRun(this.#sure, this.#bin(latestStart[row]!), this.#bin(earliestEnd[row]!), weight);
  }

  read(): Histogram {
    return {
      from: this.#from as Day,
      days: this.#days,
      undated: this.#undated,
      sure: summed(this.#sure),
      possible: summed(this.#possible),
    };
  }

  #bin(day: number): number {
    return Math.max(0, Math.min(this.#sure.length - 2, Math.floor((day - this.#from) / this.#days)));
  }
}

function addRun(diff: Int32Array, first: number, last: number, weight: number): void {
  if (first > last) return;
  diff[first]! += weight;
  diff[last + 1]! -= weight;
}

function summed(diff: Int32Array): Uint32Array {
  const counts = new Uint32Array(diff.length - 1);
  let running = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    running += diff[bin]!;
    counts[bin] = running;
  }
  return counts;
}
