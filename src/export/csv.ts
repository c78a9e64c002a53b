import { disarmed } from "../tidy/disarmed.ts";
import { type Cell, flatCell } from "./columns.ts";
import type { ExportRequest } from "./exporters.ts";
import { type FlatName, flatTable } from "./flatTables.ts";
import { PROVENANCE_COLUMNS, type Provenance } from "./provenance.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_BREAK = "\r\n";

const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/;

type FlatCell = string | number | boolean | null;

/** One cell by RFC 4180, disarmed. */
export function writeCell(cell: FlatCell): string {
  if (cell === null) return "";
  const safe = disarmed(String(cell));
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of cells. */
export const writeLine = (cells: readonly FlatCell[]): string => cells.map(writeCell).join(",") + LINE_BREAK;

/** A file of cells by RFC 4180, its heads first. */
export const csvFile = (lines: Iterable<readonly FlatCell[]>): string => BYTE_ORDER_MARK + Array.from(lines, writeLine).join("");

/** A table with its provenance on every row: a comment line would not survive a spreadsheet. */
export function csvTable(columns: readonly { readonly name: string }[], rows: Iterable<readonly Cell[]>, provenance: Provenance): string {
  const tail = PROVENANCE_COLUMNS.map(({ read }) => flatCell(read(provenance)));
  const lines = [[...columns, ...PROVENANCE_COLUMNS].map(({ name }): FlatCell => name)];
  for (const row of rows) lines.push([...row.map(flatCell), ...tail]);
  return csvFile(lines);
}

/** The rows taken as one table. */
export const render =
  (name: FlatName) =>
  ({ slice, provenance }: ExportRequest): string => {
    const { columns, rows } = flatTable(slice, name);
    return csvTable(columns, rows, provenance);
  };
