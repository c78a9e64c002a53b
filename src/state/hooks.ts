import { createContext, type MouseEvent, type SyntheticEvent, useContext, useDeferredValue, useEffect, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { StoreApi } from "zustand/vanilla";
import type { Dataset } from "../model/dataset.ts";
import type { Selection, Tab, View } from "../view/view.ts";
import type { Outcome, Session } from "./session.ts";
import type { ViewStore } from "./store.ts";
import type { Follower } from "./turns.ts";

export interface AppState {
  readonly dataset: Dataset;
  readonly store: ViewStore;
  readonly session: Session;
  readonly hover: StoreApi<{ readonly hover: Selection }>;
}

export const AppStateContext = createContext<AppState | null>(null);

/** The app's state; throws outside its provider. */
export function useAppState(): AppState {
  const state = useContext(AppStateContext);
  if (!state) throw new Error("a view stands outside the app's state");
  return state;
}

export const useDataset = (): Dataset => useAppState().dataset;

/** A slice of what the reader asked for; the selector returns something stable. */
export const useView = <T>(selector: (view: View) => T): T => useStore(useAppState().store, selector);

/** What makes a link lead to another page of the app: in this window the view stays as it is, a new one opens the page by itself. */
export function usePageLink(tab: Tab) {
  const update = useUpdate();
  return {
    href: `#view=${tab}`,
    onClick: (event: MouseEvent): void => inThisWindow(event, () => update(() => ({ tab }))),
  };
}

/** Does what a press of a link asks for, unless it asks for another window: that is the browser's. */
export function inThisWindow(event: MouseEvent, act: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  act();
}

/**
 * What gives a link the view as it stands when it is about to be followed or copied, in whatever way: a view moves with
 * every step of a drag, and the links of the page need not.
 */
export function useLinkOf(hrefOf: (view: View) => string) {
  const { store } = useAppState();
  function follow({ currentTarget }: SyntheticEvent<HTMLAnchorElement>): void {
    currentTarget.href = hrefOf(store.getState());
  }
  return {
    onPointerEnter: follow,
    onPointerDown: follow,
    onFocus: follow,
    onKeyDown: follow,
    onClickCapture: follow,
    onContextMenu: follow,
    onDragStart: follow,
  };
}

/** The store's one way to change: stable, so effects and islands may hold it. */
export const useUpdate = (): ViewStore["update"] => useAppState().store.update;

export const useOutcome = (): Outcome => useStore(useAppState().session.outcome);

/** The outcome for views beside the one under the hand: they follow in turn, one a frame, so that the brush never waits for all of them. */
export const useFollowingOutcome = (follower: Follower): Outcome => useStore(useAppState().session.following[follower]);

/** The outcome as a list or an order may show it. */
export const useSettledOutcome = (): Outcome => useDeferredValue(useFollowingOutcome("lists"));

export const useHover = (): Selection => useStore(useAppState().hover, (state) => state.hover);

/** Sets or clears the passing highlight. */
export function useSetHover(): (hover: Selection) => void {
  const { hover } = useAppState();
  return (next) => hover.setState({ hover: next });
}

/** How far the record's wording is; it is fetched as soon as something shows itself `wanting` it. */
export function useWording(wanting: boolean): ReturnType<Dataset["wording"]["state"]> {
  const { wording } = useDataset();
  const state = useSyncExternalStore(wording.subscribe, wording.state);
  useEffect(
    function fetchWording() {
      // What fails is said by the state.
      if (wanting && wording.state() === "absent") wording.load().catch(() => undefined);
    },
    [wanting, wording],
  );
  return state;
}
