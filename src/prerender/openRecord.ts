import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ColumnarFile, WordingFile } from "../model/columnar.ts";
import { openColumns } from "../model/columnarDataset.ts";
import { type Dataset, openRows } from "../model/dataset.ts";
import type { DatasetRows } from "../model/types.ts";

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** A prepared dataset from its file, in row form or in columnar form with its wording beside it; every row has its words. */
export async function openRecord(path: string): Promise<Dataset> {
  const file = readJson(path) as DatasetRows | ColumnarFile;
  if (!("form" in file)) return openRows(file);
  const dataset = openColumns(file, () => Promise.resolve(readJson(join(dirname(path), file.wording)) as WordingFile));
  await dataset.wording.load();
  return dataset;
}

/** The files, by name, that a dataset's file is read with: itself, and in columnar form its wording. */
export function recordFiles(path: string): readonly string[] {
  const { wording } = readJson(path) as { readonly wording?: string };
  return ["dataset.json", ...(wording === undefined ? [] : [wording])];
}
