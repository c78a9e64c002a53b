import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { gridCsv } from "../../../src/export/grid.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { MOST_COLUMNS, measureTable } from "../../../src/scene/measureTable.ts";
import { pictureInput } from "../figure/input.ts";
import { exportRequest } from "./asked.ts";

const rows: DatasetRows = JSON.parse(readFileSync("public/data/dataset.json", "utf8"));

function lines(view: string, lang: "ar" | "en" = "en"): readonly Readonly<Record<string, string>>[] {
  const input = pictureInput({ rows, view, lang });
  const axis = input.view.rows;
  const grid = measureTable(input.dataset, input.i18n, input, axis, MOST_COLUMNS);
  const text = gridCsv(input.dataset, axis, grid, exportRequest({ rows, view, lang }).provenance);
  expect(text.startsWith("\uFEFF")).toBe(true);
  return parse(text, { bom: true, columns: true, record_delimiter: "\r\n" });
}

describe("the grid of the comparison as a file", () => {
  it("has a row for each cell, with its counts, how strong it is at most, and what stands behind it", () => {
    const all = lines("view=compare");
    const cell = all.find(({ measure, column }) => measure === "checkpoints-patrols" && column === "el-eg-2024-presidential");
    // Read in data/sources: patrols and checkpoints, both directed.
    expect(cell).toMatchObject({
      axis: "elections",
      column_country: "eg",
      column_reports: "1",
      directives_certain: "2",
      strongest: "directed",
    });
    expect(cell).toMatchObject({ measure_en: "Checkpoints and patrols", record: expect.stringContaining("Ballotline") });
    const measures = new Set(all.map(({ measure }) => measure));
    expect(all).toHaveLength(measures.size * new Set(all.map(({ column }) => column)).size);
  });

  it("follows filter and axis", () => {
    const all = lines("view=compare&rows=authorities&country=ly", "ar");
    expect(new Set(all.map(({ axis }) => axis))).toEqual(new Set(["authorities"]));
    expect(all.filter(({ column_country }) => column_country === "eg").every((cell) => cell["directives_possible"] === "0")).toBe(true);
  });
});
