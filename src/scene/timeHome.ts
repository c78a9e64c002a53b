import { u32 } from "../model/cells.ts";
import { DAY_MAX, DAY_MIN } from "../model/columns.ts";
import { type Group, groupsOf, type Interval, largestOf } from "../model/groups.ts";
import { FAR_YEARS, LIKELY, NEAR } from "../model/likelyYears.ts";
import { must } from "../model/must.ts";
import { dayOf } from "../model/span.ts";
import type { TimeRange } from "../view/view.ts";
import { roomyDomain } from "./timeScale.ts";

/** Days without any date that part one group of dates from the next: twenty years. */
export const APART = 7305;
const FAR_DAYS = FAR_YEARS * 365.2425;
/** How many times as long as the bulk of the dates the gap must be for what lies beyond it to be left out of the first sight. */
const FAR = 3;

const FIRST = dayOf(LIKELY[0], 1, 1);
const LAST = dayOf(LIKELY[1], 12, 31);
const MIDDLE = dayOf(NEAR, 1, 1);

const isLikely = ({ from, to }: Interval): boolean => from <= LAST && to >= FIRST;

/** Of a range that only one end of can be right, that end. */
export function likelyPart({ from, to }: Interval): Interval {
  if (from < FIRST && to >= FIRST && to <= LAST) return { from: to, to };
  return to > LAST && from >= FIRST && from <= LAST ? { from, to: from } : { from, to };
}

export const byStart = (a: Interval, b: Interval): number => a.from - b.from;

export type DayOf = (row: number) => number;

/** The groups of rows that come by their first day; rows without one are left out. */
function begun(rows: Iterable<number>, first: DayOf, last: DayOf): readonly Group[] {
  const late: Interval[] = [];
  function* inOrder(): Generator<Interval> {
    for (const row of rows) {
      const [from, to] = [first(row), last(row)];
      if (from <= DAY_MIN || from >= DAY_MAX) continue;
      const part = likelyPart({ from, to: to < DAY_MAX ? to : from });
      if (part.from === from) yield part;
      else late.push(part);
    }
  }
  const groups = groupsOf(inOrder(), APART);
  return late.length === 0 ? groups : groupsOf([...groups, ...late].sort(byStart), APART);
}

/**
 * The visible domain that the timeline opens on: all dates, but for those of which a record would be told that they cannot be right
 * (`farDates.ts`), however many, and the few that lie so far from the bulk that they would squeeze it to nothing.
 * `rows` come by their first day; null where there is none.
 */
export function homeOf(rows: Iterable<number>, first: DayOf, last: DayOf): TimeRange | null {
  const all = begun(rows, first, last);
  const likely = all.filter(isLikely);
  const main = largestOf(groupsOf(likely.length > 0 ? likely : all, FAR_DAYS), MIDDLE);
  const groups = all.filter(({ from, to }) => main && from >= main.from && to <= main.to);
  const bulk = largestOf(groups, MIDDLE);
  if (!bulk) return null;
  const far = FAR * (bulk.to - bulk.from + 1);
  const near = groups.filter(({ from, to, rows }) => rows * 2 > bulk.rows || Math.max(from - bulk.to, bulk.from - to) <= far);
  return roomyDomain(Math.min(...near.map(({ from }) => from)), Math.max(...near.map(({ to }) => to)));
}

const meet = ([low, high]: TimeRange, { from, to }: Interval): boolean => from <= high && to >= low;

/** What an overview shows while a visible domain is looked at: the dates that the timeline opens on, or those far off that the visible domain is among. */
export function overviewDomain(rows: Iterable<number>, home: TimeRange, domain: TimeRange | null, first: DayOf, last: DayOf): TimeRange {
  if (!domain || meet(domain, { from: home[0], to: home[1] })) return home;
  const near = begun(rows, first, last).filter((group) => meet(domain, group));
  return near.length === 0 ? home : roomyDomain(must(near[0], "near").from, Math.max(...near.map(({ to }) => to)));
}

/** Two lists of rows, each in the order of first days, as one. */
export function* merged(a: Uint32Array, b: Uint32Array, first: (row: number) => number): Generator<number> {
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (j >= b.length || (i < a.length && first(u32(a, i)) <= first(u32(b, j)))) yield u32(a, i++);
    else yield u32(b, j++);
  }
}
