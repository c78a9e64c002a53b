import { type Dataset, openRows } from "../model/dataset.ts";
import type { RawDataset } from "../model/migrations.ts";
import type { PinnedRelease } from "../model/release.ts";
import type { DatasetRows } from "../model/types.ts";
import { DatasetError, type Findings, NOTHING_FOUND } from "./errors.ts";
import { type FetchOptions, fetchText, textOf } from "./fetchText.ts";
import type { ForeignSource } from "./foreignRows.ts";
import { matchesHash } from "./hash.ts";
import { inThisForm, parseAsPublished } from "./parse.ts";
import { nextTask } from "./slices.ts";
import type { CheckOptions } from "./validate.ts";
import type { ReadBeside } from "./wording.ts";

export interface Loaded {
  readonly dataset: Dataset;
  /** In columnar form those of the wording are among them once it is there. */
  readonly findings: Findings;
  /** The release of our own record that the reader's link is pinned to. */
  readonly pinned?: PinnedRelease;
  /** Where the contents have not been held against their hash yet: does so, once; rejects with a DatasetError where they do not have it. */
  readonly verify?: () => Promise<void>;
}

type Options = Omit<FetchOptions, "foreign"> & Pick<CheckOptions, "onCheck">;

/**
 * Our own record in either form: the version is checked, the rest is what `npm run data` wrote. Its hash is left to `verify`, so
 * that the record can be drawn meanwhile; in columnar form it is checked once the wording is there, up to 100,000 rows. Throws
 * DatasetError.
 */
export async function loadOwn(url: string, options: Omit<FetchOptions, "foreign">): Promise<Loaded> {
  const { signal } = options;
  const published = await readPublished(url, await fetchText(url, { ...options, foreign: false }), signal);
  const raw = inThisForm(url, published);
  if (isColumnar(url, raw)) {
    const { openOwnColumns } = await import("./columns.ts");
    return { dataset: openOwnColumns(raw, url, besideUrl(url, false, signal), signal), findings: NOTHING_FOUND };
  }
  return { dataset: openRows(raw as unknown as DatasetRows), findings: NOTHING_FOUND, verify: verifyOnce(url, published) };
}

/** Holds contents against their hash, once for all who ask. Once begun it ends, whoever leaves meanwhile. */
function verifyOnce(url: string, published: RawDataset): () => Promise<void> {
  let verified: Promise<void> | undefined;
  async function verify(): Promise<void> {
    const { signal } = new AbortController();
    if (!(await matchesHash(published, String(published["hash"]), signal))) throw new DatasetError(url, { code: "damaged" });
  }
  return () => (verified ??= verify());
}

/** Somebody else's record, fetched after the reader agreed: every record is validated, the good ones are shown. Throws DatasetError. */
export async function loadForeign(url: string, options: Options): Promise<Loaded> {
  const text = await fetchText(url, { ...options, foreign: true });
  return openForeign(text, { url, host: new URL(url).host, beside: besideUrl(url, true, options.signal) }, options);
}

const UNENDING: CheckOptions = { signal: new AbortController().signal };

/** A record from a file on the reader's device, named by its file name; its wording, where it has any, is among the files given with it. Throws DatasetError. */
export async function loadFile(file: File, beside: readonly File[] = [], options: CheckOptions = UNENDING): Promise<Loaded> {
  const host = (await import("./tidy.ts")).plainly(file.name);
  return openForeign(await textOf(file), { url: host, host, beside: besideFile(beside) }, options);
}

const besideUrl =
  (dataset: string, foreign: boolean, signal: AbortSignal): ReadBeside =>
  async (name) => {
    const url = new URL(name, dataset).href;
    return { url, text: await fetchText(url, { signal, foreign }) };
  };

const besideFile =
  (files: readonly File[]): ReadBeside =>
  async (name) => {
    const file = files.find((one) => one.name === name);
    if (!file) throw new DatasetError(name, { code: "unreachable" });
    return { url: name, text: await textOf(file) };
  };

async function openForeign(text: string, from: ForeignSource, options: CheckOptions): Promise<Loaded> {
  const { url } = from;
  try {
    const published = await readPublished(url, text, options.signal);
    const raw = inThisForm(url, published);
    if (isColumnar(url, raw)) return await (await import("./foreignColumns.ts")).openForeignColumns(raw, from, options);
    return await (await import("./foreignRows.ts")).openForeignRows(published, raw, from, options);
  } catch (error) {
    throw error instanceof DatasetError ? (await import("./fileKind.ts")).withKind(error, text) : error;
  }
}

/** Parses once the page has shown that all bytes are there. */
export async function readPublished(url: string, text: string, signal: AbortSignal): Promise<RawDataset> {
  await nextTask();
  signal.throwIfAborted();
  return parseAsPublished(url, text);
}

/** True for the columnar form, false for the row form; a wording file by itself is neither. */
function isColumnar(url: string, raw: RawDataset): boolean {
  if (raw["form"] !== undefined && raw["form"] !== "columns") throw new DatasetError(url, { code: "notThisFormat" });
  return raw["form"] === "columns";
}
