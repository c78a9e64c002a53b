import { formatDay } from "../model/span.ts";
import { disarmed } from "../tidy/disarmed.ts";
import { type Cell, type Column, column } from "./columns.ts";
import { DIRECTIVE_COLUMNS, directiveItem } from "./directiveColumns.ts";
import { EVENT_COLUMNS, eventItems } from "./eventColumns.ts";
import type { ExportRequest } from "./exporters.ts";
import type { Provenance } from "./provenance.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_BREAK = "\r\n";

const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/;

/** One cell by RFC 4180, disarmed. */
export function writeCell(cell: Cell | boolean): string {
  if (cell === null) return "";
  const safe = disarmed(String(cell));
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of cells. */
export const writeLine = (cells: readonly (Cell | boolean)[]): string => cells.map(writeCell).join(",") + LINE_BREAK;

/** The same on every row: a comment line would not survive a spreadsheet. */
const PROVENANCE_COLUMNS: readonly Column<Provenance>[] = [
  column("record", ({ name }) => name),
  column("dataset_hash", ({ hash }) => hash),
  column("content_hash", ({ contentHash }) => contentHash),
  column("record_url", ({ recordUrl }) => recordUrl),
  column("view_url", ({ permalink }) => permalink),
  column("licence", ({ licence }) => licence?.name ?? null),
  column("licence_url", ({ licence }) => licence?.url ?? null),
  column("filter", ({ filter }) => filter),
  column("caution", ({ caution }) => caution),
  column("accessed", ({ accessed }) => formatDay(accessed)),
];

/** A table by RFC 4180, with its provenance on every row. */
export function table<T>(columns: readonly Column<T>[], items: Iterable<T>, provenance: Provenance): string {
  const tail = PROVENANCE_COLUMNS.map(({ read }) => read(provenance));
  const lines = [writeLine([...columns, ...PROVENANCE_COLUMNS].map(({ name }) => name))];
  for (const item of items) lines.push(writeLine([...columns.map(({ read }) => read(item)), ...tail]));
  return BYTE_ORDER_MARK + lines.join("");
}

export const renderEvents = ({ slice, provenance }: ExportRequest): string => table(EVENT_COLUMNS, eventItems(slice), provenance);

export const renderDirectives = ({ slice, provenance }: ExportRequest): string =>
  table(
    DIRECTIVE_COLUMNS,
    slice.directives.map((taken) => directiveItem(slice, taken)),
    provenance,
  );
