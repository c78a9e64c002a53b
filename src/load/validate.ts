import { guardCases, withCasesMarked } from "../model/childRule.ts";
import { datasetSchema } from "../model/schema.ts";
import type { DatasetRows } from "../model/types.ts";
import { casesInRows } from "./casesInRows.ts";
import type { Checked, Findings } from "./errors.ts";
import { noteFarDates } from "./far.ts";
import { FaultLog } from "./faultLog.ts";
import { Web } from "./references.ts";
import { Pace } from "./slices.ts";
import { type Row, readHead, readTable, schemasOf, TABLES } from "./tables.ts";
import { noteWithheld } from "./withheld.ts";

export interface CheckOptions {
  readonly signal: AbortSignal;
  readonly onCheck?: ((checked: Checked) => void) | undefined;
}

type Raw = Readonly<Record<string, unknown>>;

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** How many records and words a file has to check. */
const sizeOf = (raw: Raw): number =>
  [...[...TABLES, "corrections"].map((table) => raw[table]), ...Object.values(raw["vocabulary"] ?? {})].reduce<number>(
    (sum, list) => sum + lengthOf(list),
    0,
  );

/** A pace that tells how many of a file's records and words have been checked. */
export function paceOf(raw: Raw, { signal, onCheck }: CheckOptions): Pace {
  const total = sizeOf(raw);
  return new Pace(signal, (done) => onCheck?.({ done: Math.min(done, total), total }));
}

export interface ValidRows {
  readonly rows: DatasetRows;
  readonly findings: Findings;
}

/** What of a foreign dataset can be shown, cases that involve a child as coarse as the rule asks, and what was left out of it and why. Throws an AbortError when cancelled. */
export async function validateRows(raw: Raw, options: CheckOptions): Promise<ValidRows> {
  const parts = { log: new FaultLog(), pace: paceOf(raw, options) };
  const cases = casesInRows(raw);
  const head = await readHead(raw, Object.keys(datasetSchema.shape), parts);
  const check = { ...parts, schemas: schemasOf(head.vocabulary) };
  const tables: Record<string, ReadonlyMap<string, Row>> = {};
  for (const table of TABLES) tables[table] = byId(await readTable(table, raw[table], check));
  const web = await Web.of(tables, { ...check, elsewhere: () => false });
  const read = { ...head, ...Object.fromEntries(TABLES.map((table) => [table, web.rows(table)])) } as unknown as DatasetRows;
  const standing = { ...read, events: withCasesMarked(read.events, cases) };
  const rows = guardCases(standing, cases);
  noteWithheld(standing, rows, check.log);
  check.log.keepBack(cases, [...cases.places, ...standing.places.map(({ id }) => id)], rows.places);
  noteFarDates(rows, raw["covers"], check.log);
  return { rows, findings: check.log.findings() };
}

/** Rows by id, those that are there. */
export function byId(rows: readonly (Row | null)[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) if (row) found.set(row.id, row);
  return found;
}
