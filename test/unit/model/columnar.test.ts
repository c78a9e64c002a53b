import { tableFromIPC } from "@uwdata/flechette";
import * as fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readLarge } from "../../../src/load/columns.ts";
import { openWording } from "../../../src/load/wording.ts";
import { openColumns } from "../../../src/model/columnarDataset.ts";
import { type ColumnarPair, encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { readRows, rowsOf } from "../../../src/model/columnarRows.ts";
import { largeSchema } from "../../../src/model/columnarSchema.ts";
import { unpackColumns } from "../../../src/model/columnarUnpack.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { DirectiveRow, EventRow } from "../../../src/model/ids.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { generateRows } from "../../support/generate.ts";
import { filesOf, NAMES } from "../../support/large.ts";
import { wordyRows } from "../../support/wordyRows.ts";

/** As a reader gets them: through the files. */
async function throughFiles(pair: ColumnarPair): Promise<ColumnarPair> {
  const files = new Map(filesOf(pair));
  const beside = (name: string) => Promise.resolve({ url: name, bytes: files.get(name) as Uint8Array });
  const columns = await readLarge(JSON.parse(files.get("theirs.json") as string) as Record<string, unknown>, "theirs.json", beside);
  const { wording } = await openWording(files.get(columns.wording) as Uint8Array, columns.wording, columns);
  return { columns, wording };
}

const decoded = ({ columns, wording }: ColumnarPair): DatasetRows => rowsOf(columns, readRows(columns, unpackColumns(columns)), wording);

const records = fc.record({ seed: fc.nat(100_000), events: fc.integer({ min: 1, max: 25 }) });

describe("the large form", () => {
  it("holds with its wording exactly what the rows hold", async () => {
    await fc.assert(
      fc.asyncProperty(records, async ({ seed, events }) => {
        const rows = wordyRows(seed, events);
        expect(datasetSchema.safeParse(rows).error).toBeUndefined();
        expect(decoded(await throughFiles(encodeColumnar(rows, NAMES)))).toStrictEqual(rows);
      }),
      { numRuns: 40 },
    );
  }, 20_000);

  it("holds the hand-made record exactly, directives sorted by id", async () => {
    const rows = fixtureRows();
    const sorted = { ...rows, directives: [...rows.directives].sort((a, b) => (a.id < b.id ? -1 : 1)) };
    expect(decoded(await throughFiles(encodeColumnar(sorted, NAMES)))).toStrictEqual(sorted);
  });

  it("gives the engine the columns that the rows give, but for addressees, who come with the words", async () => {
    await fc.assert(
      fc.asyncProperty(records, async ({ seed, events }) => {
        const whole = generateRows({ seed, events });
        const { columns } = await throughFiles(encodeColumnar(whole, NAMES));
        const rows = { ...whole, directives: whole.directives.map((directive) => ({ ...directive, addressees: [] })) };
        expect(unpackColumns(columns).columns).toStrictEqual(openRows(rows).columns);
      }),
      { numRuns: 40 },
    );
  }, 20_000);

  it("keeps the row form's hash, and names its wording", () => {
    const { columns, wording } = encodeColumnar({ ...fixtureRows(), hash: "ab".repeat(32) }, NAMES);
    expect([columns.hash, wording.hash, columns.wording]).toEqual(["ab".repeat(32), "ab".repeat(32), NAMES.wording]);
  });

  it("is described by its schema", () => {
    const [, , [, head]] = filesOf(encodeColumnar(wordyRows(7, 40), NAMES)) as [unknown, unknown, [string, string]];
    const raw = JSON.parse(head) as object;
    expect(largeSchema.safeParse(raw).error).toBeUndefined();
    expect(largeSchema.safeParse({ ...raw, columns: "../other.zip" }).success).toBe(false);
  });

  it("is read without a copy: the codes are the file's own bytes", async () => {
    const { columns } = await throughFiles(encodeColumnar(wordyRows(7, 400), NAMES));
    const unpacked = unpackColumns(columns);
    for (const [read, kept] of [
      [columns.events.kind, unpacked.columns.kind],
      [columns.events.places.id, unpacked.columns.place.codes],
      [columns.directives.strength, unpacked.columns.strength],
    ] as const)
      expect(kept).toBe(read);
    const { kind } = columns.events;
    expect(ArrayBuffer.isView(kind) && kind.buffer.byteLength).toBeGreaterThan(10 * kind.length);
  });

  it("is the same bytes whenever it is made", () => {
    const made = () => filesOf(encodeColumnar(wordyRows(7, 40), NAMES));
    expect(made()).toEqual(made());
  });

  it("carries the terms of its data, each file of them too", async () => {
    const terms = { licence: "CC BY 4.0", citation: "Raleigh et al. 2010", local: true };
    const { columns } = await throughFiles(encodeColumnar({ ...fixtureRows(), terms }, NAMES));
    expect(openColumns(columns, () => Promise.reject(new Error("unused"))).terms).toEqual(terms);
    const [, [, archive]] = filesOf(encodeColumnar({ ...fixtureRows(), terms }, NAMES)) as [unknown, [string, Uint8Array]];
    const { metadata } = tableFromIPC(unzipSync(archive)["events.sources.arrow"]!).schema;
    expect([metadata?.get("licence"), metadata?.get("citation")]).toEqual([terms.licence, terms.citation]);
  });

  it("refuses to write a row that points at a record which is not there", () => {
    const rows = fixtureRows();
    expect(() => encodeColumnar({ ...rows, sources: [] }, NAMES)).toThrow(/is not among the sources/);
  });

  it("keeps fields that it does not know", async () => {
    const rows = fixtureRows();
    const known = { ...rows, events: rows.events.map((event) => ({ ...event, further: { words: ["a"] } })), directives: [] };
    expect(decoded(await throughFiles(encodeColumnar(known, NAMES)))).toStrictEqual(known);
  });
});

describe("a dataset in the large form", async () => {
  const rows = wordyRows(3, 30);
  const pair = await throughFiles(encodeColumnar(rows, NAMES));
  const open = (read = () => Promise.resolve(pair.wording)) => openColumns(pair.columns, read);

  it("shows rows by the words of their codes before the wording is there", () => {
    const dataset = open();
    const event = dataset.event(0 as EventRow);
    const whole = rows.events[0]!;
    expect(dataset.wording.state()).toBe("absent");
    expect(event).toMatchObject({ id: whole.id, kind: whole.kind, authority: whole.authority, evidence: [], summary: null });
    expect(event.title).toEqual(dataset.term("eventKind", whole.kind).label);
    const directive = dataset.directive(0 as DirectiveRow);
    expect(directive.what).toEqual(dataset.term("measure", directive.measures[0]!.id).label);
    const bare = dataset.rows();
    expect(datasetSchema.safeParse(bare).error).toBeUndefined();
    expect(bare.events.map(({ places, actors }) => [places.length, actors.length])).toEqual(
      rows.events.map(({ places, actors }) => [places.length, actors.length]),
    );
  });

  it("fetches the wording once and then shows the rows whole", async () => {
    let fetched = 0;
    const dataset = open(() => {
      fetched++;
      return Promise.resolve(pair.wording);
    });
    const states: string[] = [];
    dataset.wording.subscribe(() => states.push(dataset.wording.state()));
    const before = dataset.event(0 as EventRow);
    await Promise.all([dataset.wording.load(), dataset.wording.load()]);
    await dataset.wording.load();
    expect(fetched).toBe(1);
    expect(states).toEqual(["loading", "ready"]);
    expect(dataset.event(0 as EventRow)).toStrictEqual(rows.events[0]);
    expect(dataset.event(0 as EventRow)).not.toBe(before);
    expect(dataset.rows()).toStrictEqual(rows);
  });

  it("says when the wording could not be fetched, and tries again when asked again", async () => {
    let attempt = 0;
    const dataset = open(() => (attempt++ === 0 ? Promise.reject(new Error("offline")) : Promise.resolve(pair.wording)));
    await expect(dataset.wording.load()).rejects.toThrow("offline");
    expect(dataset.wording.state()).toBe("failed");
    await dataset.wording.load();
    expect(dataset.wording.state()).toBe("ready");
  });

  it("tells nobody who has gone", async () => {
    const dataset = open();
    let told = 0;
    dataset.wording.subscribe(() => told++)();
    await dataset.wording.load();
    expect(told).toBe(0);
  });

  it("gives the same object twice, and finds every row by its id", () => {
    const dataset = open();
    expect(dataset.event(4 as EventRow)).toBe(dataset.event(4 as EventRow));
    for (const [row, { id }] of rows.events.entries()) expect(dataset.eventRow(id)).toBe(row);
    for (let row = 0; row < rows.directives.length; row++)
      expect(dataset.directiveRow(dataset.directive(row as DirectiveRow).id)).toBe(row);
    expect(dataset.eventRow("ev-g-9999999")).toBeUndefined();
  });

  it("keeps no more objects than it must", () => {
    const many = generateRows({ seed: 5, events: 2_500 });
    const dataset = openColumns(encodeColumnar(many, NAMES).columns, () => Promise.reject(new Error("unused")));
    const first = dataset.event(0 as EventRow);
    for (let row = 1; row < 2_500; row++) dataset.event(row as EventRow);
    expect(dataset.event(0 as EventRow)).not.toBe(first);
    expect(dataset.event(0 as EventRow)).toStrictEqual(first);
  });

  it("is always ready in row form", async () => {
    const dataset = openRows(rows);
    await dataset.wording.load();
    expect(dataset.wording.state()).toBe("ready");
  });
});
