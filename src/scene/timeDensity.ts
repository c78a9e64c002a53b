import { add, u32 } from "../model/cells.ts";
import { NO_SPAN } from "../model/columns.ts";
import { memoOf } from "../model/memo.ts";
import { must } from "../model/must.ts";
import type { TimeIndex } from "./timeIndex.ts";
import type { TimeScale } from "./timeScale.ts";

/** How many events of a lane may, and how many certainly do, fall on any of the days `from` up to, and without, `until`. */
export interface LaneDensity {
  possible(lane: number, from: number, until: number): number;
  sure(lane: number, from: number, until: number): number;
}

const MOST_BUCKETS = 40_000;

/** Running counts of one lane: how many began, and how many ended, before each bucket of days. */
interface Running {
  readonly began: Uint32Array;
  readonly ended: Uint32Array;
}

/**
 * Counts once, so that any run of days is read by four look-ups: those that began before its end less those that ended
 * before it. `keeps` lets no calendar entry through. Only runs of sure days (latestStart ≤ earliestEnd) count as sure, since that difference fails for an unknown day.
 */
export function buildDensity(index: TimeIndex, keeps: (row: number) => boolean): LaneDensity {
  const [low, high] = index.bounds ?? [0, 0];
  const size = Math.max(1, Math.ceil((high - low + 2) / MOST_BUCKETS));
  const buckets = Math.ceil((high - low + 2) / size) + 1;
  const bucket = (day: number): number => Math.max(0, Math.min(buckets - 1, Math.floor((day - low) / size)));
  const fresh = (): Running => ({ began: new Uint32Array(buckets + 1), ended: new Uint32Array(buckets + 1) });
  const [possible, sure] = [index.lanes.map(fresh), index.lanes.map(fresh)];
  const held = heldSlots(index, keeps);
  const slots = index.days.length / 4;
  for (let at = 0; at < held.length; at++) {
    const count = u32(held, at);
    if (count === 0) continue;
    const [lane, slot] = [Math.floor(at / slots), at % slots];
    const [from = 0, start = 0, end = 0, to = 0] = index.days.subarray(slot * 4, slot * 4 + 4);
    add(must(possible[lane], "possible").began, bucket(from) + 1, count);
    add(must(possible[lane], "possible").ended, bucket(to) + 1, count);
    if (start > end) continue;
    add(must(sure[lane], "sure").began, bucket(start) + 1, count);
    add(must(sure[lane], "sure").ended, bucket(end) + 1, count);
  }
  for (const { began, ended } of [...possible, ...sure]) {
    accumulate(began);
    accumulate(ended);
  }
  const read = ({ began, ended }: Running, from: number, until: number): number => {
    if (until <= from) return 0;
    return u32(began, bucket(Math.ceil(until) - 1) + 1) - u32(ended, bucket(Math.floor(from)));
  };
  return {
    possible: (lane, from, until) => read(must(possible[lane], "possible"), from, until),
    sure: (lane, from, until) => read(must(sure[lane], "sure"), from, until),
  };
}

/** How many events of each lane hold each slot of bounds: dates repeat, so that one count a row is enough. */
function heldSlots(index: TimeIndex, keeps: (row: number) => boolean): Uint32Array {
  const { slot } = index;
  const slots = index.days.length / 4;
  const held = new Uint32Array(index.lanes.length * slots);
  for (let row = 0; row < slot.length; row++) {
    if (slot[row] !== NO_SPAN && keeps(row)) add(held, index.laneOf(row) * slots + u32(slot, row), 1);
  }
  return held;
}

function accumulate(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at++) add(counts, at, u32(counts, at - 1));
}

/** Counts of a lane by bins of `BIN` pixels from the left. */
export interface DensityBins {
  readonly possible: readonly number[];
  readonly sure: readonly number[];
}

export const BIN = 2;

interface Binned {
  readonly scale: string;
  readonly bins: DensityBins;
}

/** The last bins of each lane: the same ones while only a time range moves, so that their paths are the same too. */
const binnedOf = memoOf((_density: LaneDensity) => new Map<number, Binned>());

export function densityBins(density: LaneDensity, lane: number, scale: TimeScale): DensityBins {
  const lanes = binnedOf(density);
  const key = [...scale.domain, scale.left, scale.right, scale.mirrored, ...scale.folds].join();
  const last = lanes.get(lane);
  if (last?.scale === key) return last.bins;
  const bins = countBins(density, lane, scale);
  lanes.set(lane, { scale: key, bins });
  return bins;
}

function countBins(density: LaneDensity, lane: number, scale: TimeScale): DensityBins {
  const bins = Math.max(1, Math.floor((scale.right - scale.left) / BIN));
  const count = (read: LaneDensity["possible"]) =>
    Array.from({ length: bins }, (_, at) => {
      const [a, b] = [scale.day(scale.left + at * BIN), scale.day(scale.left + (at + 1) * BIN)];
      const from = Math.floor(Math.min(a, b));
      return read(lane, from, Math.max(Math.ceil(Math.max(a, b)), from + 1));
    });
  return { possible: count(density.possible), sure: count(density.sure) };
}

const at = (value: number): string => String(Math.round(value * 10) / 10);

/** SVG path data of counts as an area of steps: `width` pixels a step from `left`, `height` pixels for `most`, standing on `base`. */
export function stepsPath(counts: ArrayLike<number>, left: number, width: number, base: number, height: number, most: number): string {
  let path = `M${at(left)},${at(base)}`;
  let last = -1;
  for (let bin = 0; bin < counts.length; bin++) {
    const count = must(counts[bin], "counts");
    if (count !== last)
      path += `H${at(left + bin * width)}V${at(base - (count === 0 ? 0 : Math.max(1, (height * count) / Math.max(1, most))))}`;
    last = count;
  }
  return `${path}H${at(left + counts.length * width)}V${at(base)}Z`;
}
