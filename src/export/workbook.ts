import { colToLetter, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import * as ar from "../i18n/ar/fields.ts";
import * as en from "../i18n/en/fields.ts";
import { tableOf } from "../model/recordTables.ts";
import { type Day, formatDay, parseDay } from "../model/span.ts";
import { CODEBOOK_PLAN, type Column, type KeyColumn } from "../tidy/plan.ts";
import { CHOICE_MARK } from "../tidy/read.ts";
import { columnWords, type FieldWords } from "../tidy/words.ts";
import type { TidyCell, TidyTable } from "../tidy/write.ts";
import { flatCell } from "./columns.ts";
import type { ExportRequest } from "./exporters.ts";
import { type FlatTable, flatColumnWords, flatTable } from "./flatTables.ts";
import { packageTables } from "./package.ts";
import { viewCitation } from "./plainCitation.ts";
import { unmarked } from "./provenance.ts";

type SheetCell = string | number | boolean | Date | null;

/** Rows below the header that may be filled in and are checked as they are. */
const ROOM = 2_000;
const HEAD = { font: { bold: true }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8ECEF" } } } as const;
const DAY_FORMAT = "yyyy-mm-dd";
/** The first day that a spreadsheet has as a date. */
const FIRST_SHEET_DAY = parseDay("1900-03-01") ?? 0;

/** The rows taken as a workbook: events and directives to read, and every table to work on, which the page opens again. */
export async function render(request: ExportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { slice, provenance, i18n } = request;
  const about = [
    provenance.title,
    provenance.name,
    provenance.filter,
    ...provenance.coverage,
    provenance.caution,
    provenance.licence?.name ?? "",
    viewCitation(request),
  ];
  const shown = [flatTable(slice, "events"), flatTable(slice, "directives")];
  const sheets = [
    aboutSheet([...about.map(unmarked), unmarked(i18n.t("export.workbookHow"))]),
    ...shown.map(flatSheet),
    ...tableSheets(packageTables(slice), shown),
  ];
  return written(sheets, provenance.accessed);
}

/** A workbook of a record's tables alone, under some lines on how to use it. */
export const workbookOf = (tables: readonly TidyTable[], about: readonly string[]): Promise<Uint8Array<ArrayBuffer>> =>
  written([aboutSheet(about), ...tableSheets(tables)]);

/** Two workbooks of one view that are made on one day are the same file. */
async function written(sheets: readonly WriteSheet[], day?: Day): Promise<Uint8Array<ArrayBuffer>> {
  const properties = day === undefined ? {} : { modified: new Date(`${formatDay(day)}T00:00:00Z`) };
  return new Uint8Array(await writeXlsx({ sheets: [...sheets], properties }));
}

const headed = (sheet: Omit<WriteSheet, "freezePane">, width: number): WriteSheet => ({
  ...sheet,
  freezePane: { rows: 1 },
  cells: new Map(Array.from({ length: width }, (_, at) => [`0,${at}`, { style: HEAD }])),
});

const aboutSheet = (lines: readonly string[]): WriteSheet => ({
  name: "about",
  columns: [{ width: 110, style: { alignment: { wrapText: true, vertical: "top", readingOrder: "context" } } }],
  rows: lines.filter((line) => line !== "").map((line) => [line]),
});

function flatSheet({ name, columns, rows }: FlatTable): WriteSheet {
  const cells = rows.map((row) =>
    columns.map(({ type }, at) => (type === "date" ? dayCell(flatCell(row[at] ?? null)) : flatCell(row[at] ?? null))),
  );
  const widths = columns.map((column) =>
    column.type === "date" ? { width: 12, numFmt: DAY_FORMAT } : { width: /_(ar|en)$/.test(column.name) ? 34 : 16 },
  );
  return headed({ name: `shown_${name}`, columns: widths, rows: [columns.map((column) => column.name), ...cells] }, columns.length);
}

/** A day is a date; a year or a month stays text in the column of EDTF beside it. */
function dayCell(cell: TidyCell): SheetCell {
  const day = parseDay(cell);
  return day === undefined || day < FIRST_SHEET_DAY ? cell : new Date(`${cell}T00:00:00Z`);
}

/** Where the codes of each set stand in the codebook: first and last row, as a spreadsheet counts them. */
type Places = ReadonlyMap<string, readonly [number, number]>;

function tableSheets(tables: readonly TidyTable[], shown: readonly FlatTable[] = []): readonly WriteSheet[] {
  const codebook = tables.find(({ head }) => head === CODEBOOK_PLAN || head.name === CODEBOOK_PLAN.name);
  const choices = new Map<string, string>();
  const places = new Map<string, readonly [number, number]>();
  const names = [...CODEBOOK_PLAN.keys, ...CODEBOOK_PLAN.columns].map(({ name }) => name);
  const [arabic, english] = [names.indexOf("label_ar"), names.indexOf("label_en")];
  for (const [at, row] of (codebook?.rows ?? []).entries()) {
    const [set, id] = [String(row[0]), String(row[1])];
    choices.set(`${set} ${id}`, [id, row[arabic], row[english]].filter((part) => typeof part === "string").join(CHOICE_MARK));
    places.set(set, [places.get(set)?.[0] ?? at + 2, at + 2]);
  }
  return [...tables.map((table) => tableSheet(table, choices, places)), columnsSheet(tables, shown)];
}

function tableSheet({ head, rows }: TidyTable, choices: ReadonlyMap<string, string>, places: Places): WriteSheet {
  const columns = [...head.keys, ...head.columns];
  const isCodebook = head.name === CODEBOOK_PLAN.name;
  const cells = rows.map((row): SheetCell[] => [
    ...columns.map((column, at) => sheetCell(row[at] ?? null, column, choices)),
    ...(isCodebook ? [choices.get(`${row[0]} ${row[1]}`) ?? null] : []),
  ]);
  const heads = [...columns.map(({ name }) => name), ...(isCodebook ? ["choice"] : [])];
  const validations = columns.flatMap((column, at) => validationOf(column, colToLetter(at), places));
  return headed(
    {
      name: head.name,
      columns: columns.map((column) => ({
        width: /_(ar|en)$/.test(column.name) ? 34 : 18,
        ...(column.type === "date" && { numFmt: DAY_FORMAT }),
      })),
      rows: [heads, ...cells],
      dataValidations: validations,
    },
    heads.length,
  );
}

function sheetCell(cell: TidyCell, column: Column | KeyColumn, choices: ReadonlyMap<string, string>): SheetCell {
  if (column.type === "date") return dayCell(cell);
  const set = "set" in column ? column.set : null;
  return set === null || cell === null ? cell : (choices.get(`${set} ${cell}`) ?? cell);
}

/** What may be chosen, or typed, in a column. */
function validationOf(column: Column | KeyColumn, letter: string, places: Places): readonly DataValidation[] {
  const range = `${letter}2:${letter}${ROOM + 1}`;
  const listed = (formula1: string): DataValidation => ({
    type: "list",
    formula1,
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "warning",
  });
  const set = "set" in column ? column.set : null;
  const rows = set === null ? undefined : places.get(set);
  const choice = colToLetter(CODEBOOK_PLAN.keys.length + CODEBOOK_PLAN.columns.length);
  if (rows) return [listed(`codebook!$${choice}$${rows[0]}:$${choice}$${rows[1]}`)];
  if (column.refers) return [listed(`${tableOf(column.refers)}!$A$2:$A$${ROOM + 1}`)];
  const bounds = column.name.endsWith("longitude") ? 180 : column.name.endsWith("latitude") ? 90 : null;
  if (bounds !== null)
    return [
      {
        type: "decimal",
        operator: "between",
        formula1: String(-bounds),
        formula2: String(bounds),
        range,
        allowBlank: true,
        showErrorMessage: true,
      },
    ];
  if (column.type === "boolean") return [{ type: "list", values: ["TRUE", "FALSE"], range, allowBlank: true }];
  return column.type === "integer"
    ? [{ type: "whole", operator: "greaterThanOrEqual", formula1: "0", range, allowBlank: true, showErrorMessage: true }]
    : [];
}

const WORDS: Readonly<Record<"ar" | "en", FieldWords>> = { ar, en };

/** What each column is, in both languages. */
function columnsSheet(tables: readonly TidyTable[], shown: readonly FlatTable[]): WriteSheet {
  const flat = shown.flatMap(({ name, columns }) =>
    columns.map((column) => [
      `shown_${name}`,
      column.name,
      flatColumnWords(WORDS.ar, name, column),
      flatColumnWords(WORDS.en, name, column),
    ]),
  );
  const rows = tables.flatMap(({ head }) => [
    [head.name, "", WORDS.ar.tables[head.name] ?? "", WORDS.en.tables[head.name] ?? ""],
    ...[...head.keys, ...head.columns].map((column) => [
      head.name,
      column.name,
      columnWords(WORDS.ar, head, column),
      columnWords(WORDS.en, head, column),
    ]),
  ]);
  const columns = [{ width: 24 }, { width: 28 }, { width: 60 }, { width: 60 }];
  return headed({ name: "columns", columns, rows: [["table", "column", "العربية", "English"], ...flat, ...rows] }, 4);
}
