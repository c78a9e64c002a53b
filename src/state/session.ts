import { createStore, type StoreApi } from "zustand/vanilla";
import type { Dataset } from "../model/dataset.ts";
import { type Engine, engineOf, type Settings, type TextHits } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import type { buildSearchIndex, foldWording, SearchIndex } from "../query/search.ts";
import type { Filters, View } from "../view/view.ts";
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

/** What a search is made with (query/search.ts): it comes once a reader searches. */
export interface SearchCode {
  readonly buildSearchIndex: typeof buildSearchIndex;
  readonly foldWording: typeof foldWording;
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

const saidByItsState = (): void => undefined;

const settingsOf = ({ trust, soft, unit }: View): Settings => ({ trust, soft, unit });

const sameSettings = (a: Settings, b: Settings): boolean => a.trust === b.trust && a.soft === b.soft && a.unit === b.unit;

export function createSession(dataset: Dataset, store: ViewStore, nextFrame: NextFrame = beforeNextFrame): Session {
  let code: SearchCode | null = null;
  let index: SearchIndex | null = null;
  let folding: AbortController | null = null;
  let searched = { text: "", hits: null as TextHits | null };

  /** Null, which leaves everything in, until the code and the words are there, and these folded. */
  function hitsOf(text: string): TextHits | null {
    if (text === "") return null;
    if (dataset.wording.state() === "absent") dataset.wording.load().catch(saidByItsState);
    if (dataset.wording.state() !== "ready" || code === null) return null;
    const { eventCount, directiveCount } = dataset.columns;
    if (index === null && eventCount + directiveCount <= FOLDED_AT_ONCE) index = code.buildSearchIndex(dataset);
    if (index === null) {
      folding ??= foldInTurn(code.foldWording(dataset), (made) => {
        index = made;
        folding = null;
        searchAnew();
      });
      return null;
    }
    if (text !== searched.text) searched = { text, hits: index.hits(text) };
    return searched.hits;
  }

  function searchAnew(): void {
    searched = { text: "", hits: null };
    const view = store.getState();
    if (view.filters.text !== "") outcome.setState(step(outcome.getState().engine, view), true);
  }

  function step(engine: Engine, view: View): Outcome {
    const { text } = view.filters;
    const result = engine.apply(view.filters, hitsOf(text));
    return { engine, result, filters: view.filters, searching: text !== "" && index === null && dataset.wording.state() !== "failed" };
  }

  const build = (view: View): Outcome => step(engineOf(dataset, settingsOf(view)), view);

  const outcome = createStore<Outcome>()(() => build(store.getState()));
  /** Until the words are there a search leaves everything in; then it is made anew. */
  const stopWording = dataset.wording.subscribe(() => {
    index = null;
    folding?.abort();
    folding = null;
    searchAnew();
  });
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
      return filters.map((each) => engine.countUnder(each, hitsOf(each.text)));
    },
    searchWith(given) {
      if (code !== null) return;
      code = given;
      searchAnew();
    },
    dispose() {
      stopWording();
      stopViews();
      folding?.abort();
      stopTurns();
    },
  };
}

/** So many rows are folded without anybody noticing; more are folded between frames. */
const FOLDED_AT_ONCE = 20_000;
const SLICE_MS = 12;

/** Folds the wording in slices, so that the page goes on meanwhile; aborted, it never calls back. */
function foldInTurn(steps: ReturnType<SearchCode["foldWording"]>, done: (index: SearchIndex) => void): AbortController {
  const stop = new AbortController();
  function slice(): void {
    const until = performance.now() + SLICE_MS;
    while (!stop.signal.aborted) {
      const step = steps.next();
      if (step.done) return done(step.value);
      if (performance.now() >= until) return void setTimeout(slice);
    }
  }
  setTimeout(slice);
  return stop;
}
