import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Database } from "./peers.ts";

/** DuckDB as Node has it, with one thread and no more memory than is said. */
export async function duckdbInNode(): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "1GB", threads: "1", autoinstall_known_extensions: "false" });
  const connection = await instance.connect();
  return {
    async load(name, csv) {
      const folder = mkdtempSync(join(tmpdir(), "ballotline-duck-"));
      const file = join(folder, `${name}.csv`);
      writeFileSync(file, csv);
      await connection.run(`create or replace table ${name} as select * from read_csv('${file}')`);
      rmSync(folder, { recursive: true });
    },
    async query(sql) {
      const rows = (await connection.runAndReadAll(sql)).getRowObjects();
      return rows.map(({ facet, code, count }) => ({ facet: Number(facet), code: Number(code), count: Number(count) }));
    },
  };
}

/** What of DuckDB-WASM is used here. */
interface Wasm {
  readonly createDuckDB: (bundles: object, logger: object, runtime: object) => Promise<WasmBindings>;
  readonly VoidLogger: new () => object;
  readonly NODE_RUNTIME: object;
}
interface WasmBindings {
  instantiate(): Promise<unknown>;
  registerFileText(name: string, text: string): void;
  connect(): { query(sql: string): { toArray(): Iterable<{ toJSON(): Readonly<Record<"facet" | "code" | "count", number>> }> } };
}

/** DuckDB as pages have it, from a folder in which `@duckdb/duckdb-wasm` is installed: 130 MB, which no clone of this has to fetch. */
export async function duckdbWasm(folder: string): Promise<Database> {
  const dist = join(folder, "node_modules/@duckdb/duckdb-wasm/dist");
  const { createDuckDB, VoidLogger, NODE_RUNTIME } = createRequire(import.meta.url)(join(dist, "duckdb-node-blocking.cjs")) as Wasm;
  const bundle = (kind: string) => ({
    mainModule: join(dist, `duckdb-${kind}.wasm`),
    mainWorker: join(dist, `duckdb-node-${kind}.worker.cjs`),
  });
  const bindings = await createDuckDB({ mvp: bundle("mvp"), eh: bundle("eh") }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate();
  const connection = bindings.connect();
  return {
    load(name, csv) {
      bindings.registerFileText(`${name}.csv`, csv);
      connection.query(`create or replace table ${name} as select * from read_csv('${name}.csv')`);
      return Promise.resolve();
    },
    query: (sql) => Promise.resolve(Array.from(connection.query(sql).toArray(), (row) => row.toJSON())),
  };
}
