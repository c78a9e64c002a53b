import { readEdtf } from "../model/edtf.ts";
import { addDays, formatDay, knownDay } from "../model/span.ts";
import { type HijriDate, hijriEdtf } from "./hijri.ts";
import { monthOf } from "./months.ts";

export type DayMonthOrder = "day-month" | "month-day";
export type Calendar = "gregorian" | "hijri";

export type DateFault = "notDate" | "noSuchDay" | "hijriYear" | "early" | "shortYear" | "serial" | "dayWithoutMonth" | "endFirst";

/** What a cell says of a day: its date as EDTF, that two orders of day and month would read it differently, or why it is none. */
export type DateReading =
  | { readonly edtf: string }
  | { readonly either: readonly [dayMonth: string, monthDay: string] }
  | { readonly fault: DateFault };

export interface DateRules {
  /** Null where it has not been chosen. */
  readonly order: DayMonthOrder | null;
  /** Whether years that look like Hijri ones are; a cell that says it is of the Hijri year is read so in any case. */
  readonly calendar: Calendar;
}

/** A year, with its month and day where the cell names them. */
interface Civil {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const ZEROS: readonly number[] = [0x0660, 0x06f0];
const WEEKDAYS =
  /^(?:(?:يوم )?(?:ال)?(?:[أا]حد|[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة|سبت)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)[،,]? +/iu;
/** A time of day after a date is no part of it. */
const TIME = /(?:[T ]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?)$/i;

/** A cell in plain digits and spaces, without weekday and time of day. */
export const plainDate = (raw: string): string =>
  raw
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
      String(digit.charCodeAt(0) - (ZEROS.find((zero) => digit.charCodeAt(0) - zero < 10) ?? 0)),
    )
    .replace(/\s+/g, " ")
    .trim()
    .replace(WEEKDAYS, "")
    .replace(TIME, "");

/** Of letters, in whatever language a date is written out. */
const LONGEST = 100;

/** Reads one cell as a date; what it does not say is not made up. */
export function readDate(raw: string, rules: DateRules): DateReading {
  if (raw.length > LONGEST) return { fault: "notDate" };
  const text = plainDate(raw).replace(/ ?(?:م|ميلادي[ةه]?|AD|CE)\.?$/u, "");
  if (/(?:^-\d|^\+?\d{5,}-|\bB\.?C(?:\.?E)?\b|ق\.? ?م)/u.test(text)) return { fault: "early" };
  const hijri = / ?(?:هـ|ه|AH)\.?$/u.test(text);
  return inNumbers(text.replace(/ ?(?:هـ|ه|AH)\.?$/u, ""), rules, hijri) ?? inWords(text, rules) ?? asEdtf(text);
}

function asEdtf(text: string): DateReading {
  return readEdtf(text) ? { edtf: text } : { fault: "notDate" };
}

function inNumbers(text: string, rules: DateRules, hijri: boolean): DateReading | undefined {
  const yearFirst = /^(\d{4})(?: ?([-/.]) ?(\d{1,2})(?: ?\2 ?(\d{1,2}))?)?$/.exec(text);
  if (yearFirst) {
    const [, year, , month, day] = yearFirst;
    return civil({ year: Number(year), ...(month ? { month: Number(month) } : {}), ...(day ? { day: Number(day) } : {}) }, rules, hijri);
  }
  const packed = /^((?:1[3-9]|2[01])\d\d)(\d\d)(\d\d)$/.exec(text);
  if (packed) return civil({ year: Number(packed[1]), month: Number(packed[2]), day: Number(packed[3]) }, rules, hijri);
  const yearLast = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{2}|\d{4})$/.exec(text);
  if (yearLast) {
    const [, first = "", , second = "", year = ""] = yearLast;
    return year.length === 2 ? { fault: "shortYear" } : ordered(Number(first), Number(second), Number(year), rules, hijri);
  }
  const month = /^(\d{1,2}) ?[-/.] ?(\d{4})$/.exec(text);
  if (month) return civil({ year: Number(month[2]), month: Number(month[1]) }, rules, hijri);
  return /^[1-9]\d{4}(\.\d+)?$/.test(text) ? { fault: "serial" } : undefined;
}

