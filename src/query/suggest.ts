import type { Dataset } from "../model/dataset.ts";
import type { Filters } from "../view/view.ts";
import { Engine, type Settings } from "./engine.ts";
import { buildSearchIndex } from "./search.ts";

/** How many rows of the settings' unit each filter leaves, possible ones included; counted on an engine of its own. */
export function countEach(dataset: Dataset, settings: Settings, filters: readonly Filters[]): readonly number[] {
  const engine = new Engine(dataset.columns, dataset.places, settings);
  const hitsOf = textHits(dataset);
  return filters.map((each) => engine.apply(each, hitsOf(each.text))[settings.unit].possible);
}

function textHits(dataset: Dataset) {
  const known = new Map([["", null as ReturnType<ReturnType<typeof buildSearchIndex>["hits"]>]]);
  return (text: string) => {
    if (!known.has(text)) known.set(text, buildSearchIndex(dataset).hits(text));
    return known.get(text) ?? null;
  };
}
