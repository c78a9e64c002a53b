import * as ar from "../i18n/ar/fields.ts";
import * as en from "../i18n/en/fields.ts";
import { csvTable } from "./csv.ts";
import { DIRECTIVE_COLUMNS } from "./directiveColumns.ts";
import { EVENT_COLUMNS } from "./eventColumns.ts";
import type { ExportRequest } from "./exporters.ts";
import { type FlatColumn, flatColumnWords } from "./flatTables.ts";
import { GRID_COLUMNS } from "./grid.ts";
import { PROVENANCE_COLUMNS } from "./provenance.ts";

/** The columns of every single table that is given out, by the name of the table; the last stand in each of them. */
export const DOCUMENTED: Readonly<Record<string, readonly FlatColumn[]>> = {
  events: EVENT_COLUMNS,
  directives: DIRECTIVE_COLUMNS,
  grid: GRID_COLUMNS,
  provenance: PROVENANCE_COLUMNS,
};

const HEAD = ["table", "column", "type", "set", "description_ar", "description_en"].map((name) => ({ name }));

/** What every column of those tables is, in both languages. */
export const columnRows = (): readonly (readonly (string | null)[])[] =>
  Object.entries(DOCUMENTED).flatMap(([table, columns]) =>
    columns.map((column) => [
      table,
      column.name,
      column.type,
      column.set,
      flatColumnWords(ar, table, column),
      flatColumnWords(en, table, column),
    ]),
  );

/** The same as a table of its own. */
export const render = ({ provenance }: ExportRequest): string => csvTable(HEAD, columnRows(), provenance);
