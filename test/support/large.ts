import { Column, columnFromArray, dictionary, int16, Type, tableFromColumns, tableFromIPC, tableToIPC, utf8 } from "@uwdata/flechette";
import { unzipSync, zipSync } from "fflate";
import type { ColumnarPair } from "../../src/model/columnarEncode.ts";
import { largeFiles, type NamedFile } from "../../src/prepare/write.ts";

export const NAMES = { columns: "large.columns.zip", wording: "large.wording.zip" } as const;

/** A record in the large form as the files that hold it, by name: its archives, then its head. */
export const filesOf = ({ columns, wording }: ColumnarPair, head = "theirs.json"): readonly NamedFile[] =>
  largeFiles(columns, wording, head);

/** The same as a reader gives them: the head, and what lies beside it. */
export function given(files: readonly NamedFile[]): readonly [head: File, beside: readonly File[]] {
  const all = files.map(([name, contents]) => new File([contents as BlobPart], name));
  return [all.at(-1)!, all.slice(0, -1)];
}

export type Columns = (readonly [name: string, column: Column<unknown>])[];

/** Words that were read share a dictionary that cannot be written again: each column gets its own, in the order in which they are met. */
const rebuilt = (column: Column<unknown>): Column<unknown> =>
  column.type.typeId === Type.Dictionary ? columnFromArray(Array.from(column), dictionary(utf8(), int16())) : column;

/** An archive with one of its tables rewritten, or without it. */
export function rewritten(archive: Uint8Array, table: string, edit: ((columns: Columns) => Columns) | null): Uint8Array {
  const { [table]: bytes, ...others } = unzipSync(archive);
  if (edit === null) return zipSync(others);
  const before = tableFromIPC(bytes!);
  const columns = before.schema.fields.map(({ name }): Columns[number] => [name, rebuilt(before.getChild(name))]);
  const after = tableFromColumns(edit(columns) as [string, Column<unknown>][]);
  after.schema.metadata = before.schema.metadata ?? null;
  return zipSync({ ...others, [table]: tableToIPC(after, { format: "file" })! });
}
