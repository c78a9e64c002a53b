import ICAL from "ical.js";
import { addDays, dayOf, formatDay } from "../model/span.ts";
import { LIMITS, type Table, tableOfItems, UnreadTable } from "./table.ts";

/** A rule that repeats an entry may go on for ever: so many of its days are taken, and no others. */
const MOST_REPEATS = 400;
const LAST_YEAR = 2100;

/** Reads the entries of a calendar, a row to each day or span of days. Throws UnreadTable. */
export function readIcs(name: string, text: string): Table {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const title = calendar.getFirstPropertyValue("x-wr-calname");
    const entries = calendar.getAllSubcomponents("vevent");
    if (entries.length > LIMITS.rows) throw new UnreadTable("rows", LIMITS.rows);
    const items = entries.flatMap((entry) => itemsOf(new ICAL.Event(entry)));
    return tableOfItems(items, { name, form: "ics", ...(typeof title === "string" ? { title } : {}) });
  } catch (cause) {
    throw cause instanceof UnreadTable ? cause : new UnreadTable("damaged", 0, cause);
  }
}

/** The civil day as it is written, in whatever zone; the end of whole days is the day after the last. */
const civil = ({ year, month, day }: ICAL.Time, back = 0): string => formatDay(addDays(dayOf(year, month, day), -back));

function itemsOf(event: ICAL.Event): readonly Map<string, string>[] {
  const { startDate, endDate, summary, description, location, uid } = event;
  const url = event.component.getFirstPropertyValue("url");
  const last = endDate ?? startDate;
  const length = Math.max(0, dayNumber(last) - dayNumber(startDate) - (last.isDate && last.compare(startDate) > 0 ? 1 : 0));
  return startsOf(event).map((start, at) => {
    const from = civil(start);
    const to = civil(start, -length);
    return new Map([
      ["id", at === 0 ? uid : `${uid} ${from}`],
      ["title", summary ?? ""],
      ["start", from],
      ["end", to === from ? "" : to],
      ["description", description ?? ""],
      ["location", location ?? ""],
      ["url", typeof url === "string" ? url : ""],
    ]);
  });
}

const dayNumber = ({ year, month, day }: ICAL.Time): number => dayOf(year, month, day);

function startsOf(event: ICAL.Event): readonly ICAL.Time[] {
  if (!event.isRecurring()) return [event.startDate];
  const starts: ICAL.Time[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.year <= LAST_YEAR && starts.length < MOST_REPEATS; next = iterator.next())
    starts.push(next);
  return starts;
}
