import { asDay, type Span } from "../model/span.ts";
import type { TimeRange } from "../view/view.ts";

/** Civil days on a run of pixels. "Forward" pixels run from 0 at the earliest day shown, whichever way the axis is drawn. */
export interface TimeScale {
  /** Days shown, both ends inside. */
  readonly domain: TimeRange;
  readonly left: number;
  readonly right: number;
  /** True when time runs from right to left. */
  readonly mirrored: boolean;
  readonly pixelsPerDay: number;
  /** Forward pixels of the moment a day begins. */
  forward(day: number): number;
  /** The pixel from the left at so many forward pixels. */
  place(forward: number): number;
  x(day: number): number;
  /** Days since 1970, with a fraction, at a pixel from the left. */
  day(x: number): number;
}

export function createScale(domain: TimeRange, left: number, right: number, mirrored: boolean): TimeScale {
  const pixelsPerDay = (right - left) / (domain[1] - domain[0] + 1);
  const forward = (day: number): number => (day - domain[0]) * pixelsPerDay;
  const place = (pixels: number): number => (mirrored ? right - pixels : left + pixels);
  return {
    domain,
    left,
    right,
    mirrored,
    pixelsPerDay,
    forward,
    place,
    x: (day) => place(forward(day)),
    day: (x) => domain[0] + (mirrored ? right - x : x - left) / pixelsPerDay,
  };
}

const LEAST_DAYS = 14;
const MARGIN = 0.04;

/** The visible domain that shows every day from `low` to `high` with a little room at both ends. */
export function roomyDomain(low: number, high: number): TimeRange {
  const days = high - low + 1;
  const room = Math.max(Math.ceil(days * MARGIN), Math.ceil((LEAST_DAYS - days) / 2), 2);
  return [asDay(low - room), asDay(high + room)];
}

/** A run of days that a date covers: `from` up to, and without, `until`; ±Infinity where open. `sure` when the thing lasted on each of them. */
export interface Run {
  readonly from: number;
  readonly until: number;
  readonly sure: boolean;
}

/** The runs of a date in order: an unknown day in a range is one unsure run, an interval a sure run between its imprecise ends. */
export function runsOf({ from, latestStart, earliestEnd, to }: Span): readonly Run[] {
  if (latestStart > earliestEnd) return [{ from, until: to + 1, sure: false }];
  const runs = [
    { from, until: latestStart, sure: false },
    { from: latestStart, until: earliestEnd + 1, sure: true },
    { from: earliestEnd + 1, until: to + 1, sure: false },
  ];
  return runs.filter((run) => run.from < run.until);
}

/** The days of `timeRanges` that lie in `within`; all of `within` where there are no time ranges. */
export function clipTimeRanges(timeRanges: readonly TimeRange[], within: TimeRange): readonly TimeRange[] {
  if (timeRanges.length === 0) return [within];
  return timeRanges.flatMap(([from, to]) => {
    const [start, end] = [from > within[0] ? from : within[0], to < within[1] ? to : within[1]];
    return start <= end ? [[start, end]] : [];
  });
}

type Pixels = readonly [number, number];
const ascending = (a: number, b: number): Pixels => (a <= b ? [a, b] : [b, a]);

/** Whole days, both ends inside, under a run of pixels from the left: at least one. */
export function daysUnder([left, right]: Pixels, scale: TimeScale): TimeRange {
  const [first, last] = ascending(scale.day(left), scale.day(right));
  const from = Math.round(first);
  return [asDay(from), asDay(Math.max(from, Math.round(last) - 1))];
}

/** The pixels from the left that a time range's days take up. */
export const pixelsOf = ([from, to]: TimeRange, scale: TimeScale): Pixels => ascending(scale.x(from), scale.x(to + 1));
