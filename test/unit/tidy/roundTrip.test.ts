import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as ar from "../../../src/i18n/ar/fields.ts";
import * as en from "../../../src/i18n/en/fields.ts";
import type { Fields } from "../../../src/model/fields.ts";
import { fieldsAsGiven } from "../../../src/model/language.ts";
import { TABLE_HEADS } from "../../../src/tidy/plan.ts";
import { recordFromTables } from "../../../src/tidy/read.ts";
import { columnWords } from "../../../src/tidy/words.ts";
import { type TidyTable, tidyTables } from "../../../src/tidy/write.ts";
import { fixtureRows } from "../../support/fixture.ts";

const OWN = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as Fields;

const columnsOf = ({ head }: TidyTable): readonly string[] => [...head.keys, ...head.columns].map(({ name }) => name);

/** The tables as text, as a file has them. */
const asText = (tables: readonly TidyTable[]) =>
  new Map(
    tables.map((table) => [
      table.head.name,
      table.rows.map((row) => new Map(columnsOf(table).map((name, at) => [name, row[at] === null ? "" : String(row[at])]))),
    ]),
  );

const without = (record: Fields): Fields => Object.fromEntries(Object.entries(record).filter(([key]) => key !== "hash"));

describe("a record as tidy tables", () => {
  it.each([
    ["our own", OWN],
    ["the made-up one", fieldsAsGiven({ ...fixtureRows() })],
  ])("comes back as it was: %s", (_case, record) => {
    const back = recordFromTables(asText(tidyTables(record)));
    expect(back).toEqual(without(record));
  });

  it("has no list in a cell, and every row once by its keys", () => {
    for (const table of tidyTables(OWN)) {
      const names = columnsOf(table);
      expect(new Set(names).size).toBe(names.length);
      const keys = table.rows.map((row) => row.slice(0, table.head.keys.length).join("\n"));
      expect(new Set(keys).size).toBe(Math.max(keys.length, 0));
      for (const row of table.rows) expect(row).toHaveLength(names.length);
    }
  });
});

it.each([
  ["ar", ar],
  ["en", en],
])("each table and column is described: %s", (_lang, words) => {
  const silent = TABLE_HEADS.flatMap((head) => [
    ...(words.tables[head.name as keyof typeof words.tables] ? [] : [head.name]),
    ...[...head.keys, ...head.columns]
      .filter((column) => columnWords(words, head, column).replace(/^.*: | \(.*\)$/g, "") === "")
      .map(({ name }) => `${head.name}.${name}`),
  ]);
  expect(silent).toEqual([]);
});
