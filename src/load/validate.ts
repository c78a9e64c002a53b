import type { DatasetRows } from "../model/types.ts";
import type { RejectedRecord } from "./errors.ts";
import { Web } from "./references.ts";
import { type Row, readHead, readTable, TABLES } from "./tables.ts";

/** What of a foreign dataset can be shown, and every record left out with its first fault of each field. */
export function validateRows(raw: Readonly<Record<string, unknown>>): {
  readonly rows: DatasetRows;
  readonly rejected: readonly RejectedRecord[];
} {
  const rejected: RejectedRecord[] = [];
  const head = readHead(raw, rejected);
  const tables = Object.fromEntries(TABLES.map((table) => [table, byId(readTable(table, raw[table], rejected))]));
  const web = new Web(tables, rejected, () => false);
  const rows = { ...head, ...Object.fromEntries(TABLES.map((table) => [table, web.rows(table)])) };
  return { rows: rows as unknown as DatasetRows, rejected };
}

export const byId = (rows: readonly (Row | null)[]): ReadonlyMap<string, Row> =>
  new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
