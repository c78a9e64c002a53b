import { addDays, asDay, FIRST_DAY, formatDay, knownDay, LAST_DAY } from "../model/span.ts";
import type { TimeRange } from "./view.ts";

const OPEN = "..";

/** A range as EDTF writes it: an end of the calendar is open. */
export const writeTimeRange = ([from, to]: TimeRange): string => {
  const opens = from === FIRST_DAY && to !== LAST_DAY;
  return `${opens ? OPEN : formatDay(from)}/${to === LAST_DAY ? OPEN : formatDay(to)}`;
};

/** The days of a date as EDTF writes it: of a year, of a month, or the day itself. */
function daysOf(raw: string): TimeRange | undefined {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(raw) ?? [];
  const from = knownDay(Number(year), Number(month ?? 1), Number(date ?? 1));
  if (from === undefined) return undefined;
  if (date !== undefined) return [from, from];
  const isYearsEnd = month === undefined || month === "12";
  const next = isYearsEnd ? knownDay(Number(year) + 1, 1, 1) : knownDay(Number(year), Number(month) + 1, 1);
  return next && [from, addDays(next, -1)];
}

/** One part or an interval of them. An end is open where it is "..", and where the words around a link have swallowed that. */
export function readRun(raw: string, ofPart: (part: string) => TimeRange | undefined): TimeRange | undefined {
  const [first = "", last = first, more] = raw.split("/");
  const isOpen = (part: string): boolean => part === OPEN || part === "";
  if (more !== undefined || (isOpen(first) && isOpen(last))) return undefined;
  const from = isOpen(first) ? FIRST_DAY : ofPart(first)?.[0];
  const to = isOpen(last) ? LAST_DAY : ofPart(last)?.[1];
  return from !== undefined && to !== undefined && from <= to ? [from, to] : undefined;
}

/** A range as EDTF writes one: a date for all of its days, or an interval. */
export const readTimeRange = (raw: string): TimeRange | undefined => readRun(raw, daysOf);

/** Whole days from the first day of voting, of no more digits than a calendar has days. */
export function countOf(raw: string): TimeRange | undefined {
  if (!/^[-+]?\d{1,6}$/.test(raw)) return undefined;
  const day = asDay(Number(raw) + 0);
  return [day, day];
}

/** A range of days counted from the first day of voting. */
export function writeCounted([from, to]: TimeRange): string {
  const [first, last] = [from === FIRST_DAY ? OPEN : String(from), to === LAST_DAY ? OPEN : String(to)];
  return first === last && first !== OPEN ? first : `${first}/${last}`;
}

/** What the timeline can show at once has two ends. */
export const readDomain = (raw: string): TimeRange | undefined => (/^(\.\.)?\/|\/(\.\.)?$/.test(raw) ? undefined : readTimeRange(raw));
