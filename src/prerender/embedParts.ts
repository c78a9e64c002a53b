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

/** A key that a script puts together starts as one of these. */
const beginnings = (script: string): readonly string[] => [...script.matchAll(/\b([a-z]+\.[A-Za-z.]*)\$\{/g)].map(([, start]) => start!);

/** The words of one language that a script asks for, whole or put together. */
export function wordsIn(script: string, lang: PageLang): Catalogue {
  const starts = beginnings(script);
  const asked = (key: string): boolean => script.includes(key) || starts.some((start) => key.startsWith(start));
  return Object.fromEntries(Object.entries(CATALOGUES[lang]).filter(([key]) => asked(key))) as Catalogue;
}
