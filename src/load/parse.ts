import { SCHEMA } from "../model/types.ts";
import { DatasetError } from "./errors.ts";

/** JSON of this format and version; what is inside is not looked at. Throws DatasetError. */
export function parseFile(url: string, text: string): Readonly<Record<string, unknown>> {
  const raw = parseJson(url, text);
  const schema = typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>)["schema"] : undefined;
  if (typeof schema !== "string" || !/^ballotline\/\d{1,4}$/.test(schema)) throw new DatasetError(url, { code: "notThisFormat" });
  if (schema !== SCHEMA) throw new DatasetError(url, { code: "newerVersion", found: schema });
  return raw as Record<string, unknown>;
}

function parseJson(url: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new DatasetError(url, { code: "notJson" }, cause);
  }
}
