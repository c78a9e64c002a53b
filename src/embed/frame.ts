/** What every frame's page does from the start: tells the host its height, and hands on what the reader and the host ask for once the picture is live. */
import type { Live } from "./live.ts";
import { readOptions } from "./options.ts";
import { paced } from "./pace.ts";
import { type FrameMessage, type HostMessage, heightMessage, MAX_A_SECOND, readHostMessage } from "./protocol.ts";

export const root = document.documentElement;
const options = readOptions(location.search);
root.classList.add("scripted");
root.classList.toggle("bare", !options.controls);
if (options.theme) document.getElementById("dark")?.setAttribute("media", options.theme === "dark" ? "screen" : "not all");

export const post = (message: FrameMessage): void => {
  if (parent !== window) parent.postMessage(message, "*");
};

let lastHeight = 0;
export function tellHeight(again = false): void {
  if (document.readyState === "loading") return;
  const height = options.height ?? Math.ceil(document.body.getBoundingClientRect().height);
  if (!again && Math.abs(height - lastHeight) < 2) return;
  lastHeight = height;
  post(heightMessage(height));
}

/** Fulfilled once the whole document is there: until then parts of the page are missing. */
const parsed = new Promise<void>((resolve) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => resolve());
  else resolve();
});

/**
 * A script element, since a page of no origin may neither fetch a script nor import one. `read` gives what it left behind, and
 * is called, as a failure is told, only when the whole document is there.
 */
export function fetchScript<T>(read: () => T | Promise<T>): Promise<T> {
  const came = new Promise<boolean>((resolve) => {
    const script = document.createElement("script");
    script.src = root.dataset["live"] ?? "";
    script.addEventListener("load", () => resolve(true));
    script.addEventListener("error", () => resolve(false));
    document.head.append(script);
  });
  return Promise.all([came, parsed]).then(([loaded]) => {
    if (!loaded) throw new Error(`${root.dataset["live"]} did not load`);
    return read();
  });
}

/**
 * "drawing": what was asked for is not there yet, and nothing else is shown in its place. "drawn": it is. "failed": another
 * view stands there, under an alert. "still": the view stands there, and cannot answer.
 */
function say(state: "drawing" | "drawn" | "failed" | "still"): void {
  root.dataset["state"] = state;
  tellHeight();
}

const fromHost = ({ source, data }: MessageEvent<unknown>): HostMessage | undefined =>
  source === parent && parent !== window ? readHostMessage(data) : undefined;

const pointLinks = (fragment: string): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-full]")) link.hash = fragment;
};

/** The links of a picture that never becomes live lead to the view that the frame was asked for. */
export function linkAsAsked(): void {
  const point = (): void => pointLinks(location.hash);
  void parsed.then(point);
  addEventListener("hashchange", point);
}

const LONGEST_PRESS_MS = 3000;

/** What lies under a pressed finger stays there until its click has come, or for as long as a press lasts where its end never comes. */
function createPress() {
  let released: Promise<unknown> = Promise.resolve();
  function begin(): void {
    const over = new AbortController();
    released = new Promise((resolve) => {
      over.signal.addEventListener("abort", () => setTimeout(resolve));
      for (const type of ["pointerup", "pointercancel", "blur"]) addEventListener(type, () => over.abort(), { signal: over.signal });
      setTimeout(() => over.abort(), LONGEST_PRESS_MS);
    });
  }
  return { begin, over: () => released };
}

/** What a click in the picture asks for. */
function askedBy({ target }: MouseEvent): "retry" | ((picture: Live) => void) | undefined {
  if (!(target instanceof Element)) return undefined;
  if (target.closest("[data-retry]")) return "retry";
  const step = target.closest<HTMLElement>("[data-step]")?.dataset["step"];
  if (step) return (picture) => picture.step(step === "next" ? 1 : -1);
  const data = target.closest<SVGElement>("[data-row],[data-key]")?.dataset;
  return data && ((picture) => picture.pick(data["row"] ?? null, data["key"] ?? null));
}

/** Shows the views that the host asks for. */
function followHost(show: (fragment: string) => void): void {
  const toView = paced(MAX_A_SECOND, show);
  addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = fromHost(event);
    if (message?.type === "view") toView(message.fragment);
  });
}

/** The picture of a frame. */
export interface Picture {
  /** Follows reader and host from now on; what they ask for waits for `start`. */
  listen(): void;
  /** From now on the live script is fetched when it is needed; it is at once where a view other than the page's own was asked for. */
  start(): void;
}

/** A picture that `fetchLive` makes live, once, when it is first needed; `standing` is the fragment of what the page shows by itself. */
export function picture(fetchLive: () => Promise<Live>, standing: string | null): Picture {
  let live: Promise<Live> | undefined;
  let wanted = location.hash.length > 1 ? location.hash : "";
  let stands = wanted === standing;
  let started = false;
  const pressed = createPress();

  async function wake(act: (picture: Live) => void = () => undefined): Promise<void> {
    if (!started) return;
    try {
      live ??= fetchLive().catch((error: unknown) => {
        live = undefined;
        throw error;
      });
      const picture = await live;
      await pressed.over();
      if (!stands || !root.classList.contains("live")) picture.show(wanted);
      stands = true;
      root.classList.add("live");
      act(picture);
      say("drawn");
    } catch {
      say(stands ? "still" : "failed");
    }
  }

  function show(fragment: string): void {
    wanted = fragment;
    stands = false;
    if (started) ask();
  }

  function ask(): void {
    // What is live draws at once, or leaves what it shows under its alert.
    if (!root.classList.contains("live")) say("drawing");
    pointLinks(wanted);
    void parsed.then(() => pointLinks(wanted));
    void wake();
  }

  function answer(event: MouseEvent): void {
    const asked = askedBy(event);
    if (asked === "retry" && !stands) ask();
    else if (asked) void wake(asked === "retry" ? undefined : asked);
  }

  function listen(): void {
    addEventListener("pointerdown", pressed.begin, { capture: true });
    for (const type of ["pointerdown", "keydown", "focusin"]) addEventListener(type, () => void wake(), { once: true });
    addEventListener("click", answer);
    addEventListener("hashchange", () => show(location.hash));
    followHost(show);
  }

  function start(): void {
    started = true;
    if (!stands) ask();
  }
  return { listen, start };
}

const greeted = paced(MAX_A_SECOND, () => tellHeight(true));
addEventListener("message", (event: MessageEvent<unknown>) => {
  if (fromHost(event)?.type === "hello") greeted(undefined);
});

document.addEventListener("DOMContentLoaded", () => {
  root.classList.add("parsed");
  new ResizeObserver(() => tellHeight()).observe(document.body);
  // Browsers leave frames out of sight unobserved.
  tellHeight();
  void document.fonts.ready.then(() => tellHeight());
});
