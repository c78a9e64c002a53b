import { openRows } from "../model/dataset.ts";
import type { RawDataset } from "../model/migrations.ts";
import { isComplete } from "./errorLog.ts";
import { DatasetError } from "./errors.ts";
import { contentHash } from "./hash.ts";
import type { Loaded } from "./load.ts";
import { type CheckOptions, validateRows } from "./validate.ts";
import type { ReadBeside } from "./wording.ts";

/** Where a foreign record comes from: its address, the name that it goes by, and the files beside it. */
export interface ForeignSource {
  readonly url: string;
  readonly host: string;
  /** True where a reader gave its file. */
  readonly isFile: boolean;
  readonly beside: ReadBeside;
}

/** Opens what can be shown of somebody else's record in row form; `published` is the file as it is, which its hash is of. Throws DatasetError. */
export async function openForeignRows(
  published: RawDataset,
  raw: RawDataset,
  { url, host, isFile, beside }: ForeignSource,
  options: CheckOptions,
): Promise<Loaded> {
  const { rows, findings } = await validateRows(raw, options);
  if (rows.events.length === 0) throw new DatasetError(url, { code: "noGoodRecord", findings });
  const contents = await contentHash(published, options.signal).catch(nestedTooDeep);
  return { dataset: openRows(rows, { host, isFile, contentHash: contents, complete: isComplete(findings) }), findings, beside };
}

/** A file nested without end has no hash that could be computed; what lies so deep in it is no part of a record. */
function nestedTooDeep(cause: unknown): null {
  if (cause instanceof RangeError) return null;
  throw cause;
}
