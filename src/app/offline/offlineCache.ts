import { today } from "../../export/provenance.ts";
import { sha256 } from "../../model/digest.ts";
import { formatDay } from "../../model/span.ts";
import { alone, HASH_HEADER, ownNames, readPointer, type Saved, versionName, writePointer } from "./names.ts";

/** What the site publishes at the moment: every file that reading needs, with the SHA-256 of each, in hexadecimal. */
export interface Published {
  readonly version: string;
  readonly dataset: string;
  readonly files: readonly (readonly [path: string, sha256: string])[];
}

/** The folder of the site, where a copy can be kept: on a site of its own page, over a connection that cannot be tampered with. */
export function copyRoot(): URL | null {
  const page = new URL("../", document.baseURI);
  const able = window.isSecureContext && /^https?:$/.test(page.protocol) && window.top === window && window.origin !== "null";
  return able && "serviceWorker" in navigator && "caches" in window ? page : null;
}

const isPath = (path: unknown): path is string => typeof path === "string" && /^(?!\/)[\w./-]*$/.test(path) && !path.includes("..");

function isPublished(raw: unknown): raw is Published {
  const { version, dataset, files } = (raw ?? {}) as Partial<Record<keyof Published, unknown>>;
  return (
    typeof version === "string" &&
    typeof dataset === "string" &&
    Array.isArray(files) &&
    files.every((file: unknown) => Array.isArray(file) && isPath(file[0]) && typeof file[1] === "string")
  );
}

/** The site itself says that it publishes nothing to be kept: what was kept may have been withdrawn. */
export class NoLongerPublished extends Error {
  override readonly name = "NoLongerPublished";
}

/** Asks the site itself, past every copy. Throws NoLongerPublished where the list is gone, and others where the site cannot be reached or does not answer as it should. */
export async function askPublished(root: URL): Promise<Published> {
  const raw: unknown = await (await fetched(new URL("offline.json", root))).json();
  if (!isPublished(raw)) throw new Error("offline.json is not a list of files");
  return raw;
}

const GONE: ReadonlySet<number> = new Set([404, 410]);

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url, { cache: "no-store", credentials: "omit", redirect: "follow" });
  if (GONE.has(response.status) && !response.redirected) throw new NoLongerPublished(url.href);
  if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
  return response;
}

/** One file, past the copy that a worker may answer from, as it was published or not at all. */
async function genuine(root: URL, [path, digest]: Published["files"][number]): Promise<readonly [URL, Response]> {
  const url = new URL(path, root);
  const response = await fetched(new URL(`?copy=${digest.slice(0, 8)}`, url));
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== digest) throw new Error(`${url.href} is not as it was published`);
  return [url, new Response(bytes, { headers: { "content-type": response.headers.get("content-type") ?? "", [HASH_HEADER]: digest } })];
}

/** Saves what is published in place of any earlier copy: all of it, or nothing and it throws, and then an earlier copy is as it was. */
export const saveCopy = (root: URL, published: Published): Promise<Saved> => alone(root, () => saveAlone(root, published));

async function saveAlone(root: URL, published: Published): Promise<Saved> {
  const earlier = await readPointer(root);
  if (earlier === "damaged") await eraseCopy(root);
  const name = versionName(root, published.version);
  try {
    // Everything is at hand before anything is kept.
    const files = await Promise.all(published.files.map((file) => genuine(root, file)));
    const cache = await caches.open(name);
    await Promise.all(files.map(([url, response]) => cache.put(url, response)));
    await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname });
    await navigator.serviceWorker.ready;
    const saved = { version: published.version, dataset: published.dataset, day: formatDay(today()), files: files.length };
    await writePointer(root, saved);
    return saved;
  } catch (error) {
    if (earlier === null || earlier === "damaged") await eraseCopy(root);
    else if (earlier.version !== published.version) await caches.delete(name);
    throw error;
  }
}

/** Leaves nothing behind, of whatever version, and no worker. */
export async function eraseCopy(root: URL): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.filter(({ scope }) => scope === root.href).map((registration) => registration.unregister()));
  await Promise.all((await ownNames(root)).map((name) => caches.delete(name)));
}
