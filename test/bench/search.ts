import { join } from "node:path";
import { openRecord } from "../../src/prerender/openRecord.ts";
import { buildSearchIndex } from "../../src/query/search.ts";
import { type Spread, spread } from "./numbers.ts";

export interface SearchTimes {
  /** Folding all the wording, in ms. */
  readonly build: number;
  /** One query, in ms. */
  readonly query: Spread;
}

const QUERIES = ["الشرطة", "مركز اقتراع", "polling", "meeting cairo", "أبو زريبة", "ن", "nothing like it"];

/** Folds the words of the made-up record and scans them for rare words, common ones and none at all. */
export async function timeSearch(folder: string, rows: number): Promise<SearchTimes> {
  const dataset = await openRecord(join(folder, `${rows}.json`));
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
