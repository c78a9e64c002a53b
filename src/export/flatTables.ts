import { type FieldWords, wordsOfField } from "../tidy/words.ts";
import type { Cell, Column, ColumnAbout } from "./columns.ts";
import { DIRECTIVE_COLUMNS, directiveItems } from "./directiveColumns.ts";
import { EVENT_COLUMNS, eventItems } from "./eventColumns.ts";
import type { Slice } from "./slice.ts";

/** The tables in which each thing is one row, with everything that is known of it beside. */
export type FlatName = "events" | "directives";

/** What a column of such a table is, without the thing that it is read from. */
export type FlatColumn = ColumnAbout & { readonly name: string };

/** Such a table: what its columns are, and the cells of each row. */
export interface FlatTable {
  readonly name: FlatName;
  readonly columns: readonly FlatColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const cells = <T>(columns: readonly Column<T>[], items: readonly T[]) => items.map((item) => columns.map(({ read }) => read(item)));

/** The rows taken, as one table. */
export function flatTable(slice: Slice, name: FlatName): FlatTable {
  if (name === "events") return { name, columns: EVENT_COLUMNS, rows: cells(EVENT_COLUMNS, eventItems(slice)) };
  return { name, columns: DIRECTIVE_COLUMNS, rows: cells(DIRECTIVE_COLUMNS, directiveItems(slice)) };
}

/** What a column of a table is, in words. */
export const flatColumnWords = (words: FieldWords, table: string, { name, field, owner }: FlatColumn): string =>
  wordsOfField(words, { keys: owner === null ? [`${table}.${field}`, field] : [field], owner: owner ?? "", name });
