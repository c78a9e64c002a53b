import { z } from "zod";
import { readEdtf } from "../model/edtf.ts";
import { asFields } from "../model/fields.ts";
import { mapValues } from "../model/keyed.ts";
import { datesIn, readings } from "../model/reading.ts";
import { RECORD_SCHEMAS, type RecordTable, recordSchemas } from "../model/schema.ts";
import { codeReader, oneOf } from "../model/shapes.ts";
import { type Day, formatDay } from "../model/span.ts";
import type { Complete, DatasetRows, When } from "../model/types.ts";
import { read, show } from "./dataErrors.ts";
import type { ErrorLog } from "./errorLog.ts";
import type { DataError } from "./errors.ts";
import { inOneLanguage } from "./language.ts";
import type { Pace } from "./slices.ts";
import { tidied } from "./tidy.ts";
import { noteUnknown } from "./unknown.ts";

type Schemas = ReturnType<typeof recordSchemas>;
/** A record of a table as its schema reads it, every text complete. */
export type RowOf<T extends RecordTable> = Complete<z.output<Schemas[T]>>;

/** What every part of the check shares. */
export interface Parts {
  readonly log: ErrorLog;
  readonly pace: Pace;
}

export interface Check extends Parts {
  readonly schemas: { readonly [T in RecordTable]: z.ZodType<z.output<Schemas[T]>> };
}

/** The shapes of records whose codes are those of a vocabulary. */
export function schemasOf(vocabulary: DatasetRows["vocabulary"]): Check["schemas"] {
  return recordSchemas(codeReader((set) => oneOf(vocabulary[set].map(({ id }) => id))));
}

/** The records of a table in their places; null in the place of one that is not as the format requires. */
export async function readTable<T extends RecordTable>(
  table: T,
  { [table]: raw }: Readonly<Record<string, unknown>>,
  check: Check,
): Promise<readonly (RowOf<T> | null)[]> {
  const { log, pace } = check;
  if (raw === undefined) {
    log.note({ kind: "table", field: table, value: "", expected: "" }, table);
    return [];
  }
  if (!Array.isArray(raw)) {
    log.add({ table, record: table, field: table, value: show(raw), kind: "table", expected: "[ … ]" });
    return [];
  }
  const rows: (RowOf<T> | null)[] = [];
  const seen = new Set<string>();
  await pace.each(raw as readonly unknown[], (item, index) => rows.push(readRecord(table, item, index, seen, check)));
  return rows;
}

/** The fields that a value of a shape cannot be without. */
export const requiredOf = ({ shape }: z.ZodObject): readonly string[] =>
  Object.entries(shape).flatMap(([key, field]) => (z.safeParse(field, undefined).success ? [] : [key]));
const REQUIRED = mapValues(RECORD_SCHEMAS, (_table, schema) => requiredOf(schema));

/** The record as the format requires; null, and the errors told, where it is not. Of two good ones with one id the first is taken. */
function readRecord<T extends RecordTable>(
  table: T,
  item: unknown,
  index: number,
  seen: Set<string>,
  { log, schemas }: Check,
): RowOf<T> | null {
  const name = nameOf(item, index);
  const lacks = lackOf(REQUIRED[table], item, { table, record: name, brief: log.full });
  if (lacks) {
    log.leaveOut([lacks]);
    return null;
  }
  noteUnknown(RECORD_SCHEMAS[table], item, { path: table, record: name, log });
  const { data, errors } = read(schemas[table], tidied(item, name, log), table, name);
  const found = data ? dateErrors(table, name, data) : errors;
  const all = found.length === 0 && seen.has(name) ? [duplicate(table, name)] : found;
  if (all.length > 0 || !data) {
    log.leaveOut(all);
    return null;
  }
  seen.add(name);
  return inOneLanguage(data, name, log);
}

const duplicate = (table: string, record: string): DataError => ({
  table,
  record,
  field: "id",
  value: record,
  kind: "duplicate",
  expected: "",
});

interface Lacking {
  readonly table: string;
  readonly record: string;
  readonly brief: boolean;
}

/** What a record has nothing of, told without a closer look: at once where it has no field at all, its first missing one when so much is wrong that the rest is only counted. */
export function lackOf(required: readonly string[], item: unknown, { table, record, brief }: Lacking): DataError | undefined {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    return { table, record, field: "—", value: show(item), kind: "type", expected: "{ … }" };
  if (!required.some((key) => Object.hasOwn(item, key))) return { table, record, field: "—", value: "", kind: "empty", expected: "" };
  const lacking = brief ? required.find((key) => !Object.hasOwn(item, key)) : undefined;
  return lacking === undefined ? undefined : { table, record, field: lacking, value: "", kind: "missing", expected: "" };
}

/** A record by its id, or by its position where it has none. */
export const nameOf = (item: unknown, index: number): string => {
  const { id } = asFields(item);
  return typeof id === "string" && id.length <= 80 ? id : `#${index + 1}`;
};

/** Readings that are no dates, and bounds that are not those of their date. */
export const dateErrors = (table: RecordTable, record: string, row: object): DataError[] =>
  datesIn(row).flatMap(([path, when]) => readingErrors(table, record, path, when));

function readingErrors(table: RecordTable, record: string, field: string, when: When): DataError[] {
  return readings(when).flatMap((reading): DataError[] => {
    const edtf = readEdtf(reading.edtf);
    const path = `${field}.${reading.basis}`;
    if (!edtf) return [{ table, record, field: `${path}.edtf`, value: reading.edtf, kind: "date", expected: "" }];
    const written = [reading.from, reading.latestStart, reading.earliestEnd, reading.to];
    const ours = [edtf.from, edtf.latestStart, edtf.earliestEnd, edtf.to].map(dayOrNull);
    return written.every((day, index) => day === ours[index])
      ? []
      : [{ table, record, field: path, value: written.map(String).join(" … "), kind: "bounds", expected: "" }];
  });
}

const dayOrNull = (day: Day): string | null => (Number.isFinite(day) ? formatDay(day) : null);
