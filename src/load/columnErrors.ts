import { outside } from "../model/cells.ts";
import {
  type CodeSpec,
  type ColumnarFile,
  type Domain,
  domainSize,
  listsIn,
  type Numbers,
  singlesIn,
  TABLE_CODES,
  TABLE_LISTS,
  type TableName,
} from "../model/columnar.ts";
import { IdColumn, type IdList, isIdRun } from "../model/columnarIds.ts";
import { type Fields, isFields } from "../model/fields.ts";
import { type IdKind, isId } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { edtfOf } from "../model/reading.ts";
import { isSet } from "../model/vocabulary.ts";
import type { ReadColumns } from "./arrowTables.ts";
import { codeError, show } from "./dataErrors.ts";
import { BrokenColumn, type DataError } from "./errors.ts";
import type { GivenColumns } from "./keepRows.ts";
import type { Pace } from "./slices.ts";

const MOST_ROWS = 10_000_000;

/** Fields without which a row says nothing, and those that stand on something wherever they are. */
const REQUIRED = new Set(["kind", "status", "statusBasis", "strength", "tier", "checkable"]);
const GROUNDED = new Map([
  ["modeBasis", "mode"],
  ["electionBasis", "election"],
  ["servesBasis", "serves"],
]);
/** Parts of a list's entries that may be left open. */
const OPEN_PARTS = new Set(["presence", "site"]);

const fieldsOf = (raw: unknown, path: string): Fields => {
  if (!isFields(raw)) throw new BrokenColumn(path);
  return raw;
};

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const isNumbers = (raw: unknown): raw is Numbers =>
  Array.isArray(raw) || raw instanceof Uint8Array || raw instanceof Uint16Array || raw instanceof Uint32Array;

function listOf(raw: unknown, length: number, path: string): Numbers {
  if (!isNumbers(raw) || raw.length !== length) throw new BrokenColumn(path);
  return raw;
}

/** The sum of whole numbers from 0 on. */
function sumOf(counts: Numbers, path: string): number {
  let sum = 0;
  for (const count of counts) {
    if (!isWhole(count) || count < 0) throw new BrokenColumn(path);
    sum += count;
  }
  return sum;
}

/** Columns of one length and lists that add up; what the columns hold is not looked at. Throws BrokenColumn. */
export function fitColumns({ dates, ...raw }: Fields): Pick<ColumnarFile, "dates" | "events" | "directives"> {
  if (!Array.isArray(dates) || dates.some((date) => typeof date !== "string" || date.length > 60)) throw new BrokenColumn("dates");
  const [events, directives] = [fieldsOf(raw["events"], "events"), fieldsOf(raw["directives"], "directives")];
  fitTable(events, "events");
  fitTable(directives, "directives");
  const counts = listOf(events.directives, events.count, "events.directives");
  if (sumOf(counts, "events.directives") !== directives.count) throw new BrokenColumn("events.directives");
  return { dates, events, directives };
}

function fitTable<T extends TableName>(fields: Fields, table: T): asserts fields is Fields & ColumnarFile[T] {
  const count = fields["count"];
  if (!isWhole(count) || count < 0 || count > MOST_ROWS) throw new BrokenColumn(`${table}.count`);
  for (const name of Object.keys(TABLE_CODES[table])) listOf(fields[name], count, `${table}.${name}`);
  for (const [name, parts] of Object.entries(TABLE_LISTS[table])) fitList(fields[name], parts, count, `${table}.${name}`);
  const ids = fields["ids"];
  if (!Array.isArray(ids) || !ids.every((item) => typeof item === "string" || isIdRun(item))) throw new BrokenColumn(`${table}.ids`);
  if (new IdColumn(ids).length !== count) throw new BrokenColumn(`${table}.ids`);
}

function fitList(raw: unknown, parts: CodeSpec, count: number, path: string): void {
  const list = fieldsOf(raw, path);
  const entries = sumOf(listOf(list["counts"], count, `${path}.counts`), `${path}.counts`);
  for (const part of Object.keys(parts)) listOf(list[part], entries, `${path}.${part}`);
}

/** Tells of a row that something in it is wrong. */
export type Reject = (row: number, error: Omit<DataError, "table" | "record">) => void;

/** Columns, and what their codes were made of. */
export interface Coded extends Pick<ReadColumns, "wordsOf"> {
  readonly file: GivenColumns;
}

