import { addDays, type Day, dayOf, formatDay, knownDay, parseDay } from "../model/span.ts";
import { refOf } from "./compiled.ts";
import { type DateTables, dateTables } from "./dateTables.ts";
import { evidenceOf, type Paragraph, type TokenRange } from "./page.ts";
import type { DraftRules } from "./rules.ts";
import { stemsOf, type Token } from "./tokens.ts";
import type { DateCandidate, DateReading } from "./types.ts";

type Side = "this" | "next" | "last";

/** A date as its words give it: parts that are not there are undefined. */
interface Written {
  readonly range: TokenRange;
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** The last of several days («26 و27»). */
  readonly until?: number | undefined;
  readonly weekday?: number | undefined;
  readonly side?: Side | undefined;
}

/** The dates of the page in its order; parts that a date lacks come from the page's own dateline or from nowhere. */
export function datesIn(paragraphs: readonly Paragraph[], rules: DraftRules): readonly DateCandidate[] {
  const tables = dateTables(rules);
  const written = paragraphs.flatMap((paragraph, i) => writtenIn(paragraph, tables).map((date) => ({ paragraph, i, date })));
  const line = written.find(({ paragraph, i, date }) => isDateline(paragraph, i, paragraphs.length, date));
  const base = line && firstDay(line.date);
  return written.map(({ paragraph, date }) => {
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
  const isLine = paragraph.words <= MOST_LINE_WORDS && (at < LINE_PARAGRAPHS || at === count - 1);
  const before = paragraph.tokens.slice(0, date.range[0]).filter(({ kind }) => kind === "word");
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
  if (date.weekday !== undefined) {
    const day = weekdayBeside(date.weekday, date.side, base);
    return day === undefined ? none : { edtf: formatDay(day), reading: "weekday" };
  }
  if (date.side === undefined) return none;
  const shifted = month + (date.side === "next" ? 1 : date.side === "last" ? -1 : 0);
  const inYear = dayOf(year, shifted, 1);
  const [ofYear = 0, ofMonth = 0] = formatDay(inYear).split("-").map(Number);
  return { edtf: edtfOf(date, ofYear, ofMonth), reading: "current-month" };
}

const pad = (part: number): string => String(part).padStart(2, "0");

function edtfOf({ day, until }: Written, year: number, month: number | undefined): string | null {
  if (month === undefined) return null;
  if (day === undefined) return `${year}-${pad(month)}`;
  const first = `${year}-${pad(month)}-${pad(day)}`;
  if (parseDay(first) === undefined) return null;
  const last = until === undefined ? first : `${year}-${pad(month)}-${pad(until)}`;
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
  const of = new Date(`${formatDay(base)}T00:00Z`).getUTCDay();
  const ahead = (weekday - of + WEEK) % WEEK || (side === "this" ? 0 : WEEK);
  return addDays(base, side === "last" ? (ahead % WEEK) - WEEK : ahead);
}

function writtenIn(paragraph: Paragraph, tables: DateTables): readonly Written[] {
  const found: Written[] = [];
  for (let at = 0; at < paragraph.tokens.length; at++) {
    const date = numeric(paragraph.tokens, at) ?? worded(paragraph.tokens, at, tables);
    if (!date) continue;
    found.push(date);
    at = date.range[1] - 1;
  }
  return found;
}

const numberAt = (tokens: readonly Token[], at: number, digits: RegExp): number | undefined => {
  const token = tokens[at];
  return token?.kind === "number" && digits.test(token.form) ? Number(token.form) : undefined;
};
const DAY = /^\d{1,2}$/;
const YEAR = /^(19|20)\d\d$/;

/** 2024-11-16, 16/11/2024 and their like; after a foreign word it is a page's stamp. */
function numeric(tokens: readonly Token[], at: number): Written | undefined {
  const mark = tokens[at + 1]?.form;
  if ((mark !== "-" && mark !== "/" && mark !== ".") || tokens[at + 3]?.form !== mark || isForeign(tokens[at - 1])) return undefined;
  const range: TokenRange = [at, at + 5];
  const middle = numberAt(tokens, at + 2, DAY);
  const [first, last] = [numberAt(tokens, at, YEAR), numberAt(tokens, at + 4, DAY)];
  const [day, year] = [numberAt(tokens, at, DAY), numberAt(tokens, at + 4, YEAR)];
  if (middle === undefined) return undefined;
  const parts = first !== undefined && last !== undefined ? { year: first, month: middle, day: last } : { year, month: middle, day };
  return parts.year !== undefined && parts.day !== undefined && knownDay(parts.year, parts.month, parts.day) !== undefined
    ? { range, ...parts }
    : undefined;
}

const isForeign = (token: Token | undefined): boolean => token?.kind === "word" && /^[a-z]/.test(token.form);

/** A weekday, a day and its month, a month and its year, a day of «الشهر الجاري». */
function worded(tokens: readonly Token[], start: number, tables: DateTables): Written | undefined {
  const reader = new Reader(tokens, start, tables);
  const weekday = reader.weekday();
  const fromDay = reader.at;
  const days = reader.days();
  const month = reader.month(days !== undefined);
  if (month === undefined && days !== undefined) {
    const side = reader.ofMonth();
    if (side !== undefined) return { range: [start, reader.at], ...days, side };
    reader.at = fromDay;
  }
  if (month !== undefined) {
    const year = reader.year();
    const side = year === undefined ? reader.side() : undefined;
    if (days === undefined && year === undefined && side === undefined) return undefined;
    return { range: [start, reader.at], ...days, month, year, side };
  }
  if (weekday !== undefined) return { range: [start, reader.at], weekday, side: reader.side() };
  const side = reader.ofMonth();
  return side !== undefined && days === undefined ? { range: [start, reader.at], side } : undefined;
}

class Reader {
  at: number;

  constructor(
    readonly tokens: readonly Token[],
    readonly start: number,
    readonly tables: DateTables,
  ) {
    this.at = start;
  }

  weekday(): number | undefined {
    const hit = this.tables.weekdays.at(this.tokens, this.at);
    if (!hit) return undefined;
    this.at = hit.next;
    if (this.tokens[this.at]?.form === "الموافق" || this.tokens[this.at]?.form === "،") {
      if (this.#day(this.at + 1) !== undefined) this.at++;
    }
    return hit.value;
  }

  /** «26», «26 و27», «10 إلى 12», «السادس عشر من». */
  days(): { readonly day: number; readonly until?: number | undefined } | undefined {
    this.#skip("ال");
    const day = this.#take();
    if (day === undefined) return undefined;
    let until: number | undefined;
    for (;;) {
      const joined = DAY_JOINS.has(this.tokens[this.at]?.form ?? "") ? 1 : 0;
      const next = joined > 0 ? this.#day(this.at + joined) : undefined;
      if (next === undefined) break;
      until = next.day;
      this.at = next.next;
    }
    this.#skip("من");
    this.#skip("شهر");
    return { day, until };
  }

  month(afterDay: boolean): number | undefined {
    const hit = this.tables.months.at(this.tokens, this.at, ({ prep, conj }) => !afterDay || (prep === "" && !conj));
    if (!hit) return undefined;
    this.at = hit.next;
    if (this.tokens[this.at]?.form === "/") {
      const other = this.tables.months.at(this.tokens, this.at + 1);
      if (other?.value === hit.value) this.at = other.next;
    }
    return hit.value + 1;
  }

  year(): number | undefined {
    const skip = YEAR_WORDS.has(this.tokens[this.at]?.form ?? "") ? 1 : 0;
    const year = numberAt(this.tokens, this.at + skip, YEAR);
    if (year !== undefined) this.at += skip + (this.tokens[this.at + skip + 1]?.form === "م" ? 2 : 1);
    return year;
  }

  side(): Side | undefined {
    const hit = this.tables.sides.at(this.tokens, this.at, ({ prep, conj }) => prep === "" && !conj);
    if (hit) this.at = hit.next;
    return hit?.value;
  }

  /** «الشهر الجاري», or «الجاري» alone right after a day. */
  ofMonth(): Side | undefined {
    const isMonth = stemsOf(this.tokens[this.at]?.form ?? "").some(({ stem, definite }) => definite && stem === "شهر");
    if (!isMonth && this.at === this.start) return undefined;
    const before = this.at;
    if (isMonth) this.at++;
    const side = this.side();
    if (side === undefined) this.at = before;
    return side;
  }

  #skip(form: string): void {
    if (this.tokens[this.at]?.form === form) this.at++;
  }

  #take(): number | undefined {
    const found = this.#day(this.at);
    if (found) this.at = found.next;
    return found?.day;
  }

  #day(at: number): { readonly day: number; readonly next: number } | undefined {
    if (this.tables.numbers.at(this.tokens, at - 1) ?? (this.tokens[at - 1]?.form === "(" && this.tables.numbers.at(this.tokens, at - 2)))
      return undefined;
    const number = numberAt(this.tokens, at, DAY);
    if (number !== undefined && number >= 1 && number <= 31) return { day: number, next: at + 1 };
    const ordinal = this.tables.ordinals.at(this.tokens, at, ({ prep, conj }) => !conj && prep !== "ك");
    const isDay = ordinal && (this.tokens[ordinal.next]?.form === "من" || this.tables.months.at(this.tokens, ordinal.next));
    return isDay ? { day: ordinal.value, next: ordinal.next } : undefined;
  }
}

const DAY_JOINS: ReadonlySet<string> = new Set(["و", "الي", "-", "–", "حتي", "،"]);
const YEAR_WORDS: ReadonlySet<string> = new Set(["عام", "سنه", "من", "لعام"]);
