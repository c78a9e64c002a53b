import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ColumnarFile, WordingFile } from "../../../src/model/columnar.ts";
import { openColumns } from "../../../src/model/columnarDataset.ts";
import { type ColumnarPair, encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { readRows, rowsOf } from "../../../src/model/columnarRows.ts";
import { columnarSchema, wordingSchema } from "../../../src/model/columnarSchema.ts";
import { unpackColumns } from "../../../src/model/columnarUnpack.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { DirectiveRow, EventRow } from "../../../src/model/ids.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { generateRows } from "../../support/generate.ts";
import { wordyRows } from "../../support/wordyRows.ts";

/** As a reader gets them: through JSON. */
const throughJson = ({ columns, wording }: ColumnarPair): ColumnarPair => ({
  columns: JSON.parse(JSON.stringify(columns)) as ColumnarFile,
  wording: JSON.parse(JSON.stringify(wording)) as WordingFile,
});

const decoded = ({ columns, wording }: ColumnarPair): DatasetRows => rowsOf(columns, readRows(columns, unpackColumns(columns)), wording);

const records = fc.record({ seed: fc.nat(100_000), events: fc.integer({ min: 1, max: 25 }) });

describe("the columnar form", () => {
  it("holds with its wording exactly what the rows hold", () => {
    fc.assert(
      fc.property(records, ({ seed, events }) => {
        const rows = wordyRows(seed, events);
        expect(datasetSchema.safeParse(rows).error).toBeUndefined();
        expect(decoded(throughJson(encodeColumnar(rows, "words.json")))).toStrictEqual(rows);
      }),
      { numRuns: 40 },
    );
  }, 20_000);

  it("holds the hand-made record exactly, directives sorted by id", () => {
    const rows = fixtureRows();
    const sorted = { ...rows, directives: [...rows.directives].sort((a, b) => (a.id < b.id ? -1 : 1)) };
    expect(decoded(throughJson(encodeColumnar(sorted, "words.json")))).toStrictEqual(sorted);
  });

  it("gives the engine the columns that the rows give, but for addressees, who come with the words", () => {
    fc.assert(
      fc.property(records, ({ seed, events }) => {
        const whole = generateRows({ seed, events });
        const { columns } = throughJson(encodeColumnar(whole, "words.json"));
        const rows = { ...whole, directives: whole.directives.map((directive) => ({ ...directive, addressees: [] })) };
        expect(unpackColumns(columns).columns).toStrictEqual(openRows(rows).columns);
      }),
      { numRuns: 40 },
    );
  }, 20_000);

  it("keeps the row form's hash, and names its wording", () => {
    const { columns, wording } = encodeColumnar({ ...fixtureRows(), hash: "ab".repeat(32) }, "words.json");
    expect([columns.hash, wording.hash, columns.wording]).toEqual(["ab".repeat(32), "ab".repeat(32), "words.json"]);
  });

  it("is described by its schema", () => {
    const { columns, wording } = throughJson(encodeColumnar(wordyRows(7, 40), "words.json"));
    expect(columnarSchema.safeParse(columns).error).toBeUndefined();
    expect(wordingSchema.safeParse(wording).error).toBeUndefined();
    expect(columnarSchema.safeParse({ ...columns, events: { ...columns.events, kind: ["meeting"] } }).success).toBe(false);
  });

  it("refuses to write a row that points at a record which is not there", () => {
    const rows = fixtureRows();
    expect(() => encodeColumnar({ ...rows, sources: [] }, "words.json")).toThrow(/is not among the sources/);
  });

  it("keeps fields that it does not know", () => {
    const rows = fixtureRows();
    const known = { ...rows, events: rows.events.map((event) => ({ ...event, further: { words: ["a"] } })), directives: [] };
    expect(decoded(throughJson(encodeColumnar(known, "words.json")))).toStrictEqual(known);
  });
});

describe("a columnar dataset", () => {
  const rows = wordyRows(3, 30);
  const pair = throughJson(encodeColumnar(rows, "words.json"));
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
    const dataset = openColumns(encodeColumnar(many, "words.json").columns, () => Promise.reject(new Error("unused")));
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
