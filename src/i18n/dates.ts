import type { Edtf } from "../model/edtf.ts";
import { type Day, dayToMs, FIRST_DAY, LAST_DAY } from "../model/span.ts";
import { ltr, stripBidi } from "./bidi.ts";
import { type EdtfPart, readForm } from "./edtfForm.ts";
import { dateFormat } from "./formats.ts";
import type { PluralKey, TextKey } from "./messages.ts";
import type { Numbers } from "./numbers.ts";

export type DateStyle = "full" | "short";
export type AxisUnit = "day" | "month" | "monthYear" | "year";

/** Civil dates in words; a `Day` must be finite. */
export interface Dates {
  /** "10 December 2023". */
  readonly formatDay: (day: Day, style?: DateStyle) => string;
  /** "Sunday 10 December 2023". */
  readonly formatWeekday: (day: Day) => string;
  /** "December 2023". */
  readonly formatMonth: (day: Day, style?: DateStyle) => string;
  readonly formatYear: (day: Day) => string;
  /** An interval with both ends in, common parts said once: "10–12 December 2023"; an end of the calendar is none. */
  readonly formatDays: (from: Day, to: Day, style?: DateStyle) => string;
  /** Days counted from the first day of voting, both ends in, as a sentence; an end of the calendar is none. */
  readonly formatCounted: (from: Day, to: Day) => string;
  /** A date as the record gives it, uncertainty included; "no date stated" for undefined. */
  readonly formatSpan: (edtf: Edtf | undefined, style?: DateStyle) => string;
  readonly axisLabel: (day: Day, unit: AxisUnit) => string;
  /** Whole days from the first day of voting (negative before): a sentence, or "D−3" short. */
  readonly relativeDay: (days: number, style?: DateStyle) => string;
}

interface Words extends Numbers {
  readonly words: (key: TextKey, params?: Readonly<Record<string, string>>) => string;
  readonly plural: (key: PluralKey, n: number) => string;
}

/** The two ends of a range with what they share left out of the first. */
interface Ends {
  readonly from: string;
  readonly to: string;
  /** True when the first end is a single word or number, so that a dash between them needs no spaces. */
  readonly tight: boolean;
}

/** Civil days, months and years in words. */
function calendarWords(locale: string, { words, plain }: Words) {
  const named = (options: Intl.DateTimeFormatOptions) => {
    const format = dateFormat(locale, { ...options, calendar: "gregory", timeZone: "UTC" });
    return (day: Day) => format().format(dayToMs(day));
  };
  const weekday = named({ weekday: "long" });
  const months: Readonly<Record<DateStyle, (day: Day) => string>> = { full: named({ month: "long" }), short: named({ month: "short" }) };
  const dayNumber = (day: Day) => plain(civil(day).getUTCDate());
  const formatYear = (day: Day) => plain(civil(day).getUTCFullYear());
  const dayMonth = (day: Day, style: DateStyle) => words("date.dayMonth", { day: dayNumber(day), month: months[style](day) });
  const formatDay = (day: Day, style: DateStyle = "full") => words("date.ofYear", { part: dayMonth(day, style), year: formatYear(day) });
  const formatMonth = (day: Day, style: DateStyle = "full") => words("date.ofYear", { part: months[style](day), year: formatYear(day) });
  const formatWeekday = (day: Day) => words("date.withWeekday", { weekday: weekday(day), date: formatDay(day) });
  const axis: Readonly<Record<AxisUnit, (day: Day) => string>> = {
    day: (day) => dayMonth(day, "short"),
    month: months.short,
    monthYear: (day) => formatMonth(day, "short"),
    year: formatYear,
  };
  return { months, dayNumber, dayMonth, formatDay, formatWeekday, formatMonth, formatYear, axis };
}

type Calendar = ReturnType<typeof calendarWords>;

