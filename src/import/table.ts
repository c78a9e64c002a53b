import { headerAt } from "./header.ts";
import type { ColumnUse } from "./mapping.ts";

/** The kinds of file that a table is read from. */
export type TableForm =
  | "csv"
  | "xlsx"
  | "parquet"
  | "arrow"
  | "geojson"
  | "kml"
  | "ics"
  | "timelinejs"
  | "timemap"
  | "linked-places"
  | "json";

export interface TableRow {
  /** The line of the file on which the row begins, or the number of the item in a file that has no lines. */
  readonly line: number;
  /** A cell for each column. */
  readonly cells: readonly string[];
  /** What keeps the row from being read, whatever its cells say. */
  readonly broken?: "quote" | "cells";
}

/** A file of somebody else as rows of text under named columns. */
export interface Table {
  readonly name: string;
  readonly form: TableForm;
  /** No name stands twice. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly encoding?: string;
  readonly separator?: string;
  /** Column names that stood twice in the file, and are numbered here. */
  readonly doubled: readonly string[];
  /** What the file says that it is called. */
  readonly title?: string;
  /** What stands above the row that names the columns. */
  readonly above?: string;
  /** Of a workbook: its sheets, and the one that was read. */
  readonly sheets?: readonly string[];
  readonly sheet?: string;
  /** What columns are that came from a file beside this one. */
  readonly uses?: ReadonlyMap<string, ColumnUse>;
  /** True where rows of several files stand here one after another. */
  readonly isJoined?: boolean;
}

export type UnreadCode = "empty" | "kind" | "bytes" | "inflated" | "columns" | "rows" | "cells" | "encoding" | "damaged" | "noFeatures";

/** A file that no table can be read from: why, and the limit that it is over. */
export class UnreadTable extends Error {
  override readonly name = "UnreadTable";
  readonly code: UnreadCode;
  readonly limit: number;

  constructor(code: UnreadCode, limit = 0, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.limit = limit;
  }
}

export const LIMITS = { megabytes: 64, inflatedMegabytes: 64, columns: 500, rows: 200_000, cells: 6_000_000 } as const;

/** Throws UnreadTable where a table is larger than can be read without halting the page. */
export function holdToLimits(columns: number, rows: number): void {
  if (columns > LIMITS.columns) throw new UnreadTable("columns", LIMITS.columns);
  if (rows > LIMITS.rows) throw new UnreadTable("rows", LIMITS.rows);
  if (columns * rows > LIMITS.cells) throw new UnreadTable("cells", LIMITS.cells);
}

/** Names for columns, each once: what stands twice is numbered, what has no name goes by its position. */
export function namedColumns(header: readonly string[]): { readonly columns: readonly string[]; readonly doubled: readonly string[] } {
  const taken = new Set<string>();
  const doubled = new Set<string>();
  const columns = header.map((raw, at) => {
    const name = raw.trim() === "" ? `#${at + 1}` : raw.trim();
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
    if (free !== name) doubled.add(name);
    taken.add(free);
    return free;
  });
  return { columns, doubled: [...doubled] };
}

/** A table from its cells, of which one row names the columns; columns without a name and without a value are left out. */
export function tableOf(lines: readonly TableRow[], about: Omit<Table, "columns" | "rows" | "doubled" | "above">): Table {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const at = headerAt(filled);
  const [head, ...rest] = filled.slice(at);
  if (!head) throw new UnreadTable("empty");
  const above = filled.slice(0, at).flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ""));
  holdToLimits(head.cells.length, rest.length);
  const kept = keptColumns(head.cells, rest);
  const { columns, doubled } = namedColumns(kept.map((at) => head.cells[at] ?? ""));
  const rows = rest.map((row): TableRow => {
    const beyond = row.cells.slice(head.cells.length).some((cell) => cell.trim() !== "");
    const cells = kept.map((at) => (row.cells[at] ?? "").trim());
    return { line: row.line, cells, ...(row.broken ? { broken: row.broken } : beyond ? { broken: "cells" } : {}) };
  });
  if (rows.length === 0) throw new UnreadTable("empty");
  return { ...about, columns, rows, doubled, ...(at === 0 ? {} : { above: above.join(" · ") }) };
}

function keptColumns(header: readonly string[], rows: readonly TableRow[]): readonly number[] {
  const used = new Set<number>();
  for (const { cells } of rows) {
    cells.forEach((cell, at) => {
      if (cell.trim() !== "") used.add(at);
    });
  }
  return header.flatMap((name, at) => (name.trim() !== "" || used.has(at) ? [at] : []));
}

/** A table from columns that have names of their own, and its rows. */
export function tableOfRows(
  names: readonly string[],
  rows: readonly TableRow[],
  about: Omit<Table, "columns" | "rows" | "doubled">,
): Table {
  holdToLimits(names.length, rows.length);
  if (rows.length === 0 || names.length === 0) throw new UnreadTable("empty");
  return { ...about, ...namedColumns(names), rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.trim()) })) };
}

/** A table from items with named values; columns stand in the order in which they are first met. */
export function tableOfItems(items: readonly ReadonlyMap<string, string>[], about: Omit<Table, "columns" | "rows" | "doubled">): Table {
  const columns = [...new Set(items.flatMap((item) => [...item].flatMap(([name, value]) => (value.trim() === "" ? [] : [name]))))];
  if (items.length === 0 || columns.length === 0) throw new UnreadTable("empty");
  holdToLimits(columns.length, items.length);
  const rows = items.map((item, at) => ({ line: at + 1, cells: columns.map((column) => (item.get(column) ?? "").trim()) }));
  return { ...about, columns, rows, doubled: [] };
}
