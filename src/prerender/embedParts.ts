import type { Catalogue } from "../i18n/messages.ts";
import type { Fields } from "../model/fields.ts";
import { namesOf } from "../model/keyed.ts";
import type { DatasetRows, Directive } from "../model/types.ts";
import { isRows } from "../model/version.ts";
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

/** Where a directive first stands in a report, which its line names, without the passage. */
const placeOf = (directive: Directive | undefined): Directive["evidence"] =>
  directive?.evidence.slice(0, 1).map((evidence) => ({ ...evidence, cue: "", chars: evidence.about })) ?? [];

/** The record without what a frame never shows: of its corrections only what was withdrawn, of its reports no summary; it keeps the hash of the whole. */
export function trimmedRows(rows: DatasetRows): DatasetRows {
  const { corrections, directives, sources } = rows;
  const shown: DatasetRows = {
    ...rows,
    ...(corrections && { corrections: corrections.filter(({ withdrawn }) => withdrawn) }),
    sources: sources.map((source) => ({ ...source, summary: { ar: "", en: "" } })),
  };
  const trimmed: Fields = JSON.parse(JSON.stringify(shown, (key, value: unknown) => (LEFT_OUT.has(key) ? LEFT_OUT.get(key) : value)));
  if (!isRows(trimmed)) throw new TypeError("a frame shows rows of this version");
  return { ...trimmed, directives: trimmed.directives.map((directive, at) => ({ ...directive, evidence: placeOf(directives[at]) })) };
}

/** The words of one language that a script asks for. */
export function wordsOf(asked: AskedMessages, lang: PageLang): Partial<Catalogue> {
  const words: Partial<Catalogue> = { ...CATALOGUES[lang] };
  for (const key of namesOf(CATALOGUES[lang])) if (!asked.has(key)) delete words[key];
  return words;
}
