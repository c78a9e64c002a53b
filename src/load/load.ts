import { type Dataset, openRows } from "../model/dataset.ts";
import { canonicalRows } from "../model/hash.ts";
import { type DatasetRows, SCHEMA } from "../model/types.ts";
import { DatasetError, type RejectedRecord } from "./errors.ts";
import { type FetchOptions, fetchText } from "./fetchText.ts";

export interface Loaded {
  readonly dataset: Dataset;
  readonly rejected: readonly RejectedRecord[];
}

/** Our own record: version and hash are checked, the rest is what `npm run data` wrote. Throws DatasetError. */
export async function loadOwn(url: string, options: Omit<FetchOptions, "foreign">): Promise<Loaded> {
  const raw = parseDataset(url, await fetchText(url, { ...options, foreign: false }));
  const rows = raw as unknown as DatasetRows;
  if (!(await matchesHash(rows))) throw new DatasetError(url, { code: "damaged" });
  return { dataset: openRows(rows), rejected: [] };
}

/** Somebody else's record, fetched after the reader agreed: every record is validated, the good ones are shown. Throws DatasetError. */
export async function loadForeign(url: string, options: Omit<FetchOptions, "foreign">): Promise<Loaded> {
  return openForeign(await fetchText(url, { ...options, foreign: true }), url, new URL(url).host);
}

/** A record from a file on the reader's device, named by its file name. Throws DatasetError. */
export const loadFile = async (file: File): Promise<Loaded> => openForeign(await file.text(), file.name, file.name);

async function openForeign(text: string, url: string, host: string): Promise<Loaded> {
  const raw = parseDataset(url, text);
  const { validateRows } = await import("./validate.ts");
  const { rows, rejected } = validateRows(raw);
  if (rows.events.length === 0) throw new DatasetError(url, { code: "noGoodRecord" });
  return { dataset: openRows(rows, host), rejected };
}

/** JSON of this format and version; what is inside is not looked at. */
function parseDataset(url: string, text: string): Readonly<Record<string, unknown>> {
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

/** True where the hash matches, or cannot be computed because the page was not served securely. */
async function matchesHash(rows: DatasetRows): Promise<boolean> {
  if (!globalThis.crypto?.subtle) return true;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalRows(rows)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("") === rows.hash;
}
