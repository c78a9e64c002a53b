/** What every frame's page does from the start: tells the host its height, and hands on what the reader and the host ask for once the picture is live. */
import type { Live } from "./live.ts";
import { readOptions } from "./options.ts";
import { type FrameMessage, type HostMessage, heightMessage, readHostMessage } from "./protocol.ts";

export const root = document.documentElement;
const options = readOptions(location.search);
root.classList.add("scripted");
root.classList.toggle("bare", !options.controls);
if (options.theme) root.dataset["theme"] = options.theme;

export const post = (message: FrameMessage): void => {
  if (parent !== window) parent.postMessage(message, "*");
};

let told = 0;
export function tellHeight(again = false): void {
  if (document.readyState === "loading") return;
  const height = options.height ?? Math.ceil(document.body.getBoundingClientRect().height);
  if (!again && Math.abs(height - told) < 2) return;
  told = height;
  post(heightMessage(height));
}

/** A script element, since a page of no origin may neither fetch a script nor import one; `read` gives what it left behind. */
export function fetchScript<T>(read: () => T | Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = root.dataset["live"]!;
    script.addEventListener("load", () => {
      try {
        resolve(read());
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

const fromHost = ({ source, data }: MessageEvent<unknown>): HostMessage | undefined =>
  source === parent && parent !== window ? readHostMessage(data) : undefined;

/** The picture of a frame: `show` draws the view of a fragment, `listen` follows reader and host from then on. */
export interface Picture {
  show(fragment: string): void;
  listen(): void;
}

/** A picture that `fetchLive` makes live, once, when it is first asked for. */
export function picture(fetchLive: () => Promise<Live>): Picture {
  let live: Promise<Live> | undefined;

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

  function listen(): void {
    const wake = (): void => alive();
    for (const type of ["pointerdown", "keydown", "focusin"]) addEventListener(type, wake, { once: true });
    addEventListener("click", act);
    addEventListener("hashchange", () => show(location.hash));
    addEventListener("message", (event: MessageEvent<unknown>) => {
      const message = fromHost(event);
      if (message?.type === "view") show(message.fragment);
    });
  }
  return { show, listen };
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
