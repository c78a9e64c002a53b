/**
 * For pages that embed views: sizes every `<iframe data-ballotline>`, and makes one of every `<div data-ballotline="URL">`.
 * A frame's selection comes as the event "ballotline-selection" on it, with `detail` { id, fragment }; dispatch
 * "ballotline-view" with a fragment as `detail` on the frame to have it show another view. Both are bounded in length and rate.
 */
import { isFields } from "../model/fields.ts";
import { paced } from "./pace.ts";
import { HEIGHTS, MAX_A_SECOND, MAX_FRAGMENT, readSelection, type ToldSelection } from "./protocol.ts";

const VERSION = 1;

const counts = new WeakMap<HTMLIFrameElement, { second: number; changes: number }>();

function frameOf(holder: HTMLElement): HTMLIFrameElement | null {
  let url: URL;
  try {
    url = new URL(holder.dataset["ballotline"] ?? "", document.baseURI);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol)) return null;
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads");
  frame.setAttribute("loading", "lazy");
  frame.referrerPolicy = "no-referrer";
  frame.title = holder.title || holder.dataset["title"] || "Ballotline";
  frame.dataset["ballotline"] = "";
  frame.height = "640";
  frame.src = url.href;
  holder.replaceChildren(frame);
  return frame;
}

/** A host whose style answers to the height could make the two chase each other without end. */
function mayChange(frame: HTMLIFrameElement): boolean {
  const second = Math.floor(Date.now() / 1000);
  const count = counts.get(frame);
  const changes = count?.second === second ? count.changes + 1 : 1;
  counts.set(frame, { second, changes });
  return changes <= MAX_A_SECOND;
}

function size(frame: HTMLIFrameElement, height: unknown): void {
  if (typeof height !== "number" || !(height >= HEIGHTS.least && height <= HEIGHTS.most)) return;
  if (Math.abs(frame.offsetHeight - height) >= 2 && mayChange(frame)) frame.style.height = `${Math.ceil(height)}px`;
}

(function load(): void {
  const loaded = Symbol.for("ballotline.embed");
  if (Object.hasOwn(window, loaded)) return;
  Object.defineProperty(window, loaded, { value: true });

  const known = new WeakSet<Element>();
  const selections = new WeakMap<HTMLIFrameElement, (told: ToldSelection) => void>();

  function adopt(element: HTMLElement): void {
    if (known.has(element)) return;
    known.add(element);
    const frame = element instanceof HTMLIFrameElement ? element : frameOf(element);
    if (!frame) return;
    known.add(frame);
    frame.style.width = "100%";
    frame.style.border = "0";
    const tell = (message: object): void => frame.contentWindow?.postMessage({ ballotline: VERSION, ...message }, "*");
    frame.addEventListener("ballotline-view", (event) => {
      const fragment: unknown = "detail" in event ? event.detail : undefined;
      if (typeof fragment === "string" && fragment.length <= MAX_FRAGMENT) tell({ type: "view", fragment });
    });
    // A frame that was there before this script has said its height to nobody.
    tell({ type: "hello" });
  }

  const find = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>("iframe[data-ballotline],div[data-ballotline]")) adopt(element);
  };

  function pass(frame: HTMLIFrameElement, told: ToldSelection): void {
    const handOn = ({ id, fragment }: ToldSelection): boolean =>
      frame.dispatchEvent(new CustomEvent("ballotline-selection", { detail: { id, fragment }, bubbles: true }));
    const toHost = selections.get(frame) ?? paced(MAX_A_SECOND, handOn);
    selections.set(frame, toHost);
    toHost(told);
  }

  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (!source || !isFields(data) || data["ballotline"] !== VERSION) return;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[data-ballotline]")) {
      if (frame.contentWindow !== source) continue;
      if (data["type"] === "height") size(frame, data["height"]);
      const told = readSelection(data);
      if (told) pass(frame, told);
    }
  });

  new MutationObserver(find).observe(document, { childList: true, subtree: true });
  find();
})();
