import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** The SQL of the example in data/README.md, between its fences. */
export function exampleSql(): string {
  const [, sql] = /```sql\n([\s\S]*?)```/.exec(readFileSync("data/README.md", "utf8")) ?? [];
  if (sql === undefined) throw new Error("data/README.md has no SQL");
  return sql;
}

/** Runs SQL and gives the rows of its last statement. */
export async function sqlRows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const folder = mkdtempSync(join(tmpdir(), "ballotline-duck-"));
  const settings = { memory_limit: "1GB", temp_directory: folder, autoinstall_known_extensions: "false" };
  const instance = await DuckDBInstance.create(":memory:", settings);
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjects();
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes raw codings as many coders' tools give them: a line for each value that somebody found, `events` events in all. */
export const writeCodings = (folder: string, events: number): Promise<unknown> =>
  sqlRows(`
    create view event as select
      range as n, 'ev-' || lpad(range::varchar, 9, '0') as event,
      ['eg', 'ly'][1 + range % 2] as country, 'el-' || ['eg', 'ly'][1 + range % 2] || '-' || (2018 + range // 2 % 5) as election
    from range(${events});
    copy (
      select event, country, election, 'coder-' || (n % 3) as coder, field, value from event, lateral (values
        ('title', 'Meeting ' || n), ('kind', ['meeting', 'visit', 'statement'][1 + n % 3]),
        ('date', (date '2018-01-01' + (n % 1800)::integer)::varchar),
        ('place', ['Cairo', 'Tripoli', 'Benghazi', 'Giza'][1 + n % 4]),
        ('actor', 'Ministry ' || n % 7), ('actor', 'Directorate ' || n % 11)
      ) as coded(field, value)
    ) to '${folder}' (format parquet, partition_by (country, election));
  `);
