import { openColumns } from "../model/columnarDataset.ts";
import { BrokenColumn, DatasetError } from "./errors.ts";
import { isComplete } from "./faultLog.ts";
import type { ForeignSource } from "./foreignRows.ts";
import type { Loaded } from "./load.ts";
import { parseFile } from "./parse.ts";
import type { CheckOptions } from "./validate.ts";
import { validateColumns } from "./validateColumns.ts";
import { validateWording } from "./validateWording.ts";
import { fitWording } from "./wording.ts";

/** Opens what can be shown of somebody else's record in columnar form; its wording is validated when it is asked for. Its hash is of the row form, and is not checked. Throws DatasetError. */
export async function openForeignColumns(
  raw: Readonly<Record<string, unknown>>,
  from: ForeignSource,
  options: CheckOptions,
): Promise<Loaded> {
  const { url, host, beside } = from;
  const valid = await validated(raw, url, options);
  const findings = valid.log.findings();
  if (valid.file.events.count === 0) throw new DatasetError(url, { code: "noGoodRecord", findings });
  const readWording = async () => {
    const found = await beside(valid.file.wording);
    return validateWording(fitWording(parseFile(found.url, found.text), found.url, valid.given), valid, options.signal);
  };
  return {
    dataset: openColumns(valid.file, readWording, { host, contentHash: null, complete: isComplete(findings) }),
    get findings() {
      return valid.log.findings();
    },
  };
}

async function validated(raw: Readonly<Record<string, unknown>>, url: string, options: CheckOptions) {
  try {
    return await validateColumns(raw, options);
  } catch (cause) {
    throw cause instanceof BrokenColumn ? new DatasetError(url, { code: "badColumn", column: cause.column }, cause) : cause;
  }
}
