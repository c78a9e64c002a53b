import type { Plugin } from "vite";
import { memoOf } from "../model/memo.ts";

const source = (path: string): string => new URL(`../${path}`, import.meta.url).pathname;
const ENTRY = source("main.tsx");
const MAP = source("map/EventMap.tsx");
const SCENE = source("scene/");
const TABLE = source("table/TableView.tsx");
const DETAILS = source("details/Details.tsx");
/** What an address or a click may open beside the first view. */
const OTHER_VIEWS = [
  TABLE,
  DETAILS,
  ...["app/Comparison.tsx", "sources/SourcesView.tsx", "details/Start.tsx", "app/FindingsList.tsx"].map(source),
];
const words = (lang: string, which: "first" | "more"): string => source(`i18n/${lang}/${which}.ts`);

/** What the bundler tells of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** The chunk of all that the page's own script imports. */
export const FIRST_VIEW = "first-view";

/** The name of the chunk that holds a language's words of the first view. */
export const wordsChunk = (lang: string): string => `words-${lang}`;

/** The name of the chunk that holds its other words. */
export const furtherWordsChunk = (lang: string): string => `more-${lang}`;

/** The chunk of what several of the other views are made of. */
const VIEWS = "views";

/**
 * One chunk for all that the page's first script imports, with what the map draws from, and one for each language's first
 * words: cut into the pieces that later parts share, they would weigh more, and a page could not name them before its script runs.
 * What several of the other views share is one chunk for the same reasons.
 */
export const firstViewChunk = (id: string, modules: Modules): string | null => chunksOf(modules).get(id) ?? null;

const chunksOf = memoOf((modules: Modules): ReadonlyMap<string, string> => {
  const chunks = new Map<string, string>();
  const seen = new Set<string>();
  for (const id of OTHER_VIEWS.flatMap((view) => [...importedFrom(view, modules)])) {
    if (seen.has(id) && !id.endsWith(".css")) chunks.set(id, VIEWS);
    seen.add(id);
  }
  for (const lang of ["ar", "en"]) {
    for (const id of importedFrom(words(lang, "more"), modules)) chunks.set(id, furtherWordsChunk(lang));
    for (const id of importedFrom(words(lang, "first"), modules)) chunks.set(id, wordsChunk(lang));
  }
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

/** Parts that an address may open at once, and of which nearly all runs then. */
const OPENED: ReadonlySet<string> = new Set([MAP, TABLE, DETAILS]);

/** Read at the very top of a script alone: a browser that knows it compiles the functions while they arrive, beside the page's own thread. */
export const COMPILE_AHEAD = "//# allFunctionsCalledOnLoad\n";

/** Has the scripts that stand between the page and its first view compiled as they come, not function by function as each is first called. */
export const compiledAhead: Plugin = {
  name: "ballotline-compiled-ahead",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk") continue;
        if (chunk.name === FIRST_VIEW || OPENED.has(chunk.facadeModuleId ?? "")) chunk.code = COMPILE_AHEAD + chunk.code;
      }
    },
  },
};
