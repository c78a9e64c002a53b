import { DAY_MAX, DAY_MIN } from "../model/columns.ts";
import { FAR_YEARS, LIKELY, NEAR } from "../model/likelyYears.ts";
import { type Day, dayOf } from "../model/span.ts";
import type { Window } from "../view/view.ts";
import { roomyWindow } from "./timeScale.ts";

/** Days without any date that part one group of dates from the next: twenty years. */
export const APART = 7305;
const FAR_DAYS = FAR_YEARS * 365.2425;
/** How many times as long as the bulk of the dates the gap must be for what lies beyond it to be left out of the first sight. */
const FAR = 3;

interface Group {
  from: number;
  to: number;
  rows: number;
}

type Days = Pick<Group, "from" | "to"> & { readonly rows?: number };

/** Days in the order of their first, in groups that lie more than `apart` days from one another. */
function groupsOf(dates: Iterable<Days>, apart = APART): readonly Group[] {
  const groups: Group[] = [];
  for (const { from, to, rows = 1 } of dates) {
    const group = groups.at(-1);
    if (!group || from - group.to > apart) groups.push({ from, to, rows });
    else {
      group.to = Math.max(group.to, to);
      group.rows += rows;
    }
  }
  return groups;
}

const FIRST = dayOf(LIKELY[0], 1, 1);
const LAST = dayOf(LIKELY[1], 12, 31);
const MIDDLE = dayOf(NEAR, 1, 1);

const isLikely = ({ from, to }: Days): boolean => from <= LAST && to >= FIRST;

/** Of a range that only one end of can be right, that end. */
function likelyPart({ from, to }: Days): Days {
  if (from < FIRST && to >= FIRST && to <= LAST) return { from: to, to };
  return to > LAST && from >= FIRST && from <= LAST ? { from, to: from } : { from, to };
}

/** The group of most rows; of several the one nearer to our time. */
function mostOf(groups: readonly Group[]): Group | undefined {
  const distance = ({ from, to }: Group): number => Math.abs((from + to) / 2 - MIDDLE);
  return groups.toSorted((a, b) => b.rows - a.rows || distance(a) - distance(b))[0];
}

const byStart = (a: Days, b: Days): number => a.from - b.from;

type DayOf = (row: number) => number;

/** The groups of rows that come by their first day; rows without one are left out. */
function begun(rows: Iterable<number>, first: DayOf, last: DayOf): readonly Group[] {
  const late: Days[] = [];
  function* inOrder(): Generator<Days> {
    for (const row of rows) {
      const [from, to] = [first(row), last(row)];
      if (from <= DAY_MIN || from >= DAY_MAX) continue;
      const part = likelyPart({ from, to: to < DAY_MAX ? to : from });
      if (part.from === from) yield part;
      else late.push(part);
    }
  }
  const groups = groupsOf(inOrder());
  return late.length === 0 ? groups : groupsOf([...groups, ...late].sort(byStart));
}

/**
 * The stretch that the timeline opens on: all dates, but for those of which a record would be told that they cannot be right
 * (`farDates.ts`), however many, and the few that lie so far from the bulk that they would squeeze it to nothing.
 * `rows` come by their first day; null where there is none.
 */
export function homeOf(rows: Iterable<number>, first: DayOf, last: DayOf): Window | null {
  const all = begun(rows, first, last);
  const likely = all.filter(isLikely);
  const main = mostOf(groupsOf(likely.length > 0 ? likely : all, FAR_DAYS));
  const groups = all.filter(({ from, to }) => main && from >= main.from && to <= main.to);
  const bulk = mostOf(groups);
  if (!bulk) return null;
  const far = FAR * (bulk.to - bulk.from + 1);
  const near = groups.filter(({ from, to, rows }) => rows * 2 > bulk.rows || Math.max(from - bulk.to, bulk.from - to) <= far);
  return roomyWindow(Math.min(...near.map(({ from }) => from)), Math.max(...near.map(({ to }) => to)));
}

/** The next group of dates far before or after a stretch: how many they are, their first and last day, and the stretch that shows them. */
export interface Beyond {
  readonly rows: number;
  readonly days: Window;
  readonly stretch: Window;
}

/** The groups of dates next to a stretch, and far from all that it is part of; null where there are none. */
export function beyond(
  rows: Iterable<number>,
  [low, high]: Window,
  first: DayOf,
  last: DayOf,
): Readonly<Record<"earlier" | "later", Beyond | null>> {
  const bounded = (row: number): Days => {
    const [from, to] = [first(row), last(row)];
    return likelyPart({ from: from > DAY_MIN ? from : to, to: to < DAY_MAX ? to : from });
  };
  const dates = [...rows].map(bounded).filter(({ from, to }) => from > DAY_MIN && to < DAY_MAX && from <= to);
  const groups = groupsOf(dates.sort(byStart));
  const shown = (group: Group | undefined): Beyond | null =>
    group ? { rows: group.rows, days: [group.from as Day, group.to as Day], stretch: roomyWindow(group.from, group.to) } : null;
  return { earlier: shown(groups.findLast(({ to }) => to < low)), later: shown(groups.find(({ from }) => from > high)) };
}

const meet = ([low, high]: Window, { from, to }: Days): boolean => from <= high && to >= low;

/** What an overview shows while a stretch is looked at: the dates that the timeline opens on, or those far off that the stretch is among. */
export function overviewWindow(rows: Iterable<number>, home: Window, stretch: Window | null, first: DayOf, last: DayOf): Window {
  if (!stretch || meet(stretch, { from: home[0], to: home[1] })) return home;
  const near = begun(rows, first, last).filter((group) => meet(stretch, group));
  return near.length === 0 ? home : roomyWindow(near[0]!.from, Math.max(...near.map(({ to }) => to)));
}

/** Two lists of rows, each in the order of first days, as one. */
export function* merged(a: Uint32Array, b: Uint32Array, first: (row: number) => number): Generator<number> {
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (j >= b.length || (i < a.length && first(a[i]!) <= first(b[j]!))) yield a[i++]!;
    else yield b[j++]!;
  }
}
