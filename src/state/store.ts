import { createStore, type StoreApi } from "zustand/vanilla";
import type { Transition } from "../view/transitions.ts";
import type { Selection, View } from "../view/view.ts";

/** Whether a change makes a new entry in the reader's history, or amends the last one (while dragging or typing). */
export type HistoryMode = "push" | "replace";

export interface ViewStore extends StoreApi<View> {
  update(transition: Transition, mode?: HistoryMode): void;
  /** How the change at hand was made: read by whoever mirrors the view in the URL. */
  mode(): HistoryMode;
}

/** The vanilla store of what the reader asked for; results are derived, never stored here. */
export function createViewStore(initial: View): ViewStore {
  const store = createStore<View>()(() => initial);
  let current: HistoryMode = "push";
  return Object.assign(store, {
    update(transition: Transition, mode: HistoryMode = "push") {
      current = mode;
      store.setState(transition(store.getState()));
    },
    mode: () => current,
  });
}

/** What the pointer or the keyboard passes over: a highlight that every view shows and nothing remembers. */
export const createHoverStore = (): StoreApi<{ readonly hover: Selection }> =>
  createStore(() => ({ hover: { kind: "none" } as Selection }));
