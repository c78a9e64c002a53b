import { eventOfDirective } from "../model/dataset.ts";
import type { Correction } from "../model/types.ts";
import { correctionsShown } from "../scene/corrections.ts";
import { correctedWords } from "../scene/correctionWords.ts";
import type { Cited, CiteRequest } from "./citations.ts";

/** "corrected 31 January 2025" where a correction touches what is cited; null elsewhere. */
export function correctionsCited(request: CiteRequest): string | null {
  const { dataset, i18n } = request;
  return dataset.corrections.length === 0 ? null : correctedWords(correctionsOf(request), i18n);
}

function correctionsOf({ cited, dataset, result }: CiteRequest): readonly Correction[] {
  if (cited.kind === "view") return correctionsShown(dataset, result);
  const named = namedIn(cited, dataset);
  return dataset.corrections.filter(({ id }) => named.has(id));
}

/** Ids of what a citation names: the thing itself, the event at which it was said, the reports that it was coded from. */
function namedIn(cited: Exclude<Cited, { readonly kind: "view" }>, dataset: CiteRequest["dataset"]): ReadonlySet<string> {
  const ids = new Set<string>([cited.id]);
  if (cited.kind === "event") {
    const row = dataset.eventRow(cited.id);
    for (const id of row === undefined ? [] : dataset.event(row).sources) ids.add(id);
  }
  if (cited.kind === "directive") {
    const row = dataset.directiveRow(cited.id);
    if (row === undefined) return ids;
    ids.add(dataset.event(eventOfDirective(dataset.columns, row)).id);
    for (const { source } of dataset.directive(row).evidence) ids.add(source);
  }
  return ids;
}
