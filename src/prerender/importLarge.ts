import { type ImportedRecord, RecordMaker, type TermOf } from "../import/dataset.ts";
import { firstDayCount, guessMapping } from "../import/guess.ts";
import { type Mapping, type Role, withGuesses } from "../import/mapping.ts";
import type { Gazetteer } from "../import/rowPlaces.ts";
import { type ReadRow, type Refused, rowReader, type Waiting } from "../import/rows.ts";
import { ErrorLog } from "../load/errorLog.ts";
import type { Findings } from "../load/errors.ts";
import { Pace } from "../load/slices.ts";
import { readTable, schemasOf } from "../load/tables.ts";
import { validateRows } from "../load/validate.ts";
import type { ColumnarFile } from "../model/columnar.ts";
import type { ColumnarPair } from "../model/columnarEncode.ts";
import { readRows, rowsAsGiven } from "../model/columnarRows.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
import { asFields } from "../model/fields.ts";
import { keyed } from "../model/keyed.ts";
import { fieldsAsGiven } from "../model/language.ts";
import type { DatasetRows } from "../model/types.ts";
import { hashInTurn } from "../prepare/hashInTurn.ts";
import { largeNames } from "../prepare/write.ts";
import type { DuckTable } from "./duckTable.ts";
import { LargeRows } from "./largeRows.ts";

/** By how many rows the columns of a table are guessed. */
const HEAD_ROWS = 20_000;

const NEVER = new AbortController().signal;

/** What a table too long for a page became: the record, or nothing where rows wait for an answer or none is read. */
export interface LargeImport {
  readonly pair: ColumnarPair | null;
  readonly counts: { readonly read: number; readonly waiting: number; readonly refused: number };
}

interface Given {
  readonly kept: Mapping | null;
  readonly gazetteer: Gazetteer;
  readonly term: TermOf;
  /** Told of every row that is not read. */
  readonly onLeft: (row: Refused | Waiting) => void;
  /** How many rows are read before they are kept as columns. */
  readonly some?: number;
}

/** Makes a record in the large form of a table of any length: no more than some thousand of its rows are in memory at once. */
export async function importLarge(table: DuckTable, { kept, gazetteer, term, onLeft, some: most = 4_000 }: Given): Promise<LargeImport> {
  const head = await table.head(HEAD_ROWS);
  const guessed = guessMapping(head).mapping;
  const mapping = kept === null ? guessed : withGuesses(kept, guessed);
  const named = (role: Role): readonly string[] => table.columns.filter((name) => mapping.columns[name]?.as === role);
  const maker = new RecordMaker(head, mapping, {
    kinds: await table.counts(named("kind")),
    authorities: await table.counts(named("authority")),
  });
  const readRow = rowReader(head.columns, mapping, gazetteer, firstDayCount(head, mapping) > 0);
  const large = new LargeRows();
  const counts = { read: 0, waiting: 0, refused: 0 };
  let some: ReadRow[] = [];
  const met = new Met();
  const keep = async (): Promise<void> => {
    const events = maker.events(some);
    some = [];
    const head = await met.with(maker.head(term));
    large.add({ ...head, events: await validEvents(events, head) });
  };
  for await (const rows of table.rows()) {
    for (const row of rows) {
      const outcome = readRow(row);
      if ("fault" in outcome || "waits" in outcome) onLeft(outcome);
      else some.push(outcome);
      counts["fault" in outcome ? "refused" : "waits" in outcome ? "waiting" : "read"]++;
    }
    if (some.length >= most) await keep();
  }
  if (counts.waiting > 0 || counts.read === 0) return { pair: null, counts };
  await keep();
  return { pair: withHash(large, sorted(await met.with(maker.head(term)))), counts };
}

const TABLES = ["sources", "places", "actors"] as const;
type Tables = Pick<DatasetRows, (typeof TABLES)[number]>;

/** What rows name, each checked when it is met. */
class Met {
  readonly #ids = new Set<string>();
  #tables: Tables = { sources: [], places: [], actors: [] };

  /** A record without events, as the format asks. Throws where something in it is not. */
  async with(record: ImportedRecord): Promise<DatasetRows> {
    const rows = await valid({ ...record, ...keyed(TABLES, (table) => this.#newIn(record[table])) });
    const { sources, places, actors } = this.#tables;
    this.#tables = {
      sources: [...sources, ...rows.sources],
      places: [...places, ...rows.places],
      actors: [...actors, ...rows.actors],
    };
    return { ...rows, ...this.#tables };
  }

  #newIn(table: unknown): readonly unknown[] {
    return (Array.isArray(table) ? table : []).filter((row: unknown) => {
      const id = String(asFields(row)["id"]);
      return !this.#ids.has(id) && this.#ids.add(id);
    });
  }
}

async function valid(record: ImportedRecord): Promise<DatasetRows> {
  const { findings, rows } = await validateRows(record, { signal: NEVER });
  holdTo(findings);
  return rows;
}

async function validEvents(events: readonly unknown[], { vocabulary }: DatasetRows): Promise<DatasetRows["events"]> {
  const log = new ErrorLog();
  const rows = await readTable("events", { events }, { log, pace: new Pace(NEVER), schemas: schemasOf(vocabulary) });
  holdTo(log.findings());
  return rows.filter((row) => row !== null);
}

function holdTo({ leftOut, groups }: Findings): void {
  if (leftOut > 0) throw new Error(`${leftOut} rows are not as the format asks: ${JSON.stringify(groups[0])}`);
}

function sorted(head: DatasetRows): DatasetRows {
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  return { ...head, sources: head.sources.toSorted(byId), places: head.places.toSorted(byId), actors: head.actors.toSorted(byId) };
}

function withHash(large: LargeRows, head: DatasetRows): ColumnarPair {
  const { columns, wording } = large.finish(head, { columns: "", wording: "" });
  const { events, directives, ...tables } = rowsAsGiven(columns, readRows(columns, unpackColumns(columns)), wording);
  const hash = hashInTurn({ ...fieldsAsGiven(tables), events, directives });
  const file: ColumnarFile = { ...columns, ...largeNames(hash), hash };
  return { columns: file, wording: { ...wording, hash } };
}
