import { describe, expect, it } from "vitest";
import { loadFile } from "../../../src/load/foreign.ts";
import type { Loaded } from "../../../src/load/load.ts";
import { guardCases } from "../../../src/model/childRule.ts";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import type { Dataset } from "../../../src/model/dataset.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { buildSearchIndex } from "../../../src/query/search.ts";
import { CASE, careless, ORDER, QUARTER, toldBy } from "../../support/childCase.ts";

const rows = careless();

async function loaded(record: DatasetRows | ReturnType<typeof encodeColumnar>): Promise<Loaded> {
  const file = (value: unknown, name: string) => new File([JSON.stringify(value)], name);
  return "columns" in record
    ? loadFile(file(record.columns, "record.json"), [file(record.wording, "words.json")])
    : loadFile(file(record, "record.json"));
}

async function openFile(record: DatasetRows | ReturnType<typeof encodeColumnar>): Promise<Dataset> {
  const { dataset, findings } = await loaded(record);
  expect(findings.leftOut).toBe(0);
  await dataset.wording.load();
  return dataset;
}

describe("what is kept back of a child's case", () => {
  it.each<[string, () => Promise<Loaded>]>([
    ["rows", () => loaded(rows)],
    ["columns", () => loaded(encodeColumnar(rows, "words.json"))],
  ])("is said by field and event, without what it was, and the record is not called whole: %s", async (_form, open) => {
    const { dataset, findings } = await open();
    await dataset.wording.load();
    const withheld = findings.notices.filter(({ kind }) => kind === "withheld");
    const told = withheld.map(({ field, records }) => [field, ...records]);
    expect(told).toContainEqual(["places", CASE]);
    expect(told).toContainEqual(["when", CASE]);
    expect(told).toContainEqual(["targets", ORDER]);
    expect(told.filter(([field]) => field === "corrections")).toHaveLength(1);
    expect(toldBy(JSON.stringify(findings))).toEqual([]);
    expect(dataset.complete).toBe(false);
  });

  it("is nothing where the record tells no more than it may", async () => {
    const { dataset, findings } = await loaded(guardCases(rows));
    expect([findings.notices.filter(({ kind }) => kind === "withheld"), dataset.complete]).toEqual([[], true]);
  });
});

describe("of a child's case that a foreign record places and dates too finely, nothing is told", () => {
  it.each<[string, () => Promise<Dataset>]>([
    ["rows", () => openFile(rows)],
    ["columns", () => openFile(encodeColumnar(rows, "words.json"))],
  ])("by a record opened from %s, its columns and its search", async (_form, open) => {
    const dataset = await open();
    expect(toldBy(JSON.stringify(dataset.rows()))).toEqual([]);
    expect(toldBy(JSON.stringify([dataset.columns, dataset.places, dataset.corrections]))).toEqual([]);
    const { place, target, span, dateBasis } = dataset.columns;
    const row = dataset.eventRow(CASE)!;
    const codes = place.codes.subarray(place.offsets[row], place.offsets[row + 1]);
    expect([...codes].map((code) => dataset.columns.ids.place[code - 1])).toEqual(["pl-ly", "pl-ly"]);
    const order = dataset.directiveRow(ORDER)!;
    expect(target.offsets[order + 1]! - target.offsets[order]!).toBe(1);
    expect(span[2][row]).toBe(span[1][row]);
    expect(dateBasis[2][row]).toBe(dateBasis[1][row]);
    expect(dataset.place(QUARTER)).toBeUndefined();
    expect(dataset.event(row).sensitive).toBe("child");
    for (const query of ["السرّ", "Secret", "الكتمان"]) expect(buildSearchIndex(dataset).hits(query)?.events).not.toContain(1);
  });
});
