import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../../src/export/exporters.ts";
import { workbookOf } from "../../../src/export/workbook.ts";
import { readRecord } from "../../../src/import/record.ts";
import { validateRows } from "../../../src/load/validate.ts";
import type { Fields } from "../../../src/model/fields.ts";
import { canonicalRows } from "../../../src/model/hash.ts";
import { fieldsAsGiven } from "../../../src/model/language.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { templateCommand } from "../../../src/prerender/templateCommand.ts";
import { type TidyTable, tidyTables } from "../../../src/tidy/write.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { exportRequest } from "./asked.ts";

const OWN = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;

async function workbook(asked: Parameters<typeof exportRequest>[0]): Promise<Uint8Array> {
  const blob = await EXPORTERS.find(({ id }) => id === "workbook")!.write(exportRequest(asked));
  return new Uint8Array(await blob.arrayBuffer());
}

const whole = (rows: DatasetRows): Fields => Object.fromEntries(Object.entries(rows).filter(([key]) => key !== "hash"));
const sheetsOf = async (bytes: Uint8Array) =>
  new Map((await readXlsxFile(new Uint8Array(bytes).buffer)).map(({ sheet, data }) => [sheet, data]));
const cell = (sheet: readonly (readonly unknown[])[], row: number, column: string): unknown =>
  sheet[row]?.[sheet[0]?.indexOf(column) ?? -1];

describe("page → workbook → page", () => {
  it.each([
    ["ours", OWN],
    ["the made-up record", fixtureRows()],
  ])("gives the very same record: %s", async (_case, rows) => {
    expect(canonicalRows((await readRecord(await workbook({ scope: "all", rows })))!)).toBe(canonicalRows(whole(rows)));
  });

  it("gives back what could run as a formula, of which no cell of a workbook is one", async () => {
    const rows = fixtureRows();
    const title = { ar: "=1+1", en: "@SUM(A1)\n-2 <b>&amp;" };
    const bytes = await workbook({ scope: "all", rows: { ...rows, events: rows.events.map((event) => ({ ...event, title })) } });
    const back = (await readRecord(bytes)) as unknown as DatasetRows;
    expect(new Set(back.events.map((event) => JSON.stringify(event.title)))).toEqual(new Set([JSON.stringify(title)]));
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith("xl/worksheets/"));
    expect(sheets.filter(([, xml]) => /<f[ >]/.test(strFromU8(xml)))).toEqual([]);
  });
});

describe("a workbook", () => {
  it("has days as dates, and a year as a year", async () => {
    const rows = fixtureRows();
    const stated = {
      ...rows.events.find(({ id }) => id === "ev-eg-meeting")!.when.stated!,
      edtf: "2023",
      from: "2023-01-01",
      latestStart: "2023-12-31",
      earliestEnd: "2023-01-01",
      to: "2023-12-31",
    };
    const events = rows.events.map((event) => (event.id === "ev-eg-meeting" ? { ...event, when: { stated } } : event));
    const shown = (await sheetsOf(await workbook({ rows: { ...rows, events } }))).get("shown_events")!;
    const row = shown.findIndex((line) => line[0] === "ev-eg-meeting");
    expect(cell(shown, row, "date_edtf")).toBe("2023");
    expect(["date_from", "date_to"].map((name) => cell(shown, row, name))).toEqual([
      new Date("2023-01-01T00:00:00Z"),
      new Date("2023-12-31T00:00:00Z"),
    ]);
  });

  it("offers codes with their words in both languages, and ids, to choose from", async () => {
    const bytes = await workbook({ scope: "all" });
    const codebook = (await sheetsOf(bytes)).get("codebook")!;
    const at = codebook.findIndex(([set, id]) => set === "strength" && id === "directed");
    expect(cell(codebook, at, "choice")).toMatch(/^directed \| \p{Script=Arabic}.* \| [A-Za-z ]+$/u);
    const files = unzipSync(bytes);
    const xml = Object.entries(files)
      .filter(([name]) => name.startsWith("xl/worksheets/"))
      .map(([, one]) => strFromU8(one))
      .join("\n");
    expect(xml).toMatch(/<dataValidation [^>]*type="list"[^>]*>\s*<formula1>codebook!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+<\/formula1>/);
    expect(xml).toContain("<formula1>places!$A$2:$A$2001</formula1>");
    expect(xml).toMatch(/type="decimal"/);
  });
});

/** A table with some of its columns filled in, as a coder leaves it. */
const filled = (
  tables: readonly TidyTable[],
  name: string,
  ...lines: readonly Readonly<Record<string, string | number>>[]
): readonly TidyTable[] =>
  tables.map((table) => {
    if (table.head.name !== name) return table;
    const columns = [...table.head.keys, ...table.head.columns].map((column) => column.name);
    return { ...table, rows: lines.map((line) => columns.map((column) => line[column] ?? null)) };
  });

describe("the template", () => {
  it("is written by a command, and opens as a record without rows", async () => {
    const out = join(mkdtempSync(join(tmpdir(), "template-")), "record.xlsx");
    const said: string[] = [];
    const terminal = { root: process.cwd(), out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
    expect(await templateCommand(["-o", out], terminal)).toBe(0);
    const back = (await readRecord(readFileSync(out)))!;
    expect(back["events"]).toEqual([]);
    expect(back["vocabulary"]).toEqual(whole(OWN)["vocabulary"]);
    expect(await templateCommand([], terminal)).toBe(2);
  });

  it("filled in opens without a mapping, with the bounds of its dates", async () => {
    const tables = tidyTables(
      fieldsAsGiven({ ...fixtureRows(), sources: [], events: [], directives: [], actors: [], elections: [], places: [] }),
    );
    const record = filled(tables, "record", { schema: "ballotline/2", title_ar: "سجل", title_en: "A record" });
    const events = filled(record, "events", {
      id: "ev-new-one",
      kind: "meeting",
      status: "held",
      status_basis: "stated",
      title_ar: "اجتماع",
    });
    const dates = filled(events, "event_dates", { event_id: "ev-new-one", edtf: "2023-11", basis: "stated" });
    const back = (await readRecord(await workbookOf(dates, [])))!;
    const { findings, rows } = await validateRows({ ...back, hash: "0".repeat(64) }, { signal: new AbortController().signal });
    expect(findings.leftOut).toBe(0);
    expect(rows.events[0]).toMatchObject({
      id: "ev-new-one",
      kind: "meeting",
      when: { stated: { edtf: "2023-11", from: "2023-11-01", to: "2023-11-30" } },
    });
  });
});
