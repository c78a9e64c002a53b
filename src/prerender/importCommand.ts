import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { catalogue } from "../i18n/en/catalogue.ts";
import { createI18n } from "../i18n/translator.ts";
import { recordOf, type TermOf } from "../import/dataset.ts";
import { guessMapping } from "../import/guess.ts";
import { joinTables } from "../import/join.ts";
import { type Mapping, type ReadSo, withGuesses } from "../import/mapping.ts";
import { readMapping } from "../import/mappingFile.ts";
import { readTable } from "../import/read.ts";
import { readRecord } from "../import/record.ts";
import { gazetteerOf } from "../import/rowPlaces.ts";
import { type Reading, type Refused, readRows, type Waiting } from "../import/rows.ts";
import { type Table, UnreadTable } from "../import/table.ts";
import { contentHash } from "../load/hash.ts";
import { validateRows } from "../load/validate.ts";
import { MOST_EVENTS_IN_ROWS } from "../model/columnar.ts";
import { encodeColumnar } from "../model/columnarEncode.ts";
import type { Fields } from "../model/fields.ts";
import { isBasemapTopology } from "../model/topology.ts";
import { publish } from "../prepare/publish.ts";
import { largeFiles, largeNames, type NamedFile } from "../prepare/write.ts";
import { openBasemap } from "../scene/basemap.ts";
import { convertColumns, isOldColumns } from "./convertColumns.ts";
import { type DuckTable, isLargeTable, isPattern, withDuck } from "./duckTable.ts";
import { importLarge, type LargeImport } from "./importLarge.ts";
import { openRecord } from "./openRecord.ts";

