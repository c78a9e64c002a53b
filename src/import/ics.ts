import ICAL from "ical.js";
import { addDays, dayOf, formatDay } from "../model/span.ts";
import { holdToLimits, type Table, tableOfItems } from "./table.ts";

/** A rule that repeats an entry may go on for ever: so many of its days are taken, and no others. */
const MOST_REPEATS = 400;
const LAST_YEAR = 2100;

/** Reads the entries of a calendar, a row to each day or span of days. Throws where it cannot be read. */
export function readIcs(name: string, text: string): Table {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const title = calendar.getFirstPropertyValue("x-wr-calname");
  const entries = calendar.getAllSubcomponents("vevent");
  holdToLimits(1, entries.length);
  const items = entries.flatMap((entry) => itemsOf(new ICAL.Event(entry)));
  return tableOfItems(items, { name, form: "ics", ...(typeof title === "string" ? { title } : {}) });
}

/** The civil day as it is written, in whatever zone; the end of whole days is the day after the last. */
const civil = ({ year, month, day }: ICAL.Time, back = 0): string => formatDay(addDays(dayOf(year, month, day), -back));

type Item = readonly (readonly [column: string, value: string])[];

function itemsOf(event: ICAL.Event): readonly Map<string, string>[] {
  const { summary, description, location, component } = event;
  const [url, uid] = ["url", "uid"]
    .map((name) => component.getFirstPropertyValue(name))
    .map((value) => (typeof value === "string" ? value : ""));
  const rules = component
    .getAllProperties("rrule")
    .flatMap((rule) => rule.getValues())
    .filter((rule) => rule instanceof ICAL.Recur);
  const words: Item = [
    ["description", description ?? ""],
    ["location", location ?? ""],
    ["url", url ?? ""],
    ["repeats", rules.map(String).join("; ")],
  ];
  const title = ["title", summary ?? ""] as const;
  const days = component.hasProperty("dtstart") ? daysOf(event, rules) : [["", ""] as const];
  return days.map(([from, to], at) => {
    const id = at === 0 || uid === "" ? uid : `${uid} ${from}`;
    return new Map<string, string>([["id", id ?? ""], title, ["start", from], ["end", to === from ? "" : to], ...words]);
  });
}

/** The first and the last day of each time that an entry takes place. */
function daysOf(event: ICAL.Event, rules: readonly ICAL.Recur[]): readonly (readonly [from: string, to: string])[] {
  const { startDate, endDate } = event;
  const last = endDate ?? startDate;
  const length = Math.max(0, dayNumber(last) - dayNumber(startDate) - (last.isDate && last.compare(startDate) > 0 ? 1 : 0));
  return startsOf(event, rules).map((start) => [civil(start), civil(start, -length)]);
}

const dayNumber = ({ year, month, day }: ICAL.Time): number => dayOf(year, month, day);

function startsOf(event: ICAL.Event, rules: readonly ICAL.Recur[]): readonly ICAL.Time[] {
  if (!event.isRecurring() || !rules.every(comesToAnEnd)) return [event.startDate];
  const isListed = event.component.hasProperty("rdate");
  const starts: ICAL.Time[] = [event.startDate];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.year <= LAST_YEAR && starts.length < MOST_REPEATS; next = iterator.next())
    if (next.compare(event.startDate) > 0 && (isListed || rules.some((rule) => isOfRule(rule, next)))) starts.push(next);
  return starts;
}

const MOST_INTERVAL = 400;
const OF_A_DAY = ["BYHOUR", "BYMINUTE", "BYSECOND"] as const;

/** False for a rule whose days may lie nowhere: the library would look for the next one for ever. */
function comesToAnEnd({ freq, interval, parts }: ICAL.Recur): boolean {
  if (interval > MOST_INTERVAL || OF_A_DAY.some((part) => part in parts)) return false;
  if (freq === "DAILY") return interval === 1 ? !("BYMONTHDAY" in parts || "BYWEEKNO" in parts) : Object.keys(parts).length === 0;
  return freq === "WEEKLY" || freq === "MONTHLY" || freq === "YEARLY";
}

/** False for a day that the library made of one that its month does not have, as 2 March of 30 February. */
function isOfRule({ parts }: ICAL.Recur, { month, day }: ICAL.Time): boolean {
  const [months, days] = [listed(parts["BYMONTH"]), listed(parts["BYMONTHDAY"])];
  return (months.length === 0 || months.includes(month)) && (days.length === 0 || days.some((one) => one < 0 || one === day));
}

const listed = (part: unknown): readonly number[] => (Array.isArray(part) ? part : [part]).filter((one) => typeof one === "number");
