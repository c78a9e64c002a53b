import { createStore, type StoreApi } from "zustand/vanilla";
import type { Dataset } from "../model/dataset.ts";
import { type Engine, engineOf, type Settings } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import type { Filters, View } from "../view/view.ts";
import { createSearcher, type SearchCode } from "./searching.ts";
import type { ViewStore } from "./store.ts";
import { beforeNextFrame, type Follower, type NextFrame, takeTurns } from "./turns.ts";

/** What was found, with the engine that found it: the result for all that hangs on filters, the engine for what no filter changes. */
export interface Outcome {
  readonly engine: Engine;
  readonly result: Result;
  /** What was asked for. */
  readonly filters: Filters;
  /** The search waits for its code or its words, and leaves everything in meanwhile. */
  readonly searching: boolean;
}

/** Owns the one engine: steps it by the difference of two views, builds it anew when trust, tier or unit changes. */
export interface Session {
  readonly outcome: StoreApi<Outcome>;
  /** The outcome for views that follow the hand, one a frame; lists once it rests. */
  readonly following: Readonly<Record<Follower, StoreApi<Outcome>>>;
  /** How many rows of the unit each of some filters would leave, possible ones included; nobody's result changes. */
  countEach(filters: readonly Filters[]): readonly number[];
  /** Gives the session what it searches with; what was asked for before is found now. */
  searchWith(code: SearchCode): void;
  dispose(): void;
}

const settingsOf = ({ trust, soft, unit }: View): Settings => ({ trust, soft, unit });

const sameSettings = (a: Settings, b: Settings): boolean => a.trust === b.trust && a.soft === b.soft && a.unit === b.unit;

export function createSession(dataset: Dataset, store: ViewStore, nextFrame: NextFrame = beforeNextFrame): Session {
  const searcher = createSearcher(dataset, searchAnew);

  function step(engine: Engine, { filters }: View): Outcome {
    const result = engine.apply(filters, searcher.hits(filters.text));
    return { engine, result, filters, searching: filters.text !== "" && searcher.isWaiting() };
  }

  const build = (view: View): Outcome => step(engineOf(dataset, settingsOf(view)), view);
  const outcome = createStore<Outcome>()(() => build(store.getState()));

  /** Until the words are there a search leaves everything in. */
  function searchAnew(): void {
    const view = store.getState();
    if (view.filters.text !== "") outcome.setState(step(outcome.getState().engine, view), true);
  }

  const stopViews = store.subscribe((view, before) => {
    const { engine } = outcome.getState();
    if (!sameSettings(engine.settings, settingsOf(view))) outcome.setState(build(view), true);
    else if (view.filters !== before.filters) outcome.setState(step(engine, view), true);
  });
  const { following, stop: stopTurns } = takeTurns(outcome, {
    nextFrame,
    isMoving: () => store.mode() === "replace",
    isAnew: (next, before) => next.engine !== before.engine,
  });
  return {
    outcome,
    following,
    countEach(filters) {
      const { engine } = outcome.getState();
      return filters.map((each) => engine.countUnder(each, searcher.hits(each.text)));
    },
    searchWith: searcher.use,
    dispose() {
      searcher.dispose();
      stopViews();
      stopTurns();
    },
  };
}
