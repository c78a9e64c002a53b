import { parquetWriteBuffer } from "hyparquet-writer";
import type { Cell } from "./columns.ts";
import type { ExportRequest } from "./exporters.ts";
import { flatAbout } from "./flatAbout.ts";
import { type FlatColumn, type FlatName, flatTable } from "./flatTables.ts";

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>[number];

/** The rows taken as a Parquet file, with what it says of itself and of its columns in its key-value metadata. */
export const render =
  (name: FlatName) =>
  async (request: ExportRequest): Promise<Uint8Array<ArrayBuffer>> => {
    const { columns, rows, ...table } = flatTable(request.slice, name);
    const about = await flatAbout(request, { ...table, columns, rows });
    const described = columns.map((column, at) => ({ name: column.name, description: about.columns[at] }));
    const written = parquetWriteBuffer({
      schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(elementsOf)],
      columnData: columns.map((column, at) => ({ name: column.name, data: rows.map((row) => parquetCell(column, row[at] ?? null)) })),
      kvMetadata: Object.entries({ ...about.file, columns: JSON.stringify(described) }).map(([key, value]) => ({ key, value })),
    });
    return new Uint8Array(written);
  };

const parquetCell = ({ type }: FlatColumn, cell: Cell): Cell | Date =>
  type === "date" && cell !== null ? new Date(`${String(cell)}T00:00:00Z`) : cell;

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } } as const satisfies Partial<Element>;
const ENTRIES = { name: "list", repetition_type: "REPEATED", num_children: 1 } as const satisfies Element;

/** A column in the schema of a file; a list is three elements of it. */
function elementsOf({ name, type }: FlatColumn): readonly Element[] {
  const one = { name, repetition_type: "OPTIONAL" } as const;
  const many: Element = { ...one, num_children: 1, converted_type: "LIST", logical_type: { type: "LIST" } };
  const entry = { name: "element", repetition_type: "REQUIRED" } as const;
  switch (type) {
    case "string":
      return [{ ...one, ...TEXT }];
    case "integer":
      return [{ ...one, type: "INT32" }];
    case "date":
      return [{ ...one, type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } }];
    case "list":
      return [many, ENTRIES, { ...entry, ...TEXT }];
    case "numbers":
      return [many, ENTRIES, { ...entry, type: "DOUBLE" }];
    default:
      return type satisfies never;
  }
}
