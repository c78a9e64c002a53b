import Papa from "papaparse";
import type { Fields } from "../model/fields.ts";
import { armed } from "../tidy/disarmed.ts";
import { TABLE_HEADS } from "../tidy/plan.ts";
import { notCounted, recordFromTables, type TextRow } from "../tidy/read.ts";
import { separatorOf } from "./csv.ts";
import { decode } from "./decode.ts";
import { joined, unzip, unzipOne } from "./zip.ts";

const TABLES: ReadonlySet<string> = new Set([...TABLE_HEADS.map(({ name }) => name), ...["events", "directives"].map(notCounted)]);

/** A record in row form, without its hash, from a data package of tidy tables, or a workbook of them; null where a file is none. Throws UnreadTable. */
export async function readRecord(bytes: Uint8Array): Promise<Fields | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  if (isWorkbook(bytes)) return recordInSheets(bytes);
  const files = new Map<string, Uint8Array[]>();
  unzip(bytes, (path, piece) => {
    const name = path.split("/").at(-1) ?? "";
    if (name !== "datapackage.json" && !(name.endsWith(".csv") && TABLES.has(name.slice(0, -4)))) return;
    const pieces = files.get(name);
    if (pieces) pieces.push(piece);
    else files.set(name, [piece]);
  });
  if (!files.has("datapackage.json") || !files.has("record.csv")) return null;
  const tables = new Map<string, readonly TextRow[]>();
  for (const [name, pieces] of files) if (name.endsWith(".csv")) tables.set(name.slice(0, -4), rowsOf(decode(joined(pieces)).text));
  return recordFromTables(tables);
}

/** Sheets that a workbook of tidy tables has in any case. */
const SHEETS = ["record", "codebook"];

const isWorkbook = (bytes: Uint8Array): boolean =>
  /\[Content_Types\]\.xml|xl\//.test(new TextDecoder("latin1").decode(bytes.subarray(0, 4096)));

/** The sheets of most workbooks are those of a table, and are read as such: their names tell before any is read. */
async function recordInSheets(bytes: Uint8Array): Promise<Fields | null> {
  const names = new TextDecoder().decode(unzipOne(bytes, (path) => path === "xl/workbook.xml"));
  if (!SHEETS.every((sheet) => new RegExp(`\\bname=["']${sheet}["']`).test(names))) return null;
  const sheets = await (await import("./xlsx.ts")).readSheets(bytes);
  if (!SHEETS.every((sheet) => sheets.has(sheet))) return null;
  const tables = new Map<string, readonly TextRow[]>();
  for (const [name, [head = [], ...rows]] of sheets)
    if (TABLES.has(name))
      tables.set(
        name,
        rows.filter((cells) => cells.some((cell) => cell !== "")).map((cells) => textRow(head, cells)),
      );
  return recordFromTables(tables);
}

/** The rows of a table whose first line names its columns, as they were before they were disarmed. */
function rowsOf(text: string): readonly TextRow[] {
  const [head = [], ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimiter: separatorOf(text),
    skipEmptyLines: true,
  }).data;
  return rows.map((cells) => textRow(head, cells.map(armed)));
}

const textRow = (head: readonly string[], cells: readonly string[]): TextRow =>
  new Map(head.map((name, at) => [name.trim(), cells[at] ?? ""]));
