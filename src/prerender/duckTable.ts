import { statSync } from "node:fs";
import { basename } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { LIMITS, type Table, type TableForm, type TableRow, tableOfRows, UnreadTable } from "../import/table.ts";

/** The most that DuckDB keeps of what it reads: however many files there are, it takes no more. */
const MEMORY = "512MB";

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

/** Rows of files of any size or number, those alone that `where` lets through, an SQL condition. Throws UnreadTable where they are more than a page can show. */
export async function readWithDuck(pattern: string, where: string | undefined): Promise<Table> {
  const reader = READERS.find(([ending]) => ending.test(pattern));
  if (!reader) throw new UnreadTable("kind");
  const [, form, read] = reader;
  const connection = await connected();
  try {
    const from = read(quoted(pattern));
    const columns = await columnsOf(connection, from);
    const condition = where === undefined ? "" : `where ${where}`;
    const sql = `select ${columns.map(({ text }) => text).join(", ")} from ${from} ${condition} limit ${LIMITS.rows + 1}`;
    const names = columns.map(({ name }) => name);
    return tableOfRows(names, await rowsOf(connection, sql), { name: nameOf(pattern), form });
  } finally {
    connection.closeSync();
  }
}

async function connected(): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import("@duckdb/node-api").catch((cause: unknown) => {
    throw new Error("DuckDB is not installed here: npm install --include=optional", { cause });
  });
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: MEMORY, autoinstall_known_extensions: "false" });
  return instance.connect();
}

/** What a record of them is called: by their folder, or what their names begin with. */
const nameOf = (pattern: string): string => basename(pattern.split(/[*?]/, 1)[0] ?? "") || "table";

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What is read, each column as its text: a list parted by bars. */
async function columnsOf(connection: DuckDBConnection, from: string) {
  const described = await connection.runAndReadAll(`describe select * from ${from}`);
  return described.getRowObjects().map((row) => {
    const name = String(row["column_name"]);
    const column = `"${name.replaceAll('"', '""')}"`;
    const text = String(row["column_type"]).endsWith("[]") ? `array_to_string(${column}, '|')` : `${column}::varchar`;
    return { name, text };
  });
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly TableRow[]> {
  const result = await connection.stream(sql);
  const rows: TableRow[] = [];
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
    for (const cells of chunk.getRows())
      rows.push({ line: rows.length + 1, cells: cells.map((cell) => (cell === null ? "" : String(cell))) });
  return rows;
}
