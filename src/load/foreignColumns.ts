import type { ColumnarFile, WordingFile } from "../model/columnar.ts";
import { openColumns } from "../model/columnarDataset.ts";
import { readRows, rowsInTurn } from "../model/columnarRows.ts";
import { unpackColumns } from "../model/columnarUnpack.ts";
import { type Dataset, openRows } from "../model/dataset.ts";
import { readCases } from "./cases.ts";
import { isComplete } from "./errorLog.ts";
import { BrokenColumn, DatasetError } from "./errors.ts";
import type { ForeignSource } from "./foreignRows.ts";
import { contentHash } from "./hash.ts";
import type { Loaded } from "./load.ts";
import { parseFile } from "./parse.ts";
import type { CheckOptions } from "./validate.ts";
import { type ValidColumns, validateColumns } from "./validateColumns.ts";
import { validateWording } from "./validateWording.ts";
import { fitWording, HASHED_ROWS } from "./wording.ts";

type Raw = Readonly<Record<string, unknown>>;

/**
 * Opens what can be shown of somebody else's record in columnar form. Its wording alone says which events involve a child, so
 * without it nothing is shown. It is validated when it is asked for, and its hash is checked with it, as our own. Throws DatasetError.
 */
export async function openForeignColumns(raw: Raw, from: ForeignSource, options: CheckOptions): Promise<Loaded> {
  const { url, host, isFile } = from;
  const { signal } = options;
  const valid = await validated(raw, url, options);
  const { file, log } = valid;
  if (file.events.count === 0) throw new DatasetError(url, { code: "noGoodRecord", findings: log.findings() });
  const about = { contentHash: null as string | null, host, isFile, complete: true };
  const words = await wordsOf(valid, from);
  signal.throwIfAborted();
  const cases = await readCases(words, valid, signal);
  async function readWording(): Promise<WordingFile> {
    const wording = cases?.wording ?? (await validateWording(words, valid, signal));
    about.contentHash = await hashOf(raw, words, valid, signal);
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
async function wordsOf({ given }: ValidColumns, { beside }: ForeignSource): Promise<WordingFile> {
  try {
    const { url, text } = await beside(given.wording);
    return fitWording(await parseFile(url, text), url, given);
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
    return await contentHash(rowsInTurn(raw, readRows(raw, unpackColumns(raw)), wording), signal);
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** True where nothing in a file is not as it should be. */
const isWhole = (raw: Raw, { file, given, log }: ValidColumns): raw is ColumnarFile =>
  raw["form"] === "columns" && file === given && log.findings().groups.length === 0;

async function validated(raw: Raw, url: string, options: CheckOptions): Promise<ValidColumns> {
  try {
    return await validateColumns(raw, options);
  } catch (cause) {
    throw cause instanceof BrokenColumn ? new DatasetError(url, { code: "badColumn", column: cause.column }, cause) : cause;
  }
}
