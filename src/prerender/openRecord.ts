import { dirname, join } from "node:path";
import { isStory } from "../load/story.ts";
import { fitWording } from "../load/wording.ts";
import type { ColumnarFile } from "../model/columnar.ts";
import { openColumns } from "../model/columnarDataset.ts";
import { type Dataset, openRows } from "../model/dataset.ts";
import { isFields } from "../model/fields.ts";
import type { DatasetRows, StoryStep } from "../model/types.ts";
import { isColumns, isRows } from "../model/version.ts";
import { readJson } from "../prepare/readJson.ts";

const isPrepared = (json: unknown): json is DatasetRows | ColumnarFile => isFields(json) && (isRows(json) || isColumns(json));

/** A prepared dataset from its file, in row form or in columnar form with its wording beside it; every row has its words. */
export async function openRecord(path: string): Promise<Dataset> {
  const file = readJson(path, isPrepared);
  if (isRows(file)) return openRows(file);
  const readWording = () => {
    const wording = join(dirname(path), file.wording);
    return Promise.resolve(fitWording(readJson(wording, isFields), wording, file));
  };
  const dataset = openColumns(file, readWording);
  await dataset.wording.load();
  return dataset;
}

/** The steps of the tour that lies beside a prepared dataset; none where it has none. */
export const readStory = (folder: string, { story }: Pick<Dataset, "story">): readonly StoryStep[] =>
  story === null ? [] : readJson(join(folder, story.file), isStory).steps;

/** The files, by name, that a dataset's file is read with: itself, and in columnar form its wording, and its story. */
export function recordFiles(path: string): readonly string[] {
  const file = readJson(path, isPrepared);
  return ["dataset.json", ...(isRows(file) ? [] : [file.wording]), ...(file.story === undefined ? [] : [file.story.file])];
}
