import { describe, expect, it } from "vitest";
import { loadFile } from "../../../src/load/foreign.ts";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import type { Dataset } from "../../../src/model/dataset.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { buildSearchIndex } from "../../../src/query/search.ts";
import { CASE, careless, ORDER, QUARTER, toldBy } from "../../support/childCase.ts";

const rows = careless();

async function openFile(record: DatasetRows | ReturnType<typeof encodeColumnar>): Promise<Dataset> {
  const file = (value: unknown, name: string) => new File([JSON.stringify(value)], name);
  const { dataset, findings } =
    "columns" in record
      ? await loadFile(file(record.columns, "record.json"), [file(record.wording, "words.json")])
      : await loadFile(file(record, "record.json"));
  expect(findings.leftOut).toBe(0);
  await dataset.wording.load();
  return dataset;
}

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
