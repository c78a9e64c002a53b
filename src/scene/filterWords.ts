import { isolate } from "../i18n/bidi.ts";
import { listFormat } from "../i18n/formats.ts";
import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { facetSet, inTimeRanges, searched, type Transition, undatedLet } from "../view/transitions.ts";
import { FACETS, type FacetFilter, type FacetId, type Filters, mergeTimeRanges } from "../view/view.ts";
import { facetName, valueName } from "./facetWords.ts";

/** One dimension of the filter in words, and the transition that takes it away. */
export interface FilterSentence {
  readonly id: FacetId | "time" | "text";
  readonly words: string;
  readonly remove: Transition;
}

const withoutTime: Transition = (view) => inTimeRanges([])({ ...view, ...undatedLet(false)(view) });

/** The filter as sentences, time first, one a dimension; of more values than `limit` the rest are only counted. */
export function filterSentences(dataset: Dataset, i18n: I18n, filters: Filters, limit = 5): readonly FilterSentence[] {
  const sentences: FilterSentence[] = [];
  if (filters.timeRanges.length > 0) sentences.push({ id: "time", words: timeWords(i18n, filters), remove: withoutTime });
  for (const id of FACETS) {
    const facet = filters.facets[id];
    if (facet && facet.values.length > 0) {
      sentences.push({ id, words: facetWords(dataset, i18n, id, facet, limit), remove: facetSet(id, []) });
    }
  }
  if (filters.text !== "") sentences.push({ id: "text", words: i18n.t("status.text", { words: filters.text }), remove: searched("") });
  return sentences;
}

function timeWords(i18n: I18n, { timeRanges, undated }: Filters): string {
  const days = joined(
    i18n,
    mergeTimeRanges(timeRanges).map(([from, to]) => i18n.formatDays(from, to)),
    "disjunction",
  );
  return undated ? i18n.t("status.withUndated", { days }) : days;
}

function facetWords(dataset: Dataset, i18n: I18n, id: FacetId, { values, all }: FacetFilter, limit: number): string {
  const shown = values.length > limit ? values.slice(0, limit - 1) : values;
  const names = shown.map((value) => valueName(dataset, i18n, id, value));
  const rest = values.length > shown.length ? [i18n.plural("status.otherValues", values.length - shown.length)] : [];
  const words = { facet: facetName(i18n, id), values: joined(i18n, [...names, ...rest], all ? "conjunction" : "disjunction") };
  return all && values.length > 1 ? i18n.t("status.allOf", words) : i18n.t("common.labelled", { label: words.facet, value: words.values });
}

function joined(i18n: I18n, items: readonly string[], type: "conjunction" | "disjunction"): string {
  return listFormat(i18n.locale, { type })().format(items.map(isolate));
}
