import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { LIMITS, type Table, type TableForm, type TableRow, tableOfRows, UnreadTable } from "../import/table.ts";

/** The most that DuckDB keeps of what it reads: however many files there are, it takes no more. */
const MEMORY = "256MB";

const READERS: readonly (readonly [ending: RegExp, form: TableForm, read: (files: string) => string])[] = [
  [/\.parquet$/, "parquet", (files) => `read_parquet(${files}, hive_partitioning = true, union_by_name = true)`],
  [/\.[ct]sv(\.gz)?$/, "csv", (files) => `read_csv(${files}, all_varchar = true, union_by_name = true)`],
  [/\.(json|jsonl|ndjson)(\.gz)?$/, "json", (files) => `read_json(${files}, union_by_name = true)`],
];

/** True for a name that stands for many files. */
export const isPattern = (name: string): boolean => /[*?]/.test(name);

/** True for a file larger than a page reads, of a kind that DuckDB reads; JSON that is not in lines may be a record of its own, and is not. */
export const isLargeTable = (file: string): boolean =>
  !file.endsWith(".json") &&
  READERS.some(([ending]) => ending.test(file)) &&
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMITS.megabytes * 2 ** 20;

/** Rows of files of any size or number, those alone that a condition lets through. */
export interface DuckTable {
  readonly name: string;
  readonly form: TableForm;
  readonly columns: readonly string[];
  /** How many rows there are. */
  readonly count: number;
  /** The first rows, as a table. Throws UnreadTable where there is none. */
  head(limit: number): Promise<Table>;
  /** How often each value of some columns stands in them. */
  counts(columns: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** All rows in their order, some at a time. */
  rows(): AsyncGenerator<readonly TableRow[]>;
}

/** Gives a table of files whose name is, or begins with, a pattern to `use`; `where` is an SQL condition. Throws UnreadTable. */
export async function withDuck<T>(pattern: string, where: string | undefined, use: (table: DuckTable) => Promise<T>): Promise<T> {
  const reader = READERS.find(([ending]) => ending.test(pattern));
  if (!reader) throw new UnreadTable("kind");
  const [, form, read] = reader;
  return withConnection(async (connection) => {
    const files = read(quoted(pattern));
    const columns = await columnsOf(connection, files);
    const from = `from ${files} ${where === undefined ? "" : `where ${where}`}`;
    const [counted] = (await connection.runAndReadAll(`select count(*)::integer as rows ${from}`)).getRowObjects();
    return use(new Read(connection, columns, from, { name: nameOf(pattern), form, count: Number(counted?.["rows"]) }));
  });
}

/** Gives a DuckDB of its own to `use`, within bounded memory: what does not fit lies in a folder of its own. Throws where it is not installed. */
export async function withConnection<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const { DuckDBInstance } = await import("@duckdb/node-api").catch((cause: unknown) => {
    throw new Error("DuckDB is not installed here: npm install --include=optional", { cause });
  });
  const folder = mkdtempSync(join(tmpdir(), "ballotline-duck-"));
  const settings = { memory_limit: MEMORY, temp_directory: folder, autoinstall_known_extensions: "false" };
  const instance = await DuckDBInstance.create(":memory:", settings);
  const connection = await instance.connect();
  try {
    return await use(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a record of them is called: by their folder, or what their names begin with. */
const nameOf = (pattern: string): string => basename(pattern.split(/[*?]/, 1)[0] ?? "") || "table";

/** A text in SQL. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

interface ReadColumn {
  readonly name: string;
  /** What is read, in SQL: its text, of a list parted by bars. */
  readonly text: string;
}

async function columnsOf(connection: DuckDBConnection, files: string): Promise<readonly ReadColumn[]> {
  const described = await connection.runAndReadAll(`describe select * from ${files}`);
  return described.getRowObjects().map((row) => {
    const name = String(row["column_name"]);
    const column = `"${name.replaceAll('"', '""')}"`;
    const text = String(row["column_type"]).endsWith("[]") ? `array_to_string(${column}, '|')` : `${column}::varchar`;
    return { name, text };
  });
}

class Read implements DuckTable {
  readonly name: string;
  readonly form: TableForm;
  readonly columns: readonly string[];
  readonly count: number;
  readonly #connection: DuckDBConnection;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #from: string;

  constructor(
    connection: DuckDBConnection,
    columns: readonly ReadColumn[],
    from: string,
    about: Pick<DuckTable, "name" | "form" | "count">,
  ) {
    this.name = about.name;
    this.form = about.form;
    this.count = about.count;
    this.columns = columns.map(({ name }) => name);
    this.#connection = connection;
    this.#texts = new Map(columns.map(({ name, text }) => [name, text]));
    this.#from = from;
  }

  async head(limit: number): Promise<Table> {
    const rows: TableRow[] = [];
    for await (const more of this.#read(`limit ${limit}`)) rows.push(...more);
    return tableOfRows(this.columns, rows, { name: this.name, form: this.form });
  }

  async counts(columns: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const column of columns) {
      const sql = `select ${this.#texts.get(column)} as value, count(*)::integer as rows ${this.#from} group by all order by all`;
      for (const { value, rows } of (await this.#connection.runAndReadAll(sql)).getRowObjects()) {
        const text = textOf(value).trim();
        if (text !== "") counts.set(text, (counts.get(text) ?? 0) + Number(rows));
      }
    }
    return counts;
  }

  rows = (): AsyncGenerator<readonly TableRow[]> => this.#read("");

  async *#read(limit: string): AsyncGenerator<readonly TableRow[]> {
    const result = await this.#connection.stream(`select ${[...this.#texts.values()].join(", ")} ${this.#from} ${limit}`);
    let line = 1;
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
      yield chunk.getRows().map((cells) => ({ line: line++, cells: cells.map((cell) => textOf(cell).trim()) }));
  }
}

/** Every column is read as its text; nothing where it has none. */
const textOf = (cell: unknown): string => (typeof cell === "string" ? cell : "");
