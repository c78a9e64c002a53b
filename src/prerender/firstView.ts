import { memoOf } from "../model/memo.ts";

const ENTRY = new URL("../main.tsx", import.meta.url).pathname;
const MAP = new URL("../map/EventMap.tsx", import.meta.url).pathname;
const SCENE = new URL("../scene/", import.meta.url).pathname;
const firstWords = (lang: string): string => new URL(`../i18n/${lang}/first.ts`, import.meta.url).pathname;

/** What the bundler tells of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The chunk of all that the page's own script imports. */
export const FIRST_VIEW = "first-view";

/** The name of the chunk that holds a language's words of the first view. */
export const wordsChunk = (lang: string): string => `words-${lang}`;

/**
 * One chunk for all that the page's first script imports, with what the map draws from, and one for each language's first
 * words: cut into the pieces that later parts share, they would weigh more, and a page could not name them before its script runs.
 */
export const firstViewChunk = (id: string, modules: Modules): string | null => chunksOf(modules).get(id) ?? null;

const chunksOf = memoOf((modules: Modules): ReadonlyMap<string, string> => {
  const chunks = new Map<string, string>();
  for (const lang of ["ar", "en"]) for (const id of importedFrom(firstWords(lang), modules)) chunks.set(id, wordsChunk(lang));
  for (const id of importedFrom(ENTRY, modules)) chunks.set(id, FIRST_VIEW);
  for (const id of importedFrom(MAP, modules)) if (id.startsWith(SCENE)) chunks.set(id, FIRST_VIEW);
  return chunks;
});

/** A module with all that it imports, and what these import, without what is imported when it is needed. */
function importedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
