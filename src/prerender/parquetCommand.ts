import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { quoted, withConnection } from "./duckTable.ts";
import { openPair } from "./openRecord.ts";
import { type ParquetTable, tablesOf } from "./parquetTables.ts";

const USAGE = "npm run parquet -- DATASET.json -o FOLDER";

interface Terminal {
  readonly err: (line: string) => void;
}

/** Writes the tables of a record, in whichever form it is, as Parquet files. Gives 0, or 2 for wrong usage or a file that cannot be read. */
export async function parquetCommand(args: readonly string[], { err }: Terminal): Promise<0 | 2> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: "string", short: "o" } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined || values.out === undefined) throw new Error("name a record, and with -o a folder");
    const tables = tablesOf(await openPair(file));
    mkdirSync(values.out, { recursive: true });
    for (const table of tables) {
      const path = join(values.out, `${table.name}.parquet`);
      await writeTable(table, path);
      err(`wrote ${path}`);
    }
    return 0;
  } catch (error) {
    err(String(error));
    err(`usage: ${USAGE}`);
    return 2;
  }
}

/** Through a file of JSON lines, so that no table is in memory twice. */
async function writeTable({ columns, rows }: ParquetTable, path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ballotline-parquet-"));
  const lines = join(folder, "rows.jsonl");
  try {
    await pipeline(Readable.from(rows), createWriteStream(lines));
    const types = Object.entries(columns).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`);
    const read = `read_json(${quoted(lines)}, format = 'newline_delimited', columns = {${types.join(", ")}})`;
    await withConnection((connection) =>
      connection.run(`copy (select * from ${read}) to ${quoted(path)} (format parquet, compression zstd)`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
