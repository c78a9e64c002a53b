import type { Dataset } from "../model/dataset.ts";
import type { TextHits } from "../query/engine.ts";
import type { buildSearchIndex, foldWording, SearchIndex } from "../query/search.ts";

/** What a search is made with (query/search.ts): it comes once a reader searches. */
export interface SearchCode {
  readonly buildSearchIndex: typeof buildSearchIndex;
  readonly foldWording: typeof foldWording;
}

/** Finds texts in a record's words, once these and the code for it are there. */
export interface Searcher {
  /** The rows that a text is found in; null, which leaves everything in, until the code and the words are there, and these folded. */
  hits(text: string): TextHits | null;
  /** Whether a search is still to be made with what is not there yet. */
  isWaiting(): boolean;
  use(code: SearchCode): void;
  dispose(): void;
}

const saidByItsState = (): void => undefined;

/** Calls `changed` when what was asked for before is to be asked for anew. */
export function createSearcher(dataset: Dataset, changed: () => void): Searcher {
  let code: SearchCode | null = null;
  let index: SearchIndex | null = null;
  let folding: AbortController | null = null;
  let searched = { text: "", hits: null as TextHits | null };

  function anew(): void {
    searched = { text: "", hits: null };
    changed();
  }

  function fold(given: SearchCode): void {
    const { eventCount, directiveCount } = dataset.columns;
    if (eventCount + directiveCount <= FOLDED_AT_ONCE) {
      index = given.buildSearchIndex(dataset);
      return;
    }
    folding ??= foldInTurn(given.foldWording(dataset), (made) => {
      index = made;
      folding = null;
      anew();
    });
  }

  const stopWording = dataset.wording.subscribe(() => {
    index = null;
    folding?.abort();
    folding = null;
    anew();
  });
  return {
    hits(text) {
      if (text === "") return null;
      if (dataset.wording.state() === "absent") dataset.wording.load().catch(saidByItsState);
      if (dataset.wording.state() !== "ready" || code === null) return null;
      if (index === null) fold(code);
      if (index !== null && text !== searched.text) searched = { text, hits: index.hits(text) };
      return index && searched.hits;
    },
    isWaiting: () => index === null && dataset.wording.state() !== "failed",
    use(given) {
      if (code !== null) return;
      code = given;
      anew();
    },
    dispose() {
      stopWording();
      folding?.abort();
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
