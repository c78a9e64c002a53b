import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { largeSchema } from "../../../src/model/columnarSchema.ts";
import { canonicalRows } from "../../../src/model/hash.ts";
import type { EventId } from "../../../src/model/ids.ts";
import { readings } from "../../../src/model/reading.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { dataCommand } from "../../../src/prepare/commands.ts";
import { writeJsonSchema } from "../../../src/prepare/jsonSchema.ts";
import { prepareRecord } from "../../../src/prepare/prepare.ts";
import { sha256 } from "../../../src/prepare/sha256.ts";
import { datasetFiles } from "../../../src/prepare/write.ts";
import { openRecord } from "../../../src/prerender/openRecord.ts";
import { writeRecords } from "../../bench/makeRecord.ts";
import { generateRows } from "../../support/generate.ts";
import { writeRecord } from "../../support/record.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function kept(folder: string): string {
  folders.push(folder);
  return folder;
}

const parsed = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const decoded = async (folder: string, name: string): Promise<DatasetRows> => (await openRecord(join(folder, name))).rows();

describe("npm run data -- --large", () => {
  it("writes the same record as Arrow, in two archives beside it", async () => {
    const root = kept(writeRecord());
    const prepared = prepareRecord(root);
    if (!prepared.ok) throw new Error("the small record has errors");
    const quiet = { root, out: () => {}, err: () => {} };
    expect(dataCommand(["--large"], quiet)).toBe(0);
    expect(await decoded(join(root, "public/data"), "dataset.json")).toStrictEqual(prepared.rows);
    expect(dataCommand(["--large", "--check"], quiet)).toBe(0);
    expect(dataCommand(["--check"], quiet)).toBe(1);
  });

  it("leaves no archive behind once the record is in row form again", () => {
    const root = kept(writeRecord());
    const quiet = { root, out: () => {}, err: () => {} };
    const archives = () => readdirSync(join(root, "public/data")).filter((name) => name.endsWith(".zip"));
    dataCommand(["--large"], quiet);
    expect(archives()).toHaveLength(2);
    expect(dataCommand([], quiet)).toBe(0);
    expect(archives()).toEqual([]);
    expect(dataCommand(["--check"], quiet)).toBe(0);
  });
});

describe("the files of a dataset", () => {
  const few = generateRows({ seed: 1, events: 20, directives: 0 });
  /** The same few events again and again, under ids of their own. */
  const names = (length: number) => {
    const events = Array.from({ length }, (_, at) => ({ ...few.events[at % 20]!, id: `ev-many-${at}` as EventId }));
    return datasetFiles({ ...few, events }).map(([name]) => name);
  };

  it("are a head and two archives when there are more than ten thousand events", () => {
    expect(names(10_001)).toEqual([
      expect.stringMatching(/^dataset\.[0-9a-f]{12}\.wording\.zip$/),
      expect.stringMatching(/^dataset\.[0-9a-f]{12}\.columns\.zip$/),
      "dataset.json",
    ]);
    expect(names(100)).toEqual(["dataset.json"]);
  }, 20_000);

  it("are described in both forms by one schema, with the tour that stands beside them", () => {
    const { anyOf } = JSON.parse(writeJsonSchema()) as { readonly anyOf: readonly { readonly required: readonly string[] }[] };
    expect(anyOf.map(({ required }) => required)).toEqual([
      ["schema", "hash", "title", "sources", "events", "directives", "places", "actors", "elections", "vocabulary"],
      expect.arrayContaining(["form", "columns", "wording"]),
      ["schema", "form", "steps"],
    ]);
  });
});

describe("a record made for measuring", () => {
  const folder = kept(mkdtempSync(join(tmpdir(), "ballotline-bench-")));
  const hashOf = (rows: DatasetRows): string => sha256(canonicalRows(rows));

  it("is in row form while it is small, valid and with its own hash", () => {
    const rows = writeRecords(folder, 3, [10, 1_000]).map((path) => parsed(path) as DatasetRows);
    expect(rows.map(({ events, directives }) => [events.length + directives.length])).toEqual([[10], [1_000]]);
    for (const record of rows) {
      expect(datasetSchema.safeParse(record).error).toBeUndefined();
      expect(record.hash).toBe(hashOf(record));
    }
  });

  it("is in the large form when it is large, and the same whenever it is made", async () => {
    const files = () => ["4000.json", "4000.columns.zip", "4000.wording.zip"].map((name) => readFileSync(join(folder, name)));
    writeRecords(folder, 3, [4_000], 500);
    const before = files();
    expect(largeSchema.safeParse(parsed(join(folder, "4000.json"))).error).toBeUndefined();
    const rows = await decoded(folder, "4000.json");
    expect(rows.hash).toBe(hashOf(rows));
    writeRecords(folder, 3, [4_000], 500);
    expect(files()).toEqual(before);
  }, 60_000);

  it("has about the real record's share of uncertain dates", async () => {
    const { events } = await decoded(folder, "4000.json");
    const share = (is: (edtf: string) => boolean): number =>
      events.filter(({ when }) => readings(when).some(({ edtf }) => is(edtf))).length / events.length;
    expect(events.filter(({ when }) => Object.keys(when).length === 0).length / events.length).toBeCloseTo(0.03, 1);
    expect(share((edtf) => edtf.startsWith("[") || edtf.length === 7)).toBeCloseTo(0.15, 1);
    expect(share((edtf) => edtf.includes("/"))).toBeCloseTo(0.05, 1);
  });
});
