import type { LargeHead, WordingFile } from "../model/columnar.ts";
import { openColumns } from "../model/columnarDataset.ts";
import { readRows, rowsAsGiven } from "../model/columnarRows.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
import { type Dataset, openRows } from "../model/dataset.ts";
import { isLarge } from "../model/version.ts";
import { unpack } from "./archive.ts";
import { readCases } from "./cases.ts";
import { isComplete } from "./errorLog.ts";
import { BrokenColumn, DatasetError } from "./errors.ts";
import type { ForeignSource } from "./foreignRows.ts";
import { contentHash } from "./hash.ts";
import type { Loaded } from "./load.ts";
import type { CheckOptions } from "./validate.ts";
import { namesOfArchives, type ValidColumns, validateColumns } from "./validateColumns.ts";
import { validateWording } from "./validateWording.ts";
import { HASHED_ROWS, type OpenedWords, openWording } from "./wording.ts";

type Raw = Readonly<Record<string, unknown>>;

/**
 * Opens what can be shown of somebody else's record in the large form. Its wording alone says which events involve a child, so
 * without it nothing is shown. It is validated when it is asked for, and its hash is checked with it, as our own. Throws DatasetError.
 */
export async function openForeignColumns(raw: Raw, from: ForeignSource, options: CheckOptions): Promise<Loaded> {
  const { url, host, isFile } = from;
  const { signal } = options;
  const valid = await validated(raw, from, options);
  const { file, log } = valid;
  if (file.events.count === 0) throw new DatasetError(url, { code: "noGoodRecord", findings: log.findings() });
  const about = { contentHash: null as string | null, host, isFile, complete: true };
  const words = await wordsOf(valid, from);
  signal.throwIfAborted();
  const cases = await readCases(words, valid, signal);
  async function readWording(): Promise<WordingFile> {
    const wording = cases?.wording ?? (await validateWording(words, valid, signal));
    about.contentHash = await hashOf(raw, words.wording, valid, signal);
    return wording;
  }
  if (cases?.guarded) await readWording();
  const dataset = cases?.guarded ? openRows(cases.guarded, about) : openColumns(file, readWording, about);
  return {
    beside: from.beside,
    dataset: withLatest(dataset, about, () => isComplete(log.findings())),
    get findings() {
      return log.findings();
    },
  };
}

/** The wording as it came. Throws DatasetError with the reason why there is none. */
async function wordsOf({ given }: ValidColumns, { beside }: ForeignSource): Promise<OpenedWords> {
  try {
    const { url, bytes } = await beside(given.wording);
    return await openWording(bytes, url, given);
  } catch (error) {
    throw error instanceof DatasetError ? new DatasetError(error.url, { code: "noWords", reason: error.reason }, error) : error;
  }
}

/** The dataset with what its wording adds to what is known of it. */
const withLatest = (dataset: Dataset, about: Pick<Dataset, "contentHash">, complete: () => boolean): Dataset => ({
  ...dataset,
  // Whether it tells of a child's case cannot be known.
  story: null,
  get complete() {
    return complete();
  },
  get contentHash() {
    return about.contentHash;
  },
});

/** The hash of what a file and its wording say together, where all of it is as it should be and making its rows takes no longer than the reader waits; null elsewhere. */
async function hashOf(raw: Raw, wording: WordingFile, valid: ValidColumns, signal: AbortSignal): Promise<string | null> {
  const { file } = valid;
  if (!isWhole(raw, valid) || file.events.count + file.directives.count > HASHED_ROWS) return null;
  try {
    const { events, directives, dates } = file;
    const whole = { ...raw, events, directives, dates };
    return await contentHash(rowsAsGiven(whole, readRows(whole, unpackColumns(whole)), wording), signal);
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** True where nothing in a file is not as it should be. */
const isWhole = (raw: Raw, { file, given, log }: ValidColumns): raw is LargeHead =>
  isLarge(raw) && file === given && log.findings().groups.length === 0;

async function validated(raw: Raw, { url, beside }: ForeignSource, options: CheckOptions): Promise<ValidColumns> {
  try {
    if (raw["form"] !== "arrow") throw new DatasetError(url, { code: "notThisFormat" });
    const archive = await beside(namesOfArchives(raw).columns);
    return await validateColumns(raw, await unpack(archive.url, archive.bytes), options);
  } catch (cause) {
    throw cause instanceof BrokenColumn ? new DatasetError(url, { code: "badColumn", column: cause.column }, cause) : cause;
  }
}
