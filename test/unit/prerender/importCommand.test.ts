import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guessMapping } from "../../../src/import/guess.ts";
import { readMapping, writeMapping } from "../../../src/import/mappingFile.ts";
import { loadFile } from "../../../src/load/foreign.ts";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { importCommand } from "../../../src/prerender/importCommand.ts";
import { openRecord } from "../../../src/prerender/openRecord.ts";
import { tableFrom } from "../../support/importing.ts";
import { given, NAMES } from "../../support/large.ts";
import { KML, UCDP_CSV } from "../../support/tables.ts";
import { listening } from "../../support/terminal.ts";
import { goodRows } from "../load/records.ts";

/** Runs the command on a file, with a mapping where one is given. */
async function run(name: string, contents: string, mapping?: string, beside: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  const [file, map, out] = [name, "map.yaml", "out.json"].map((each) => join(folder, each)) as [string, string, string];
  writeFileSync(file, contents);
  for (const [other, text] of Object.entries(beside)) writeFileSync(join(folder, other), text);
  if (mapping !== undefined) writeFileSync(map, mapping);
  const { said, terminal } = listening();
  const code = await importCommand([file, "-o", out, ...(mapping === undefined ? [] : ["--map", map])], terminal);
  const made = code === 0 ? (JSON.parse(readFileSync(out, "utf8")) as { hash: string; form?: string; events: unknown[] }) : null;
  return { code, said, made, folder };
}

it("makes a record of a table, with its hash, and of placemarks", async () => {
  const { code, made, said } = await run("ged.csv", UCDP_CSV);
  expect([code, made?.events.length]).toEqual([0, 4]);
  expect(made?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(said.at(-1)).toBe("4 rows: 4 read, 0 waiting, 0 refused");
  expect((await run("layer.kml", KML)).made?.events).toHaveLength(2);
});

it("joins several tables by their ids, and names one that has none in common", async () => {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  const files = {
    "events.csv": "id,title,date,place_id\n1,A,2021,p1\n2,B,2022,p2\n",
    "places.csv": "id,name,lat,lon\np1,Tripoli,32.8872,13.1913\np2,Sabha,27.0377,14.4283\n",
    "weather.csv": "station,rain\nx,3\ny,4\n",
  };
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const { said, terminal } = listening();
  expect(await importCommand([...paths, "-o", join(folder, "out.json")], terminal)).toBe(0);
  const made = JSON.parse(readFileSync(join(folder, "out.json"), "utf8")) as { places: { names: { en: string } }[] };
  expect(made.places.map(({ names }) => names.en).sort()).toEqual(["Sabha", "Tripoli"]);
  expect(said[0]).toBe("weather.csv: left out, no column of ids joins it to events.csv");
});

it("names what waits for an answer, and takes it from a mapping", async () => {
  const table = "title,date\nA,01/02/2021\nB,40/02/2021\n";
  const asked = await run("t.csv", table);
  expect(asked.code).toBe(1);
  expect(asked.said).toEqual([
    'line 3: date "40/02/2021": no such day',
    'line 2: date "01/02/2021": say dates.order in a mapping',
    "2 rows: 0 read, 1 waiting, 1 refused",
  ]);
  const mapping = "mapping: ballotline-mapping/1\ncolumns: { title: title, date: date }\ndates: { order: day-month }\n";
  const { code, made } = await run("t.csv", table, mapping);
  expect([code, made?.events.length]).toEqual([0, 1]);
});

it("reads a file in the encoding, and by the separator, that a mapping says", async () => {
  const folder = mkdtempSync(join(tmpdir(), "import-"));
  const [file, map, out] = ["t.csv", "map.yaml", "out.json"].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(file, Buffer.from("title|date\nCaf\u00e9, M\u00fcnchen|2021\n", "latin1"));
  const terminal = { root: process.cwd(), out: () => {}, err: () => {} };
  expect(await importCommand([file, "-o", out], terminal)).toBe(2);
  const mapping = {
    ...guessMapping(await tableFrom("t.csv", "title|date\nA|2021\n")).mapping,
    file: { encoding: "windows-1252", separator: "|" },
  };
  writeFileSync(map, writeMapping(mapping));
  expect(readMapping(readFileSync(map, "utf8"))).toEqual(mapping);
  expect(await importCommand([file, "-o", out, "--map", map], terminal)).toBe(0);
  expect(readFileSync(out, "utf8")).toContain("Café, München");
});

it("says what is wrong with a mapping, or with the file", async () => {
  const bad = await run("t.csv", "title\nA\n", "mapping: ballotline-mapping/1\ncolumns: { title: headline }\n");
  expect([bad.code, bad.said[0]]).toEqual([2, "BadMapping: columns.title: headline"]);
  const empty = await run("t.csv", "title\n");
  expect([empty.code, empty.said[0]]).toEqual([2, "not read: empty"]);
});

it("writes a large table as Arrow beside the head of the record, which opens whole", async () => {
  const lines = Array.from({ length: 10_001 }, (_, at) => `Meeting ${at},2021-0${1 + (at % 9)}-11,Tripoli`);
  const { code, made, folder } = await run("large.csv", `title,date,place\n${lines.join("\n")}\n`);
  expect([code, made]).toMatchObject([0, { form: "arrow" }]);
  const { columns, hash } = await openRecord(join(folder, "out.json"));
  expect([columns.eventCount, hash]).toEqual([10_001, made?.hash]);
  const beside = readdirSync(folder).filter((name) => name.endsWith(".zip"));
  const { dataset, findings } = await loadFile(...given([...beside, "out.json"].map((name) => [name, readFileSync(join(folder, name))])));
  await dataset.wording.load();
  expect([dataset.contentHash, findings.groups]).toEqual([made?.hash, []]);
  expect(new Set(findings.notices.map(({ kind }) => kind))).toEqual(new Set(["oneLanguage"]));
  const [event] = dataset.rows().events;
  expect([event?.title.only, dataset.places[0]?.names.only]).toEqual(["en", "en"]);
}, 60_000);

describe("a large record of the form before Arrow", () => {
  const rows = goodRows();
  const { columns, wording } = encodeColumnar(rows, NAMES);
  const old = (changed: object = {}) =>
    JSON.stringify({ ...columns, form: "columns", columns: undefined, wording: "words.json", ...changed });
  const words = JSON.stringify({ ...wording, schema: rows.schema, form: "wording" });

  it("is turned into the one of now, and loses nothing", async () => {
    const { code, folder } = await run("old.json", old(), undefined, { "words.json": words });
    expect(code).toBe(0);
    expect((await openRecord(join(folder, "out.json"))).rows()).toStrictEqual(rows);
  });

  it.each([
    ["without its words", old(), {}, /cannot|ENOENT/],
    [
      "with contents that do not have its hash",
      old({ title: { ar: "آخر", en: "Other" } }),
      { "words.json": words },
      /the contents have the hash/,
    ],
    ["with a column too short", old({ events: { ...columns.events, kind: [] } }), { "words.json": words }, /events\.kind/],
  ])("is refused %s", async (_case, text, beside, why) => {
    const { code, said } = await run("old.json", text, undefined, beside);
    expect([code, said[0]]).toEqual([2, expect.stringMatching(why)]);
  });
});
