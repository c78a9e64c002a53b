import type { Dataset } from "../model/dataset.ts";
import { findWord, fold, queryWords } from "../model/fold.ts";
import type { ActorId, DirectiveRow, ElectionId, EventRow, PlaceId, SourceId } from "../model/ids.ts";
import type { Actor, Directive, Election, ElectionEvent, Place, Text } from "../model/types.ts";
import type { VocabularySet } from "../model/vocabulary.ts";
import type { TextHits } from "./engine.ts";

/** Folded wording of every event and directive, for a scan per query; `hits` is null for a query without a word. */
export interface SearchIndex {
  hits(query: string): TextHits | null;
}

const both = (text: Text | null | undefined): string => (text ? fold(`${text.ar} · ${text.en}`) : "");

type Named = Actor | Place | Election;
const named = ({ names, aliases, ...rest }: Named): string =>
  [both(names), ...[...aliases.ar, ...aliases.en].map(fold), "office" in rest ? both(rest.office) : ""].join(" ");

/** Folded words of things that many rows share, each folded once. */
function sharedWords(dataset: Dataset) {
  const known = new Map<string, string>();
  function once(key: string, words: () => string): string {
    const found = known.get(key) ?? words();
    known.set(key, found);
    return found;
  }
  const name = (thing: Named | undefined): string => (thing ? once(thing.id, () => named(thing)) : "");
  return {
    place: (id: PlaceId) => name(dataset.place(id)),
    actor: (id: ActorId) => name(dataset.actor(id)),
    election: (id: ElectionId) => name(dataset.election(id)),
    source: (id: SourceId) => once(id, () => both(dataset.source(id)?.title)),
    term: (set: VocabularySet, code: string) => once(`${set} ${code}`, () => both(dataset.term(set, code).label)),
  };
}

type Shared = ReturnType<typeof sharedWords>;

const eventWords = (event: ElectionEvent, words: Shared): string =>
  [
    both(event.title),
    both(event.summary),
    words.term("eventKind", event.kind),
    ...event.places.map((entry) => words.place(entry.place)),
    ...event.actors.map((entry) => words.actor(entry.actor)),
    ...event.sources.map(words.source),
    event.election ? words.election(event.election.id) : "",
  ].join(" ");

const directiveWords = (directive: Directive, words: Shared): string =>
  [
    both(directive.what),
    ...directive.measures.map((measure) => words.term("measure", measure.id)),
    directive.issuer ? words.actor(directive.issuer.actor) : "",
    ...directive.addressees.map((to) => ("actor" in to ? words.actor(to.actor) : both(to.who))),
    ...directive.targets.map((target) => ("place" in target ? words.place(target.place) : words.term("siteKind", target.kind))),
    both(directive.timing?.text),
  ].join(" ");

/** Folds the wording once; a query is then a plain scan, every word of it at the start of some word of the row. */
export function buildSearchIndex(dataset: Dataset): SearchIndex {
  const { eventCount, directiveCount } = dataset.columns;
  const words = sharedWords(dataset);
  const events = Array.from({ length: eventCount }, (_, row) => eventWords(dataset.event(row as EventRow), words));
  const directives = Array.from({ length: directiveCount }, (_, row) => directiveWords(dataset.directive(row as DirectiveRow), words));
  const scan = (texts: readonly string[], words: readonly string[]) =>
    Uint8Array.from(texts, (text) => (words.every((word) => findWord(text, word) >= 0) ? 1 : 0));
  return {
    hits(query) {
      const words = queryWords(query);
      return words.length > 0 ? { events: scan(events, words), directives: scan(directives, words) } : null;
    },
  };
}
