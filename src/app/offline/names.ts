import { sha256 } from "../../model/digest.ts";
import { asFields } from "../../model/fields.ts";

/** A copy that the reader asked for, as the worker and the page know it. */
export interface Saved {
  /** Of code and data together: one cache holds one version. */
  readonly version: string;
  /** The dataset's hash. */
  readonly dataset: string;
  /** The civil day on which it was saved, as in 2025-01-31. */
  readonly day: string;
  /** How many files it holds; copies of earlier code do not say. */
  readonly files?: number;
}

/** The header in which a saved file carries the SHA-256 by which it was published, in hexadecimal. */
export const HASH_HEADER = "x-ballotline-sha256";

/** Sites may share an origin, so every cache is named after its site's folder. */
const prefixOf = (root: URL): string => `ballotline ${root.pathname} `;

/** Holds nothing but the word which version is the copy: to change it is to change everything at once. */
export const pointerName = (root: URL): string => `${prefixOf(root)}copy`;
export const versionName = (root: URL, version: string): string => `${prefixOf(root)}version ${version}`;

const pointerUrl = (root: URL): string => new URL("saved-copy", root).href;

/** Caches of this site, by name. */
export const ownNames = async (root: URL): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefixOf(root)));

function isSaved(raw: unknown): raw is Saved {
  const { version, dataset, day, files } = asFields(raw);
  return (
    typeof version === "string" &&
    typeof dataset === "string" &&
    typeof day === "string" &&
    (files === undefined || Number.isInteger(files))
  );
}

/** Whether every file of a copy is still there: browsers may let go of some. */
async function isWhole(root: URL, { version, files = 1 }: Saved): Promise<boolean> {
  const name = versionName(root, version);
  return (await caches.has(name)) && (await (await caches.open(name)).keys()).length >= files;
}

/** Works on a site's copy while no other page of it does: what one is still saving would look to another like the remains of one. */
export const alone = <T>(root: URL, work: () => Promise<T>): Promise<T> => navigator.locks.request(pointerName(root), work);

/** A saved file as it was saved; undefined where the device has lost or changed it. */
export async function intact(saved: Response): Promise<Response | undefined> {
  const bytes = await saved.arrayBuffer();
  const stated = saved.headers.get(HASH_HEADER);
  // Copies of earlier code do not say.
  if (stated !== null && stated !== (await sha256(bytes))) return undefined;
  return new Response(bytes, { headers: saved.headers });
}

/** Whether every file of a copy is as it was saved, one after the other: bytes on a device go bad without a word. */
export async function isIntact(root: URL, { version }: Saved): Promise<boolean> {
  const cache = await caches.open(versionName(root, version));
  for (const key of await cache.keys()) {
    const saved = await cache.match(key);
    if (!saved || !(await intact(saved))) return false;
  }
  return true;
}

/** The copy that is whole; null where there is none; "damaged" where what is kept cannot be read, or not all of it is there. */
export async function readPointer(root: URL): Promise<Saved | null | "damaged"> {
  try {
    const found = await caches.match(pointerUrl(root), { cacheName: pointerName(root) });
    if (!found) return null;
    const saved: unknown = await found.json();
    return isSaved(saved) && (await isWhole(root, saved)) ? saved : "damaged";
  } catch {
    return "damaged";
  }
}

export async function writePointer(root: URL, saved: Saved): Promise<void> {
  await (await caches.open(pointerName(root))).put(pointerUrl(root), new Response(JSON.stringify(saved)));
}
