import { memoOf } from "../model/memo.ts";
import { Phrases } from "./phrases.ts";
import type { DraftRules } from "./rules.ts";
import { formOf } from "./tokens.ts";

/** The words of dates, by what they stand for. */
export interface DateTables {
  /** From 0. */
  readonly months: Phrases<number>;
  /** Sunday is 0. */
  readonly weekdays: Phrases<number>;
  readonly ordinals: Phrases<number>;
  readonly sides: Phrases<"this" | "next" | "last">;
  /** Days by how far they are from the dateline’s. */
  readonly days: Phrases<number>;
  readonly parts: ReadonlySet<string>;
  readonly hijri: Phrases<true>;
  /** Words before a number that is no day. */
  readonly numbers: Phrases<true>;
}

const numbered = (lists: readonly (readonly string[])[]): Phrases<number> =>
  new Phrases(lists.flatMap((words, i) => words.map((word) => [word, i] as const)));

export const dateTables = memoOf(({ dates }: DraftRules): DateTables => {
  const sides = (["this", "next", "last"] as const).flatMap((side) => dates[side].map((word) => [word, side] as const));
  return {
    months: numbered(dates.months),
    weekdays: numbered(dates.weekdays),
    ordinals: new Phrases(dates.ordinals.map((word, i) => [word, i + 1] as const)),
    sides: new Phrases(sides),
    days: new Phrases(Object.entries(dates.days).flatMap(([days, words]) => words.map((word) => [word, Number(days)] as const))),
    parts: new Set(dates.parts.map(formOf)),
    hijri: new Phrases(dates.hijri.map((word) => [word, true] as const)),
    numbers: new Phrases(dates.numbers.map((word) => [word, true] as const)),
  };
});