function ordered(first: number, second: number, year: number, rules: DateRules, hijri: boolean): DateReading {
  const dayMonth = civil({ year, month: second, day: first }, rules, hijri);
  const monthDay = civil({ year, month: first, day: second }, rules, hijri);
  if (rules.order !== null) return rules.order === "day-month" ? dayMonth : monthDay;
  if ("edtf" in dayMonth && "edtf" in monthDay)
    return dayMonth.edtf === monthDay.edtf ? dayMonth : { either: [dayMonth.edtf, monthDay.edtf] };
  return "edtf" in dayMonth ? dayMonth : monthDay;
}

const NAME = String.raw`[^\d\s.,،/-][^\d.,،/-]*?`;
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<day>\d{1,2})(?:st|nd|rd|th)?[ .-]*(?:من |of )?(?<month>${NAME})[ .,،-]*(?<year>\d{4})$`, "iu"),
  new RegExp(String.raw`^(?<month>${NAME})[ .-]*(?<day>\d{1,2})(?:st|nd|rd|th)?[ ,،]+(?<year>\d{4})$`, "iu"),
  new RegExp(String.raw`^(?:شهر )?(?<month>${NAME})[ .,،-]+(?<year>\d{4})$`, "iu"),
  new RegExp(String.raw`^(?<year>\d{4})[ ,،-]+(?<month>${NAME})(?:[ .-]+(?<day>\d{1,2}))?$`, "iu"),
];

function inWords(text: string, rules: DateRules): DateReading | undefined {
  const hijri = / ?(?:هـ|ه|AH)\.?$/u.test(text);
  const bare = text.replace(/ ?(?:هـ|ه|AH)\.?$/u, "");
  for (const form of FORMS) {
    const { day, month = "", year } = form.exec(bare)?.groups ?? {};
    if (year === undefined) continue;
    const names = monthOf(month);
    if (!names) continue;
    const parts = { year: Number(year), month: names.month, ...(day === undefined ? {} : { day: Number(day) }) };
    return civil(parts, rules, hijri || names.calendar === "hijri");
  }
  return undefined;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/** No report was printed in these years of our calendar. */
const looksHijri = (year: number): boolean => year >= 1300 && year <= 1500;

function civil({ year, month, day }: Civil, { calendar }: DateRules, hijri: boolean): DateReading {
  if (year < 1000) return { fault: "early" };
  if (hijri || (calendar === "hijri" && looksHijri(year))) return fromHijri({ year, month, day });
  if (looksHijri(year)) return { fault: "hijriYear" };
  if (knownDay(year, month ?? 1, day ?? 1) === undefined) return { fault: "noSuchDay" };
  return { edtf: [pad(year, 4), ...(month === undefined ? [] : [pad(month)]), ...(day === undefined ? [] : [pad(day)])].join("-") };
}

function fromHijri(date: HijriDate): DateReading {
  const edtf = hijriEdtf(date);
  return edtf === undefined ? { fault: "noSuchDay" } : { edtf };
}

/** The days from `before` before a day to `after` after it, of which it was one. */
export function someDayAround(edtf: string, before: number, after: number): string {
  const at = readEdtf(edtf);
  if (!at || at.from !== at.to) return edtf;
  return `[${formatDay(addDays(at.from, -before))}..${formatDay(addDays(at.from, after))}]`;
}

/** A day as the month, or the year, that it lies in. */
export const asMonth = (edtf: string): string => (/^\d{4}-\d\d-\d\d$/.test(edtf) ? edtf.slice(0, 7) : edtf);
export const asYear = (edtf: string): string => (/^\d{4}-/.test(edtf) ? edtf.slice(0, 4) : edtf);

/** From one date to another: `during` for something that lasted, else a day that was one of them. */
export function between(start: string, end: string, during: boolean): DateReading {
  if (start === end) return { edtf: start };
  const edtf = during ? `${start}/${end}` : `[${start}..${end}]`;
  return readEdtf(edtf) ? { edtf } : { fault: "endFirst" };
}
