import { type Dataset, openRows } from "../model/dataset.ts";
import type { RawDataset } from "../model/migrations.ts";
import type { PinnedRelease } from "../model/release.ts";
import type { DatasetRows } from "../model/types.ts";
import { DatasetError, type RejectedRecord } from "./errors.ts";
import { type FetchOptions, fetchText, LIMIT_BYTES, LIMIT_MB } from "./fetchText.ts";
import { matchesHash } from "./hash.ts";
import { inThisForm, parseAsPublished } from "./parse.ts";
import { nextTask } from "./slices.ts";
import type { ReadBeside } from "./wording.ts";

export interface Loaded {
  readonly dataset: Dataset;
  readonly rejected: readonly RejectedRecord[];
  /** The release of our own record that the reader's link is pinned to. */
  readonly pinned?: PinnedRelease;
}

/**
 * Our own record in either form: version and hash are checked, the rest is what `npm run data` wrote. In columnar form the hash
 * can only be checked once the wording is there, and is up to 100,000 rows. Throws DatasetError.
 */
export async function loadOwn(url: string, options: Omit<FetchOptions, "foreign">): Promise<Loaded> {
  const { signal } = options;
  const published = await readPublished(url, await fetchText(url, { ...options, foreign: false }), signal);
  const raw = inThisForm(url, published);
  if (isColumnar(url, raw)) {
    const { openOwnColumns } = await import("./columns.ts");
    return { dataset: openOwnColumns(raw, url, besideUrl(url, false, signal), signal), rejected: [] };
  }
  if (!(await matchesHash(published, String(published["hash"]), signal))) throw new DatasetError(url, { code: "damaged" });
  return { dataset: openRows(raw as unknown as DatasetRows), rejected: [] };
}

/** Somebody else's record, fetched after the reader agreed: every record is validated, the good ones are shown. Throws DatasetError. */
export async function loadForeign(url: string, options: Omit<FetchOptions, "foreign">): Promise<Loaded> {
  const text = await fetchText(url, { ...options, foreign: true });
  return openForeign(text, url, new URL(url).host, besideUrl(url, true, options.signal), options.signal);
}

/** A record from a file on the reader's device, named by its file name; its wording, where it has any, is among the files given with it. Throws DatasetError. */
export async function loadFile(file: File, beside: readonly File[] = []): Promise<Loaded> {
  const never = new AbortController().signal;
  return openForeign(await textOf(file), file.name, file.name, besideFile(beside), never);
}

async function textOf(file: File): Promise<string> {
  if (file.size > LIMIT_BYTES) throw new DatasetError(file.name, { code: "tooLarge", limitMb: LIMIT_MB });
  return file.text();
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

async function openForeign(text: string, url: string, host: string, beside: ReadBeside, signal: AbortSignal): Promise<Loaded> {
  const raw = inThisForm(url, await readPublished(url, text, signal));
  if (isColumnar(url, raw)) {
    const { openForeignColumns } = await import("./foreignColumns.ts");
    return openForeignColumns(raw, url, host, beside, signal);
  }
  const { validateRows } = await import("./validate.ts");
  const { rows, rejected } = validateRows(raw);
  if (rows.events.length === 0) throw new DatasetError(url, { code: "noGoodRecord" });
  return { dataset: openRows(rows, host), rejected };
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
