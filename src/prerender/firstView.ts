const ENTRY = new URL("../main.tsx", import.meta.url).pathname;

/** What the bundler tells of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const firstViews = new WeakMap<Modules, ReadonlySet<string>>();

/** One chunk for all that the page's first script imports: cut into the pieces that later parts share, it would weigh more. */
export function firstViewChunk(id: string, modules: Modules): string | null {
  const firstView = firstViews.get(modules) ?? importedFrom(ENTRY, modules);
  firstViews.set(modules, firstView);
  return firstView.has(id) ? "first-view" : null;
}

/** A module with all that it imports, and what these import, without what is imported when it is needed. */
function importedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
