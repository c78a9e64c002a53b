import { tableFromIPC } from "@uwdata/flechette";
import { cellText } from "./cellText.ts";
import { holdToLimits, type Table, tableOfRows } from "./table.ts";

/** Reads the rows of an Arrow file or stream. Throws where it cannot be read. */
export function readArrow(name: string, bytes: Uint8Array): Table {
  const table = tableFromIPC(bytes, { useDate: true });
  const columns = table.schema.fields.map((field) => field.name);
  holdToLimits(columns.length, table.numRows);
  const values = columns.map((_, at) => table.getChildAt(at));
  const rows = Array.from({ length: table.numRows }, (_, row) => ({
    line: row + 1,
    cells: values.map((column): string => cellText(column.at(row))),
  }));
  return tableOfRows(columns, rows, { name, form: "arrow" });
}
