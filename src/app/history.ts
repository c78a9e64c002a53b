import type { Dataset } from "../model/dataset.ts";
import { knownView } from "../state/known.ts";
import type { ViewStore } from "../state/store.ts";
import { REST_MS } from "../state/turns.ts";
import { readFragment, writeFragment } from "../view/url.ts";
import type { View } from "../view/view.ts";
import { recordHere } from "./entries.ts";

/** A view read from the address, and what of the link could not be used: unreadable keys, ids this record lacks. */
export interface OpenedView {
  readonly view: View;
  readonly ignored: readonly string[];
  readonly unknown: readonly string[];
  /** What the link says was cited, unread; null where it says nothing. */
  readonly cited: string | null;
}

export function openView(fragment: string, dataset: Dataset): OpenedView {
  const { view, ignored, cited } = readFragment(fragment);
  const known = knownView(view, dataset);
  if (view.step === null || dataset.story !== null) return { view: known.view, ignored, unknown: known.unknown, cited };
  return { view: { ...known.view, step: null }, ignored: [...ignored, "step"], unknown: known.unknown, cited };
}

/** Writes what still waits for a drag to rest; a page has one address. */
let writeWaiting: (() => void) | undefined;

/** Brings the address up to date, before whoever leaves this view for another record makes an entry for that. */
export const settleAddress = (): void => writeWaiting?.();

/** Keeps the fragment and the store the same: the store writes, Back and Forward and edited addresses are read. Returns the way to stop. */
export function mirrorInAddress(store: ViewStore, dataset: Dataset, onOpened: (opened: OpenedView) => void): () => void {
  let reading = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const record = recordHere();
  const isOfOther = (): boolean => (recordHere() ?? record) !== record;

  function write(mode: "pushState" | "replaceState"): void {
    clearTimeout(resting);
    resting = undefined;
    const fragment = writeFragment(store.getState());
    if (isOfOther() || fragment === window.location.hash.slice(1)) return;
    window.history[mode](window.history.state, "", fragment === "" ? window.location.pathname + window.location.search : `#${fragment}`);
  }

  const unsubscribe = store.subscribe(() => {
    if (reading) return;
    if (store.mode() === "push") return write("pushState");
    clearTimeout(resting);
    // Browsers refuse more than some changes a second.
    resting = setTimeout(() => write("replaceState"), REST_MS);
  });

  function readAddress(): void {
    clearTimeout(resting);
    resting = undefined;
    if (isOfOther()) return;
    const opened = openView(window.location.hash, dataset);
    if (opened.cited === null && writeFragment(opened.view) === writeFragment(store.getState())) return;
    reading = true;
    store.setState(opened.view, true);
    reading = false;
    onOpened(opened);
  }

  writeWaiting = () => {
    if (resting !== undefined) write("replaceState");
  };
  const gone = new AbortController();
  window.addEventListener("popstate", readAddress, gone);
  window.addEventListener("hashchange", readAddress, gone);
  return function stop() {
    unsubscribe();
    settleAddress();
    writeWaiting = undefined;
    gone.abort();
  };
}
