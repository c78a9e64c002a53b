import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { cellText } from "./cellText.ts";
import { holdToLimits, LIMITS, type Table, tableOfRows, UnreadTable } from "./table.ts";

/** Reads the rows of a Parquet file. Throws where it cannot be read. */
export async function readParquet(name: string, bytes: Uint8Array): Promise<Table> {
  const buffer = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(buffer);
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  holdToLimits(columns.length, Number(metadata.num_rows));
  const inflated = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
  if (inflated > LIMITS.inflatedMegabytes * 2 ** 20) throw new UnreadTable("inflated", LIMITS.inflatedMegabytes);
  const rows = await parquetReadObjects({ file: buffer, metadata });
  const cells = rows.map((row, at) => ({ line: at + 1, cells: columns.map((column) => cellText(row[column])) }));
  return tableOfRows(columns, cells, { name, form: "parquet" });
}
