import { outside, u8, u32 } from "../model/cells.ts";
import type { Dataset } from "../model/dataset.ts";
import { findWord, fold } from "../model/fold.ts";
import { type ActorId, directiveRow, type ElectionId, eventRow, type PlaceId, type SourceId } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { type Asked, askedWords, heldBy } from "../model/spelling.ts";
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

/** Folded words of things that many rows share, each folded once and known by its number. */
class SharedWords {
  readonly texts: string[] = [];
  readonly #known = new Map<string, number>();
  readonly #dataset: Dataset;

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  #once(key: string, words: () => string): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.texts.length);
    return this.texts.push(words()) - 1;
  }
  #name(id: string, thing: Named | undefined): number {
    return this.#once(id, () => (thing ? named(thing) : ""));
  }

  place = (id: PlaceId): number => this.#name(id, this.#dataset.place(id));
  actor = (id: ActorId): number => this.#name(id, this.#dataset.actor(id));
  election = (id: ElectionId): number => this.#name(id, this.#dataset.election(id));
  source = (id: SourceId): number => this.#once(id, () => both(this.#dataset.source(id)?.title));
  term = (set: VocabularySet, code: string): number => this.#once(`${set} ${code}`, () => both(this.#dataset.term(set, code).label));
}

/** What a row is found by: words of its own, folded, and the numbers of those that it shares. */
interface RowWords {
  readonly own: string;
  readonly shared: readonly number[];
}

/** A note of ours says how something was coded; in another's record it holds what else is known of the event, as columns of a table that nothing else takes. */
const eventWords = (event: ElectionEvent, words: SharedWords, isOurs: boolean): RowWords => ({
  own: `${both(event.title)} ${both(event.summary)} ${isOurs ? "" : both(event.note)}`,
  shared: [
    words.term("eventKind", event.kind),
    ...event.places.map((entry) => words.place(entry.place)),
    ...event.actors.map((entry) => words.actor(entry.actor)),
    ...event.sources.map(words.source),
    ...(event.election ? [words.election(event.election.id)] : []),
  ],
});

function directiveWords(directive: Directive, words: SharedWords): RowWords {
  const others = directive.addressees.flatMap((to) => ("actor" in to ? [] : both(to.who)));
  return {
    own: [both(directive.what), ...others, both(directive.timing?.text)].join(" "),
    shared: [
      ...directive.measures.map((measure) => words.term("measure", measure.id)),
      ...directive.issuers.map(({ actor }) => words.actor(actor)),
      ...directive.addressees.flatMap((to) => ("actor" in to ? words.actor(to.actor) : [])),
      ...directive.targets.map((target) => ("place" in target ? words.place(target.place) : words.term("siteKind", target.kind))),
    ],
  };
}

/** Rows whose words stand in one string: scanning that is faster than a string for each, and no string may hold them all. */
const ROWS_TOGETHER = 4096;

/** Parts rows: no folded word holds it. */
const PART = "\n";

/** The words of a table: in each string those of some rows, with the position at which each row starts, and after the last where it ends. */
interface TableWords {
  readonly length: number;
  readonly texts: readonly string[];
  readonly starts: readonly Uint32Array[];
  /** The numbers of what each row shares, from its offset up to, and without, the next. */
  readonly offsets: Uint32Array;
  readonly shared: readonly number[];
}

function* gather(length: number, wordsOf: (row: number) => RowWords): Generator<void, TableWords> {
  const texts: string[] = [];
  const starts: Uint32Array[] = [];
  const offsets = new Uint32Array(length + 1);
  const shared: number[] = [];
  for (let from = 0; from < length; from += ROWS_TOGETHER) {
    const together: string[] = [];
    const start = new Uint32Array(Math.min(ROWS_TOGETHER, length - from) + 1);
    for (let at = 0; at < start.length - 1; at++) {
      const words = wordsOf(from + at);
      together.push(words.own);
      start[at + 1] = u32(start, at) + words.own.length + PART.length;
      for (const number of words.shared) shared.push(number);
      offsets[from + at + 1] = shared.length;
      if (at % 64 === 0) yield;
    }
    texts.push(together.join(PART));
    starts.push(start);
  }
  return { length, texts, starts, offsets, shared };
}

/** Marks each row that holds a word at the start of one of its own. */
function scanOwn({ texts, starts }: TableWords, word: string, found: Uint8Array): void {
  texts.forEach((text, part) => {
    const start = must(starts[part], "part");
    let row = 0;
    for (let at = findWord(text, word); at >= 0; at = findWord(text, word, start[row + 1])) {
      while (u32(start, row + 1) <= at) row++;
      found[part * ROWS_TOGETHER + row] = 1;
    }
  });
}

function scanShared({ length, offsets, shared }: TableWords, holds: Uint8Array, found: Uint8Array): void {
  for (let row = 0; row < length; row++)
    for (let at = u32(offsets, row); at < u32(offsets, row + 1) && found[row] === 0; at++) found[row] = u8(holds, shared[at] ?? outside());
}

/** 1 for each row that has every word, in any of its spellings. */
function scan(table: TableWords, texts: readonly string[], words: readonly Asked[]): Uint8Array {
  const all = new Uint8Array(table.length).fill(1);
  for (const spellings of words) {
    const found = new Uint8Array(table.length);
    for (const word of spellings) scanOwn(table, word, found);
    const holds = Uint8Array.from(texts, (text) => Number(spellings.some((word) => findWord(text, word) >= 0)));
    if (holds.includes(1)) scanShared(table, holds, found);
    for (let row = 0; row < all.length; row++) all[row] = u8(all, row) & u8(found, row);
  }
  return all;
}

/** Folds the wording once, some rows a step; a query is then a plain scan, every word of it at the start of some word of the row. */
export function* foldWording(dataset: Dataset): Generator<void, SearchIndex> {
  const { eventCount, directiveCount } = dataset.columns;
  const words = new SharedWords(dataset);
  const events = yield* gather(eventCount, (row) => eventWords(dataset.event(eventRow(row)), words, dataset.host === null));
  const directives = yield* gather(directiveCount, (row) => directiveWords(dataset.directive(directiveRow(row)), words));
  const held = heldBy([...events.texts, ...directives.texts, ...words.texts]);
  return {
    hits(query) {
      const asked = askedWords(query, held);
      return asked.length > 0 ? { events: scan(events, words.texts, asked), directives: scan(directives, words.texts, asked) } : null;
    },
  };
}

/** All steps of `foldWording` at once. */
export function buildSearchIndex(dataset: Dataset): SearchIndex {
  const steps = foldWording(dataset);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
