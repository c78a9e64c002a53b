import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "@uwdata/flechette";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, describe, expect, it } from "vitest";
import { columnRows, DOCUMENTED } from "../../../src/export/columnsCsv.ts";
import { EXPORTERS, type ExporterId, type ExportRequest } from "../../../src/export/exporters.ts";
import { type FlatName, flatTable } from "../../../src/export/flatTables.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { CODE, SETS } from "../../../src/model/vocabulary.ts";
import { sqlRows } from "../../support/codings.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { tableFrom } from "../../support/importing.ts";
import { exportRequest } from "./asked.ts";

const OWN = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
const TABLES = ["events", "directives"] as const satisfies readonly FlatName[];
const VIEWS = ["", "country=ly", "trust=stated", "t=1990"] as const;

const folder = mkdtempSync(join(tmpdir(), "ballotline-typed-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = Readonly<Record<string, unknown>>;

async function bytesOf(id: ExporterId, request: ExportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await EXPORTERS.find((exporter) => exporter.id === id)!.write(request);
  return new Uint8Array(await blob.arrayBuffer());
}

/** The rows as they were to be written: days as dates, nothing as null. */
function expected(request: ExportRequest, name: FlatName): readonly Row[] {
  const { columns, rows } = flatTable(request.slice, name);
  return rows.map((row) =>
    Object.fromEntries(
      columns.map((column, at) => {
        const cell = row[at]!;
        return [column.name, column.type === "date" && cell !== null ? new Date(`${String(cell)}T00:00:00Z`) : cell];
      }),
    ),
  );
}

function arrowRows(bytes: Uint8Array): { rows: readonly Row[]; metadata: Map<string, string>; types: Map<string, number> } {
  const table = tableFromIPC(bytes, { useDate: true });
  const { fields, metadata } = table.schema;
  const rows = Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(
      fields.map(({ name }, at) => {
        const value: unknown = table.getChildAt(at).at(row);
        return [name, ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value];
      }),
    ),
  );
  return { rows, metadata: metadata!, types: new Map(fields.map((field) => [field.name, field.type.typeId])) };
}

async function parquetRows(bytes: Uint8Array<ArrayBuffer>): Promise<readonly Row[]> {
  return parquetReadObjects({ file: bytes.buffer });
}

describe.each(TABLES)("%s as Arrow and as Parquet", (name) => {
  it.each(VIEWS)("hold the rows of the view, each value as what it is: %s", async (view) => {
    for (const rows of [fixtureRows(), OWN]) {
      const request = exportRequest({ view, rows, scope: view === "" ? "all" : "shown" });
      const wanted = expected(request, name);
      expect(arrowRows(await bytesOf(`arrow-${name}`, request)).rows).toEqual(wanted);
      expect(await parquetRows(await bytesOf(`parquet-${name}`, request))).toEqual(wanted);
    }
  });

  it("are read by DuckDB with their types and the same counts", async () => {
    for (const view of VIEWS) {
      const request = exportRequest({ view, rows: OWN });
      const file = join(folder, `${name}.parquet`);
      writeFileSync(file, await bytesOf(`parquet-${name}`, request));
      const { sure, possible } = request.result[name];
      const [counts] = await sqlRows(
        `select count(*)::integer as n, (count(*) filter (in_filter = 'certain'))::integer as certain from '${file}'`,
      );
      expect(counts).toEqual({ n: possible, certain: sure });
      const types = new Map((await sqlRows(`describe select * from '${file}'`)).map((row) => [row["column_name"], row["column_type"]]));
      const DUCK = { string: "VARCHAR", integer: "INTEGER", date: "DATE", list: "VARCHAR[]", numbers: "DOUBLE[]" };
      for (const column of DOCUMENTED[name]!) expect([column.name, types.get(column.name)]).toEqual([column.name, DUCK[column.type]]);
    }
  });

  it("say where they come from and what each column is", async () => {
    const request = exportRequest({ view: "country=ly", rows: OWN, lang: "ar" });
    const said = {
      ballotline: "ballotline/2",
      table: name,
      rows: "shown",
      dataset_hash: OWN.hash,
      licence: "CC BY 4.0",
      view_url: "https://record.example/en/#country=ly",
      filter: "البلد: ليبيا",
      accessed: "2026-01-12",
    };
    const arrow = await bytesOf(`arrow-${name}`, request);
    expect(Object.fromEntries(arrowRows(arrow).metadata)).toMatchObject(said);
    const fields = tableFromIPC(arrow).schema.fields.map((field) => [field.name, field.metadata?.get("description")]);
    const { key_value_metadata } = parquetMetadata((await bytesOf(`parquet-${name}`, request)).buffer);
    const { columns, ...file } = Object.fromEntries((key_value_metadata ?? []).map(({ key, value }) => [key, value!]));
    expect(file).toMatchObject(said);
    const described = JSON.parse(columns!) as readonly { readonly name: string; readonly description: string }[];
    expect(described.map((column) => [column.name, column.description])).toEqual(fields);
    const arabic = columnRows().flatMap(({ table, column, words }) => (table === name ? [[column, words.ar]] : []));
    expect(fields).toEqual(arabic);
  });

  it("are the same bytes whenever they are made of the same view", async () => {
    const make = async (format: "arrow" | "parquet") => Buffer.from(await bytesOf(`${format}-${name}`, exportRequest({ rows: OWN })));
    for (const format of ["arrow", "parquet"] as const) expect((await make(format)).equals(await make(format))).toBe(true);
  });

  it("are tables that the page reads", async () => {
    for (const format of ["arrow", "parquet"] as const) {
      const bytes = await bytesOf(`${format}-${name}`, exportRequest({ rows: OWN }));
      const table = await tableFrom(`x.${format}`, bytes);
      expect(table.columns).toEqual(DOCUMENTED[name]!.map((column) => column.name));
    }
  });
});

describe("the columns of tables", () => {
  it.each(Object.entries(DOCUMENTED))("of %s have words of their own in both languages, and sets that there are", (table, columns) => {
    const rows = columnRows().filter((row) => row.table === table);
    expect(rows.map(({ column }) => column)).toEqual(columns.map(({ name }) => name));
    for (const { column: name, type, set, words } of rows) {
      expect([name, words.ar]).toEqual([name, expect.stringMatching(/\p{Script=Arabic}.*[.)]$/u)]);
      expect([name, words.en]).toEqual([name, expect.stringMatching(/[A-Za-z].*[.)]$/)]);
      expect(type).toMatch(CODE);
      expect([null, ...SETS]).toContain(set);
    }
  });

  it("have a basis beside every list of what has one, in its order", () => {
    const { columns, rows } = flatTable(exportRequest({ rows: OWN, scope: "all", view: "trust=outside" }).slice, "directives");
    const cell = (row: (typeof rows)[number], name: string) => row[columns.findIndex((column) => column.name === name)];
    for (const row of rows)
      for (const [values, bases] of [
        ["issuer_ids", "issuer_bases"],
        ["addressees_ar", "addressee_bases"],
        ["targets_ar", "target_bases"],
        ["place_ids", "place_bases"],
        ["quantity_counts", "quantity_bases"],
      ] as const)
        expect([values, (cell(row, bases) as string[]).length]).toEqual([values, (cell(row, values) as string[]).length]);
    const events = flatTable(exportRequest({ rows: OWN, scope: "all", view: "trust=outside" }).slice, "events");
    const at = (name: string) => events.columns.findIndex((column) => column.name === name);
    for (const row of events.rows)
      for (const [value, basis] of [
        ["status", "status_basis"],
        ["mode", "mode_basis"],
        ["election_id", "election_basis"],
        ["date_edtf", "date_basis"],
      ] as const)
        expect([value, row[at(value)] === null]).toEqual([value, row[at(basis)] === null]);
  });
});
