import type { Dataset } from "../model/dataset.ts";
import type { View } from "../view/view.ts";
import type { AppState } from "./hooks.ts";
import { createSession, type Session } from "./session.ts";
import { createHoverStore, createViewStore } from "./store.ts";

/** What views read of a record that nobody filters or points at; its engine is made when a view first asks for it. */
export function stillState(dataset: Dataset, view: View): AppState {
  const store = createViewStore(view);
  let session: Session | undefined;
  return {
    dataset,
    store,
    hover: createHoverStore(),
    get session() {
      session ??= createSession(dataset, store);
      return session;
    },
  };
}
