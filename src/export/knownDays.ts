import type { Edtf } from "../model/edtf.ts";
import type { EventRow } from "../model/ids.ts";
import { type ShownDate, shownDate } from "../model/reading.ts";
import type { ElectionEvent } from "../model/types.ts";
import type { Slice, Taken } from "./slice.ts";

/** True for one known day and for a stretch with both ends known, neither marked as uncertain or approximate. */
const isCertain = (edtf: Edtf): boolean =>
  edtf.from === edtf.latestStart &&
  edtf.earliestEnd === edtf.to &&
  Number.isFinite(edtf.to - edtf.from) &&
  !edtf.uncertain &&
  !edtf.approximate;

/** An event on known days. */
export interface KnownDays {
  readonly event: ElectionEvent;
  readonly date: ShownDate;
}

/** Events and calendar entries on known days, in order of time, and how many were left out for want of one. */
export function knownDays(slice: Slice): { readonly known: readonly KnownDays[]; readonly leftOut: number } {
  const taken: readonly Taken<EventRow>[] = [...slice.events, ...slice.calendar];
  const known = taken.flatMap(({ row }) => {
    const event = slice.dataset.event(row);
    const date = shownDate(event.when, slice.trust);
    return date && isCertain(date.edtf) ? [{ event, date }] : [];
  });
  known.sort((a, b) => a.date.edtf.from - b.date.edtf.from || (a.event.id < b.event.id ? -1 : 1));
  return { known, leftOut: taken.length - known.length };
}
