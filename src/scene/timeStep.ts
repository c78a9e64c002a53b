import { u32 } from "../model/cells.ts";
import { type EventRow, eventRow } from "../model/ids.ts";
import type { Result } from "../query/result.ts";
import { pannedDomain } from "../view/transitions.ts";
import type { TimeRange } from "../view/view.ts";
import { positionOf, type TimeIndex } from "./timeIndex.ts";

/** The next event in time that the filter lets through, later for 1 and earlier for -1; from nowhere, the first or last that the visible domain shows. */
export function stepFrom(
  index: TimeIndex,
  result: Result,
  from: EventRow | undefined,
  way: 1 | -1,
  domain: TimeRange,
): EventRow | undefined {
  const standing = from === undefined ? -1 : index.order.indexOf(from);
  const edge = way === 1 ? 0 : positionOf(index, domain[1] + 1) - 1;
  for (let at = standing < 0 ? edge : standing + way; at >= 0 && at < index.order.length; at += way) {
    const row = eventRow(u32(index.order, at));
    if (result.level(row) > 0 && (standing >= 0 || index.last(row) >= domain[0])) return row;
  }
  return undefined;
}

/** The visible domain moved, by as little as puts it in the middle, so that the event shows; as it was where it shows already. */
export function revealing(index: TimeIndex, row: EventRow, domain: TimeRange | null): TimeRange | null {
  const shown = domain ?? index.home;
  if (!shown || !index.bounds || !index.has(row)) return domain;
  const { from, to } = index.span(row);
  if (from <= shown[1] && to >= shown[0]) return domain;
  const day = Number.isFinite(from) ? from : to;
  return pannedDomain(shown, (day - (shown[0] + shown[1]) / 2) / Math.max(1, shown[1] - shown[0]), index.bounds);
}
