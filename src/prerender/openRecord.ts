import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readLarge } from "../load/columns.ts";
import { isStory } from "../load/story.ts";
import { openWording, type ReadBeside } from "../load/wording.ts";
import type { ColumnarFile, LargeHead, WordingFile } from "../model/columnar.ts";
import { openColumns } from "../model/columnarDataset.ts";
import { type ColumnarPair, encodeColumnar } from "../model/columnarEncode.ts";
import { type Dataset, openRows } from "../model/dataset.ts";
import { isFields } from "../model/fields.ts";
import type { DatasetRows, StoryStep } from "../model/types.ts";
import { isLarge, isRows } from "../model/version.ts";
import { readJson } from "../prepare/readJson.ts";

const isPrepared = (json: unknown): json is DatasetRows | LargeHead => isFields(json) && (isRows(json) || isLarge(json));

/** Reads what lies beside a file. */
const besideFile =
  (path: string): ReadBeside =>
  (name) => {
    const url = join(dirname(path), name);
    return Promise.resolve({ url, bytes: new Uint8Array(readFileSync(url)) });
  };

/** A prepared dataset from its file, in row form or in the large form with its archives beside it; every row has its words. */
export async function openRecord(path: string): Promise<Dataset> {
  const dataset = await openWordless(path);
  await dataset.wording.load();
  return dataset;
}

/** Our own record, or another's from its file, which goes by the name of that and never under our terms. */
export async function openOwnOrGiven(data: string | undefined): Promise<Dataset> {
  if (data === undefined) return openRecord("public/data/dataset.json");
  const dataset = await openRecord(data);
  return { ...dataset, host: basename(data), isFile: true, contentHash: null };
}

/** The same as `openRecord`; in the large form its rows have no words until they are asked for. */
export async function openWordless(path: string): Promise<Dataset> {
  const head = readJson(path, isPrepared);
  if (isRows(head)) return openRows(head);
  const file = await readLarge(head, path, besideFile(path));
  return openColumns(file, () => wordsBeside(path, file));
}

async function wordsBeside(path: string, file: ColumnarFile): Promise<WordingFile> {
  const { url, bytes } = await besideFile(path)(file.wording);
  const { wording } = await openWording(bytes, url, file);
  return wording;
}

/** The columns and the words of a prepared dataset, whichever form its file has. */
export async function openPair(path: string): Promise<ColumnarPair> {
  const head = readJson(path, isPrepared);
  if (isRows(head)) return encodeColumnar(head, { columns: "", wording: "" });
  const columns = await readLarge(head, path, besideFile(path));
  return { columns, wording: await wordsBeside(path, columns) };
}

/** The steps of the tour that lies beside a prepared dataset; none where it has none. */
export const readStory = (folder: string, { story }: Pick<Dataset, "story">): readonly StoryStep[] =>
  story === null ? [] : readJson(join(folder, story.file), isStory).steps;

/** The files, by name, that a dataset's file is read with: itself, and in the large form its archives, and its story. */
export function recordFiles(path: string): readonly string[] {
  const file = readJson(path, isPrepared);
  return ["dataset.json", ...(isRows(file) ? [] : [file.columns, file.wording]), ...(file.story === undefined ? [] : [file.story.file])];
}
