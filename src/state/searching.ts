import type { Dataset } from "../model/dataset.ts";
import type { TextHits } from "../query/engine.ts";
import type { SearchIndex } from "../query/search.ts";
import type { foldRecord } from "./folding.ts";

/** What a search is made with (folding.ts): it comes once a reader searches. */
export type SearchCode = typeof foldRecord;

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
    let atOnce = true;
    folding ??= given(dataset, (made) => {
      index = made;
      folding = null;
      if (!atOnce) anew();
    });
    atOnce = false;
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
