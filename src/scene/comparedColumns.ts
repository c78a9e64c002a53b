import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { isId } from "../model/ids.ts";
import type { Authority, Country } from "../model/vocabulary.ts";
import { type FacetId, MEASURE_AXES, type MeasureAxis, NONE } from "../view/view.ts";
import { valueName } from "./facetWords.ts";

/** What stands against the measures, with its name. */
export interface ColumnName {
  readonly name: string;
  readonly country: Country | null;
  /** Whose mark the heading carries; undefined where the column is no authority's. */
  readonly authority: Authority | undefined;
}

/** The facet that filters to a column; null where the columns of an axis are values of none. */
export const AXIS_FACET: Readonly<Record<MeasureAxis, FacetId | null>> = {
  elections: "serves",
  authorities: "issuedBy",
  issuers: "issuer",
  meetings: null,
  addressees: "addressee",
};

/** What the measures of a record can be set against: whom its directives are addressed to stands among the words of a large one. */
export const offeredAxes = ({ columns }: Dataset, axis: MeasureAxis): readonly MeasureAxis[] =>
  MEASURE_AXES.filter((each) => each !== "addressees" || each === axis || columns.ids.addressee.length > 0);

/** A column of an axis by its id or code. */
export function nameColumn(dataset: Dataset, i18n: I18n, axis: MeasureAxis, id: string): ColumnName {
  const facet = AXIS_FACET[axis] ?? "serves";
  if (id === NONE) {
    const authority = axis === "authorities" ? "none" : undefined;
    return { name: i18n.t(axis === "elections" ? "compare.noVote" : "facets.noneRecorded"), country: null, authority };
  }
  const name = valueName(dataset, i18n, facet, id);
  if (axis === "authorities") return { name, country: dataset.columns.book.authorities.get(id)?.country ?? null, authority: id };
  const actor = isId("actor", id) ? dataset.actor(id) : undefined;
  const election = isId("election", id) ? dataset.election(id) : undefined;
  const row = isId("event", id) ? dataset.eventRow(id) : undefined;
  const event = row === undefined ? undefined : dataset.event(row);
  const of = actor ?? event;
  return {
    name,
    country: election?.country ?? of?.country ?? null,
    authority: axis === "elections" || !of ? undefined : (of.authority ?? "none"),
  };
}
