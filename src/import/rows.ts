import { readEdtf } from "../model/edtf.ts";
import { type DateFault, readDate } from "./dates.ts";
import { firstDayCount } from "./guess.ts";
import { type ColumnUse, columnsOf, type Mapping, type Role } from "./mapping.ts";
import { recall } from "./recall.ts";
import { readWhen } from "./rowDates.ts";
import { type Gazetteer, type PlaceFault, type PlaceReading, readPlace } from "./rowPlaces.ts";
import type { Table, TableRow } from "./table.ts";

export interface Cell {
  readonly column: string;
  readonly value: string;
  readonly use: ColumnUse;
}

/** The cell of a row that has a role; an empty one where no column has it. */
export type CellOf = (role: Role) => Cell;

export type Fault = DateFault | PlaceFault | "quote" | "cells" | "headerAgain" | "long" | "doubledId" | "nothing";

/** A row that is not read: the line, the value that keeps it out, and why. */
export interface Refused {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly fault: Fault;
}

/** A row that can be read once a question about the whole file is answered. */
export interface Waiting {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly waits: "order" | "firstDays";
  readonly either: readonly string[];
}

export interface Named {
  readonly column: string;
  readonly value: string;
}

/** A row as it reads. */
export interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly id: string | null;
  readonly titles: readonly string[];
  readonly summaries: readonly string[];
  readonly kind: string | null;
  readonly authority: string | null;
  /** EDTF; null where the row gives no date. */
  readonly when: string | null;
  readonly country: string | null;
  readonly place: PlaceReading;
  readonly actors: readonly Named[];
  readonly sources: readonly string[];
  readonly sourceUrl: string | null;
  readonly own: readonly Named[];
}

/** Every row of a table is in one of the three. */
export interface Reading {
  readonly read: readonly ReadRow[];
  readonly waiting: readonly Waiting[];
  readonly refused: readonly Refused[];
}

/** Reads the rows of a table as a mapping says. */
export function readRows(table: Table, mapping: Mapping, gazetteer: Gazetteer): Reading {
  const reader = rowReader(table.columns, mapping, gazetteer, firstDayCount(table, mapping) > 0);
  const [read, waiting, refused]: [ReadRow[], Waiting[], Refused[]] = [[], [], []];
  for (const row of table.rows) {
    const outcome = reader(row);
    if ("fault" in outcome) refused.push(outcome);
    else if ("waits" in outcome) waiting.push(outcome);
    else read.push(outcome);
  }
  return { read, waiting, refused };
}

/** No field of a record may be longer. */
const LONGEST_ROW = 19_000;

const isWeb = (value: string): boolean => /^https?:\/\/\S+$/.test(value) && URL.canParse(value);

/** Reads one row after another of a table with such columns, which are dated by the first days of months or are not. */
export function rowReader(
  columns: readonly string[],
  mapping: Mapping,
  gazetteer: Gazetteer,
  areFirstDays: boolean,
): (row: TableRow) => ReadRow | Waiting | Refused {
  const at = columnsOf(columns, mapping);
  const { order, calendar } = mapping;
  const readText = recall((text) => readDate(text, { order, calendar }));
  const hasBounds = recall((edtf) => readEdtf(edtf) !== undefined);
  const ids = new Set<string>();
  const nameOf = (index: number): string => columns[index] ?? "";
  return function readRow({ line, cells, broken }) {
    if (broken) return { line, column: "", value: firstOf(cells), fault: broken };
    if (isHeader(cells, columns)) return { line, column: "", value: firstOf(cells), fault: "headerAgain" };
    if (cells.reduce((sum, { length }) => sum + length, 0) > LONGEST_ROW)
      return { line, column: "", value: firstOf(cells).slice(0, 80), fault: "long" };
    const cell: CellOf = (role) => {
      const index = at.get(role)?.[0];
      const column = index === undefined ? "" : nameOf(index);
      return { column, value: index === undefined ? "" : (cells[index] ?? ""), use: mapping.columns[column] ?? { as: role } };
    };
    const all = (role: Role): readonly Named[] =>
      (at.get(role) ?? []).flatMap((index) =>
        partsOf(cells[index] ?? "", mapping.columns[nameOf(index)]?.split).map((value) => ({ column: nameOf(index), value })),
      );
    const when = readWhen(cell, mapping, areFirstDays, readText);
    if (!("edtf" in when)) return { line, ...when };
    if (when.edtf !== null && !hasBounds(when.edtf)) return { line, column: cell("endDate").column, value: when.edtf, fault: "endFirst" };
    const place = readPlace(cell, mapping.swapped, gazetteer);
    if ("fault" in place) return { line, ...place };
    const id = cell("id").value || null;
    if (id !== null && ids.has(id)) return { line, column: cell("id").column, value: id, fault: "doubledId" };
    const words = (role: Role): readonly string[] => all(role).map(({ value }) => value);
    const row = { titles: words("title"), summaries: words("summary"), kind: cell("kind").value || null };
    if (row.titles.length + row.summaries.length === 0 && row.kind === null && place.name === null && when.edtf === null)
      return { line, column: "", value: firstOf(cells), fault: "nothing" };
    if (id !== null) ids.add(id);
    return {
      line,
      cells,
      id,
      ...row,
      authority: cell("authority").value || null,
      when: when.edtf,
      country: cell("country").value || null,
      place,
      actors: all("actors"),
      sources: words("source"),
      sourceUrl: isWeb(cell("sourceUrl").value) ? cell("sourceUrl").value : null,
      own: [...all("own"), ...(isWeb(cell("sourceUrl").value) || cell("sourceUrl").value === "" ? [] : [cell("sourceUrl")])],
    };
  };
}

const firstOf = (cells: readonly string[]): string => cells.find((cell) => cell !== "") ?? "";

const isHeader = (cells: readonly string[], columns: readonly string[]): boolean =>
  cells.every((cell, index) => cell === columns[index] || cell === "") && cells.some((cell) => cell !== "");

/** The values of a list, or the one value of a cell that holds none. */
export const partsOf = (cell: string, split: string | undefined): readonly string[] =>
  (split === undefined ? [cell] : cell.split(split)).map((part) => part.trim()).filter((part) => part !== "");
