import { stripBidi } from "../i18n/bidi.ts";
import { latinDigits } from "../model/digits.ts";
import { type Day, knownDay, parseDay } from "../model/span.ts";

/** A day as somebody typed or pasted it; both days of what can be read in two ways; null where it names none. */
export type TypedDay = { readonly day: Day } | { readonly either: readonly [Day, Day] } | null;

/** The months as English, Egypt and Libya name them; the last list Libya’s until 2011. */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
  ["يناير", "فبراير", "مارس", "ابريل", "مايو", "يونيو", "يوليو", "اغسطس", "سبتمبر", "اكتوبر", "نوفمبر", "ديسمبر"],
  ["اي النار", "النوار", "الربيع", "الطير", "الماء", "الصيف", "ناصر", "هانيبال", "الفاتح", "التمور", "الحرث", "الكانون"],
];

const LEAST_LETTERS = 3;

/** The number of a month by its name, in English also by the beginning of it; undefined for any other word. */
function monthOf(raw: string): number | undefined {
  const name = raw.toLowerCase().replace(/\.$/, "").replace(/[أإآ]/g, "ا").replace(/يونيه/, "يونيو").replace(/يوليه/, "يوليو");
  if (name.length < LEAST_LETTERS) return undefined;
  for (const months of MONTHS) {
    const at = months.findIndex((month) => month === name || (/^[a-z]/.test(name) && month.startsWith(name)));
    if (at >= 0) return at + 1;
  }
  return undefined;
}

function ofDay(year: number, month: number | undefined, date: number): TypedDay {
  const day = month === undefined ? undefined : knownDay(year, month, date);
  return day === undefined ? null : { day };
}

/** In figures alone 11/12/2024 is a day in November or in December, unless only one of the two is a month. */
function ofFigures(first: number, second: number, year: number): TypedDay {
  const [dayFirst, monthFirst] = [knownDay(year, second, first), knownDay(year, first, second)];
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) {
    const day = dayFirst ?? monthFirst;
    return day === undefined ? null : { day };
  }
  return { either: [dayFirst, monthFirst] };
}

/** Reads a day in any usual form: ISO, day, month by name and year in either order, or figures. */
export function readTypedDay(raw: string): TypedDay {
  const text = latinDigits(stripBidi(raw))
    .replace(/[\s\u00a0,،]+/g, " ")
    .trim();
  const iso = parseDay(text);
  if (iso !== undefined) return Number(text.slice(0, 4)) >= 1000 ? { day: iso } : null;
  const [, date, month, year] = /^(\d{1,2}) (\D+) (\d{4})$/.exec(text) ?? [];
  if (month !== undefined) return ofDay(Number(year), monthOf(month), Number(date));
  const [, named, of, then] = /^(\D+) (\d{1,2}) (\d{4})$/.exec(text) ?? [];
  if (named !== undefined) return ofDay(Number(then), monthOf(named), Number(of));
  const [, first, second, last] = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})$/.exec(text) ?? [];
  return last === undefined ? null : ofFigures(Number(first), Number(second), Number(last));
}
