import { MOST_EVENTS_IN_ROWS } from "../model/columnar.ts";
import { openRows } from "../model/dataset.ts";
import type { RawDataset } from "../model/migrations.ts";
import type { DatasetRows } from "../model/types.ts";
import { isComplete } from "./errorLog.ts";
import { DatasetError } from "./errors.ts";
import { fetchCode } from "./fetchCode.ts";
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
  const about = { host, isFile, contentHash: contents, complete: isComplete(findings) };
  if (!fitsColumns(rows)) return { dataset: openRows(rows, about), findings, beside };
  const { openAsColumns } = await fetchCode(() => import("./asColumns.ts"));
  return { dataset: await openAsColumns(rows, about), findings, beside };
}

/** Columns hold no addressees, by whom directives can be told apart. */
const fitsColumns = ({ events, directives }: DatasetRows): boolean =>
  events.length > MOST_EVENTS_IN_ROWS && directives.every(({ addressees }) => addressees.length === 0);

/** A file nested without end has no hash that could be computed; what lies so deep in it is no part of a record. */
function nestedTooDeep(cause: unknown): null {
  if (cause instanceof RangeError) return null;
  throw cause;
}
