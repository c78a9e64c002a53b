import type { Fields } from "../model/fields.ts";
import { canonicalRows } from "../model/hash.ts";
import { fieldsAsGiven } from "../model/language.ts";
import type { ExportRequest } from "./exporters.ts";
import { extractRows } from "./extract.ts";

/** The dataset contract again, which the page reopens: the rows taken, with `about` for their provenance, under a hash of their own. */
export async function render({ slice, provenance, digest }: ExportRequest): Promise<string> {
  const { name, host, hash, contentHash, recordUrl, permalink, licence, filter, coverage, caution } = provenance;
  const about = {
    extract: slice.scope === "shown",
    record: name,
    host,
    datasetHash: hash,
    ...(contentHash === hash ? {} : { contentHash }),
    recordUrl,
    permalink,
    licence,
    filter,
    coverage,
    caution,
  };
  const rows: Fields = { ...fieldsAsGiven(extractRows(slice)), about };
  const { schema, title, ...tables } = rows;
  return `${JSON.stringify({ schema, hash: await digest(canonicalRows(rows)), title, ...tables }, null, 1)}\n`;
}
