import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ColumnarFile, WordingFile } from "../model/columnar.ts";
import { openColumns } from "../model/columnarDataset.ts";
import { type Dataset, openRows } from "../model/dataset.ts";
import type { DatasetRows, Story, StoryStep } from "../model/types.ts";

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** A prepared dataset from its file, in row form or in columnar form with its wording beside it; every row has its words. */
export async function openRecord(path: string): Promise<Dataset> {
  const file = readJson(path) as DatasetRows | ColumnarFile;
  if (!("form" in file)) return openRows(file);
  const dataset = openColumns(file, () => Promise.resolve(readJson(join(dirname(path), file.wording)) as WordingFile));
  await dataset.wording.load();
  return dataset;
}

/** The steps of the tour that lies beside a prepared dataset; none where it has none. */
export const readStory = (folder: string, { story }: Pick<Dataset, "story">): readonly StoryStep[] =>
  story === null ? [] : (readJson(join(folder, story.file)) as Story).steps;

/** The files, by name, that a dataset's file is read with: itself, and in columnar form its wording, and its story. */
export function recordFiles(path: string): readonly string[] {
  const { wording, story } = readJson(path) as Partial<Pick<ColumnarFile, "wording" | "story">>;
  return ["dataset.json", ...(wording === undefined ? [] : [wording]), ...(story === undefined ? [] : [story.file])];
}
