/**
 * Answers for the site from the copy that the reader asked to keep. A page gets everything from the version that it came from,
 * and what no copy holds, or holds no longer as it was saved, from the network; nothing is ever added here.
 */
import { offline as arabic } from "../../i18n/ar/offline.ts";
import { offline as english } from "../../i18n/en/offline.ts";
import { intact, ownNames, pointerName, readPointer, versionName } from "./names.ts";

interface FetchEvent extends Event {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerScope {
  readonly location: Location;
  readonly clients: { matchAll(options: object): Promise<readonly { readonly id: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install", listen: () => void): void;
  addEventListener(type: "fetch", listen: (event: FetchEvent) => void): void;
}

declare const self: WorkerScope;
const worker = self;
const root = new URL("./", worker.location.href);

/** Which version a page came from, null for the network, for as long as this worker lives. */
const versions = new Map<string, string | null>();

/** A page's address without what only its view says. */
function keyOf({ url }: Pick<Request, "url">): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, "/");
}

async function heldIn(version: string, request: Request): Promise<Response | undefined> {
  const saved = await caches.match(keyOf(request), { cacheName: versionName(root, version) });
  return saved && intact(saved);
}

async function savedVersion(): Promise<string | null> {
  const saved = await readPointer(root);
  return saved === null || saved === "damaged" ? null : saved.version;
}

/** What the copy answers. A page that does not come from it gets nothing else from it either. */
async function held({ request, clientId, resultingClientId }: FetchEvent): Promise<Response | undefined> {
  const navigates = request.mode === "navigate";
  const known = navigates ? undefined : versions.get(clientId);
  const version = known === undefined ? await savedVersion() : known;
  const found = version === null ? undefined : await heldIn(version, request);
  versions.set(navigates ? resultingClientId : clientId, navigates && !found ? null : version);
  return found;
}

/** Whether what a page needs was saved, and the device has lost or changed it. */
async function isSpoilt(request: Request): Promise<boolean> {
  if ((await ownNames(root)).length === 0) return false;
  const version = await savedVersion();
  return version === null || (await caches.match(keyOf(request), { cacheName: versionName(root, version) })) !== undefined;
}

/** What stands in the place of a page that the device has spoilt, while the network cannot give it. */
const SPOILT = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ballotline</title>
<p lang="ar" dir="rtl">${arabic["app.copySpoilt"]}</p><p lang="en" dir="ltr">${english["app.copySpoilt"]}</p>`;

async function answer(event: FetchEvent): Promise<Response> {
  const found = await held(event).catch(() => undefined);
  if (found) return found;
  try {
    return await fetch(event.request);
  } catch (error) {
    if (event.request.mode !== "navigate" || !(await isSpoilt(event.request))) throw error;
    return new Response(SPOILT, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }
}

/** Versions that neither the copy nor an open page stands on are let go. */
async function tidy(): Promise<void> {
  const open = new Set((await worker.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id));
  const saved = await savedVersion();
  if (saved === null) return;
  const used = [...versions].flatMap(([client, version]) => (open.has(client) && version !== null ? [version] : []));
  const keep = new Set([pointerName(root), ...[...used, saved].map((version) => versionName(root, version))]);
  await Promise.all((await ownNames(root)).filter((name) => !keep.has(name)).map((name) => caches.delete(name)));
}

/** What is asked for past every copy: the list of what is published, and what a new copy is made of. */
const isPast = ({ url }: Pick<Request, "url">): boolean =>
  keyOf({ url }).endsWith("/offline.json") || new URL(url).searchParams.has("copy");

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root.href) || isPast(request)) return;
  event.respondWith(answer(event));
  if (request.mode === "navigate") event.waitUntil(tidy().catch(() => undefined));
});
