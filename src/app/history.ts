import type { Dataset } from "../model/dataset.ts";
import { knownView } from "../state/known.ts";
import type { ViewStore } from "../state/store.ts";
import { readFragment, writeFragment } from "../view/url.ts";
import type { View } from "../view/view.ts";

/** A view read from the address, and what of the link could not be used: unreadable keys, ids this record lacks. */
export interface OpenedView {
  readonly view: View;
  readonly ignored: readonly string[];
  readonly unknown: readonly string[];
}

export function openView(fragment: string, dataset: Dataset): OpenedView {
  const { view, ignored } = readFragment(fragment);
  const known = knownView(view, dataset);
  return { view: known.view, ignored, unknown: known.unknown };
}

/** Keeps the fragment and the store the same: the store writes, Back and Forward and edited addresses are read. Returns the way to stop. */
export function mirrorInAddress(store: ViewStore, dataset: Dataset, onOpened: (opened: OpenedView) => void): () => void {
  let reading = false;

  const unsubscribe = store.subscribe((view) => {
    const fragment = writeFragment(view);
    if (reading || fragment === window.location.hash.slice(1)) return;
    const url = fragment === "" ? window.location.pathname + window.location.search : `#${fragment}`;
    if (store.mode() === "push") window.history.pushState(null, "", url);
    else window.history.replaceState(null, "", url);
  });

  function readAddress(): void {
    const opened = openView(window.location.hash, dataset);
    if (writeFragment(opened.view) === writeFragment(store.getState())) return;
    reading = true;
    store.setState(opened.view, true);
    reading = false;
    onOpened(opened);
  }

  window.addEventListener("popstate", readAddress);
  window.addEventListener("hashchange", readAddress);
  return function stop() {
    unsubscribe();
    window.removeEventListener("popstate", readAddress);
    window.removeEventListener("hashchange", readAddress);
  };
}
