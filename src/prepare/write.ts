import canonicalize from "canonicalize";
import { type ColumnarFile, MOST_EVENTS_IN_ROWS, type WordingFile } from "../model/columnar.ts";
import { encodeColumnar } from "../model/columnarEncode.ts";
import { shortHash } from "../model/digest.ts";
import { isFields } from "../model/fields.ts";
import { fieldsAsGiven } from "../model/language.ts";
import type { RawDataset } from "../model/migrations.ts";
import type { DatasetRows } from "../model/types.ts";
import { writeColumns, writeWords } from "./arrowWrite.ts";

/** A file to be written, by its name. */
export type NamedFile = readonly [name: string, contents: string | Uint8Array];

/** The dataset as the files of public/data, by their names: in row form, or when it is large or `large` in the large form, after its archives, which are named for the one dataset that they belong to. */
export function datasetFiles(rows: DatasetRows, large = rows.events.length > MOST_EVENTS_IN_ROWS): readonly NamedFile[] {
  if (!large) return [["dataset.json", writeDataset(rows)]];
  const { columns, wording } = encodeColumnar(rows, largeNames(rows.hash));
  return largeFiles(columns, wording, "dataset.json");
}

/** What the archives of a record with a hash are called. */
export const largeNames = (hash: string): Pick<ColumnarFile, "columns" | "wording"> => ({
  columns: `dataset.${shortHash(hash)}.columns.zip`,
  wording: `dataset.${shortHash(hash)}.wording.zip`,
});

/** The files of a record in the large form: its archives, then its head under the name given. */
export function largeFiles(file: ColumnarFile, wording: WordingFile, name: string): readonly NamedFile[] {
  const { events: _events, directives: _directives, dates: _dates, ...head } = file;
  return [
    [file.wording, writeWords(file, wording)],
    [file.columns, writeColumns(file)],
    [name, writeDataset(fieldsAsGiven(head))],
  ];
}

/** The dataset as JSON with a record to a line and its keys in canonical order, so that a difference reads as one. */
export function writeDataset(rows: RawDataset): string {
  const { schema, form, hash, title, contact, covers, story, vocabulary, ...tables } = rows;
  const members = [
    ...given({ schema, form, hash, title, contact, covers, story, ...tables }),
    member("vocabulary", `{\n${given(vocabulary).join(",\n")}\n}`),
  ];
  return `{\n${members.join(",\n")}\n}\n`;
}

/** The members that have a value, a list with an item to a line. */
const given = (fields: unknown): readonly string[] =>
  Object.entries<unknown>(isFields(fields) ? fields : {}).flatMap(([key, value]) =>
    value === undefined ? [] : [member(key, Array.isArray(value) ? lines(value) : canonical(value))],
  );

const canonical = (value: unknown): string => canonicalize(value) ?? "null";
const member = (key: string, json: string): string => `${JSON.stringify(key)}: ${json}`;
const lines = (records: readonly unknown[]): string => (records.length === 0 ? "[]" : `[\n${records.map(canonical).join(",\n")}\n]`);
