/** Runs inside the frame's page from the start, inlined: tells the host the height, and fetches what makes the picture live once it is asked for. */
import type { Live, LiveParts } from "./live.ts";
import { readOptions } from "./options.ts";
import { type FrameMessage, type HostMessage, heightMessage, readHostMessage } from "./protocol.ts";

declare global {
  /** What the live script leaves behind. */
  var BallotlineLive: { readonly mount: (parts: LiveParts) => Live } | undefined;
  var BallotlineParts: LiveParts | undefined;
}

const root = document.documentElement;
const options = readOptions(location.search);
root.classList.add("scripted");
root.classList.toggle("bare", !options.controls);
if (options.theme) root.dataset["theme"] = options.theme;

/** The current record's page knows what was released: it hands on to the page of a release that its address names, or says that there is none. */
function leadsElsewhere(): boolean {
  const query = new URLSearchParams(location.search);
  const release = query.get("v");
  const known = root.dataset["releases"]?.split(" ");
  if (release === null || !known) return false;
  query.delete("v");
  if (known.includes(release)) location.replace(`../v/${release}/embed/${root.lang}.html?${query.toString()}${location.hash}`);
  else root.dataset["release"] = "unknown";
  return true;
}

const post = (message: FrameMessage): void => {
  if (parent !== window) parent.postMessage(message, "*");
};

let told = 0;
function tellHeight(again = false): void {
  if (document.readyState === "loading") return;
  const height = options.height ?? Math.ceil(document.body.getBoundingClientRect().height);
  if (!again && Math.abs(height - told) < 2) return;
  told = height;
  post(heightMessage(height));
}

let live: Promise<Live> | undefined;

/** A script element, since a page of no origin may neither fetch nor import. */
function fetchLive(): Promise<Live> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = root.dataset["live"]!;
    script.addEventListener("load", () => {
      try {
        resolve(BallotlineLive!.mount({ ...BallotlineParts!, post }));
      } catch (error) {
        reject(error);
      }
    });
    script.addEventListener("error", () => reject(new Error(`${script.src} did not load`)));
    document.head.append(script);
  });
}

function drawing(state: "drawing" | "failed" | "drawn"): void {
  root.dataset["state"] = state;
  tellHeight();
}

/** Makes the picture live, once, and then acts on it. */
function alive(act: (picture: Live) => void = () => undefined): void {
  live ??= fetchLive();
  live.then(act).then(
    () => drawing("drawn"),
    () => {
      live = undefined;
      drawing("failed");
    },
  );
}

function show(fragment: string): void {
  if (root.dataset["state"] !== "drawn") drawing("drawing");
  alive((picture) => picture.show(fragment));
}

function act(event: MouseEvent): void {
  const target = event.target as Element;
  const step = target.closest<HTMLElement>("[data-step]")?.dataset["step"];
  if (step) return alive((picture) => picture.step(step === "next" ? 1 : -1));
  const data = target.closest<SVGElement>("[data-row],[data-key]")?.dataset;
  if (data) alive((picture) => picture.pick(data["row"] ?? null, data["key"] ?? null));
}

const fromHost = ({ source, data }: MessageEvent<unknown>): HostMessage | undefined =>
  source === parent && parent !== window ? readHostMessage(data) : undefined;

/** What the reader and the host do to a picture, once there is one to show. */
function listen(): void {
  const wake = (): void => alive();
  for (const type of ["pointerdown", "keydown", "focusin"]) addEventListener(type, wake, { once: true });
  addEventListener("click", act);
  addEventListener("hashchange", () => show(location.hash));
  addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = fromHost(event);
    if (message?.type === "view") show(message.fragment);
  });
  if (location.hash.length > 1) show(location.hash);
}

addEventListener("message", (event: MessageEvent<unknown>) => {
  if (fromHost(event)?.type === "hello") tellHeight(true);
});

document.addEventListener("DOMContentLoaded", () => {
  new ResizeObserver(() => tellHeight()).observe(document.body);
  // Browsers leave frames out of sight unobserved.
  tellHeight();
  void document.fonts.ready.then(() => tellHeight());
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-full]")) link.hash = location.hash;
});
if (!leadsElsewhere()) listen();
