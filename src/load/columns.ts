import type { ColumnarFile } from "../model/columnar.ts";
import { openColumns } from "../model/columnarDataset.ts";
import type { Dataset } from "../model/dataset.ts";
import { DatasetError } from "./errors.ts";
import { ownWording, type ReadBeside } from "./wording.ts";

/** Opens our own record in columnar form. Throws DatasetError. */
export function openOwnColumns(raw: Readonly<Record<string, unknown>>, url: string, beside: ReadBeside, signal: AbortSignal): Dataset {
  const file = raw as unknown as ColumnarFile;
  try {
    return openColumns(file, ownWording(file, beside, signal));
  } catch (cause) {
    throw new DatasetError(url, { code: "damaged" }, cause);
  }
}
