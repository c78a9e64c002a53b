import { type Batch, type Column, type DataType, Type } from "@uwdata/flechette";
import { outside } from "../model/cells.ts";
import { NO_WORD } from "../model/columnar.ts";
import { type Codes, codes } from "../model/columns.ts";
import type { DomainWords } from "../model/domainWords.ts";

/** The indices of a batch whose values are words of a dictionary. */
interface Encoded {
  readonly values: Whole;
  readonly words: readonly unknown[];
}

type Whole = Codes | Int8Array | Int16Array | Int32Array;

const isUnsigned = (values: unknown): values is Codes =>
  values instanceof Uint8Array || values instanceof Uint16Array || values instanceof Uint32Array;
const isWhole = (values: unknown): values is Whole =>
  isUnsigned(values) || values instanceof Int8Array || values instanceof Int16Array || values instanceof Int32Array;

function encodedIn(batch: Batch<unknown>): Encoded | null {
  const { values, length } = batch;
  if (!isWhole(values) || !("cache" in batch) || !Array.isArray(batch.cache)) return null;
  return { values: values.subarray(0, length), words: batch.cache };
}

/** Takes what stands where there is no value for none. */
function withoutNulls<T extends Whole>(values: T, { nullCount, validity, length }: Batch<unknown>): T {
  if (nullCount === 0 || !validity) return values;
  for (let at = 0; at * 8 < length; at++) {
    const bits = validity[at] ?? outside();
    if (bits === 0xff) continue;
    for (let row = at * 8; row < Math.min(length, at * 8 + 8); row++) if ((bits & (1 << (row & 7))) === 0) values[row] = 0;
  }
  return values;
}

/** A column's values as codes: its own indices where its dictionary is the domain's words in their order, after an empty one. */
export function codesOf(column: Column<unknown>, domain: DomainWords): Codes {
  const [batch] = column.data;
  const encoded = column.data.length === 1 && batch ? encodedIn(batch) : null;
  if (batch && encoded && isUnsigned(encoded.values) && isInOrder(encoded.words, domain)) return withoutNulls(encoded.values, batch);
  return gathered(column, domain);
}

function isInOrder(words: readonly unknown[], domain: DomainWords): boolean {
  if (words[0] !== NO_WORD) return false;
  for (let at = 1; at < words.length; at++) {
    const word = words[at];
    if (typeof word !== "string" || word === NO_WORD || domain.codeOf(word) !== at) return false;
  }
  return true;
}

/** The same of a column that others wrote: of several batches, in another order, or without a dictionary. */
function gathered(column: Column<unknown>, domain: DomainWords): Codes {
  const found = new Uint32Array(column.length);
  const codeOf = (word: unknown): number => (word === null || word === undefined || word === NO_WORD ? 0 : domain.codeOf(textOf(word)));
  let row = 0;
  for (const batch of column.data) {
    const encoded = encodedIn(batch);
    const known = encoded?.words.map(codeOf);
    for (let at = 0; at < batch.length; at++) {
      const index = encoded?.values[at];
      found[row++] =
        known === undefined || index === undefined
          ? codeOf(batch.at(at))
          : batch.isValid(at) || batch.nullCount === 0
            ? (known[index] ?? domain.codeOf(`#${index}`))
            : 0;
    }
  }
  return narrowed(found);
}

const textOf = (word: unknown): string => (typeof word === "string" ? word : (JSON.stringify(word) ?? ""));

function narrowed(found: Uint32Array): Codes {
  const most = found.reduce((a, b) => Math.max(a, b), 0);
  const column = codes(found.length, most);
  column.set(found);
  return column;
}

const isNumber = ({ typeId }: DataType): boolean => typeId === Type.Int;

/** A column of whole numbers from 0 on, 0 where there is none; undefined for another. */
export function numbersOf(column: Column<unknown>): Codes | undefined {
  if (!isNumber(column.type)) return undefined;
  const [batch] = column.data;
  if (column.data.length === 1 && batch && isUnsigned(batch.values)) return withoutNulls(batch.values.subarray(0, batch.length), batch);
  const found = new Uint32Array(column.length);
  let row = 0;
  for (const value of column) {
    const number = Number(value ?? 0);
    if (!Number.isInteger(number) || number < 0 || number > 0xffffffff) return undefined;
    found[row++] = number;
  }
  return narrowed(found);
}
