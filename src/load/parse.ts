import { isFields } from "../model/fields.ts";
import type { RawDataset } from "../model/migrations.ts";
import { SCHEMA } from "../model/version.ts";
import { DatasetError } from "./errors.ts";
import { fetchCode } from "./fetchCode.ts";

/** JSON of this format, in the form of this version; what is inside is not looked at. Rejects with a DatasetError. */
export const parseFile = (url: string, text: string): Promise<RawDataset> => inThisForm(url, parseAsPublished(url, text));

/** JSON of this format, of whatever version. Throws DatasetError. */
export function parseAsPublished(url: string, text: string): RawDataset {
  const raw = parseJson(url, text);
  if (!isFields(raw) || typeof raw["schema"] !== "string" || !/^ballotline\/\d{1,4}$/.test(raw["schema"]))
    throw new DatasetError(url, { code: "notThisFormat" });
  return raw;
}

/** The same in the form of this version; the way from older ones is fetched when it is needed. Rejects with a DatasetError where there is none. */
export async function inThisForm(url: string, published: RawDataset): Promise<RawDataset> {
  const raw = published["schema"] === SCHEMA ? published : (await fetchCode(() => import("../model/migrations.ts"))).migrated(published);
  const found = String(raw["schema"]);
  if (found !== SCHEMA)
    throw new DatasetError(url, { code: versionOf(found) > versionOf(SCHEMA) ? "newerVersion" : "olderVersion", found });
  return raw;
}

const versionOf = (schema: string): number => Number(schema.split("/")[1]);

function parseJson(url: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new DatasetError(url, { code: "notJson" }, cause);
  }
}
