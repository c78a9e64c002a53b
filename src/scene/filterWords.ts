import { isolate } from "../i18n/bidi.ts";
import { listFormat } from "../i18n/formats.ts";
import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Day } from "../model/span.ts";
import { facetSet, undatedLet } from "../view/filterTransitions.ts";
import { counted, inTimeRanges, searched, type Transition } from "../view/transitions.ts";
import { FACETS, type FacetFilter, type FacetId, type Filters, isTimed, mergeTimeRanges, type TimeRange } from "../view/view.ts";
import { facetName, valueName } from "./facetWords.ts";

/** One dimension of the filter in words, and the transition that takes it away. */
export interface FilterSentence {
  readonly id: FacetId | "time" | "days" | "text";
  readonly words: string;
  readonly remove: Transition;
}

/** Without a period there is none to let events without a date into. */
const withoutTime =
  (change: Transition): Transition =>
  (view) => {
    const next = { ...view, ...change(view) };
    return isTimed(next.filters) ? next : undatedLet(false)(next);
  };

/** The filter as sentences, time first, by dates and by days to the vote, one a dimension; of more values than `limit` the rest are only counted. */
export function filterSentences(dataset: Dataset, i18n: I18n, filters: Filters, limit = 5): readonly FilterSentence[] {
  const sentences: FilterSentence[] = [];
  const { timeRanges, days, undated } = filters;
  const put = (id: "time" | "days", runs: readonly TimeRange[], say: (from: Day, to: Day) => string, remove: Transition): void => {
    if (runs.length === 0) return;
    const words = joined(
      i18n,
      mergeTimeRanges(runs).map(([from, to]) => say(from, to)),
      "disjunction",
    );
    sentences.push({ id, words: undated ? i18n.t("status.withUndated", { days: words }) : words, remove: withoutTime(remove) });
  };
  put("time", timeRanges, i18n.formatDays, inTimeRanges([]));
  put("days", days, i18n.formatCounted, counted([]));
  for (const id of FACETS) {
    const facet = filters.facets[id];
    if (facet && facet.values.length > 0) {
      sentences.push({ id, words: facetWords(dataset, i18n, id, facet, limit), remove: facetSet(id, []) });
    }
  }
  if (filters.text !== "") sentences.push({ id: "text", words: i18n.t("status.text", { words: filters.text }), remove: searched("") });
  return sentences;
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
