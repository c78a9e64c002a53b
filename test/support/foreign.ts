import type { Foreign } from "../../src/model/dataset.ts";
import type { DatasetRows } from "../../src/model/types.ts";

/** What is known of a foreign record that is whole and has the hash that it states; null where no host is named. */
export const foreignFrom = (host: string | null | undefined, { hash }: Pick<DatasetRows, "hash">, isFile = false): Foreign | null =>
  host ? { host, isFile, contentHash: hash, complete: true } : null;
