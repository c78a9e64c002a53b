import { readFileSync } from "node:fs";
import { recordOf } from "../../src/import/dataset.ts";
import { guessMapping } from "../../src/import/guess.ts";
import type { Mapping } from "../../src/import/mapping.ts";
import { readTable } from "../../src/import/read.ts";
import { gazetteerOf, type KnownArea } from "../../src/import/rowPlaces.ts";
import { type Reading, readRows } from "../../src/import/rows.ts";
import type { Table } from "../../src/import/table.ts";
import { type ValidRows, validateRows } from "../../src/load/validate.ts";
import { termOf } from "../../src/model/dataset.ts";
import { TERMS } from "./vocabulary.ts";

interface AreaShape {
  readonly id: string;
  readonly properties: { readonly ar: string; readonly en: string };
}

const topology = JSON.parse(readFileSync("public/data/basemap.topo.json", "utf8")) as {
  readonly objects: { readonly areas: { readonly geometries: readonly AreaShape[] } };
};

const AREAS: readonly KnownArea[] = topology.objects.areas.geometries.map(({ id, properties: { ar, en } }) => ({
  code: id,
  names: [ar, en],
}));
export const GAZETTEER = gazetteerOf(AREAS);

const noXml = (): never => {
  throw new Error("this test has no page");
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file as a table. */
export const tableFrom = (name: string, contents: string | Uint8Array, parseXml: (text: string) => Document = noXml): Promise<Table> =>
  readTable({ name, bytes: typeof contents === "string" ? bytesOf(contents) : contents }, { parseXml });

export interface Imported extends Reading {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly record: Readonly<Record<string, unknown>>;
  readonly checked: ValidRows;
}

/** A table on all of its way, by the mapping that is guessed, changed as a reader would: the record is checked as another's is. */
export async function imported(table: Table, change: (mapping: Mapping) => Mapping = (mapping) => mapping): Promise<Imported> {
  const mapping = change(guessMapping(table).mapping);
  const reading = readRows(table, mapping, GAZETTEER);
  const made = recordOf(table, mapping, reading.read, termOf(TERMS));
  const checked = await validateRows(JSON.parse(JSON.stringify(made)) as Record<string, unknown>, { signal: new AbortController().signal });
  return { table, mapping, ...reading, record: made, checked };
}
