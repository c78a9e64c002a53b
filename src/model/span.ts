import type { Brand } from "./ids.ts";

/** A civil day as whole days since 1970-01-01; ±Infinity where a bound is open. No instant, so no time zone to slip. */
export type Day = Brand<number, "Day">;

/** Four civil days, both ends inside: from ≤ latestStart and earliestEnd ≤ to. An unknown day in a range and a real interval differ in the inner pair. */
export interface Span {
  readonly from: Day;
  readonly latestStart: Day;
  readonly earliestEnd: Day;
  readonly to: Day;
}

const isDay = (days: number): days is Day => !Number.isNaN(days);

/** Days since 1970-01-01 as a day; RangeError for what is no number. A fraction stands inside its day. */
export function asDay(days: number): Day {
  if (isDay(days)) return days;
  throw new RangeError("a day is a number of days");
}

export const OPEN_START = asDay(-Infinity);
export const OPEN_END = asDay(Infinity);

/** The calendar's ends: as far as a period that a reader sets may reach, so that each stands for an open end. */
export const FIRST_DAY = asDay(-719_162);
export const LAST_DAY = asDay(2_932_896);

const MS_PER_DAY = 86_400_000;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day that `YYYY-MM-DD` names in the proleptic Gregorian calendar, or undefined where there is no such day. */
export function parseDay(raw: unknown): Day | undefined {
  if (typeof raw !== "string" || !/^\d{4}-\d\d-\d\d$/.test(raw)) return undefined;
  return knownDay(Number(raw.slice(0, 4)), Number(raw.slice(5, 7)), Number(raw.slice(8)));
}

/** The day of a year from 0 to 9999, or undefined where the year is no number, or its month or its day of the month is none. */
export function knownDay(year: number, month: number, date: number): Day | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const most = month === 2 && leap ? 29 : MONTH_DAYS[month - 1];
  if (Number.isNaN(year) || most === undefined || !(date >= 1 && date <= most)) return undefined;
  // Date.UTC takes years before 100 for those of the twentieth century.
  const ms = new Date(0).setUTCFullYear(year, month - 1, date);
  return asDay(ms / MS_PER_DAY);
}

/** `YYYY-MM-DD` of a finite day. */
export const formatDay = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

export const dayOf = (year: number, month: number, date: number): Day => asDay(Date.UTC(year, month - 1, date) / MS_PER_DAY);

export const addDays = (day: Day, days: number): Day => asDay(day + days);

export const earlierOf = (a: Day, b: Day): Day => (b < a ? b : a);
export const laterOf = (a: Day, b: Day): Day => (b > a ? b : a);

/** The instant at which a day begins in UTC, in milliseconds: for scales and Intl with timeZone UTC only. */
export const dayToMs = (day: Day): number => day * MS_PER_DAY;

export const possiblyIn = (s: Span, u: Day, v: Day): boolean => s.from <= v && s.to >= u;
export const certainlyIn = (s: Span, u: Day, v: Day): boolean => s.latestStart <= v && s.earliestEnd >= u;

/** True when one day is known and it is the only one. */
export const isSingleDay = (s: Span): boolean => s.from === s.to && Number.isFinite(s.from);

/** True when something is not known about the bounds: a start or an end that may lie on more than one day. */
export const isUncertain = (s: Span): boolean => s.from !== s.latestStart || s.earliestEnd !== s.to;

/** Days that the possible range covers, both ends in; Infinity where open. */
export const widthInDays = (s: Span): number => s.to - s.from + 1;

/** Total order by start, then end; undated (undefined) last. */
export function byTime(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return compare(a.from, b.from) || compare(a.to, b.to) || compare(a.latestStart, b.latestStart);
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);
