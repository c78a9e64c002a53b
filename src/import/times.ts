import { readEdtf } from "../model/edtf.ts";
import { asDay, type Day, type Span } from "../model/span.ts";
import type { Reading } from "./rows.ts";

/** Where the rows of a table fall in time. */
export interface Times {
  readonly from: Day;
  readonly to: Day;
  /** Rows by stretch of time, each the same number of days; a row that may lie in several counts for its part in each. */
  readonly bins: readonly number[];
}

const BINS = 60;

/** The bounds of a date that are days; null where it has none. */
function endsOf({ from, latestStart, earliestEnd, to }: Span): readonly [Day, Day] | null {
  const days = [from, latestStart, earliestEnd, to].filter(Number.isFinite);
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** Where the rows that are read, or wait for an answer, fall in time; null where none of them has a date. */
export function timesOf({ read, waiting }: Reading): Times | null {
  const dates = [...read.flatMap(({ when }) => (when === null ? [] : [when])), ...waiting.flatMap(({ either }) => either)];
  const spans = dates.flatMap((edtf) => {
    const span = readEdtf(edtf);
    const ends = span && endsOf(span);
    return ends ? [ends] : [];
  });
  if (spans.length === 0) return null;
  const [from, to] = spans.reduce(([low, high], [first, last]) => [first < low ? first : low, last > high ? last : high]);
  const size = (to - from + 1) / BINS;
  const bins = Array.from({ length: BINS }, () => 0);
  const binOf = (day: Day): number => Math.min(BINS - 1, Math.floor((day - from) / size));
  for (const [first, last] of spans) {
    const [low, high] = [binOf(first), binOf(last)];
    for (let bin = low; bin <= high; bin++) bins[bin] = (bins[bin] ?? 0) + 1 / (high - low + 1);
  }
  return { from: asDay(from), to: asDay(to), bins };
}

/** A part of an axis of time, from 0 to 1. */
export interface TimePart {
  readonly at: number;
  readonly length: number;
  /** A day; one unknown day of several; from one day to another. */
  readonly how: "day" | "may" | "long";
}

/** Where a date lies between the first and the last day of a table, an open end as far as either; null where it has no day. */
export function partOf(edtf: string, { from, to }: Pick<Times, "from" | "to">): TimePart | null {
  const span = readEdtf(edtf);
  if (!span || !endsOf(span)) return null;
  const [first, last] = [Math.max(span.from, from), Math.min(span.to, to)];
  const days = to - from + 1;
  const how = span.from === span.to ? "day" : span.latestStart > span.earliestEnd ? "may" : "long";
  return { at: (first - from) / days, length: (last - first + 1) / days, how };
}
