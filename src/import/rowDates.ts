import { asMonth, asYear, between, type DateFault, type DateReading, plainDate, someDayAround } from "./dates.ts";
import type { Mapping, Role } from "./mapping.ts";
import { monthOf } from "./months.ts";
import type { Cell, CellOf } from "./rows.ts";

export type Dated =
  | { readonly edtf: string | null }
  | { readonly waits: "order" | "firstDays"; readonly column: string; readonly value: string; readonly either: readonly string[] }
  | { readonly fault: DateFault | "precision"; readonly column: string; readonly value: string };

/** How the texts of a table read as dates. */
export type ReadText = (text: string) => DateReading;

/** When a row says that a thing was, no finer than it says; null where it says nothing. */
export function readWhen(cell: CellOf, mapping: Mapping, areFirstDays: boolean, read: ReadText): Dated {
  const start = oneDate(cell, read, ["date", "year", "month", "day"]);
  if (!("edtf" in start)) return start;
  const end = oneDate(cell, read, ["endDate", "endYear", "endMonth", "endDay"]);
  if (!("edtf" in end)) return end;
  if (areFirstDays && start.edtf?.endsWith("-01") && /^\d{4}-\d\d-\d\d$/.test(start.edtf)) {
    const { column, value } = cell("date");
    if (mapping.firstDays === null) return { waits: "firstDays", column, value, either: [start.edtf, asMonth(start.edtf)] };
    if (mapping.firstDays === "months") return spanOf(asMonth(start.edtf), end.edtf, cell);
  }
  return spanOf(start.edtf, end.edtf, cell);
}

function oneDate(cell: CellOf, read: ReadText, [whole, year, month, day]: readonly [Role, Role, Role, Role]): Dated {
  const written = cell(whole);
  if (written.value !== "") return dated(read(written.value), written);
  const [y, m, d] = [cell(year), cell(month), cell(day)];
  if (y.value === "") {
    const lost = m.value === "" ? d : m;
    return lost.value === "" ? { edtf: null } : { fault: "notDate", column: lost.column, value: lost.value };
  }
  if (m.value === "" && d.value !== "") return { fault: "dayWithoutMonth", column: d.column, value: d.value };
  const named = monthOf(m.value)?.month ?? plainDate(m.value);
  const parts = [y.value, ...(m.value === "" ? [] : [named]), ...(d.value === "" ? [] : [plainDate(d.value)])];
  return dated(read(parts.join("-")), y, parts.join("-"));
}

function dated(reading: DateReading, { column, value }: Cell, shown = value): Dated {
  if ("edtf" in reading) return reading;
  if ("either" in reading) return { waits: "order", column, value, either: reading.either };
  return { fault: reading.fault, column, value: shown };
}

/** A week, a month: what a report may mean by them, on either side of the day that stands for them. */
const WEEK = 6;
const FEW_DAYS = 5;

const PRECISION_WORDS: readonly (readonly [(edtf: string) => string, RegExp])[] = [
  [(edtf) => edtf, /^(day|exact|يوم|دقيق)/i],
  [(edtf) => someDayAround(edtf, WEEK, WEEK), /^(week|أسبوع|اسبوع)/i],
  [asMonth, /^(month|شهر)/i],
  [asYear, /^(year|سنة|عام)/i],
  [(edtf) => (/[?~/[]/.test(edtf) ? edtf : `${edtf}~`), /^(circa|approx|about|تقريب|نحو|حوالي)/i],
];

type Coarsening = (edtf: string) => string;

const ACLED: ReadonlyMap<string, Coarsening> = new Map<string, Coarsening>([
  ["1", (edtf) => edtf],
  ["2", (edtf) => someDayAround(edtf, WEEK, WEEK)],
  ["3", asMonth],
]);

const UCDP: ReadonlyMap<string, Coarsening> = new Map<string, Coarsening>([
  ["1", (edtf) => edtf],
  ["2", (edtf) => someDayAround(edtf, FEW_DAYS, FEW_DAYS)],
  ["3", (edtf) => someDayAround(edtf, WEEK, WEEK)],
  ["4", asMonth],
  ["5", asYear],
]);

function spanOf(start: string | null, end: string | null, cell: CellOf): Dated {
  const precision = cell("datePrecision");
  const { column, value, use } = precision;
  const coarser = value === "" ? (edtf: string) => edtf : coarsening(value, use.scheme ?? "words");
  if (!coarser) return { fault: "precision", column, value };
  if (start === null && end === null) return { edtf: null };
  if (start === null) return { edtf: `../${end}` };
  if (end === null || end === start) return { edtf: coarser(start) };
  const during = use.scheme !== "ucdp" || value === "1" || value === "";
  return dated(between(start, end, during), cell("endDate").value === "" ? cell("endYear") : cell("endDate"), `${start} – ${end}`);
}

function coarsening(value: string, scheme: string): Coarsening | undefined {
  if (scheme === "acled") return ACLED.get(value);
  if (scheme === "ucdp") return UCDP.get(value);
  return PRECISION_WORDS.find(([, pattern]) => pattern.test(value))?.[0];
}
