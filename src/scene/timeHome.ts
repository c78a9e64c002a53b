import { DAY_MAX, DAY_MIN } from "../model/columns.ts";
import type { Window } from "../view/view.ts";
import { roomyWindow } from "./timeScale.ts";

/** Days without any date that part one group of dates from the next: twenty years. */
export const APART = 7305;
/** How many times as long as the bulk of the dates the gap must be for what lies beyond it to be left out of the first sight. */
const FAR = 3;

interface Group {
  from: number;
  to: number;
  rows: number;
}

/** Rows by their first day, in groups that lie far apart; rows without a first day are in none. */
function groupsOf(rows: Iterable<number>, first: (row: number) => number, last: (row: number) => number): readonly Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const from = first(row);
    if (from <= DAY_MIN || from >= DAY_MAX) continue;
    const to = last(row) < DAY_MAX ? last(row) : from;
    const group = groups.at(-1);
    if (!group || from - group.to > APART) groups.push({ from, to, rows: 1 });
    else {
      group.to = Math.max(group.to, to);
      group.rows++;
    }
  }
  return groups;
}

/**
 * The stretch that the timeline opens on: all dates, but for the few that lie so far from the bulk that they would squeeze
 * it to nothing, as a year of another calendar or a mistyped one does. `rows` come by their first day; null where there is none.
 */
export function homeOf(rows: Iterable<number>, first: (row: number) => number, last: (row: number) => number): Window | null {
  const groups = groupsOf(rows, first, last);
  const bulk = groups.reduce<Group | undefined>((most, group) => (most && most.rows >= group.rows ? most : group), undefined);
  if (!bulk) return null;
  const far = FAR * (bulk.to - bulk.from + 1);
  const near = groups.filter(({ from, to, rows }) => rows * 2 > bulk.rows || Math.max(from - bulk.to, bulk.from - to) <= far);
  return roomyWindow(Math.min(...near.map(({ from }) => from)), Math.max(...near.map(({ to }) => to)));
}

/** What lies wholly before or after a stretch, and the stretch that shows it. */
export interface Beyond {
  readonly rows: number;
  readonly stretch: Window;
}

/** The rows that lie wholly before a stretch, and wholly after it; null where there are none. */
export function beyond(
  rows: Iterable<number>,
  [low, high]: Window,
  first: (row: number) => number,
  last: (row: number) => number,
): Readonly<Record<"earlier" | "later", Beyond | null>> {
  const sides = { earlier: { rows: 0, from: Infinity, to: -Infinity }, later: { rows: 0, from: Infinity, to: -Infinity } };
  for (const row of rows) {
    const [from, to] = [first(row), last(row)];
    if (from <= high && to >= low) continue;
    const side = to < low ? sides.earlier : sides.later;
    side.rows++;
    side.from = Math.min(side.from, from > DAY_MIN ? from : to);
    side.to = Math.max(side.to, to < DAY_MAX ? to : from);
  }
  const shown = ({ rows: count, from, to }: { readonly rows: number; readonly from: number; readonly to: number }): Beyond | null =>
    count === 0 ? null : { rows: count, stretch: roomyWindow(from, to) };
  return { earlier: shown(sides.earlier), later: shown(sides.later) };
}

/** Two lists of rows, each in the order of first days, as one. */
export function* merged(a: Uint32Array, b: Uint32Array, first: (row: number) => number): Generator<number> {
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (j >= b.length || (i < a.length && first(a[i]!) <= first(b[j]!))) yield a[i++]!;
    else yield b[j++]!;
  }
}
