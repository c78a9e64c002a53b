import { memoOf } from "../model/memo.ts";
import { type DayMonthOrder, readDate } from "./dates.ts";
import { type ColumnUse, type Mapping, type Role, SINGLE } from "./mapping.ts";
import { LANGUAGE_MARK, presetOf, roleByName } from "./presets.ts";
import { recall } from "./recall.ts";
import type { Table } from "./table.ts";

const SAMPLE = 2_000;
const LIST_MARKS = ["|", ";", "؛"] as const;

export interface Guess {
  readonly mapping: Mapping;
  /** How many columns are known by their names. */
  readonly known: number;
}

/** The mapping that a table's names and values suggest; nothing that its rows say in two ways is settled here. */
export const guessMapping = memoOf((table: Table): Guess => {
  const { columns, rows, form } = table;
  const preset = presetOf(form, columns);
  const taken = new Set<Role>();
  const sample = rows.length > SAMPLE ? rows.filter((_, at) => at % Math.ceil(rows.length / SAMPLE) === 0) : rows;
  let known = 0;
  const pairs = columns.map((name, at): [string, ColumnUse] => {
    const values = sample.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
    const named = table.uses?.get(name) ?? preset?.uses.get(name.toLowerCase()) ?? roleUse(name, preset?.preset === "uwazi");
    if (named) known++;
    const use = named ?? useByValues(name, values);
    if (SINGLE.has(use.as) && taken.has(use.as)) return [name, { as: "own" }];
    taken.add(use.as);
    return [name, withSplit(use, values)];
  });
  const mapping: Mapping = {
    file: {},
    preset: preset?.preset ?? null,
    columns: Object.fromEntries(pairs),
    order: null,
    calendar: "gregorian",
    firstDays: null,
    swapped: false,
    terms: { citation: "", licence: "", local: preset?.preset === "acled" },
  };
  return { mapping: { ...mapping, order: settledOrder(orderCounts(table, mapping)) }, known };
});

function roleUse(name: string, uwazi: boolean): ColumnUse | undefined {
  const language = LANGUAGE_MARK.exec(name)?.[1]?.toLowerCase();
  if (language !== undefined && language !== "ar" && language !== "en") return { as: "own" };
  const role = roleByName(name);
  if (role) return role === "datePrecision" || role === "placePrecision" ? { as: role, scheme: "words" } : { as: role };
  return uwazi ? { as: "own" } : undefined;
}

const SAYS_DATE = /date|day|تاريخ/iu;

/** A column with no telling name is a date where nearly all of its values are whole dates, and its name says so where they are all digits; anything else stays the file's own. */
function useByValues(name: string, values: readonly string[]): ColumnUse {
  if (values.length === 0) return { as: "out" };
  const isNamed = SAYS_DATE.test(name);
  const dated = values.filter(
    (value) =>
      (/\D/.test(value) || (isNamed && /^\d{8}$/.test(value))) && !("fault" in readDate(value, { order: null, calendar: "gregorian" })),
  ).length;
  return { as: dated >= values.length * 0.9 ? "date" : "own" };
}

function withSplit(use: ColumnUse, values: readonly string[]): ColumnUse {
  if (use.split !== undefined || !["actors", "source", "own"].includes(use.as)) return use;
  const split = LIST_MARKS.find((mark) => values.filter((value) => value.includes(mark)).length > values.length / 20);
  return split === undefined ? use : { ...use, split };
}

export interface OrderCounts {
  /** Cells that each order reads otherwise. */
  readonly ambiguous: number;
  /** Cells that are no date in that order, and are in the other. */
  readonly refused: Readonly<Record<DayMonthOrder, number>>;
  /** The first cell that could be read both ways, and the first that is a date in one order alone. */
  readonly example: string | null;
  readonly decisive: string | null;
}

/** How the dates of a table fare under each order of day and month. */
export function orderCounts(table: Table, mapping: Mapping): OrderCounts {
  const at = table.columns.flatMap((name, index) => (["date", "endDate"].includes(mapping.columns[name]?.as ?? "") ? [index] : []));
  const { calendar } = mapping;
  const fares = recall((cell) => {
    const fails = (order: DayMonthOrder) => "fault" in readDate(cell, { calendar, order });
    return { isEither: "either" in readDate(cell, { calendar, order: null }), fails: [fails("day-month"), fails("month-day")] as const };
  });
  let ambiguous = 0;
  const refused = { "day-month": 0, "month-day": 0 };
  let [example, decisive]: (string | null)[] = [null, null];
  for (const { cells } of table.rows) {
    for (const column of at) {
      const cell = cells[column] ?? "";
      if (cell === "") continue;
      const {
        isEither,
        fails: [first, second],
      } = fares(cell);
      if (isEither) {
        ambiguous++;
        example ??= cell;
        continue;
      }
      if (first === second) continue;
      decisive ??= cell;
      refused[first ? "day-month" : "month-day"]++;
    }
  }
  return { ambiguous, refused, example: example ?? null, decisive: decisive ?? null };
}

/** The order that the rows themselves settle: the other would refuse ten times as many of them. */
function settledOrder({ refused }: OrderCounts): DayMonthOrder | null {
  const { "day-month": first, "month-day": second } = refused;
  if (second > first * 10) return "day-month";
  return first > second * 10 ? "month-day" : null;
}

/** How many dates are given by the day, and whether all of them stand on the first of a month, in several months. */
export function firstDayCount(table: Table, mapping: Mapping): number {
  const at = table.columns.findIndex((name) => mapping.columns[name]?.as === "date");
  if (at < 0 || Object.values(mapping.columns).some(({ as }) => as === "datePrecision")) return 0;
  const days = table.rows.flatMap(({ cells }) => {
    const reading = readDate(cells[at] ?? "", { order: mapping.order ?? "day-month", calendar: mapping.calendar });
    return "edtf" in reading && /^\d{4}-\d\d-\d\d$/.test(reading.edtf) ? [reading.edtf] : [];
  });
  const isMonths = days.length >= 3 && new Set(days).size >= 3 && days.every((day) => day.endsWith("-01"));
  return isMonths ? days.length : 0;
}