interface Terminal {
  readonly root: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const USAGE = "npm run import -- FILE… [--map MAPPING.yaml] [--sheet NAME] [--where SQL] [-o OUT.json]";
/** More events than this no record holds. */
const MOST_IMPORTED = 5_000_000;
const NEVER = new AbortController().signal;

/** Makes a record of a table, or of several that are joined, as the page does, by a mapping that was kept there or by what its columns say; a large record of the form before Arrow becomes one of now. Gives 0, 1 where rows wait for an answer or none is read, 2 for wrong usage or a file that cannot be read. */
export async function importCommand(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const options = {
      map: { type: "string" },
      sheet: { type: "string" },
      where: { type: "string" },
      out: { type: "string", short: "o" },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new Error("name a table");
    const [first] = positionals;
    if (first?.endsWith(".json") && isOldColumns(parsed(first))) {
      if (values.out === undefined) throw new Error("say with -o where to put it");
      putFiles(await convertColumns(first, basename(values.out)), values.out, terminal);
      return 0;
    }
    const kept = values.map === undefined ? null : readMapping(readFileSync(values.map, "utf8"));
    if (first !== undefined && (isPattern(first) || values.where !== undefined || isLargeTable(first)))
      return await withDuck(first, values.where, (table) => importDuck(table, kept, values.out, terminal));
    const files = positionals.map((file): GivenFile => ({ name: basename(file), bytes: readFileSync(file) }));
    const [only, more] = files;
    const whole = only && !more ? await readRecord(only.bytes) : null;
    if (whole !== null) return await writeRecord(whole, values.out, terminal);
    const table = await tableFrom(files, { ...kept?.file, ...(values.sheet === undefined ? {} : { sheet: values.sheet }) }, terminal);
    return await importTable(table, kept, values.out, terminal);
  } catch (error) {
    terminal.err(
      error instanceof UnreadTable ? `not read: ${error.code}${error.limit === 0 ? "" : `, over ${error.limit}`}` : String(error),
    );
    terminal.err(`usage: ${USAGE}`);
    return 2;
  }
}

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function tableFrom(files: readonly GivenFile[], so: ReadSo, { err }: Terminal): Promise<Table> {
  const parseXml = await xmlParser();
  const tables = await Promise.all(files.map((file) => readTable(file, { ...so, parseXml })));
  const { table, apart } = joinTables(tables);
  for (const name of apart) err(`${name}: left out, no column of ids joins it to ${table.name}`);
  return table;
}

/** The rows that DuckDB reads: all at once where they are few, else some at a time. */
async function importDuck(table: DuckTable, kept: Mapping | null, out: string | undefined, terminal: Terminal): Promise<0 | 1> {
  if (table.count > MOST_IMPORTED) throw new UnreadTable("rows", MOST_IMPORTED);
  if (table.count <= MOST_EVENTS_IN_ROWS) return importTable(await table.head(MOST_EVENTS_IN_ROWS), kept, out, terminal);
  if (out === undefined) throw new Error("say with -o where to put it");
  const tellLeft = leftTeller(terminal);
  const { pair, counts } = await importLarge(table, {
    kept,
    gazetteer: gazetteerAt(terminal.root),
    term: await termsAt(terminal.root),
    onLeft: tellLeft,
  });
  tellCounts(counts, table.count, terminal);
  if (pair === null) return 1;
  putFiles(largeFiles(pair.columns, pair.wording, basename(out)), out, terminal);
  return 0;
}

const termsAt = async (root: string): Promise<TermOf> => (await openRecord(join(root, "public/data/dataset.json"))).term;

async function importTable(table: Table, kept: Mapping | null, out: string | undefined, terminal: Terminal): Promise<0 | 1> {
  const guessed = guessMapping(table).mapping;
  const mapping = kept === null ? guessed : withGuesses(kept, guessed);
  const reading = readRows(table, mapping, gazetteerAt(terminal.root));
  tell(reading, table.rows.length, terminal);
  if (reading.waiting.length > 0 || reading.read.length === 0) return 1;
  const record = recordOf(table, mapping, reading.read, await termsAt(terminal.root));
  return writeRecord(record, out, terminal);
}

/** Writes a record that holds to the format, with its hash; above 10,000 events in the large form, its archives beside OUT.json. */
async function writeRecord(record: Fields, out: string | undefined, terminal: Terminal): Promise<0> {
  const hash = (await contentHash(record, NEVER)) ?? "";
  const { findings, rows } = await validateRows(Object.fromEntries(Object.entries(structuredClone(record))), { signal: NEVER });
  if (findings.leftOut > 0) throw new Error(`${findings.leftOut} rows are not as the format asks: ${JSON.stringify(findings.groups[0])}`);
  if (out !== undefined && rows.events.length > MOST_EVENTS_IN_ROWS) {
    const { columns, wording } = encodeColumnar({ ...rows, hash }, largeNames(hash));
    putFiles(largeFiles(columns, wording, basename(out)), out, terminal);
    return 0;
  }
  const text = `${JSON.stringify({ ...record, hash }, null, 1)}\n`;
  if (out === undefined) terminal.out(text);
  else writeFileSync(out, text);
  return 0;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Puts the files of a large record beside where its head is to go, the head last. */
function putFiles(files: readonly NamedFile[], out: string, { err }: Terminal): void {
  publish(dirname(out), files);
  for (const [name] of files) err(`wrote ${join(dirname(out), name)}`);
}

function tell({ read, waiting, refused }: Reading, rows: number, terminal: Terminal): void {
  const tellLeft = leftTeller(terminal);
  for (const row of [...refused, ...waiting]) tellLeft(row);
  tellCounts({ read: read.length, waiting: waiting.length, refused: refused.length }, rows, terminal);
}

/** More rows that are not read are counted, not told. */
const MOST_TOLD = 500;

function leftTeller({ err }: Terminal): (row: Refused | Waiting) => void {
  const { t } = createI18n("en", catalogue, { digits: "latn" });
  let told = 0;
  return (row) => {
    const { line, column, value } = row;
    if (++told > MOST_TOLD) return;
    if ("fault" in row) err(`line ${line}: ${column === "" ? "" : `${column} `}"${value}": ${t(`intake.fault.${row.fault}`)}`);
    else err(`line ${line}: ${column} "${value}": say dates.${row.waits === "order" ? "order" : "firstOfMonth"} in a mapping`);
    if (told === MOST_TOLD) err("…");
  };
}

function tellCounts({ read, waiting, refused }: LargeImport["counts"], rows: number, { err }: Terminal): void {
  err(`${rows} rows: ${read} read, ${waiting} waiting, ${refused} refused`);
}

function gazetteerAt(root: string): ReturnType<typeof gazetteerOf> {
  const topology: unknown = JSON.parse(readFileSync(join(root, "public/data/basemap.topo.json"), "utf8"));
  if (!isBasemapTopology(topology)) throw new Error("public/data/basemap.topo.json is no basemap");
  return gazetteerOf(Array.from(openBasemap(topology).areas.values(), ({ code, names }) => ({ code, names: [names.ar, names.en] })));
}

/** Node reads no XML by itself. */
async function xmlParser(): Promise<(text: string) => Document> {
  const { JSDOM } = await import("jsdom");
  const parser = new new JSDOM("").window.DOMParser();
  return (text) => parser.parseFromString(text, "text/xml");
}
