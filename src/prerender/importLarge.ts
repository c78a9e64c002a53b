import { RecordMaker, type TermOf } from "../import/dataset.ts";
import { firstDayCount, guessMapping } from "../import/guess.ts";
import { type Mapping, type Role, withGuesses } from "../import/mapping.ts";
import type { Gazetteer } from "../import/rowPlaces.ts";
import { type ReadRow, type Refused, rowReader, type Waiting } from "../import/rows.ts";
import { validateRows } from "../load/validate.ts";
import type { ColumnarFile } from "../model/columnar.ts";
import type { ColumnarPair } from "../model/columnarEncode.ts";
import { readRows, rowsAsGiven } from "../model/columnarRows.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
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
export async function importLarge(table: DuckTable, { kept, gazetteer, term, onLeft, some: most = 20_000 }: Given): Promise<LargeImport> {
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
  const keep = async (): Promise<void> => {
    const events = maker.events(some);
    some = [];
    large.add(await valid({ ...maker.head(term), events }));
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
  return { pair: withHash(large, await valid(maker.head(term))), counts };
}

/** Rows as the format asks. Throws where one is not. */
async function valid(record: Readonly<Record<string, unknown>>): Promise<DatasetRows> {
  const { findings, rows } = await validateRows(record, { signal: NEVER });
  if (findings.leftOut > 0) throw new Error(`${findings.leftOut} rows are not as the format asks: ${JSON.stringify(findings.groups[0])}`);
  return rows;
}

function withHash(large: LargeRows, head: DatasetRows): ColumnarPair {
  const { columns, wording } = large.finish(head, { columns: "", wording: "" });
  const { events, directives, ...tables } = rowsAsGiven(columns, readRows(columns, unpackColumns(columns)), wording);
  const hash = hashInTurn({ ...fieldsAsGiven(tables), events, directives });
  const file: ColumnarFile = { ...columns, ...largeNames(hash), hash };
  return { columns: file, wording: { ...wording, hash } };
}
