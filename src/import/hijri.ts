import { addDays, asDay, type Day, formatDay } from "../model/span.ts";

export interface HijriDate {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** 1 Muharram 1 of the civil reckoning, 19 July 622 in the proleptic Gregorian calendar. */
const EPOCH = -492_148;

/** The first day of a month of the tabular calendar. */
const firstOf = (year: number, month: number): Day =>
  asDay(EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)));

/** Months began when the moon was seen: a day of the tables may have been the day before or after. */
const DOUBT = 1;

const oneOf = (from: Day, to: Day): string => `[${formatDay(addDays(from, -DOUBT))}..${formatDay(addDays(to, DOUBT))}]`;

/** The Gregorian days one of which a Hijri date may have been, as EDTF; undefined where its month has no such day. */
export function hijriEdtf({ year, month, day }: HijriDate): string | undefined {
  if (month === undefined) return oneOf(firstOf(year, 1), addDays(firstOf(year + 1, 1), -1));
  if (month < 1 || month > 12) return undefined;
  const first = firstOf(year, month);
  if (day === undefined) return oneOf(first, addDays(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1), -1));
  if (day < 1 || day > 30) return undefined;
  return oneOf(addDays(first, day - 1), addDays(first, day - 1));
}
