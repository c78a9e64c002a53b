/** A copy that the reader asked for, as the worker and the page know it. */
export interface Saved {
  /** Of code and data together: one cache holds one version. */
  readonly version: string;
  /** The dataset's hash. */
  readonly dataset: string;
  /** The civil day on which it was saved, as in 2025-01-31. */
  readonly day: string;
}

/** Sites may share an origin, so every cache is named after its site's folder. */
const prefixOf = (root: URL): string => `ballotline ${root.pathname} `;

/** Holds nothing but the word which version is the copy: to change it is to change everything at once. */
export const pointerName = (root: URL): string => `${prefixOf(root)}copy`;
export const versionName = (root: URL, version: string): string => `${prefixOf(root)}version ${version}`;

const pointerUrl = (root: URL): string => new URL("saved-copy", root).href;

/** Caches of this site, by name. */
export const ownNames = async (root: URL): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefixOf(root)));

/** The copy that is whole; null where there is none. */
export async function readPointer(root: URL): Promise<Saved | null> {
  const found = await caches.match(pointerUrl(root), { cacheName: pointerName(root) });
  return found ? ((await found.json()) as Saved) : null;
}

export async function writePointer(root: URL, saved: Saved): Promise<void> {
  await (await caches.open(pointerName(root))).put(pointerUrl(root), new Response(JSON.stringify(saved)));
}
