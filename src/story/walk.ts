import type { ViewStore } from "../state/store.ts";
import { DEFAULT_VIEW, type View } from "../view/view.ts";

/** The view from which each tour was begun. */
const left = new WeakMap<ViewStore, View>();

/** Begins the tour at its first step, and keeps the view that it leaves. */
export function startTour(store: ViewStore): void {
  left.set(store, store.getState());
  store.update(({ digits, mirror }) => ({ ...DEFAULT_VIEW, digits, mirror, step: 1 }));
}

/** Ends the tour in the view in which it was begun: where a link began it, that of a page that nobody has asked anything. */
export function leaveTour(store: ViewStore): void {
  const before = left.get(store) ?? DEFAULT_VIEW;
  left.delete(store);
  store.update(({ digits, mirror }) => ({ ...before, digits, mirror, step: null }));
}
