import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ColumnarFile, WordingFile } from "../../src/model/columnar.ts";
import { openColumns } from "../../src/model/columnarDataset.ts";
import { type Dataset, openRows } from "../../src/model/dataset.ts";
import type { DatasetRows } from "../../src/model/types.ts";
import { buildSearchIndex } from "../../src/query/search.ts";
import { type Spread, spread } from "./numbers.ts";

export interface SearchTimes {
  /** Folding all the wording, in ms. */
  readonly build: number;
  /** One query, in ms. */
  readonly query: Spread;
}

const QUERIES = ["الشرطة", "مركز اقتراع", "polling", "meeting cairo", "أبو زريبة", "ن", "nothing like it"];

async function open(folder: string, rows: number): Promise<Dataset> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const raw = read(`${rows}.json`) as DatasetRows | ColumnarFile;
  if (!("form" in raw)) return openRows(raw);
  const dataset = openColumns(raw, () => Promise.resolve(read(`${rows}.wording.json`) as WordingFile));
  await dataset.wording.load();
  return dataset;
}

/** Folds the words of the made-up record and scans them for rare words, common ones and none at all. */
export async function timeSearch(folder: string, rows: number): Promise<SearchTimes> {
  const dataset = await open(folder, rows);
  const begun = performance.now();
  const index = buildSearchIndex(dataset);
  const build = performance.now() - begun;
  const times = [...QUERIES, ...QUERIES, ...QUERIES].map((query) => {
    const start = performance.now();
    index.hits(query);
    return performance.now() - start;
  });
  return { build, query: spread(times) };
}
