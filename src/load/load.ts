import { type Dataset, openRows } from "../model/dataset.ts";
import { memo } from "../model/memo.ts";
import type { RawDataset } from "../model/migrations.ts";
import type { PinnedRelease } from "../model/release.ts";
import { isRows } from "../model/version.ts";
import { DatasetError, type Findings, NOTHING_FOUND } from "./errors.ts";
import { fetchCode } from "./fetchCode.ts";
import { type FetchOptions, fetchBytes, fetchText } from "./fetchText.ts";
import { matchesHash } from "./hash.ts";
import { inThisForm, parseAsPublished } from "./parse.ts";
import { nextTask } from "./slices.ts";
import type { ReadBeside } from "./wording.ts";

export interface Loaded {
  readonly dataset: Dataset;
  /** In the large form those of the wording are among them once it is there. */
  readonly findings: Findings;
  /** Reads what lies beside the dataset. */
  readonly beside: ReadBeside;
  /** The release of our own record that the reader's link is pinned to. */
  readonly pinned?: PinnedRelease;
  /** Where the contents have not been held against their hash yet: does so, once; rejects with a DatasetError where they do not have it. */
  readonly verify?: () => Promise<void>;
}

/**
 * Our own record in either form: the version is checked, the rest is what `npm run data` wrote. Its hash is left to `verify`, so
 * that the record can be drawn meanwhile; in the large form it is checked once the wording is there, up to 100,000 rows. Throws
 * DatasetError.
 */
export async function loadOwn(url: string, options: Omit<FetchOptions, "foreign">): Promise<Loaded> {
  const { signal } = options;
  const published = await readPublished(url, await fetchText(url, { ...options, foreign: false }), signal);
  const raw = await inThisForm(url, published);
  const beside = besideUrl(url, { ...options, foreign: false });
  if (isRows(raw)) return { dataset: openRows(raw), findings: NOTHING_FOUND, beside, verify: verifyOnce(url, published) };
  const { openOwnColumns } = await fetchCode(() => import("./columns.ts"));
  return { dataset: await openOwnColumns(raw, url, beside, signal), findings: NOTHING_FOUND, beside };
}

/** Holds contents against their hash, once for all who ask. Once begun it ends, whoever leaves meanwhile. */
const verifyOnce = (url: string, published: RawDataset): (() => Promise<void>) =>
  memo(async () => {
    const { signal } = new AbortController();
    if (!(await matchesHash(published, String(published["hash"]), signal))) throw new DatasetError(url, { code: "damaged" });
  });

/** Reads what lies beside a dataset at an address. */
export const besideUrl =
  (dataset: string, { signal, foreign, open }: FetchOptions): ReadBeside =>
  async (name) => {
    const url = new URL(name, dataset).href;
    return { url, bytes: await fetchBytes(url, { signal, foreign, open }) };
  };

/** Parses once the page has shown that all bytes are there. */
export async function readPublished(url: string, text: string, signal: AbortSignal): Promise<RawDataset> {
  await nextTask();
  signal.throwIfAborted();
  return parseAsPublished(url, text);
}