/** Every code of a table that stands for nothing, whatever it would point at. */
export async function codeErrors({ file, wordsOf }: Coded, table: TableName, reject: Reject, pace: Pace): Promise<void> {
  const columns = singlesIn(file, table);
  const rule = rulesOf(file);
  for (const [name, domain] of Object.entries(TABLE_CODES[table])) {
    const column = must(columns[name], name);
    const grounds = columns[GROUNDED.get(name) ?? ""];
    if (!grounds && isSound(column, rule(domain), REQUIRED.has(name))) continue;
    const check = codeCheck({ file, wordsOf }, { field: name, domain, ...rule(domain) }, reject);
    column.forEach((code: number, row: number) => check(code, row, grounds ? grounds[row] !== 0 : REQUIRED.has(name)));
    await pace.rest();
  }
  for (const [name, parts] of Object.entries(TABLE_LISTS[table])) {
    const list = must(listsIn(file, table)[name], name);
    for (const [part, domain] of Object.entries(parts)) {
      const column = must(list[part], part);
      if (isSound(column, rule(domain), !OPEN_PARTS.has(part))) continue;
      const check = codeCheck({ file, wordsOf }, { field: `${name}.${part}`, domain, ...rule(domain) }, reject);
      eachEntry(list.counts, (row, at) => check(column[at], row, !OPEN_PARTS.has(part)));
      await pace.rest();
    }
  }
}

/** What a code of a domain may be: up to `size`, of dates those alone that can be read. */
interface Rule {
  readonly size: number;
  readonly readable: readonly boolean[] | null;
}

function rulesOf(file: GivenColumns): (domain: Domain) => Rule {
  const readable = file.dates.map((date) => edtfOf(date) !== undefined);
  return (domain) => ({ size: domainSize(file, domain), readable: domain === "date" ? readable : null });
}

/** True where no row of a column has to be looked at by itself, as in nearly all: a fraction of the time. */
function isSound(column: Numbers, { size, readable }: Rule, required: boolean): boolean {
  if (!ArrayBuffer.isView(column) || readable?.includes(false)) return false;
  const least = required ? 1 : 0;
  for (let at = 0; at < column.length; at++) {
    const code = column[at] ?? outside();
    if (code < least || code > size) return false;
  }
  return true;
}

/** Calls with the row and the position of every entry of a list. */
export function eachEntry(counts: Numbers, visit: (row: number, at: number) => void): void {
  let at = 0;
  for (let row = 0; row < counts.length; row++) for (let left = must(counts[row], "counts"); left > 0; left--) visit(row, at++);
}

/** A code beyond its domain is that of a word which the record does not have, or of none. */
function codeCheck({ file, wordsOf }: Coded, { field, domain, size, readable }: Rule & { field: string; domain: Domain }, reject: Reject) {
  const beyond = (code: number): Omit<DataError, "table" | "record"> => {
    const word = domain === "round" ? undefined : wordsOf(domain).wordOf(code);
    const value = show(word ?? code);
    if (word === undefined) return { field, value, kind: isSet(domain) ? "code" : "range", expected: `0 … ${size}` };
    return {
      field,
      value,
      ...(isSet(domain) ? codeError(word, wordsOf(domain).words.slice(0, size)) : { kind: "reference", expected: "" }),
    };
  };
  return (code: number | undefined, row: number, required: boolean): void => {
    if (code === undefined) reject(row, { field, value: "", kind: "missing", expected: "" });
    else if (code > size) reject(row, beyond(code));
    else if (code === 0 && required) reject(row, { field, value: "", kind: "missing", expected: "" });
    else if (readable && code !== 0 && !readable[code - 1])
      reject(row, { field, value: must(file.dates[code - 1], "dates"), kind: "date", expected: "" });
  };
}

/** Rows by id, where more than one has it. */
export type Twins = ReadonlyMap<string, readonly number[]>;

/** Every id that is not one of its kind, or that a row still standing has before; gives the rows of one id. */
export function idErrors(list: IdList, kind: IdKind, stands: (row: number) => boolean, reject: Reject): Twins {
  const ids = [...new IdColumn(list)];
  const twins = ids.every((id, row) => row === 0 || must(ids[row - 1], "ids") < id) ? new Map<string, number[]>() : twinsOf(ids);
  const taken = new Set<string>();
  ids.forEach((id, row) => {
    if (!isId(kind, id)) return reject(row, { field: "id", value: show(id), kind: "id", expected: kind });
    if (!twins.has(id) || !stands(row)) return;
    if (taken.has(id)) reject(row, { field: "id", value: id, kind: "duplicate", expected: "" });
    taken.add(id);
  });
  return twins;
}

function twinsOf(ids: readonly string[]): Twins {
  const first = new Map<string, number>();
  const twins = new Map<string, number[]>();
  ids.forEach((id, row) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, row);
    else twins.set(id, [...(twins.get(id) ?? [before]), row]);
  });
  return twins;
}
