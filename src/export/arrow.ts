import {
  type Column,
  columnFromArray,
  type DataType,
  dateDay,
  dictionary,
  float64,
  int32,
  list,
  tableFromColumns,
  tableToIPC,
  utf8,
} from "@uwdata/flechette";
import type { Cell } from "./columns.ts";
import type { ExportRequest } from "./exporters.ts";
import { flatAbout } from "./flatAbout.ts";
import { type FlatColumn, type FlatName, flatTable } from "./flatTables.ts";

/** The rows taken as an Arrow file, with what it says of itself and of each column in its schema. */
export const render =
  (name: FlatName) =>
  async (request: ExportRequest): Promise<Uint8Array<ArrayBuffer>> => {
    const table = flatTable(request.slice, name);
    const about = await flatAbout(request, table);
    const made = tableFromColumns(
      table.columns.map((column, at): [string, Column<unknown>] => [
        column.name,
        arrowColumn(
          column,
          table.rows.map((row) => row[at] ?? null),
        ),
      ]),
    );
    made.schema.metadata = new Map(Object.entries(about.file));
    for (const [at, field] of made.schema.fields.entries()) field.metadata = new Map([["description", about.columns[at] ?? ""]]);
    const bytes = tableToIPC(made, { format: "file" });
    if (bytes) return new Uint8Array(bytes);
    throw new Error("no bytes were written");
  };

function arrowColumn({ type, set }: FlatColumn, cells: readonly Cell[]): Column<unknown> {
  const values = type === "date" ? cells.map((cell) => (cell === null ? null : new Date(`${String(cell)}T00:00:00Z`))) : [...cells];
  return columnFromArray<unknown>(values, arrowType(type, set !== null));
}

/** The codes of a set stand in a dictionary. */
function arrowType(type: FlatColumn["type"], coded: boolean): DataType {
  switch (type) {
    case "string":
      return coded ? dictionary(utf8()) : utf8();
    case "integer":
      return int32();
    case "date":
      return dateDay();
    case "list":
      return list(utf8());
    case "numbers":
      return list(float64());
    default:
      return type satisfies never;
  }
}
