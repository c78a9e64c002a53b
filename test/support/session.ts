import type { Dataset } from "../../src/model/dataset.ts";
import { foldRecord } from "../../src/state/folding.ts";
import { createSession } from "../../src/state/session.ts";
import { createViewStore } from "../../src/state/store.ts";
import type { View } from "../../src/view/view.ts";
import { inTheSameFrame } from "./frames.ts";

/** A session that can search, and whose views follow at once unless told when. */
export function openSession(dataset: Dataset, view: View, nextFrame = inTheSameFrame) {
  const store = createViewStore(view);
  const session = createSession(dataset, store, nextFrame);
  session.searchWith(foldRecord);
  return { store, session };
}
