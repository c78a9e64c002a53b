import { tableFromIPC } from "@uwdata/flechette";
import { cellText } from "./cellText.ts";
import { holdToLimits, type Table, tableOf, UnreadTable } from "./table.ts";

/** Reads the rows of an Arrow file or stream. Throws UnreadTable. */
export function readArrow(name: string, bytes: Uint8Array): Table {
  try {
    const table = tableFromIPC(bytes, { useDate: true });
    const columns = table.schema.fields.map((field) => field.name);
    holdToLimits(columns.length, table.numRows);
    const values = columns.map((_, at) => table.getChildAt(at));
    const rows = Array.from({ length: table.numRows }, (_, row) => ({
      line: row + 1,
      cells: values.map((column): string => cellText(column.at(row))),
    }));
    return tableOf([{ line: 0, cells: columns }, ...rows], { name, form: "arrow" });
  } catch (cause) {
    throw cause instanceof UnreadTable ? cause : new UnreadTable("damaged", 0, cause);
  }
}
