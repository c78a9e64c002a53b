import { DAY_MAX, DAY_MIN } from "../model/columns.ts";
import { type Group, groupsOf, type Interval } from "../model/groups.ts";
import { asDay } from "../model/span.ts";
import type { TimeRange } from "../view/view.ts";
import { APART, byStart, type DayOf, likelyPart } from "./timeHome.ts";
import { roomyDomain } from "./timeScale.ts";

/** The next group of dates far before or after a visible domain: how many they are, their first and last day, and the visible domain that shows them. */
export interface Beyond {
  readonly rows: number;
  readonly days: TimeRange;
  readonly domain: TimeRange;
}

/** The groups of dates next to a visible domain, and far from all that it is part of; null where there are none. */
export function beyond(
  rows: Iterable<number>,
  [low, high]: TimeRange,
  first: DayOf,
  last: DayOf,
): Readonly<Record<"earlier" | "later", Beyond | null>> {
  const bounded = (row: number): Interval => {
    const [from, to] = [first(row), last(row)];
    return likelyPart({ from: from > DAY_MIN ? from : to, to: to < DAY_MAX ? to : from });
  };
  const dates = [...rows].map(bounded).filter(({ from, to }) => from > DAY_MIN && to < DAY_MAX && from <= to);
  const groups = groupsOf(dates.sort(byStart), APART);
  const shown = (group: Group | undefined): Beyond | null =>
    group ? { rows: group.rows, days: [asDay(group.from), asDay(group.to)], domain: roomyDomain(group.from, group.to) } : null;
  return { earlier: shown(groups.findLast(({ to }) => to < low)), later: shown(groups.find(({ from }) => from > high)) };
}
