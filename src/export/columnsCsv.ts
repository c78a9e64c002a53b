import * as ar from "../i18n/ar/fields.ts";
import * as en from "../i18n/en/fields.ts";
import type { VocabularySet } from "../model/vocabulary.ts";
import { csvFile } from "./csv.ts";
import { DIRECTIVE_COLUMNS } from "./directiveColumns.ts";
import { EVENT_COLUMNS } from "./eventColumns.ts";
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

/** A column of a table, and what it is in both languages. */
interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: FlatColumn["type"];
  readonly set: VocabularySet | null;
  readonly words: Readonly<Record<"ar" | "en", string>>;
}

/** What every column of those tables is. */
export const columnRows = (): readonly ColumnRow[] =>
  Object.entries(DOCUMENTED).flatMap(([table, columns]) =>
    columns.map((column) => ({
      table,
      column: column.name,
      type: column.type,
      set: column.set,
      words: { ar: flatColumnWords(ar, table, column), en: flatColumnWords(en, table, column) },
    })),
  );

const HEAD = ["table", "column", "type", "set", "description_ar", "description_en"];

/** The same as a file of its own, which is one for every view and every record. */
export const render = (): string =>
  csvFile([HEAD, ...columnRows().map(({ table, column, type, set, words }) => [table, column, type, set, words.ar, words.en])]);
