import { knownDay } from "../model/span.ts";
import type { DateTables } from "./dateTables.ts";
import type { Paragraph, TokenRange } from "./page.ts";
import { stemsOf, type Token } from "./tokens.ts";

export type Side = "this" | "next" | "last";

/** A date as its words give it: parts that are not there are undefined. */
export interface Written {
  readonly range: TokenRange;
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** The last of several days («26 و27»), and its month where that is a later one («30 مارس إلى 1 أبريل»). */
  readonly until?: number | undefined;
  readonly untilMonth?: number | undefined;
  readonly weekday?: number | undefined;
  /** The last of several weekdays («السبت والأحد»). */
  readonly untilWeekday?: number | undefined;
  /** Days from the dateline’s («أمس»). */
  readonly days?: number | undefined;
  readonly side?: Side | undefined;
}

/** The dates of a paragraph as its words give them. */
export function writtenIn(paragraph: Paragraph, tables: DateTables): readonly Written[] {
  const found: Written[] = [];
  for (let at = 0; at < paragraph.tokens.length; at++) {
    const past = hijriEnd(paragraph.tokens, at, tables);
    if (past !== undefined) {
      at = past - 1;
      continue;
    }
    const date = numeric(paragraph.tokens, at) ?? relativeDay(paragraph.tokens, at, tables) ?? worded(paragraph.tokens, at, tables);
    if (!date) continue;
    found.push(date);
    at = date.range[1] - 1;
  }
  return found;
}

/** Where a date of the Hijri calendar ends, with its year and «هـ». */
export function hijriEnd(tokens: readonly Token[], at: number, { hijri, ordinals }: DateTables): number | undefined {
  const day = ordinals.at(tokens, at, ({ prep, conj }) => !conj && prep === "");
  const first = numberAt(tokens, at, DAY) === undefined ? day?.next : at + 1;
  const start = first === undefined ? at : ["من", "شهر"].includes(tokens[first]?.form ?? "") ? first + 1 : first;
  const month = hijri.at(tokens, start, ({ prep, conj, definite }) => !definite && !conj && prep === "");
  if (!month) return undefined;
  const year = numberAt(tokens, month.next, HIJRI_YEAR) === undefined ? undefined : month.next + 1;
  if (first === undefined && year === undefined) return undefined;
  const end = year ?? month.next;
  return /^هـ?$/.test(tokens[end]?.form ?? "") ? end + 1 : end;
}
const HIJRI_YEAR = /^1[34]\d\d$/;

/** «أمس», «صباح اليوم», «اليوم السبت». */
function relativeDay(tokens: readonly Token[], at: number, tables: DateTables): Written | undefined {
  const isPart = tables.parts.has(tokens[at]?.form ?? "");
  const start = isPart ? at + 1 : at;
  const hit = tables.days.at(tokens, start, ({ prep, conj, definite }) => prep === "" && !conj && !definite);
  if (!hit) return undefined;
  const reader = new Reader(tokens, hit.next, tables);
  const weekday = reader.weekday();
  const days = weekday === undefined ? undefined : reader.days();
  const month = days === undefined ? undefined : reader.month(true);
  if (hit.value === 0 && weekday === undefined && !isPart) return undefined;
  if (days !== undefined && month !== undefined) return { range: [start, reader.at], ...days, month, year: reader.year() };
  const end = tables.weekdays.at(tokens, hit.next)?.next ?? hit.next;
  return { range: [start, end], days: hit.value, weekday };
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
  const dated = weekday === undefined ? undefined : numeric(tokens, reader.at);
  if (dated) return { ...dated, range: [start, dated.range[1]] };
  const untilWeekday = weekday === undefined ? undefined : reader.joinedWeekday();
  const fromDay = reader.at;
  const days = reader.days();
  const month = reader.month(days !== undefined);
  const until = days === undefined || month === undefined ? undefined : reader.laterMonth();
  if (month === undefined && days !== undefined) {
    const side = reader.ofMonth();
    if (side !== undefined) return { range: [start, reader.at], ...days, side };
    reader.at = fromDay;
  }
  if (month !== undefined) {
    const year = reader.year();
    const side = year === undefined ? reader.side() : undefined;
    if (days === undefined && year === undefined && side === undefined) return undefined;
    return { range: [start, reader.at], ...days, ...until, month, year, side };
  }
  if (weekday !== undefined) return { range: [start, reader.at], weekday, untilWeekday, side: reader.side() };
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
    this.#skipToDay();
    return hit.value;
  }

  /** «السبت والأحد», «الأحد إلى الثلاثاء». */
  joinedWeekday(): number | undefined {
    const joined = DAY_JOINS.has(this.tokens[this.at]?.form ?? "") ? 1 : 0;
    const hit = this.tables.weekdays.at(this.tokens, this.at + joined, ({ prep, conj }) => prep === "" && (conj || joined > 0));
    if (!hit) return undefined;
    this.at = hit.next;
    this.#skipToDay();
    return hit.value;
  }

  #skipToDay(): void {
    const form = this.tokens[this.at]?.form ?? "";
    if ((/^الموافق(ين)?$/.test(form) || form === "،") && this.#day(this.at + 1) !== undefined) this.at++;
  }

  /** «… مارس إلى 1 أبريل»: a later day in another month. */
  laterMonth(): { readonly until: number; readonly untilMonth: number } | undefined {
    const { at } = this;
    const joined = DAY_JOINS.has(this.tokens[at]?.form ?? "") ? this.#day(at + 1) : undefined;
    const month = joined && this.tables.months.at(this.tokens, joined.next, ({ prep, conj }) => prep === "" && !conj);
    if (!month) return undefined;
    this.at = month.next;
    return { until: joined.day, untilMonth: month.value + 1 };
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
