import type { Day, Span } from "../model/span.ts";
import type { Window } from "../view/view.ts";

/** Civil days on a stretch of pixels. "Forward" pixels run from 0 at the earliest day shown, whichever way the axis is drawn. */
export interface TimeScale {
  /** Days shown, both ends inside. */
  readonly window: Window;
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

export function createScale(window: Window, left: number, right: number, mirrored: boolean): TimeScale {
  const pixelsPerDay = (right - left) / (window[1] - window[0] + 1);
  const forward = (day: number): number => (day - window[0]) * pixelsPerDay;
  const place = (pixels: number): number => (mirrored ? right - pixels : left + pixels);
  return {
    window,
    left,
    right,
    mirrored,
    pixelsPerDay,
    forward,
    place,
    x: (day) => place(forward(day)),
    day: (x) => window[0] + (mirrored ? right - x : x - left) / pixelsPerDay,
  };
}

const LEAST_DAYS = 14;
const MARGIN = 0.04;

/** The stretch that shows every day from `low` to `high` with a little room at both ends. */
export function roomyWindow(low: number, high: number): Window {
  const days = high - low + 1;
  const room = Math.max(Math.ceil(days * MARGIN), Math.ceil((LEAST_DAYS - days) / 2), 2);
  return [(low - room) as Day, (high + room) as Day];
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

/** The days of `windows` that lie in `within`; all of `within` where there are no windows. */
export function clipWindows(windows: readonly Window[], within: Window): readonly Window[] {
  if (windows.length === 0) return [within];
  return windows.flatMap(([from, to]) => {
    const [start, end] = [from > within[0] ? from : within[0], to < within[1] ? to : within[1]];
    return start <= end ? [[start, end]] : [];
  });
}

type Pixels = readonly [number, number];
const ascending = (a: number, b: number): Pixels => (a <= b ? [a, b] : [b, a]);

/** Whole days, both ends inside, under a run of pixels from the left: at least one. */
export function daysUnder([left, right]: Pixels, scale: TimeScale): Window {
  const [from, until] = ascending(scale.day(left), scale.day(right)).map(Math.round) as [number, number];
  return [from as Day, Math.max(from, until - 1) as Day];
}

/** The pixels from the left that a window's days take up. */
export const pixelsOf = ([from, to]: Window, scale: TimeScale): Pixels => ascending(scale.x(from), scale.x(to + 1));
