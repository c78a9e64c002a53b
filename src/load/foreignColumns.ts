import { openColumns } from "../model/columnarDataset.ts";
import { type Dataset, openRows } from "../model/dataset.ts";
import { casesIn, readCases } from "./cases.ts";
import { BrokenColumn, DatasetError } from "./errors.ts";
import { isComplete } from "./faultLog.ts";
import type { ForeignSource } from "./foreignRows.ts";
import type { Loaded } from "./load.ts";
import { parseFile } from "./parse.ts";
import type { CheckOptions } from "./validate.ts";
import { validateColumns } from "./validateColumns.ts";
import { validateWording } from "./validateWording.ts";
import { fitWording } from "./wording.ts";

/**
 * Opens what can be shown of somebody else's record in columnar form; its wording is validated when it is asked for, but
 * read at once, since it alone says which events involve a child. Its hash is of the row form, and is not checked. Throws DatasetError.
 */
export async function openForeignColumns(
  raw: Readonly<Record<string, unknown>>,
  from: ForeignSource,
  options: CheckOptions,
): Promise<Loaded> {
  const { url, host, beside } = from;
  const valid = await validated(raw, url, options);
  const { file, given, log } = valid;
  const found = log.findings();
  if (file.events.count === 0) throw new DatasetError(url, { code: "noGoodRecord", findings: found });
  const foreign = { host, contentHash: null, complete: isComplete(found) };
  const loaded = (dataset: Dataset): Loaded => ({
    dataset,
    get findings() {
      return log.findings();
    },
  });
  const read = async () => {
    const text = await beside(file.wording);
    return fitWording(parseFile(text.url, text.text), text.url, given);
  };
  const early = await read().catch(() => null);
  options.signal.throwIfAborted();
  const cases = early && (await readCases(early, valid, options.signal));
  if (cases?.guarded) return loaded(openRows(cases.guarded, foreign));
  const readWording = async () => {
    if (cases) return cases.wording;
    const wording = early ?? (await read());
    // What its columns show may be too fine for a case that only now is known as one.
    if (!early && casesIn(wording, valid).size > 0) throw new DatasetError(url, { code: "damaged" });
    return validateWording(wording, valid, options.signal);
  };
  return loaded(openColumns(file, readWording, foreign));
}

async function validated(raw: Readonly<Record<string, unknown>>, url: string, options: CheckOptions) {
  try {
    return await validateColumns(raw, options);
  } catch (cause) {
    throw cause instanceof BrokenColumn ? new DatasetError(url, { code: "badColumn", column: cause.column }, cause) : cause;
  }
}
