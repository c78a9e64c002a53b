import {
  type ByRow,
  type CodeSpec,
  type ColumnarFile,
  type Domain,
  listsIn,
  type Numbers,
  singlesIn,
  TABLE_CODES,
  TABLE_LISTS,
  type Words,
} from "../model/columnar.ts";
import type { ColumnarPair } from "../model/columnarEncode.ts";
import { IdColumn } from "../model/columnarIds.ts";
import { domainWords } from "../model/domainWords.ts";
import { keyed } from "../model/keyed.ts";
import { must } from "../model/must.ts";
import { jsonOfRest } from "../prepare/texts.ts";

/** A table of a record with the types of its columns, and its rows as lines of JSON, many at a time. */
export interface ParquetTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, "VARCHAR" | "INTEGER">>;
  readonly rows: Iterable<string>;
}

type Value = string | number | null;
/** What stands in a column, row by row. */
type Column = (row: number) => Value;
type Read = Readonly<Record<string, Column>>;

/** The tables of a record, and those of its lists, whose rows name the event or directive that they belong to: words in the place of codes. */
export function tablesOf({ columns: file, wording }: ColumnarPair): readonly ParquetTable[] {
  const wordOf = wordsIn(file);
  // What an entry of a list names goes by its kind: the id of the table is another.
  const read = (spec: CodeSpec, columns: Readonly<Record<string, Numbers>>): Read =>
    Object.fromEntries(
      Object.entries(spec).map(([name, domain]) => [name === "id" ? domain : name, coded(must(columns[name], name), domain, wordOf)]),
    );
  return (["events", "directives"] as const).flatMap((table) => {
    const ids = new IdColumn(file[table].ids);
    const id: Column = (row) => ids.at(row);
    const own = { id, ...(table === "directives" ? { event: eventOf(file) } : {}), ...read(TABLE_CODES[table], singlesIn(file, table)) };
    const words = table === "events" ? textsOf("title", wording.events.title) : textsOf("what", wording.directives.what);
    const lists = Object.entries(listsIn(file, table)).map(([part, list]): ParquetTable => {
      const owner = ownersOf(list.counts);
      const entry = { [table === "events" ? "event" : "directive"]: (row: number) => ids.at(must(owner[row], "owner")) };
      return tableOf(`${table}_${part}`, owner.length, { ...entry, ...read(must(TABLE_LISTS[table][part], part), list) });
    });
    return [tableOf(table, ids.length, { ...own, ...words, ...restOf(wording[table].rest) }), ...lists];
  });
}

const PIECE = 1_000;

function tableOf(name: string, count: number, read: Read): ParquetTable {
  const names = Object.keys(read);
  function* rows(): Generator<string> {
    for (let from = 0; from < count; from += PIECE) {
      const lines = Array.from({ length: Math.min(PIECE, count - from) }, (_, at) =>
        JSON.stringify(Object.fromEntries(names.map((column) => [column, must(read[column], column)(from + at)]))),
      );
      yield `${lines.join("\n")}\n`;
    }
  }
  const columns = Object.fromEntries(names.map((column) => [column, column === "round" ? "INTEGER" : "VARCHAR"] as const));
  return { name, columns, rows: { [Symbol.iterator]: rows } };
}

type WordOf = (domain: Domain, code: number) => Value;

const coded =
  (codes: Numbers, domain: Domain, wordOf: WordOf): Column =>
  (row) => {
    const code = must(codes[row], "code");
    return code === 0 ? null : wordOf(domain, code);
  };

function wordsIn(file: ColumnarFile): WordOf {
  const names = keyed(["sources", "actors", "places", "elections"], (table) => file[table].map(({ id }) => id));
  const wordsOf = domainWords({ vocabulary: file.vocabulary, names, eventIds: file.events.ids });
  const events = new IdColumn(file.events.ids);
  return (domain, code) => {
    if (domain === "round") return code;
    if (domain === "date") return must(file.dates[code - 1], "date");
    if (domain === "serves") return file.elections[code - 1]?.id ?? events.at(code - file.elections.length - 1);
    return must(wordsOf(domain).wordOf(code), domain);
  };
}

function ownersOf(counts: Numbers): Uint32Array {
  const owners = new Uint32Array(Array.from(counts).reduce((sum, count) => sum + count, 0));
  let at = 0;
  Array.from(counts).forEach((count, row) => {
    owners.fill(row, at, at + count);
    at += count;
  });
  return owners;
}

function eventOf({ events }: ColumnarFile): Column {
  const [owners, ids] = [ownersOf(events.directives), new IdColumn(events.ids)];
  return (row) => ids.at(must(owners[row], "event"));
}

const textsOf = (name: string, { ar, en }: Words): Read => ({
  [`${name}_ar`]: (row) => ar.at(row) || null,
  [`${name}_en`]: (row) => en.at(row) || null,
});

/** What no column says, as JSON. */
const restOf = (rest: ByRow<object>): Read => ({ rest: (row) => jsonOfRest(rest.at(row)) || null });
