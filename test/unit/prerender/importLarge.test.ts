import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { recordOf } from "../../../src/import/dataset.ts";
import { guessMapping } from "../../../src/import/guess.ts";
import { gazetteerOf } from "../../../src/import/rowPlaces.ts";
import { readRows } from "../../../src/import/rows.ts";
import { LIMITS } from "../../../src/import/table.ts";
import { loadFile } from "../../../src/load/foreign.ts";
import { contentHash } from "../../../src/load/hash.ts";
import { MOST_EVENTS_IN_ROWS } from "../../../src/model/columnar.ts";
import { withDuck } from "../../../src/prerender/duckTable.ts";
import { importCommand } from "../../../src/prerender/importCommand.ts";
import { importLarge, type LargeImport } from "../../../src/prerender/importLarge.ts";
import { openRecord } from "../../../src/prerender/openRecord.ts";
import { sqlRows } from "../../support/codings.ts";
import { filesOf, given } from "../../support/large.ts";
import { listening } from "../../support/terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "ballotline-large-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows of every sort: kinds by the hundred, words of both languages, ids out of order, and some that cannot be read. */
const LINES = Array.from({ length: 700 }, (_, at) => {
  const id = at === 50 ? "R0049" : `R${String((at * 389) % 700).padStart(4, "0")}`;
  const date = at % 90 === 7 ? "2021-02-30" : at % 4 === 0 ? `2021-0${1 + (at % 9)}` : `2021-0${1 + (at % 9)}-1${at % 10}`;
  const note = at % 3 === 0 ? `"ملاحظة ${at}، من تقرير"` : at % 3 === 1 ? `"A note, ${at}"` : "";
  return `${id},${date},Kind ${(at * at) % 300},${at % 2 === 0 ? "Egypt" : "Libya"},Town ${at % 40},${at % 2 === 0 ? 26.2 + (at % 40) / 100 : 32.1},${at % 2 === 0 ? 31.5 : 20.25},Group ${at % 17};Group ${at % 5},Outlet ${at % 9},${note}`;
});
const CSV = `id,date,type,country,place,latitude,longitude,actors,source,notes\n${LINES.join("\n")}\n`;
const file = join(folder, "table.csv");
writeFileSync(file, CSV);

const term = (await openRecord("public/data/dataset.json")).term;
const gazetteer = gazetteerOf([]);

const large = (some: number, left: string[] = []): Promise<LargeImport> =>
  withDuck(file, undefined, (table) =>
    importLarge(table, { kept: null, gazetteer, term, some, onLeft: ({ line }) => left.push(String(line)) }),
  );

it("makes of a table read some rows at a time the record that a page makes of it at once", async () => {
  const table = await withDuck(file, undefined, (duck) => duck.head(LIMITS.rows));
  const { mapping } = guessMapping(table);
  const reading = readRows(table, mapping, gazetteer);
  const record = recordOf(table, mapping, reading.read, term);
  const hash = await contentHash(record, new AbortController().signal);
  const left: string[] = [];
  const { pair, counts } = await large(64, left);
  expect([counts, left.length]).toEqual([
    { read: reading.read.length, waiting: 0, refused: reading.refused.length },
    reading.refused.length,
  ]);
  expect(counts.refused).toBeGreaterThan(5);
  expect(pair?.columns.hash).toBe(hash);
  const atOnce = await loadFile(new File([JSON.stringify({ ...record, hash })], "at-once.json"));
  const inTurn = await loadFile(...given(filesOf(pair!)));
  await inTurn.dataset.wording.load();
  expect([inTurn.dataset.contentHash, inTurn.findings.groups]).toEqual([hash, []]);
  expect(inTurn.dataset.rows()).toEqual(atOnce.dataset.rows());
});

it("makes the same files however many rows are read at a time", async () => {
  const [few, all] = await Promise.all([large(100), large(10_000)]);
  const bytes = ({ pair }: LargeImport) => filesOf(pair!).map(([name, contents]) => [name, Buffer.from(contents).toString("base64")]);
  expect(bytes(few)).toEqual(bytes(all));
});

it("makes none while a row waits for an answer", async () => {
  writeFileSync(join(folder, "waits.csv"), "title,date\nA,01/02/2021\nB,03/04/2021\n");
  const made = await withDuck(join(folder, "waits.csv"), undefined, (table) =>
    importLarge(table, { kept: null, gazetteer, term, onLeft: () => undefined }),
  );
  expect(made).toEqual({ pair: null, counts: { read: 0, waiting: 2, refused: 0 } });
});

it("writes more rows than a record in row form holds as Arrow, and says where it needs a place", async () => {
  const rows = MOST_EVENTS_IN_ROWS + 1;
  await sqlRows(`copy (select 'Meeting' as title, (2000 + range % 20)::varchar as date from range(${rows})) to '${folder}/many.parquet'`);
  const { said, terminal } = listening();
  expect([await importCommand([`${folder}/many*.parquet`], terminal), said[0]]).toEqual([2, "Error: say with -o where to put it"]);
  const out = join(folder, "many.json");
  expect(await importCommand([`${folder}/many*.parquet`, "-o", out], terminal)).toBe(0);
  expect(said).toContain(`${rows} rows: ${rows} read, 0 waiting, 0 refused`);
  const { columns, hash } = await openRecord(out);
  expect([columns.eventCount, hash]).toEqual([rows, expect.stringMatching(/^[0-9a-f]{64}$/)]);
}, 60_000);
