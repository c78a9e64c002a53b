import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/import/table.ts";
import { withConnection, withDuck } from "../../../src/prerender/duckTable.ts";
import { importCommand } from "../../../src/prerender/importCommand.ts";
import { openRecord } from "../../../src/prerender/openRecord.ts";
import { exampleSql, sqlRows, writeCodings } from "../../support/codings.ts";
import { listening } from "../../support/terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "ballotline-duck-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Ten million lines of codings with BALLOTLINE_CODINGS=1666667. */
const EVENTS = Number(process.env["BALLOTLINE_CODINGS"] ?? 30_000);

describe("codings too many for one file", () => {
  it("become a record of one country's election, whose counts are those of SQL", async () => {
    const [raw, tables, out] = ["codings", "events", "record.json"].map((name) => join(folder, name)) as [string, string, string];
    await writeCodings(raw, EVENTS);
    await sqlRows(exampleSql().replaceAll("'codings/", `'${raw}/`).replaceAll("'events'", `'${tables}'`));
    const where = "country = 'ly' and election = 'el-ly-2020'";
    const { said, terminal } = listening();
    expect([await importCommand([`${tables}/**/*.parquet`, "--where", where, "-o", out], terminal), said.at(-1)]).toEqual([0, said.at(-1)]);
    const dataset = await openRecord(out);
    const counted = await sqlRows(`
      select value, count(distinct event)::integer as events from read_parquet('${raw}/**/*.parquet', hive_partitioning = true)
      where field = 'kind' and ${where} group by value order by value`);
    const kinds = dataset.rows().events.map(({ kind }) => kind);
    const shown = [...new Set(kinds)].toSorted().map((value) => ({ value, events: kinds.filter((kind) => kind === value).length }));
    expect(shown).toEqual(counted);
    expect(dataset.columns.eventCount).toBe(Math.ceil(Math.max(0, EVENTS - 5) / 10));
    expect(dataset.rows().events[0]!.actors).toHaveLength(2);
  }, 600_000);
});

describe("a file larger than a page reads", () => {
  it.each([
    ["large.parquet", /magic bytes/],
    ["large.xlsx", /^not read: bytes, over 64$/],
  ])("is left to DuckDB where that knows its kind: %s", async (name, told) => {
    const file = join(folder, name);
    writeFileSync(file, "");
    truncateSync(file, LIMITS.megabytes * 2 ** 20 + 1);
    const { said, terminal } = listening();
    expect([await importCommand([file], terminal), said[0]]).toEqual([2, expect.stringMatching(told)]);
  });
});

const readWithDuck = (pattern: string, where: string | undefined) => withDuck(pattern, where, (table) => table.head(LIMITS.rows));

it("what does not fit into memory lies in a folder of its own, which goes with it", async () => {
  const folderOf = async (): Promise<string> =>
    withConnection(async (connection) => {
      const [row] = (await connection.runAndReadAll("select current_setting('temp_directory') as folder")).getRowObjects();
      expect(existsSync(String(row?.["folder"]))).toBe(true);
      return String(row?.["folder"]);
    });
  const [one, other] = await Promise.all([folderOf(), folderOf()]);
  expect(one).not.toBe(other);
  expect([one, other].filter(existsSync)).toEqual([]);
});

describe("files that DuckDB reads", () => {
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it("stand one under another, whichever columns each has", async () => {
    put("a-1.csv", "title,date\nOne,2021-02-03\n");
    put("a-2.csv", "title,place\nTwo,Tripoli\n");
    const { columns, rows } = await readWithDuck(join(folder, "a-*.csv"), undefined);
    expect([columns, rows.map(({ cells }) => cells)]).toEqual([
      ["title", "date", "place"],
      [
        ["One", "2021-02-03", ""],
        ["Two", "", "Tripoli"],
      ],
    ]);
  });

  it("give a list parted by bars, and of a JSON file only the rows asked for", async () => {
    const file = put("list.jsonl", '{"title":"One","actor":["A","B"]}\n{"title":"Two","actor":[]}\n');
    const { columns, rows } = await readWithDuck(file, "title = 'One'");
    expect([columns, rows.map(({ cells }) => cells)]).toEqual([["title", "actor"], [["One", "A|B"]]]);
  });

  it.each([
    ["nothing has that name", "none-*.parquet", undefined],
    ["the condition is none", "a-*.csv", "titel = 'One'"],
  ])("are refused where %s", async (_case, pattern, where) => {
    await expect(readWithDuck(join(folder, pattern), where)).rejects.toThrow(/No files found|titel/);
  });
});
