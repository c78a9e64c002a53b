import {
  type Batch,
  batchType,
  Column,
  type DataType,
  dictionary,
  tableFromColumns,
  tableToIPC,
  uint8,
  uint16,
  uint32,
  utf8,
} from "@uwdata/flechette";
import { type ByRow, NO_WORD, type Numbers } from "../model/columnar.ts";
import { type Codes, codes } from "../model/columns.ts";
import { encodedOf } from "./texts.ts";

type Parts = Partial<Pick<Batch<unknown>, "values" | "offsets" | "validity">> & Pick<Batch<unknown>, "length">;

/** Only one of a dictionary's type has the method. */
type DictionaryBatch = Batch<unknown> & { setDictionary?(words: Column<unknown>): unknown };

/** One batch of values, none of them null but those whose bit is not set. */
function batchOf(type: DataType, { validity, ...parts }: Parts, nullCount = 0): DictionaryBatch {
  const Made: new (given: object) => DictionaryBatch = batchType(type);
  return new Made({ type, nullCount, ...parts, validity: nullCount > 0 ? validity : new Uint8Array(0) });
}

const indices = (column: Codes) => (column instanceof Uint8Array ? uint8() : column instanceof Uint16Array ? uint16() : uint32());

/** The narrowest column of the numbers. */
function packed(numbers: Numbers, size: number): Codes {
  const column = codes(numbers.length, size);
  column.set(numbers);
  return column;
}

/** A bit for each row that has something. */
function validityOf(column: Codes): { readonly validity: Uint8Array; readonly nullCount: number } {
  const validity = new Uint8Array(Math.ceil(column.length / 8));
  let nullCount = 0;
  for (let row = 0; row < column.length; row++) {
    if (column[row] === 0) nullCount++;
    else validity[row >> 3] = (validity[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return { validity, nullCount };
}

/** Whole numbers from 0 on; a 0 stands for none where `open` says so. */
export function numberColumn(numbers: Numbers, size: number, open = false): Column<unknown> {
  const values = packed(numbers, size);
  const type = indices(values);
  const { validity, nullCount } = open ? validityOf(values) : { validity: new Uint8Array(0), nullCount: 0 };
  return new Column([batchOf(type, { length: values.length, values, validity }, nullCount)]);
}

/** The words that dictionary columns share: one object for all of them is one dictionary in the file. */
export const dictionaryOf = (words: readonly string[]): Column<unknown> => textColumn([NO_WORD, ...words], true);

/** Codes as the indices of a dictionary; 0 points at its empty word and is null. */
export function codeColumn(numbers: Numbers, words: Column<unknown>): Column<unknown> {
  const values = packed(numbers, words.length - 1);
  const type = dictionary(words.type, indices(values));
  const { validity, nullCount } = validityOf(values);
  const batch = batchOf(type, { length: values.length, values, validity }, nullCount);
  batch.setDictionary?.(words);
  return new Column([batch]);
}

/** Texts in UTF-8; an empty one is null as one that is missing is, but where it `stays`. */
export function textColumn(texts: ByRow<string>, stays = false): Column<unknown> {
  const encoded = encodedOf(texts);
  const offsets = new Int32Array(texts.length + 1);
  const given = new Uint8Array(texts.length);
  let end = 0;
  for (let row = 0; row < texts.length; row++) {
    const { length } = encoded.bytesAt(row);
    offsets[row + 1] = end += length;
    given[row] = length === 0 && !stays ? 0 : 1;
  }
  const values = new Uint8Array(end);
  for (let row = 0; row < texts.length; row++) values.set(encoded.bytesAt(row), offsets[row]);
  return textBatch({ values, offsets, given });
}

function textBatch({ values, offsets, given }: { readonly values: Uint8Array; readonly offsets: Int32Array; readonly given: Uint8Array }) {
  const { validity, nullCount } = validityOf(given);
  return new Column<unknown>([batchOf(utf8(), { length: given.length, values, offsets, validity }, nullCount)]);
}

/** A table as an Arrow file of one batch, with what is said of it. */
export function arrowFile(
  columns: readonly (readonly [string, Column<unknown>])[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const table = tableFromColumns(columns.map(([name, column]): [string, Column<unknown>] => [name, column]));
  table.schema.metadata = new Map(Object.entries(metadata));
  const bytes = tableToIPC(table, { format: "file" });
  if (bytes) return bytes;
  throw new Error("no bytes were written");
}
