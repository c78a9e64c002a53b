import { guardCases } from "../model/childRule.ts";
import type { DatasetRows } from "../model/types.ts";
import type { Checked, Findings } from "./errors.ts";
import { noteFarDates } from "./far.ts";
import { FaultLog } from "./faultLog.ts";
import { Web } from "./references.ts";
import { Pace } from "./slices.ts";
import { type Row, readHead, readTable, TABLES } from "./tables.ts";

export interface CheckOptions {
  readonly signal: AbortSignal;
  readonly onCheck?: ((checked: Checked) => void) | undefined;
}

type Raw = Readonly<Record<string, unknown>>;

const lengthOf = (raw: Raw, table: string): number => (Array.isArray(raw[table]) ? raw[table].length : 0);

/** A pace that tells how many of a file's records have been checked. */
export function paceOf(raw: Raw, { signal, onCheck }: CheckOptions): Pace {
  const total = TABLES.reduce((sum, table) => sum + lengthOf(raw, table), 0);
  return new Pace(signal, (done) => onCheck?.({ done: Math.min(done, total), total }));
}

export interface ValidRows {
  readonly rows: DatasetRows;
  readonly findings: Findings;
}

/** What of a foreign dataset can be shown, cases that involve a child as coarse as the rule asks, and what was left out of it and why. Throws an AbortError when cancelled. */
export async function validateRows(raw: Raw, options: CheckOptions): Promise<ValidRows> {
  const check = { log: new FaultLog(), pace: paceOf(raw, options) };
  const head = readHead(raw, check.log);
  const tables: Record<string, ReadonlyMap<string, Row>> = {};
  let before = 0;
  for (const table of TABLES) {
    tables[table] = byId(await readTable(table, raw[table], check, before));
    before += lengthOf(raw, table);
  }
  const web = await Web.of(tables, { ...check, elsewhere: () => false });
  const rows = guardCases({ ...head, ...Object.fromEntries(TABLES.map((table) => [table, web.rows(table)])) } as unknown as DatasetRows);
  noteFarDates(rows, raw["covers"], check.log);
  return { rows, findings: check.log.findings() };
}

/** Rows by id, those that are there. */
export function byId(rows: readonly (Row | null)[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) if (row) found.set(row.id, row);
  return found;
}