/** Dates as EDTF has them, and two of them joined. */
function partWords({ words }: Words, { months, dayNumber, dayMonth, formatDay, formatMonth, formatYear }: Calendar) {
  const whole: Readonly<Record<EdtfPart["unit"], (day: Day, style: DateStyle) => string>> = {
    day: formatDay,
    month: formatMonth,
    year: (day) => words("date.namedYear", { year: formatYear(day) }),
  };
  const marked = (text: string, { uncertain, approximate }: Pick<EdtfPart, "uncertain" | "approximate">): string =>
    uncertain ? words("date.uncertain", { date: text }) : approximate ? words("date.approximate", { date: text }) : text;
  const single = (part: EdtfPart, style: DateStyle) => marked(whole[part.unit](part.day, style), part);

  function ends(a: EdtfPart, b: EdtfPart, style: DateStyle): Ends {
    const to = whole[b.unit](b.day, style);
    const sameYear = civil(a.day).getUTCFullYear() === civil(b.day).getUTCFullYear();
    if (a.unit === "year" && b.unit === "year") return { from: formatYear(a.day), to: formatYear(b.day), tight: true };
    if (a.unit !== b.unit || !sameYear) return { from: whole[a.unit](a.day, style), to, tight: false };
    if (a.unit === "month") return { from: months[style](a.day), to, tight: true };
    if (civil(a.day).getUTCMonth() === civil(b.day).getUTCMonth()) return { from: dayNumber(a.day), to, tight: true };
    return { from: dayMonth(a.day, style), to, tight: false };
  }

  function joined(a: EdtfPart, b: EdtfPart, style: DateStyle, join: (ends: Ends) => string): string {
    if (a.uncertain === b.uncertain && a.approximate === b.approximate) return marked(join(ends(a, b, style)), a);
    return join({ from: single(a, style), to: single(b, style), tight: false });
  }

  function within(part: EdtfPart, style: DateStyle): string {
    const text = whole[part.unit](part.day, style);
    return marked(part.unit === "day" || style === "short" ? text : words("date.within", { date: text }), part);
  }

  const through = ({ from, to, tight }: Ends) => words(tight ? "date.rangeTight" : "date.range", { from, to });
  return { single, joined, within, through };
}

/** Writes a date of whatever form. */
function spanWords({ words }: Words, { single, joined, within, through }: ReturnType<typeof partWords>): Dates["formatSpan"] {
  const eitherDay = ({ from, to }: Ends) => words("date.either", { from, to });
  const oneDay =
    (style: DateStyle) =>
    ({ from, to }: Ends) =>
      words(style === "full" ? "date.between" : "date.betweenShort", { from, to });
  return (edtf, style = "full") => {
    if (!edtf) return words("date.none");
    const form = readForm(edtf.edtf);
    switch (form.kind) {
      case "single":
        return within(form.part, style);
      case "interval":
        return joined(form.from, form.to, style, through);
      case "oneDay":
        return joined(form.from, form.to, style, form.adjacent ? eitherDay : oneDay(style));
      case "until":
        return words("date.until", { date: single(form.part, style) });
      case "since":
        return words("date.since", { date: single(form.part, style) });
      case "onOrBefore":
        return words(form.part.unit === "day" ? "date.onOrBefore" : "date.inOrBefore", { date: single(form.part, style) });
      case "onOrAfter":
        return words(form.part.unit === "day" ? "date.onOrAfter" : "date.inOrAfter", { date: single(form.part, style) });
      default:
        return form satisfies never;
    }
  };
}

/** Days counted from the first day of voting. */
function countedWords({ words, plural, signed }: Words): Pick<Dates, "relativeDay" | "formatCounted"> {
  function relativeDay(days: number, style: DateStyle = "full"): string {
    if (style === "short") return days === 0 ? words("date.votingDay") : ltr(words("date.fromVoting", { days: stripBidi(signed(days)) }));
    if (days === 0) return words("date.firstVotingDay");
    return days < 0 ? plural("date.daysBefore", -days) : plural("date.daysAfter", days);
  }

  function formatCounted(from: Day, to: Day): string {
    if (to >= LAST_DAY) return words("date.since", { date: relativeDay(from) });
    if (from <= FIRST_DAY) return words("date.until", { date: relativeDay(to) });
    return from === to ? relativeDay(from) : words("date.fromTo", { from: relativeDay(from), to: relativeDay(to) });
  }
  return { relativeDay, formatCounted };
}

const exact = (day: Day): EdtfPart => ({ unit: "day", day, uncertain: false, approximate: false });

export function createDates(locale: string, words: Words): Dates {
  const calendar = calendarWords(locale, words);
  const parts = partWords(words, calendar);
  const { formatDay, formatWeekday, formatMonth, formatYear, axis } = calendar;
  return {
    formatDay,
    formatWeekday,
    formatMonth,
    formatYear,
    formatDays(from, to, style = "full") {
      if (to >= LAST_DAY) return words.words("date.since", { date: formatDay(from, style) });
      if (from <= FIRST_DAY) return words.words("date.until", { date: formatDay(to, style) });
      return from === to ? formatDay(from, style) : parts.joined(exact(from), exact(to), style, parts.through);
    },
    formatSpan: spanWords(words, parts),
    axisLabel: (day, unit) => axis[unit](day),
    ...countedWords(words),
  };
}

const civil = (day: Day): Date => new Date(dayToMs(day));
