/**
 * Answers for the site from the copy that the reader asked to keep. A page gets everything from the version that it came from,
 * and what no copy holds from the network; nothing is ever added here.
 */
import { ownNames, pointerName, readPointer, versionName } from "./names.ts";

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

const worker = globalThis as unknown as WorkerScope;
const root = new URL("./", worker.location.href);

/** Which version a page came from, for as long as this worker lives. */
const versions = new Map<string, string>();

/** A page's address without what only its view says. */
function keyOf({ url }: Pick<Request, "url">): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, "/");
}

async function versionFor({ request, clientId, resultingClientId }: FetchEvent): Promise<string | undefined> {
  const known = request.mode === "navigate" ? undefined : versions.get(clientId);
  const version = known ?? (await readPointer(root))?.version;
  if (version !== undefined) versions.set(request.mode === "navigate" ? resultingClientId : clientId, version);
  return version;
}

async function answer(event: FetchEvent): Promise<Response> {
  const version = await versionFor(event);
  const held = version === undefined ? undefined : await caches.match(keyOf(event.request), { cacheName: versionName(root, version) });
  return held ?? fetch(event.request);
}

/** Versions that neither the copy nor an open page stands on are let go. */
async function tidy(): Promise<void> {
  const open = new Set((await worker.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id));
  const saved = await readPointer(root);
  const used = [...versions].filter(([client]) => open.has(client)).map(([, version]) => version);
  const keep = new Set([pointerName(root), ...[...used, ...(saved ? [saved.version] : [])].map((version) => versionName(root, version))]);
  await Promise.all((await ownNames(root)).filter((name) => saved !== null && !keep.has(name)).map((name) => caches.delete(name)));
}

/** What is asked for past every copy: the list of what is published, and what a new copy is made of. */
const isPast = ({ url }: Pick<Request, "url">): boolean =>
  keyOf({ url }).endsWith("/offline.json") || new URL(url).searchParams.has("copy");

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(root.href) || isPast(request)) return;
  event.respondWith(answer(event));
  if (request.mode === "navigate") event.waitUntil(tidy());
});
