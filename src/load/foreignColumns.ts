import { openColumns } from "../model/columnarDataset.ts";
import { BrokenColumn, DatasetError } from "./errors.ts";
import type { Loaded } from "./load.ts";
import { parseFile } from "./parse.ts";
import { validateColumns } from "./validateColumns.ts";
import { validateWording } from "./validateWording.ts";
import { fitWording, type ReadBeside } from "./wording.ts";

/** Opens what can be shown of somebody else's record in columnar form; its wording is validated when it is asked for. Throws DatasetError. */
export function openForeignColumns(
  raw: Readonly<Record<string, unknown>>,
  url: string,
  host: string,
  beside: ReadBeside,
  signal: AbortSignal,
): Loaded {
  const valid = validated(raw, url);
  if (valid.file.events.count === 0) throw new DatasetError(url, { code: "noGoodRecord" });
  const readWording = async () => {
    const found = await beside(valid.file.wording);
    return validateWording(fitWording(parseFile(found.url, found.text), found.url, valid.given), valid, signal);
  };
  return { dataset: openColumns(valid.file, readWording, host), rejected: valid.rejected };
}

function validated(raw: Readonly<Record<string, unknown>>, url: string) {
  try {
    return validateColumns(raw);
  } catch (cause) {
    throw cause instanceof BrokenColumn ? new DatasetError(url, { code: "badColumn", column: cause.column }, cause) : cause;
  }
}
