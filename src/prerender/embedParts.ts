import type { Catalogue, MessageKey } from "../i18n/messages.ts";
import type { DatasetRows } from "../model/types.ts";
import type { AskedMessages } from "./askedMessages.ts";
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

/** The record without what a frame never shows: of its corrections only what was withdrawn, of its reports no summary; it keeps the hash of the whole. */
export function trimmedRows(rows: DatasetRows): DatasetRows {
  const { corrections, sources } = rows;
  const shown: DatasetRows = {
    ...rows,
    ...(corrections && { corrections: corrections.filter(({ withdrawn }) => withdrawn) }),
    sources: sources.map((source) => ({ ...source, summary: { ar: "", en: "" } })),
  };
  return JSON.parse(JSON.stringify(shown, (key, value: unknown) => (LEFT_OUT.has(key) ? LEFT_OUT.get(key) : value))) as DatasetRows;
}

/** The words of one language that a script asks for. */
export const wordsOf = (asked: AskedMessages, lang: PageLang): Catalogue =>
  Object.fromEntries(Object.entries(CATALOGUES[lang]).filter(([key]) => asked.has(key as MessageKey))) as Catalogue;
