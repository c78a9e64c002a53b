import { openColumns } from "../model/columnarDataset.ts";
import { encodeColumnar } from "../model/columnarEncode.ts";
import type { Dataset, Foreign } from "../model/dataset.ts";
import type { DatasetRows } from "../model/types.ts";

/** Opens many rows as columns, of which a row is made when it is asked for: a fraction of what the rows would take. */
export async function openAsColumns(rows: DatasetRows, foreign: Foreign): Promise<Dataset> {
  const { columns, wording } = encodeColumnar(rows, { columns: "", wording: "" });
  const dataset = openColumns(columns, () => Promise.resolve(wording), foreign);
  await dataset.wording.load();
  return dataset;
}
