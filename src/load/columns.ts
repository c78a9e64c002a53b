import type { ColumnarFile } from "../model/columnar.ts";
import { openColumns } from "../model/columnarDataset.ts";
import type { Dataset } from "../model/dataset.ts";
import { keyed } from "../model/keyed.ts";
import { isLarge } from "../model/version.ts";
import { unpack } from "./archive.ts";
import { readColumns } from "./arrowTables.ts";
import { fitColumns } from "./columnErrors.ts";
import { DatasetError } from "./errors.ts";
import { ownWording, type ReadBeside } from "./wording.ts";

/** Opens our own record in the large form. Rejects with a DatasetError. */
export async function openOwnColumns(
  raw: Readonly<Record<string, unknown>>,
  url: string,
  beside: ReadBeside,
  signal: AbortSignal,
): Promise<Dataset> {
  const file = await readLarge(raw, url, beside);
  return openColumns(file, ownWording(file, beside, signal));
}

/** A record of our own with its columns, taken for what the contract says that it is. Rejects with a DatasetError. */
export async function readLarge(raw: Readonly<Record<string, unknown>>, url: string, beside: ReadBeside): Promise<ColumnarFile> {
  if (!isLarge(raw)) throw new DatasetError(url, { code: "notThisFormat" });
  const archive = await beside(raw.columns);
  try {
    const names = keyed(["sources", "actors", "places", "elections"], (table) => raw[table].map(({ id }) => id));
    const { raw: columns, hashes } = readColumns(await unpack(archive.url, archive.bytes), { vocabulary: raw.vocabulary, names });
    if (hashes.some((hash) => hash !== raw.hash)) throw new DatasetError(archive.url, { code: "damaged" });
    return { ...raw, ...fitColumns(columns) };
  } catch (cause) {
    throw cause instanceof DatasetError ? cause : new DatasetError(archive.url, { code: "damaged" }, cause);
  }
}
