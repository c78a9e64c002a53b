import type { Dataset } from "../model/dataset.ts";
import { buildSearchIndex, foldWording, type SearchIndex } from "../query/search.ts";

/** So many rows are folded without anybody noticing; more are folded between frames. */
const FOLDED_AT_ONCE = 20_000;
const SLICE_MS = 12;

/** Folds the wording of a large record in slices, so that the page goes on meanwhile; aborted, it never calls back. */
function foldInTurn(dataset: Dataset, done: (index: SearchIndex) => void): AbortController {
  const steps = foldWording(dataset);
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

/** Folds the wording of a record to search in it: at once and null, or where it is large between frames, which can be aborted. */
export function foldRecord(dataset: Dataset, done: (index: SearchIndex) => void): AbortController | null {
  const { eventCount, directiveCount } = dataset.columns;
  if (eventCount + directiveCount > FOLDED_AT_ONCE) return foldInTurn(dataset, done);
  done(buildSearchIndex(dataset));
  return null;
}
