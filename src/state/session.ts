import { createStore, type StoreApi } from "zustand/vanilla";
import type { Dataset } from "../model/dataset.ts";
import { Engine, type Settings, type TextHits } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import { buildSearchIndex, type SearchIndex } from "../query/search.ts";
import type { View } from "../view/view.ts";
import type { ViewStore } from "./store.ts";

/** The current engine with what it found: the engine for what is asked by row, the result for counts. */
export interface Outcome {
  readonly engine: Engine;
  readonly result: Result;
}

/** Owns the one engine: steps it by the difference of two views, builds it anew when trust, tier or unit changes. */
export interface Session {
  readonly outcome: StoreApi<Outcome>;
  /** The outcome that stands while steps follow one another quickly: the first of them, and the last once they stop. */
  readonly settled: StoreApi<Outcome>;
  dispose(): void;
}

const saidByItsState = (): void => undefined;

const settingsOf = ({ trust, soft, unit }: View): Settings => ({ trust, soft, unit });

const sameSettings = (a: Settings, b: Settings): boolean => a.trust === b.trust && a.soft === b.soft && a.unit === b.unit;

export function createSession(dataset: Dataset, store: ViewStore): Session {
  let index: SearchIndex | null = null;
  let searched = { text: "", hits: null as TextHits | null };

  function hitsOf(text: string): TextHits | null {
    if (text !== "" && dataset.wording.state() !== "ready") {
      if (dataset.wording.state() === "absent") dataset.wording.load().catch(saidByItsState);
      return null;
    }
    if (text !== searched.text) {
      index ??= buildSearchIndex(dataset);
      searched = { text, hits: index.hits(text) };
    }
    return searched.hits;
  }

  function step(engine: Engine, view: View): Outcome {
    return { engine, result: engine.apply(view.filters, hitsOf(view.filters.text)) };
  }

  const build = (view: View): Outcome => step(new Engine(dataset.columns, dataset.places, settingsOf(view)), view);

  const outcome = createStore<Outcome>()(() => build(store.getState()));
  /** Until the words are there a search leaves everything in; then it is made anew. */
  const stopWording = dataset.wording.subscribe(() => {
    index = null;
    searched = { text: "", hits: null };
    const view = store.getState();
    if (view.filters.text !== "") outcome.setState(step(outcome.getState().engine, view), true);
  });
  const stopViews = store.subscribe((view, before) => {
    const { engine } = outcome.getState();
    if (!sameSettings(engine.settings, settingsOf(view))) outcome.setState(build(view), true);
    else if (view.filters !== before.filters) outcome.setState(step(engine, view), true);
  });
  const { settled, stop: stopSettling } = settle(outcome);
  return {
    outcome,
    settled,
    dispose() {
      stopWording();
      stopViews();
      stopSettling();
    },
  };
}

/** Milliseconds without a step after which a drag counts as over. */
const QUIET_MS = 150;

function settle(outcome: StoreApi<Outcome>) {
  const settled = createStore<Outcome>()(() => outcome.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  function follow(): void {
    timer = undefined;
    if (settled.getState() !== outcome.getState()) settled.setState(outcome.getState(), true);
  }
  const unsubscribe = outcome.subscribe((next, before) => {
    if (timer === undefined || next.engine !== before.engine) settled.setState(next, true);
    clearTimeout(timer);
    timer = setTimeout(follow, QUIET_MS);
  });
  function stop(): void {
    unsubscribe();
    clearTimeout(timer);
  }
  return { settled, stop };
}
