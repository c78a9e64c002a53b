import readXlsxFile from "read-excel-file/universal";
import { cellText } from "./cellText.ts";
import { holdToLimits, LIMITS, type Table, type TableRow, tableOf, UnreadTable } from "./table.ts";
import { unzip } from "./zip.ts";

const CELL = /\br="([A-Z]{1,3})(\d{1,7})"|\bref="(?:[A-Z]+\d+:)?([A-Z]{1,3})(\d{1,7})"/g;
/** Longer than an attribute that is cut in two by the end of a piece. */
const OVERLAP = 40;

/** Reads a sheet of a workbook: the one that was chosen, else the first that holds a table. Throws UnreadTable. */
export async function readXlsx(name: string, bytes: Uint8Array, chosen?: string): Promise<Table> {
  holdCellsToLimits(bytes);
  const sheets = await readXlsxFile(new Uint8Array(bytes).buffer);
  const sheet = sheets.find((one) => one.sheet === chosen) ?? sheets.find(({ data }) => data.length > 1) ?? sheets[0];
  if (!sheet) throw new UnreadTable("empty");
  const rows = sheet.data.map((cells, at): TableRow => ({ line: at + 1, cells: cells.map(cellText) }));
  return tableOf(rows, { name, form: "xlsx", sheets: sheets.map((one) => one.sheet), sheet: sheet.sheet });
}

/** The cells of every sheet of a workbook as text, by the names of the sheets. Throws UnreadTable. */
export async function readSheets(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  holdCellsToLimits(bytes);
  const sheets = await readXlsxFile(new Uint8Array(bytes).buffer, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((cells) => cells.map(cellText))]));
}

/** A cell far from the others makes a table as large as the way to it, so that places of cells are looked at before they are read. */
function holdCellsToLimits(bytes: Uint8Array): void {
  const decoder = new TextDecoder();
  let isWorkbook = false;
  let rest = "";
  unzip(bytes, (name, piece) => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return;
    isWorkbook = true;
    const text = rest + decoder.decode(piece, { stream: true });
    for (const [, column, row, lastColumn, lastRow] of text.matchAll(CELL)) {
      if (Number(row ?? lastRow) > LIMITS.rows + 1) throw new UnreadTable("rows", LIMITS.rows);
      holdToLimits(numberOf(column ?? lastColumn ?? ""), 0);
    }
    rest = text.slice(-OVERLAP);
  });
  if (!isWorkbook) throw new UnreadTable("kind");
}

const numberOf = (column: string): number => Array.from(column).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
