import type { Edtf } from "../model/edtf.ts";
import type { EventRow } from "../model/ids.ts";
import { type ShownDate, shownDate } from "../model/reading.ts";
import { dayOf } from "../model/span.ts";
import type { ElectionEvent } from "../model/types.ts";
import type { Slice, Taken } from "./slice.ts";

/** True for one known day and for an interval with both ends known, neither marked as uncertain or approximate. */
const isCertain = (edtf: Edtf): boolean =>
  edtf.from === edtf.latestStart &&
  edtf.earliestEnd === edtf.to &&
  Number.isFinite(edtf.to - edtf.from) &&
  !edtf.uncertain &&
  !edtf.approximate;

/** The last year that a calendar file can say: its ends are the day after, and take four digits. Dates of a record begin with 1000. */
const LAST_DAY = dayOf(9998, 12, 31);
const hasRoom = ({ to }: Edtf): boolean => to <= LAST_DAY;

/** An event on known days. */
export interface KnownDays {
  readonly event: ElectionEvent;
  readonly date: ShownDate;
}

interface InCalendar {
  readonly known: readonly KnownDays[];
  /** How many have no certain day. */
  readonly uncertain: number;
  /** How many have one in a year for which a calendar file has no room. */
  readonly afterLastYear: number;
}

/** Events and calendar entries on known days, in order of time, and how many were left out for want of one or of room for their year. */
export function knownDays(slice: Slice): InCalendar {
  const taken: readonly Taken<EventRow>[] = [...slice.events, ...slice.calendar];
  const certain = taken.flatMap(({ row }) => {
    const event = slice.dataset.event(row);
    const date = shownDate(event.when, slice.trust);
    return date && isCertain(date.edtf) ? [{ event, date }] : [];
  });
  const known = certain.filter(({ date }) => hasRoom(date.edtf));
  known.sort((a, b) => a.date.edtf.from - b.date.edtf.from || (a.event.id < b.event.id ? -1 : 1));
  return { known, uncertain: taken.length - certain.length, afterLastYear: certain.length - known.length };
}
