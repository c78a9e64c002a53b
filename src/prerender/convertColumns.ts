import { dirname, join } from "node:path";
import { fitColumns } from "../load/columnErrors.ts";
import { contentHash } from "../load/hash.ts";
import type { ColumnarFile, LargeHead, WordingFile } from "../model/columnar.ts";
import { readRows, rowsAsGiven } from "../model/columnarRows.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
import { type Fields, isFields } from "../model/fields.ts";
import { migrated } from "../model/migrations.ts";
import { isLarge, SCHEMA } from "../model/version.ts";
import { readJson } from "../prepare/readJson.ts";
import { largeFiles, largeNames, type NamedFile } from "../prepare/write.ts";

type Wording = Pick<WordingFile, "events" | "directives">;

const isHead = (raw: Fields): raw is LargeHead => isLarge(raw) && typeof raw["hash"] === "string" && isFields(raw["vocabulary"]);
const isWording = (raw: Fields): raw is Wording & Fields => isFields(raw["events"]) && isFields(raw["directives"]);

/** True for the head of a large record in the form that was in use before Arrow: columns as lists of numbers in JSON, words in a file beside it. */
export const isOldColumns = (json: unknown): json is Fields => isFields(json) && json["form"] === "columns";

/** Such a record, whose words lie beside it, as the files of the large form, its head under the name given. Throws where it is damaged. */
export async function convertColumns(path: string, name: string): Promise<readonly NamedFile[]> {
  const published = readJson(path, isOldColumns);
  const { events, directives, dates, ...rest } = migrated(published);
  const head: Fields = { ...rest, form: "arrow", ...largeNames(String(rest["hash"])) };
  if (!isHead(head)) throw new Error(`${path} is no record of this format`);
  const file: ColumnarFile = { ...head, ...fitColumns({ events, directives, dates }) };
  const words = migrated(readJson(join(dirname(path), String(published["wording"])), isFields));
  if (!isWording(words)) throw new Error(`${String(published["wording"])} holds no words`);
  const wording = { hash: file.hash, events: words.events, directives: words.directives };
  if (published["schema"] === SCHEMA && file.hash !== "") await holdToHash(file, wording);
  return largeFiles(file, wording, name);
}

async function holdToHash(file: ColumnarFile, wording: WordingFile): Promise<void> {
  const rows = rowsAsGiven(file, readRows(file, unpackColumns(file)), wording);
  const found = await contentHash(rows, new AbortController().signal);
  if (found !== file.hash) throw new Error(`the contents have the hash ${found}, not ${file.hash}`);
}
