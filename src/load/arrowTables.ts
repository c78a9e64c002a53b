import { type Column, type Table, tableFromIPC } from "@uwdata/flechette";
import { arrowName, type ByRow, type CodeSpec, type Domain, TABLE_CODES, TABLE_LISTS, type TableName } from "../model/columnar.ts";
import type { Codes } from "../model/columns.ts";
import { type DomainWords, domainWords, type Named } from "../model/domainWords.ts";
import type { Fields } from "../model/fields.ts";
import type { Archive } from "./archive.ts";
import { codesOf, numbersOf } from "./arrowColumns.ts";

/** The columns of an archive as they stand in it, whether or not they fit together; what it has beyond them is named. */
export interface ReadColumns {
  readonly raw: { readonly events: Fields; readonly directives: Fields; readonly dates: readonly string[] };
  /** What the tables say that the record's hash is. */
  readonly hashes: readonly string[];
  readonly wordsOf: (domain: Exclude<Domain, "round">) => DomainWords;
}

/** Reads an archive of columns by the words of the record that it belongs to. */
export function readColumns(archive: Archive, named: Omit<Named, "eventIds">): ReadColumns {
  const tables = new Map([...archive].filter(([name]) => name.endsWith(".arrow")).map(([name, bytes]) => [name, tableFromIPC(bytes)]));
  const events = tables.get(arrowName("events"));
  const eventIds = events ? idsIn(events) : undefined;
  const wordsOf = domainWords({ ...named, eventIds: Array.isArray(eventIds) ? eventIds : [] });
  const read = (table: TableName): Fields => fieldsOf(tables, table, wordsOf);
  const raw = { ...othersIn(archive, TABLES), events: read("events"), directives: read("directives") };
  return {
    raw: { ...raw, dates: wordsOf("date").words },
    hashes: [...tables.values()].flatMap((table) => metaOf(table, "hash") ?? []),
    wordsOf,
  };
}

const TABLES = (["events", "directives"] as const).flatMap((table) => [
  arrowName(table),
  ...Object.keys(TABLE_LISTS[table]).map((part) => arrowName(table, part)),
]);
const WORDS = [arrowName("events", "words"), arrowName("directives", "words")];

/** What an archive holds that the format does not know, by name alone. */
const othersIn = (archive: Archive, known: readonly string[]): Fields =>
  Object.fromEntries([...archive.keys()].filter((name) => !known.includes(name)).map((name) => [name, undefined]));

type WordsOf = ReadColumns["wordsOf"];

const column = (table: Table, name: string): Column<unknown> | undefined =>
  table.schema.fields.some((field) => field.name === name) ? table.getChild(name) : undefined;

/** The columns of a table that it has, those that the format does not know by name alone. */
function columnsIn(table: Table, spec: CodeSpec, wordsOf: WordsOf): Record<string, unknown> {
  const found: Record<string, unknown> = Object.fromEntries(table.schema.fields.map(({ name }) => [name, undefined]));
  for (const [name, domain] of Object.entries(spec)) {
    const values = column(table, name);
    if (values) found[name] = domain === "round" ? numbersOf(values) : codesOf(values, wordsOf(domain));
  }
  return found;
}

function fieldsOf(tables: ReadonlyMap<string, Table>, name: TableName, wordsOf: WordsOf): Fields {
  const table = tables.get(arrowName(name));
  if (!table) return {};
  const fields = columnsIn(table, TABLE_CODES[name], wordsOf);
  const { id: _id, ...others } = fields;
  const numbers = (of: string): Codes | undefined => {
    const found = column(table, of);
    return found && numbersOf(found);
  };
  const lists = Object.entries(TABLE_LISTS[name]).map(([part, spec]) => {
    const list = tables.get(arrowName(name, part));
    return [part, { ...(list ? columnsIn(list, spec, wordsOf) : {}), counts: numbers(part) }];
  });
  return {
    ...others,
    ...(name === "events" ? { directives: numbers("directives") } : {}),
    ...Object.fromEntries(lists),
    count: table.numRows,
    ids: idsIn(table),
  };
}

const metaOf = ({ schema }: Table, key: string): string | undefined => schema.metadata?.get(key);

/** A table's ids: in a column, or where most are numbered in turn as runs beside its columns. */
function idsIn(table: Table): unknown {
  const ids = column(table, "id");
  if (ids) return Array.from(ids, (id) => id ?? "");
  try {
    return JSON.parse(metaOf(table, "ids") ?? "null") as unknown;
  } catch {
    return null;
  }
}

/** The words of a record from their archive, whether or not they fit its columns; rows are read when they are asked for. */
export function readWords(archive: Archive): { readonly raw: Fields; readonly hash: string } {
  const read = (name: TableName, words: string): Fields & { readonly hash: string | undefined } => {
    const bytes = archive.get(arrowName(name, "words"));
    if (!bytes) return { hash: undefined };
    const table = tableFromIPC(bytes);
    const others = table.schema.fields
      .map((field) => field.name)
      .filter((field) => ![`${words}_ar`, `${words}_en`, "rest"].includes(field));
    const rest = column(table, "rest");
    return {
      ...Object.fromEntries(others.map((field) => [field, undefined])),
      [words]: { ar: column(table, `${words}_ar`), en: column(table, `${words}_en`) },
      rest: rest && new JsonColumn(rest),
      hash: metaOf(table, "hash"),
    };
  };
  const [{ hash, ...events }, { hash: _hash, ...directives }] = [read("events", "title"), read("directives", "what")];
  return { raw: { ...othersIn(archive, WORDS), events, directives }, hash: hash ?? "" };
}

/** What is written as JSON, row by row; what is no JSON stands as the text that it is. */
class JsonColumn implements ByRow<unknown> {
  readonly length: number;
  readonly #texts: Column<unknown>;

  constructor(texts: Column<unknown>) {
    this.length = texts.length;
    this.#texts = texts;
  }

  at(row: number): unknown {
    const text = this.#texts.at(row);
    if (typeof text !== "string") return text;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  }
}
