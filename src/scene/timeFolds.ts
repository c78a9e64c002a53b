import type { I18n } from "../i18n/translator.ts";
import { asDay } from "../model/span.ts";
import type { TimeRange } from "../view/view.ts";
import { merged } from "./timeHome.ts";
import type { TimeIndex } from "./timeIndex.ts";
import { FOLD } from "./timeScale.ts";

/** Days without event or calendar entry that a stretch must have to be folded, and the share of the visible domain it must take. */
const LEAST_EMPTY = 120;
const LEAST_SHARE = 1 / 6;
/** Days that stay open beside what stands at either end of an empty stretch. */
const BESIDE = 14;
/** Records with more than this are counted, not drawn one by one, and leave nothing empty for long. */
const MOST_ROWS = 2000;

const lengthOf = ([from, to]: TimeRange): number => to - from + 1;

/** The long stretches of a visible domain in which nothing of the record stands, whatever the filter, in the order of time; none where all of it is empty. */
function emptyStretches(index: TimeIndex, [low, high]: TimeRange): readonly TimeRange[] {
  const { order, calendar, first, last } = index;
  const least = Math.max(LEAST_EMPTY, (high - low + 1) * LEAST_SHARE);
  const stretches: TimeRange[] = [];
  let open: number = low;
  let anything = false;
  const close = (until: number, atEdge: boolean): void => {
    if (until - open <= least) return;
    const start = anything ? open + BESIDE : open;
    stretches.push([asDay(start), asDay(until - 1 - (atEdge ? 0 : BESIDE))]);
  };
  for (const row of merged(order, calendar, first)) {
    const [from, to] = [first(row), last(row)];
    if (to < low) continue;
    if (from > high) break;
    close(from, false);
    anything = true;
    open = Math.max(open, to + 1);
  }
  if (anything) close(high + 1, true);
  return stretches;
}

/** The days of a visible domain that the axis of dates folds where it has so many pixels: the longest stretches first, each only if that saves room, and never half the axis; those that a reader has unfolded stay open. */
export function foldsOf(index: TimeIndex, domain: TimeRange, pixels: number, unfolded: readonly TimeRange[]): readonly TimeRange[] {
  if (index.axis === "polling" || index.order.length + index.calendar.length > MOST_ROWS) return [];
  const isUnfolded = (stretch: TimeRange): boolean => unfolded.some(([from, to]) => from <= stretch[1] && to >= stretch[0]);
  const longest = emptyStretches(index, domain)
    .filter((stretch) => !isUnfolded(stretch))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  const folds: TimeRange[] = [];
  let [days, room] = [lengthOf(domain), pixels];
  for (const stretch of longest) {
    if ((lengthOf(stretch) * room) / days <= FOLD || (folds.length + 1) * FOLD > pixels / 2) break;
    folds.push(stretch);
    [days, room] = [days - lengthOf(stretch), room - FOLD];
  }
  return folds.sort((a, b) => a[0] - b[0]);
}

const MONTH = 365.2425 / 12;
const MOST_MONTHS = 60;

/** How long a folded stretch is: "28 months", of more than five years "20 years". */
export function foldWords(fold: TimeRange, { plural }: I18n): string {
  const months = Math.round(lengthOf(fold) / MONTH);
  return months > MOST_MONTHS ? plural("timeline.years", Math.round(months / 12)) : plural("timeline.months", months);
}
