import type { Dataset } from "../model/dataset.ts";
import { findWord, fold, queryWords } from "../model/fold.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import type { Actor, Directive, ElectionEvent, Place, Text } from "../model/types.ts";
import type { TextHits } from "./engine.ts";

/** Folded wording of every event and directive, for a scan per query; `hits` is null for a query without a word. */
export interface SearchIndex {
  hits(query: string): TextHits | null;
}

const both = (text: Text | null | undefined): string => (text ? `${text.ar} ${text.en}` : "");
const named = (thing: Actor | Place | undefined): string =>
  thing ? [both(thing.names), ...thing.aliases.ar, ...thing.aliases.en, "office" in thing ? both(thing.office) : ""].join(" ") : "";

function eventWords(dataset: Dataset, event: ElectionEvent): string {
  const election = event.election && dataset.election(event.election.id);
  return [
    both(event.title),
    both(event.summary),
    both(dataset.term("eventKind", event.kind).label),
    ...event.places.map((entry) => named(dataset.place(entry.place))),
    ...event.actors.map((entry) => named(dataset.actor(entry.actor))),
    ...event.sources.map((id) => both(dataset.source(id)?.title)),
    election ? [both(election.names), ...election.aliases.ar, ...election.aliases.en].join(" ") : "",
  ].join(" · ");
}

function directiveWords(dataset: Dataset, directive: Directive): string {
  return [
    both(directive.what),
    ...directive.measures.map((measure) => both(dataset.term("measure", measure.id).label)),
    directive.issuer ? named(dataset.actor(directive.issuer.actor)) : "",
    ...directive.addressees.map((to) => ("actor" in to ? named(dataset.actor(to.actor)) : both(to.who))),
    ...directive.targets.map((target) =>
      "place" in target ? named(dataset.place(target.place)) : both(dataset.term("siteKind", target.kind).label),
    ),
    both(directive.timing?.text),
  ].join(" · ");
}

/** Folds the wording once; a query is then a plain scan, every word of it at the start of some word of the row. */
export function buildSearchIndex(dataset: Dataset): SearchIndex {
  const { eventCount, directiveCount } = dataset.columns;
  const events = Array.from({ length: eventCount }, (_, row) => fold(eventWords(dataset, dataset.event(row as EventRow))));
  const directives = Array.from({ length: directiveCount }, (_, row) =>
    fold(directiveWords(dataset, dataset.directive(row as DirectiveRow))),
  );
  const scan = (texts: readonly string[], words: readonly string[]) =>
    Uint8Array.from(texts, (text) => (words.every((word) => findWord(text, word) >= 0) ? 1 : 0));
  return {
    hits(query) {
      const words = queryWords(query);
      return words.length > 0 ? { events: scan(events, words), directives: scan(directives, words) } : null;
    },
  };
}
