import { guardCases, withCasesMarked } from "../model/childRule.ts";
import { datasetSchema, RECORD_SCHEMAS, type RecordTable } from "../model/schema.ts";
import type { DatasetRows } from "../model/types.ts";
import { casesInRows } from "./casesInRows.ts";
import { ErrorLog } from "./errorLog.ts";
import type { Checked, Findings } from "./errors.ts";
import { noteFarDates, noteFarPlaces } from "./far.ts";
import { readHead } from "./head.ts";
import { ReferenceGraph } from "./references.ts";
import { Pace } from "./slices.ts";
import { readTable, schemasOf } from "./tables.ts";
import { noteWithheld } from "./withheld.ts";

export interface CheckOptions {
  readonly signal: AbortSignal;
  readonly onCheck?: ((checked: Checked) => void) | undefined;
}

type Raw = Readonly<Record<string, unknown>>;

const TABLES = Object.keys(RECORD_SCHEMAS);
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
  const parts = { log: new ErrorLog(), pace: paceOf(raw, options) };
  const cases = casesInRows(raw);
  const head = await readHead(raw, Object.keys(datasetSchema.shape), parts);
  const check = { ...parts, schemas: schemasOf(head.vocabulary) };
  const tables = {
    sources: await readTable("sources", raw, check),
    events: await readTable("events", raw, check),
    directives: await readTable("directives", raw, check),
    places: await readTable("places", raw, check),
    actors: await readTable("actors", raw, check),
    elections: await readTable("elections", raw, check),
  };
  noteFarPlaces(tables.places, check.log);
  const graph = await ReferenceGraph.of(tables, { ...check, elsewhere: () => false });
  const left = <Row extends { readonly id: string }>(table: RecordTable, rows: readonly (Row | null)[]): readonly Row[] =>
    rows.flatMap((row) => (row && graph.has(table, row.id) ? [row] : []));
  const standing: DatasetRows = {
    ...head,
    sources: left("sources", tables.sources),
    events: withCasesMarked(left("events", tables.events), cases),
    directives: left("directives", tables.directives),
    places: left("places", tables.places),
    actors: left("actors", tables.actors),
    elections: left("elections", tables.elections),
  };
  const { story, ...guarded } = guardCases(standing, cases);
  // Its tour may tell of the case.
  const rows = story && cases.events.size === 0 ? { ...guarded, story } : guarded;
  noteWithheld(standing, rows, check.log);
  check.log.keepBack(cases, [...cases.places, ...standing.places.map(({ id }) => id)], rows.places);
  noteFarDates(rows, raw["covers"], check.log);
  return { rows, findings: check.log.findings() };
}
