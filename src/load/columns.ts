import { openColumns } from "../model/columnarDataset.ts";
import type { Dataset } from "../model/dataset.ts";
import { isColumns } from "../model/version.ts";
import { DatasetError } from "./errors.ts";
import { ownWording, type ReadBeside } from "./wording.ts";

/** Opens our own record in columnar form. Throws DatasetError. */
export function openOwnColumns(raw: Readonly<Record<string, unknown>>, url: string, beside: ReadBeside, signal: AbortSignal): Dataset {
  if (!isColumns(raw)) throw new DatasetError(url, { code: "notThisFormat" });
  try {
    return openColumns(raw, ownWording(raw, beside, signal));
  } catch (cause) {
    throw new DatasetError(url, { code: "damaged" }, cause);
  }
}
