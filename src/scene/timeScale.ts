import { must } from "../model/must.ts";
import { asDay, type Span } from "../model/span.ts";
import { pannedDomain, zoomedDomain } from "../view/transitions.ts";
import type { TimeRange } from "../view/view.ts";

/** Civil days on a run of pixels. "Forward" pixels run from 0 at the earliest day shown, whichever way the axis is drawn. */
export interface TimeScale {
  /** Days shown, both ends inside. */
  readonly domain: TimeRange;
  readonly left: number;
  readonly right: number;
  /** True when time runs from right to left. */
  readonly mirrored: boolean;
  /** Of every day that is not folded. */
  readonly pixelsPerDay: number;
  /** Runs of days, both ends inside, each drawn `FOLD` pixels wide, in the order of time. */
  readonly folds: readonly TimeRange[];
  /** Forward pixels of the moment a day begins. */
  forward(day: number): number;
  /** The pixel from the left at so many forward pixels. */
  place(forward: number): number;
  x(day: number): number;
  /** Days since 1970, with a fraction, at a pixel from the left. */
  day(x: number): number;
}

/** Pixels that a folded stretch takes. */
export const FOLD = 72;

/** A run of days of one width, from the forward pixel `at` on. */
interface Piece {
  readonly from: number;
  readonly at: number;
  readonly pixelsPerDay: number;
}

/** The axis in pieces of one width each: the open parts, all of the same, and between them the folds. */
function piecesOf(domain: TimeRange, folds: readonly TimeRange[], pixelsPerDay: number): readonly Piece[] {
  const pieces: Piece[] = [{ from: domain[0], at: 0, pixelsPerDay }];
  for (const [from, to] of folds) {
    const before = must(pieces.at(-1), "piece");
    const at = before.at + (from - before.from) * pixelsPerDay;
    pieces.push({ from, at, pixelsPerDay: FOLD / (to - from + 1) }, { from: to + 1, at: at + FOLD, pixelsPerDay });
  }
  return pieces;
}

/** The one scale of an axis: what lies beyond the domain goes on as wide as an open day. */
export function createScale(
  domain: TimeRange,
  left: number,
  right: number,
  mirrored: boolean,
  folds: readonly TimeRange[] = [],
): TimeScale {
  const folded = folds.reduce((days, [from, to]) => days + to - from + 1, 0);
  const pixelsPerDay = (right - left - folds.length * FOLD) / (domain[1] - domain[0] + 1 - folded);
  const pieces = piecesOf(domain, folds, pixelsPerDay);
  const outside: Piece = { from: domain[0], at: 0, pixelsPerDay };
  const forward = (day: number): number => {
    const { from, at, pixelsPerDay } = pieces.findLast((piece) => piece.from <= day) ?? outside;
    return at + (day - from) * pixelsPerDay;
  };
  const backward = (pixels: number): number => {
    const { from, at, pixelsPerDay } = pieces.findLast((piece) => piece.at <= pixels) ?? outside;
    return from + (pixels - at) / pixelsPerDay;
  };
  const place = (pixels: number): number => (mirrored ? right - pixels : left + pixels);
  return {
    domain,
    left,
    right,
    mirrored,
    pixelsPerDay,
    folds,
    forward,
    place,
    x: (day) => place(forward(day)),
    day: (x) => backward(mirrored ? right - x : x - left),
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

/** The visible domain after the pixels have moved by `by` under the hand and shrunk by `factor` about `about`; across folds the days under the pixels decide, so that what the hand holds stays under it. */
export function movedDomain(
  scale: TimeScale,
  { by = 0, factor = 1, about }: { readonly by?: number; readonly factor?: number; readonly about: number },
  bounds: TimeRange,
): TimeRange {
  const { domain, left, right, mirrored, folds } = scale;
  const share = (mirrored ? by : -by) / (right - left);
  if (folds.length === 0 || factor > 1) {
    const zoomed = factor === 1 ? domain : zoomedDomain(domain, scale.day(about), factor, bounds);
    return pannedDomain(zoomed, share, bounds);
  }
  const day = (x: number): number => scale.day(about + (x - about) * factor - by);
  const [first, last] = ascending(day(left), day(right));
  const from = Math.round(first);
  return zoomedDomain([asDay(from), asDay(Math.max(from, Math.round(last) - 1))], (first + last) / 2, 1, bounds);
}
