import type { ViewStore } from "../state/store.ts";
import { unstepped } from "../view/steps.ts";
import { DEFAULT_VIEW, type View } from "../view/view.ts";

/** The view from which each tour was begun. */
const left = new WeakMap<ViewStore, View>();

/** Begins the tour at its first step, and keeps the view that it leaves. */
export function startTour(store: ViewStore): void {
  left.set(store, store.getState());
  store.update(({ digits, mirror }) => ({ ...DEFAULT_VIEW, digits, mirror, step: 1 }));
}

/** Ends the tour in the view in which it was begun; where it was begun by a link, in the one that is there. */
export function leaveTour(store: ViewStore): void {
  const before = left.get(store);
  left.delete(store);
  store.update(before ? ({ digits, mirror }) => ({ ...before, digits, mirror, step: null }) : unstepped);
}
