import type { Catalogue } from "../i18n/messages.ts";
import type { DatasetRows } from "../model/types.ts";
import { CATALOGUES, type PageLang } from "./languages.ts";

/** What a picture of a view neither draws, counts nor searches: passages, grounds, notes and definitions. */
const LEFT_OUT: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["evidence", []],
  ["ground", null],
  ["note", null],
  ["definition", { ar: "", en: "" }],
  ["paragraphSha256", []],
  ["noise", []],
]);

/** The record without what a frame never shows; it keeps the hash of the whole. */
export const trimmedRows = (rows: DatasetRows): DatasetRows =>
  JSON.parse(JSON.stringify(rows, (key, value: unknown) => (LEFT_OUT.has(key) ? LEFT_OUT.get(key) : value))) as DatasetRows;

/** True where a script names a message, or may put its key together from a beginning that it holds. */
function named(script: string, key: string): boolean {
  if (script.includes(key)) return true;
  return [...key].some((_, end) => end > key.indexOf(".") && script.includes(`${key.slice(0, end)}\${`));
}

/** The words of one language that a script asks for. */
export function wordsIn(script: string, lang: PageLang): Catalogue {
  return Object.fromEntries(Object.entries(CATALOGUES[lang]).filter(([key]) => named(script, key))) as Catalogue;
}
