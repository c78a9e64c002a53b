import { addDays, type Day, dayOf, formatDay, knownDay, parseDay } from "../model/span.ts";
import { refOf } from "./compiled.ts";
import { dateTables } from "./dateTables.ts";
import { evidenceOf, type Paragraph } from "./page.ts";
import type { DraftRules } from "./rules.ts";
import type { DateCandidate, DateReading } from "./types.ts";
import { type Side, type Written, writtenIn } from "./writtenDates.ts";

/** The dates of the page in its order; parts that a date lacks come from the page's own dateline or from nowhere. */
export function datesIn(paragraphs: readonly Paragraph[], rules: DraftRules): readonly DateCandidate[] {
  const tables = dateTables(rules);
  const written = paragraphs.flatMap((paragraph, i) => writtenIn(paragraph, tables).map((date) => ({ paragraph, i, date })));
  const line = written.find(({ paragraph, i, date }) => isDateline(paragraph, i, paragraphs.length, date));
  const base = line && firstDay(line.date);
  const told = written.filter(({ date }) => base !== undefined || date.days === undefined || date.weekday !== undefined);
  return told.map(({ paragraph, date }) => {
    const { edtf, reading } = read(date, base);
    const rule = rules.dates.rules.find((one) => one.reading === reading) ?? rules.dates.rules[0];
    const range = date.range;
    return {
      kind: "date",
      id: `date-${paragraph.p}-${range[0]}`,
      rule: rule ? refOf(rule) : { id: reading, clause: { ar: "", en: "" }, example: "" },
      grade: edtf === null ? "weak" : "clear",
      evidence: evidenceOf(paragraph, range),
      edtf,
      reading,
      why: rule?.why ?? { ar: "", en: "" },
      dateline: date === line?.date,
    };
  });
}

const firstDay = ({ year, month, day }: Written): Day | undefined =>
  year !== undefined && month !== undefined && day !== undefined ? knownDay(year, month, day) : undefined;

const LINE_PARAGRAPHS = 4;
const MOST_LINE_WORDS = 9;
const MOST_BEFORE = 4;

/** A whole date in a short line at the top or the end, or right at the start of one of the first paragraphs. */
function isDateline(paragraph: Paragraph, at: number, count: number, date: Written): boolean {
  if (firstDay(date) === undefined) return false;
  const before = paragraph.tokens.slice(0, date.range[0]).filter(({ kind }) => kind === "word");
  const isLine = paragraph.words <= MOST_LINE_WORDS && before.length <= MOST_BEFORE + 1 && (at < LINE_PARAGRAPHS || at === count - 1);
  return isLine || (at < LINE_PARAGRAPHS && before.length <= MOST_BEFORE && before.every(({ form }) => !VERBAL.test(form)));
}

/** A dateline has a place before its date, no verb. */
const VERBAL = /^(في|فى|عقد|يعقد|صدر|اصدر|اصدرت|قرر|يوم)$/;

function read(date: Written, base: Day | undefined): { readonly edtf: string | null; readonly reading: DateReading } {
  const none = { edtf: null, reading: "no-year" } as const;
  if (date.year !== undefined) return { edtf: edtfOf(date, date.year, date.month), reading: "full" };
  if (base === undefined) return none;
  const [year = 0, month = 0] = formatDay(base).split("-").map(Number);
  if (date.month !== undefined) return { edtf: edtfOf(date, yearBeside(date, base, year), date.month), reading: "dateline" };
  if (date.days !== undefined) return relative(date, date.days, base) ?? none;
  if (date.weekday !== undefined) {
    const day = weekdayBeside(date.weekday, date.side, base);
    return day === undefined ? none : { edtf: span(day, weekdayAfter(date.untilWeekday, day)), reading: "weekday" };
  }
  if (date.side === undefined) return none;
  const shifted = month + (date.side === "next" ? 1 : date.side === "last" ? -1 : 0);
  const inYear = dayOf(year, shifted, 1);
  const [ofYear = 0, ofMonth = 0] = formatDay(inYear).split("-").map(Number);
  return { edtf: edtfOf(date, ofYear, ofMonth), reading: "current-month" };
}

/** «أمس الأحد» is read where the dateline’s yesterday was a Sunday. */
function relative({ weekday }: Written, days: number, base: Day): { readonly edtf: string; readonly reading: DateReading } | undefined {
  const day = addDays(base, days);
  return weekday === undefined || weekdayOf(day) === weekday ? { edtf: formatDay(day), reading: "relative-day" } : undefined;
}

const span = (from: Day, to: Day | undefined): string => (to === undefined ? formatDay(from) : `${formatDay(from)}/${formatDay(to)}`);

const pad = (part: number): string => String(part).padStart(2, "0");

function edtfOf({ day, until, untilMonth }: Written, year: number, month: number | undefined): string | null {
  if (month === undefined) return null;
  if (day === undefined) return `${year}-${pad(month)}`;
  const first = `${year}-${pad(month)}-${pad(day)}`;
  if (parseDay(first) === undefined) return null;
  const last = until === undefined ? first : `${year}-${pad(untilMonth ?? month)}-${pad(until)}`;
  return last > first && parseDay(last) !== undefined ? `${first}/${last}` : first;
}

/** The dateline's year, or the one beside it where «المقبل» or «الماضي» leads over its end. */
function yearBeside({ month = 1, day = 1, side }: Written, base: Day, year: number): number {
  const same = dayOf(year, month, day);
  if (side === "next" && same < base) return year + 1;
  if (side === "last" && same > base) return year - 1;
  return year;
}

const WEEK = 7;
function weekdayBeside(weekday: number, side: Side | undefined, base: Day): Day | undefined {
  if (side === undefined) return undefined;
  const ahead = (weekday - weekdayOf(base) + WEEK) % WEEK || (side === "this" ? 0 : WEEK);
  return addDays(base, side === "last" ? (ahead % WEEK) - WEEK : ahead);
}

const weekdayOf = (day: Day): number => new Date(`${formatDay(day)}T00:00Z`).getUTCDay();
const weekdayAfter = (weekday: number | undefined, day: Day): Day | undefined =>
  weekday === undefined ? undefined : addDays(day, (weekday - weekdayOf(day) + WEEK) % WEEK);
