import { add, i32, outside, u32 } from "../model/cells.ts";
import { DAY_MAX, DAY_MIN } from "../model/columns.ts";
import { memo } from "../model/memo.ts";
import { asDay } from "../model/span.ts";
import type { Histogram } from "./result.ts";
import { EARLIEST_END, FROM, LATEST_START, type Time, TO } from "./time.ts";

const MANY_BINS = 240;
/** A bin is no longer than a month, so that a few dates centuries off leave the rest their shape; */
const MONTH = 31;
/** but there are never more than so many. */
const MOST_BINS = 20_000;

/** Counts by span, spread over the bins when they are read. */
export class Bins {
  readonly #time: Time;
  readonly #from: number;
  readonly #days: number;
  readonly #count: number;
  /** By span; last those without a date. */
  #weight: Int32Array;
  /** Of the weights as they stand; null once they are written to. */
  #reading: (() => Histogram) | null = null;

  /** Covers the finite bounds of the rows that `counts` lets through. */
  constructor(time: Time, counts: (row: number) => boolean) {
    const [low, high] = extent(time, counts);
    const length = low > high ? 1 : high - low + 1;
    this.#time = time;
    this.#from = low > high ? 0 : low;
    this.#days = Math.max(Math.ceil(length / MOST_BINS), Math.min(MONTH, Math.ceil(length / MANY_BINS)));
    this.#count = Math.ceil(length / this.#days);
    this.#weight = new Int32Array(time.spans.length / 4 + 1);
  }

  add(row: number, weight: number): void {
    if (this.#reading !== null) this.#weight = this.#weight.slice();
    this.#reading = null;
    add(this.#weight, this.#time.spanOf[row] ?? outside(), weight);
  }

  clear(): void {
    this.#weight = new Int32Array(this.#weight.length);
    this.#reading = null;
  }

  /** Gives the bins as they stand now, whenever it is called; the same function, and the same bins, until a count changes. */
  reading(): () => Histogram {
    const weight = this.#weight;
    this.#reading ??= memo(() => this.#spread(weight));
    return this.#reading;
  }

  #spread(weights: Int32Array): Histogram {
    const { spans } = this.#time;
    const undated = weights.length - 1;
    const [sure, possible] = [new Uint32Array(this.#count + 1), new Uint32Array(this.#count + 1)];
    for (let span = 0; span < undated; span++) {
      const weight = i32(weights, span);
      if (weight === 0) continue;
      const at = span * 4;
      addRun(possible, this.#bin(i32(spans, at + FROM)), this.#bin(i32(spans, at + TO)), weight);
      // An event that may start ever so late, or end ever so early, is certainly in no bin.
      if (spans[at + LATEST_START] === DAY_MAX || spans[at + EARLIEST_END] === DAY_MIN) continue;
      addRun(sure, this.#bin(i32(spans, at + LATEST_START)), this.#bin(i32(spans, at + EARLIEST_END)), weight);
    }
    return { from: asDay(this.#from), days: this.#days, undated: i32(weights, undated), sure: summed(sure), possible: summed(possible) };
  }

  #bin(day: number): number {
    return Math.max(0, Math.min(this.#count - 1, Math.floor((day - this.#from) / this.#days)));
  }
}

function extent(time: Time, counts: (row: number) => boolean): readonly [low: number, high: number] {
  const seen = new Uint8Array(time.spans.length / 4 + 1);
  let low = Infinity;
  let high = -Infinity;
  for (let row = 0; row < time.spanOf.length; row++) {
    const span = u32(time.spanOf, row);
    if (seen[span] === 1 || !time.isDated(row) || !counts(row)) continue;
    seen[span] = 1;
    for (let at = span * 4; at < span * 4 + 4; at++) {
      const day = i32(time.spans, at);
      if (day === DAY_MIN || day === DAY_MAX) continue;
      if (day < low) low = day;
      if (day > high) high = day;
    }
  }
  return [low, high];
}

/** A long run costs as little as a short one: the bins hold differences between neighbours until they are summed. */
function addRun(steps: Uint32Array, first: number, last: number, weight: number): void {
  if (first > last) return;
  add(steps, first, weight);
  add(steps, last + 1, -weight);
}

function summed(steps: Uint32Array): Uint32Array {
  for (let bin = 1; bin < steps.length; bin++) add(steps, bin, u32(steps, bin - 1));
  return steps.subarray(0, steps.length - 1);
}
