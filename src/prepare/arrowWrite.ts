import type { Column } from "@uwdata/flechette";
import { type Zippable, zipSync } from "fflate";
import {
  arrowName,
  type ByRow,
  type CodeSpec,
  type ColumnarFile,
  type Domain,
  listsIn,
  type Numbers,
  singlesIn,
  TABLE_CODES,
  TABLE_LISTS,
  type TableName,
  type WordingFile,
} from "../model/columnar.ts";
import { IdColumn } from "../model/columnarIds.ts";
import { MOST_ROUNDS } from "../model/columns.ts";
import { domainWords } from "../model/domainWords.ts";
import { keyed } from "../model/keyed.ts";
import { must } from "../model/must.ts";
import { SCHEMA } from "../model/version.ts";
import { arrowFile, codeColumn, dictionaryOf, numberColumn, textColumn } from "./arrowColumns.ts";
import { JsonRows, jsonOfRest } from "./texts.ts";

type Files = Map<string, Uint8Array>;
type Named = readonly [name: string, column: Column<unknown>];

/** More pieces than this of ids in turn are written out, an id to a row. */
const MOST_PIECES = 1_000;

/** The columns of a record as an archive of Arrow files: events, directives, and a table for each list that they have. */
export const writeColumns = (file: ColumnarFile): Uint8Array => zipped(columnFiles(file));

/** Its words, as one of two. */
export const writeWords = (file: ColumnarFile, wording: WordingFile): Uint8Array => zipped(wordFiles(file, wording));

function columnFiles(file: ColumnarFile): Files {
  const files: Files = new Map();
  for (const table of ["events", "directives"] as const) {
    const { ids } = file[table];
    const inPieces = ids.length <= MOST_PIECES;
    const columns = [
      ...(inPieces ? [] : [["id", textColumn([...new IdColumn(ids)])] satisfies Named]),
      ...codeColumns(file, TABLE_CODES[table], singlesIn(file, table)),
      ...Object.entries(listsIn(file, table)).map(([part, { counts }]): Named => [part, countColumn(counts)]),
      ...(table === "events" ? [["directives", countColumn(file.events.directives)] satisfies Named] : []),
    ];
    files.set(arrowName(table), arrowFile(columns, { ...aboutOf(file, table), ...(inPieces && { ids: JSON.stringify(ids) }) }));
    for (const [part, list] of Object.entries(listsIn(file, table))) {
      const spec = must(TABLE_LISTS[table][part], part);
      files.set(arrowName(table, part), arrowFile(codeColumns(file, spec, list), aboutOf(file, `${table}.${part}`)));
    }
  }
  return files;
}

/** What each file says of itself, taken alone. */
const aboutOf = ({ hash, terms, title }: ColumnarFile, table: string): Readonly<Record<string, string>> => ({
  ballotline: SCHEMA,
  table,
  hash,
  title: title.en,
  ...(terms?.licence && { licence: terms.licence }),
  ...(terms?.citation && { citation: terms.citation }),
});

/** Columns that share a domain share its words. */
function codeColumns(file: ColumnarFile, spec: CodeSpec, columns: Readonly<Record<string, Numbers>>): readonly Named[] {
  const names = keyed(["sources", "actors", "places", "elections"], (table) => file[table].map(({ id }) => id));
  const wordsOf = domainWords({ vocabulary: file.vocabulary, names, eventIds: file.events.ids });
  const made = new Map<Domain, Column<unknown>>();
  return Object.entries(spec).map(([name, domain]): Named => {
    const codes = must(columns[name], name);
    if (domain === "round") return [name, numberColumn(codes, MOST_ROUNDS, true)];
    if (domain === "serves") return [name, servesColumn(file, codes)];
    const words = made.get(domain) ?? dictionaryOf(domain === "date" ? file.dates : wordsOf(domain).words);
    made.set(domain, words);
    return [name, codeColumn(codes, words)];
  });
}

/** What directives serve, with a dictionary of what is served alone. */
function servesColumn({ elections, events }: ColumnarFile, codes: Numbers): Column<unknown> {
  const ids = new IdColumn(events.ids);
  const used = [...new Set(codes)].filter((code) => code > 0).sort((a, b) => a - b);
  const indexOf = new Map(used.map((code, at) => [code, at + 1]));
  const words = used.map((code) => elections[code - 1]?.id ?? ids.at(code - elections.length - 1));
  const column = Uint32Array.from(codes, (code) => indexOf.get(code) ?? 0);
  return codeColumn(column, dictionaryOf(words));
}

function countColumn(counts: Numbers): Column<unknown> {
  let most = 0;
  for (const count of counts) most = Math.max(most, count);
  return numberColumn(counts, most);
}

function wordFiles(file: ColumnarFile, { events, directives }: WordingFile): Files {
  const table = (name: TableName, field: string, { ar, en }: WordingFile["events"]["title"], rest: ByRow<object>): [string, Uint8Array] => {
    const columns: readonly Named[] = [
      [`${field}_ar`, textColumn(ar)],
      [`${field}_en`, textColumn(en)],
      ["rest", textColumn(rest instanceof JsonRows ? rest.texts : asJson(rest))],
    ];
    return [arrowName(name, "words"), arrowFile(columns, aboutOf(file, `${name}.words`))];
  };
  return new Map([table("events", "title", events.title, events.rest), table("directives", "what", directives.what, directives.rest)]);
}

const asJson = (rest: ByRow<object>): readonly string[] => Array.from({ length: rest.length }, (_, row) => jsonOfRest(rest.at(row)));

/** The first day that an archive can name: the same files are the same bytes whenever they are made. */
const NO_TIME = new Date(1980, 0, 1);

const zipped = (files: Files): Uint8Array => zipSync(Object.fromEntries(files) satisfies Zippable, { mtime: NO_TIME, level: 6 });
