import type { Dataset } from "../model/dataset.ts";
import { facetValues } from "../query/facets.ts";
import { FACETS, type FacetFilter, type FacetId, NONE, type Selection, type View } from "../view/view.ts";

function isKnown(dataset: Dataset, selection: Selection): boolean {
  switch (selection.kind) {
    case "none":
      return true;
    case "event":
      return dataset.eventRow(selection.id) !== undefined;
    case "directive":
      return dataset.directiveRow(selection.id) !== undefined;
    case "place":
      return dataset.place(selection.id) !== undefined;
    case "actor":
      return dataset.actor(selection.id) !== undefined;
    case "source":
      return dataset.source(selection.id) !== undefined;
    default:
      return selection satisfies never;
  }
}

/** The view without what this record does not hold (an older link's filter values or selection), and those ids for a notice. */
export function knownView(view: View, dataset: Dataset): { readonly view: View; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const facets: Partial<Record<FacetId, FacetFilter>> = {};
  for (const id of FACETS) {
    const facet = view.filters.facets[id];
    if (!facet) continue;
    const held = new Set([NONE, ...facetValues(dataset.columns, id)]);
    const values = facet.values.filter((value) => held.has(value));
    for (const value of facet.values) if (!held.has(value)) unknown.push(value);
    if (values.length > 0) facets[id] = { ...facet, values };
  }
  const known = isKnown(dataset, view.selection);
  if (!known && view.selection.kind !== "none") unknown.push(view.selection.id);
  const selection: Selection = known ? view.selection : { kind: "none" };
  return { view: { ...view, selection, filters: { ...view.filters, facets } }, unknown };
}
