import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { memoOf } from "../model/memo.ts";
import { useAppState } from "../state/hooks.ts";
import type { ViewStore } from "../state/store.ts";

const editedIn = memoOf((_view: ViewStore) => createStore(() => ({ at: 0 })));

/** Which of several periods is typed and dragged, and how to change that: one past the last for a new one. */
export function useEdited(most: number): readonly [at: number, edit: (at: number) => void] {
  const edited = editedIn(useAppState().store);
  const at = useStore(edited, (state) => state.at);
  return [Math.min(at, most), (next) => edited.setState({ at: next })];
}
