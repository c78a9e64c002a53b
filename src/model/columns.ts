import { codeAt, u32 } from "./cells.ts";
import { shortDigest } from "./digest.ts";
import type { ActorId, ElectionId, EventId, PlaceId, SourceId } from "./ids.ts";
import { must } from "./must.ts";
import { shownDate } from "./reading.ts";
import { OPEN_END, OPEN_START, type Span } from "./span.ts";
import type { DatasetRows, Directive, ElectionEvent, Text } from "./types.ts";
import { type Basis, type Code, type CodeBook, codeBookOf, FIXED, isCode, isCountedTier, type VocabularySet } from "./vocabulary.ts";

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** One code a row; 0 says that none is recorded, c stands for the c-th value. */
export type Single = Codes;

/** Row r holds codes[offsets[r]] up to, and without, codes[offsets[r + 1]]; codes as in `Single`, none left out. */
export interface Many {
  readonly offsets: Uint32Array;
  readonly codes: Codes;
}

/** Where each trust stands in `span` and `dateBasis`. */
export const TRUST_AT = { stated: 0, inferred: 1, outside: 2 } as const satisfies Readonly<Record<Basis, number>>;

/** Days since 1970 where a bound is open. */
export const DAY_MIN = -(2 ** 31);
export const DAY_MAX = 2 ** 31 - 1;
/** In `span`: no date is known. */
export const NO_SPAN = 0xffffffff;

/**
 * The columnar form of a dataset: what is counted, filtered and drawn, without wording. Events stand in the order of the
 * dataset; the directives of event e are the rows directiveStart[e] up to, and without, directiveStart[e + 1].
 * Coded values follow `book`; sources, actors, places and `serves` follow `ids`.
 */
export interface Columns {
  readonly book: CodeBook;
  readonly eventCount: number;
  readonly directiveCount: number;
  readonly ids: {
    readonly source: readonly SourceId[];
    readonly actor: readonly ActorId[];
    readonly place: readonly PlaceId[];
    readonly serves: readonly string[];
    readonly election: readonly ElectionId[];
    /** Actors, and keys of `said`. */
    readonly addressee: readonly string[];
  };
  /** Addressees whom a report names in words alone, by keys of our own; empty where the columns hold no words. */
  readonly said: ReadonlyMap<string, Text>;
  readonly kind: Single;
  readonly authority: Single;
  readonly country: Single;
  readonly mode: Single;
  /** The election that an event serves or is part of, by its place in the record's list; with how that is known, and the number of its round. */
  readonly election: Single;
  readonly electionBasis: Uint8Array;
  readonly round: Single;
  readonly source: Many;
  readonly actor: Many & { readonly role: Uint8Array };
  readonly place: Many & { readonly role: Uint8Array; readonly basis: Uint8Array };
  /** Four days a span: from, latestStart, earliestEnd, to; DAY_MIN and DAY_MAX where open. */
  readonly spans: Int32Array;
  /** Per trust, as TRUST_AT has it, the span of each event, or NO_SPAN, and the basis code of the reading shown. */
  readonly span: readonly [Uint32Array, Uint32Array, Uint32Array];
  readonly dateBasis: readonly [Uint8Array, Uint8Array, Uint8Array];
  readonly directiveStart: Uint32Array;
  readonly act: Single;
  readonly strength: Single;
  readonly tier: Single;
  /** That of the directive itself, beside `authority`, which is its event's. */
  readonly issuedBy: Single;
  readonly issuer: Many;
  readonly addressee: Many;
  readonly serves: Single;
  readonly measure: Many;
  readonly site: Many;
  readonly target: Many & { readonly basis: Uint8Array };
}

const codeIn = (list: readonly string[], value: string | null | undefined): number => (value == null ? 0 : list.indexOf(value) + 1);

/** The code of a value in a record's own order; 0 for none, and for one that its vocabulary lacks. */
export const codeOf = ({ codes }: CodeBook, set: VocabularySet, value: string | null | undefined): number => codeIn(codes[set], value);

/** The value that a code above 0 stands for. */
export function valueAt<S extends VocabularySet>({ codes }: CodeBook, set: S, code: number): Code<S> {
  const value = must(codes[set][code - 1], set);
  if (isCode(set, value)) return value;
  throw new RangeError(`${value} is no ${set}`);
}

/** True for the row of a calendar entry. */
export const isCalendarRow = ({ book, kind }: Pick<Columns, "book" | "kind">, row: number): boolean =>
  book.calendar.has(valueAt(book, "eventKind", codeAt(kind, row)));

/** True for the row of a directive whose tier counts. */
export const isCountedRow = ({ tier }: Pick<Columns, "tier">, row: number, soft: boolean): boolean =>
  isCountedTier(FIXED.tier[(tier[row] ?? 0) - 1], soft);

/** The narrowest unsigned array that holds codes up to `size`. */
export function codes(length: number, size: number): Codes {
  return size < 256 ? new Uint8Array(length) : size < 65_536 ? new Uint16Array(length) : new Uint32Array(length);
}

function single<T>(rows: readonly T[], size: number, code: (row: T) => number): Single {
  const column = codes(rows.length, size);
  rows.forEach((row, index) => {
    column[index] = code(row);
  });
  return column;
}

function many<T>(rows: readonly T[], size: number, read: (row: T) => readonly number[]): Many {
  const lists = rows.map(read);
  const offsets = new Uint32Array(rows.length + 1);
  lists.forEach((list, index) => {
    offsets[index + 1] = u32(offsets, index) + list.length;
  });
  const column = codes(u32(offsets, rows.length), size);
  column.set(lists.flat());
  return { offsets, codes: column };
}

const byte = <T>(rows: readonly T[], read: (row: T) => readonly number[]): Uint8Array => Uint8Array.from(rows.flatMap(read));

const bound = (day: number): number => (day === OPEN_START ? DAY_MIN : day === OPEN_END ? DAY_MAX : day);

export class Spans {
  readonly values: number[] = [];
  readonly #rows = new Map<string, number>();

  row(span: Span | undefined): number {
    if (!span) return NO_SPAN;
    const bounds = [span.from, span.latestStart, span.earliestEnd, span.to].map(bound);
    const key = bounds.join();
    const known = this.#rows.get(key) ?? this.#rows.size;
    if (known === this.#rows.size) {
      this.#rows.set(key, known);
      this.values.push(...bounds);
    }
    return known;
  }
}

const servesId = (directive: Directive): string | null =>
  directive.serves === null ? null : "election" in directive.serves ? directive.serves.election : directive.serves.event;

type Addressee = Directive["addressees"][number];

/** What an addressee is filed under: an actor's id, or a key made of the words in both languages. */
export const addresseeKey = (to: Addressee): string => ("actor" in to ? to.actor : `to-${shortDigest(`${to.who.ar}\n${to.who.en}`)}`);

/** Directives in the order of their events, then of the list. */
export function groupDirectives(events: readonly ElectionEvent[], directives: readonly Directive[]): readonly Directive[] {
  const byEvent = new Map<EventId, Directive[]>(events.map((event) => [event.id, []]));
  for (const directive of directives) byEvent.get(directive.event)?.push(directive);
  return [...byEvent.values()].flat();
}

/** Reads the code of an id in a list, from 1; 0 for none, and for one that is not in it. */
function indexed(list: readonly string[]): (id: string | null) => number {
  const index = new Map(list.map((id, at) => [id, at + 1]));
  return (id) => (id === null ? 0 : (index.get(id) ?? 0));
}

/** Reads the codes of one set, row by row. */
const coded =
  (book: CodeBook) =>
  <T>(list: readonly T[], set: VocabularySet, read: (row: T) => string | null): Single =>
    single(list, book.codes[set].length, (row) => codeOf(book, set, read(row)));

/** Encodes rows whose references resolve; `directives` as groupDirectives gives them. */
export function encodeColumns(rows: DatasetRows, directives: readonly Directive[]): Columns {
  const addressees = directives.flatMap((directive) => directive.addressees);
  const ids = {
    source: rows.sources.map((source) => source.id),
    actor: rows.actors.map((actor) => actor.id),
    place: rows.places.map((place) => place.id),
    serves: [...new Set(directives.map(servesId).filter((id) => id !== null))].sort(),
    election: rows.elections.map(({ id }) => id),
    addressee: [...new Set(addressees.map(addresseeKey))].sort(),
  };
  const of: Encoding = { book: codeBookOf(rows.vocabulary), ids };
  return {
    ...of,
    said: new Map(addressees.flatMap((to) => ("who" in to ? [[addresseeKey(to), to.who]] : []))),
    eventCount: rows.events.length,
    directiveCount: directives.length,
    ...eventColumns(rows.events, of),
    ...dateColumns(rows.events, of.book),
    directiveStart: startsOf(rows.events, directives),
    ...directiveColumns(directives, of),
  };
}

/** No election has more; the same for every record, so that both forms of one hold the same columns. */
export const MOST_ROUNDS = 65_535;

type Encoding = Pick<Columns, "book" | "ids">;

function eventColumns(events: readonly ElectionEvent[], { book, ids }: Encoding) {
  const code = coded(book);
  const [source, actor, place, election] = [indexed(ids.source), indexed(ids.actor), indexed(ids.place), indexed(ids.election)];
  return {
    kind: code(events, "eventKind", (event) => event.kind),
    authority: code(events, "authority", (event) => event.authority),
    country: code(events, "country", (event) => event.country),
    mode: code(events, "mode", (event) => event.mode?.value ?? null),
    election: single(events, ids.election.length, (event) => election(event.election?.id ?? null)),
    electionBasis: Uint8Array.from(events, (event) => codeOf(book, "basis", event.election?.basis)),
    round: single(events, MOST_ROUNDS, (event) => event.election?.round ?? 0),
    source: many(events, ids.source.length, (event) => event.sources.map(source)),
    actor: {
      ...many(events, ids.actor.length, (event) => event.actors.map((entry) => actor(entry.actor))),
      role: byte(events, (event) => event.actors.map((entry) => codeOf(book, "actorRole", entry.role))),
    },
    place: {
      ...many(events, ids.place.length, (event) => event.places.map((entry) => place(entry.place))),
      role: byte(events, (event) => event.places.map((entry) => codeOf(book, "placeRole", entry.role))),
      basis: byte(events, (event) => event.places.map((entry) => codeOf(book, "basis", entry.basis))),
    },
  };
}

/** The date that each event shows under each trust. */
function dateColumns(events: readonly ElectionEvent[], book: CodeBook): Pick<Columns, "spans" | "span" | "dateBasis"> {
  const spans = new Spans();
  const datesOf = (trust: Basis) => {
    const shown = events.map((event) => shownDate(event.when, trust));
    return {
      span: Uint32Array.from(shown, (date) => spans.row(date?.edtf)),
      dateBasis: Uint8Array.from(shown, (date) => codeOf(book, "basis", date?.reading.basis)),
    };
  };
  const [stated, inferred, outside] = [datesOf("stated"), datesOf("inferred"), datesOf("outside")];
  return {
    spans: Int32Array.from(spans.values),
    span: [stated.span, inferred.span, outside.span],
    dateBasis: [stated.dateBasis, inferred.dateBasis, outside.dateBasis],
  };
}

/** Where the directives of each event begin, and where those of the last end. */
function startsOf(events: readonly ElectionEvent[], directives: readonly Directive[]): Uint32Array {
  const starts = new Uint32Array(events.length + 1);
  const counts = new Map<EventId, number>();
  for (const directive of directives) counts.set(directive.event, (counts.get(directive.event) ?? 0) + 1);
  events.forEach((event, index) => {
    starts[index + 1] = u32(starts, index) + (counts.get(event.id) ?? 0);
  });
  return starts;
}

function directiveColumns(directives: readonly Directive[], { book, ids }: Encoding) {
  const code = coded(book);
  const [actor, place, serves, addressee] = [indexed(ids.actor), indexed(ids.place), indexed(ids.serves), indexed(ids.addressee)];
  const targets = (directive: Directive) => directive.targets.flatMap((t) => ("place" in t ? [{ place: t.place, basis: t.basis }] : []));
  return {
    act: code(directives, "act", (directive) => directive.act),
    strength: code(directives, "strength", (directive) => directive.strength),
    tier: code(directives, "tier", (directive) => directive.tier),
    issuedBy: code(directives, "authority", (directive) => directive.authority),
    issuer: many(directives, ids.actor.length, ({ issuers }) => [...new Set(issuers.map((issuer) => actor(issuer.actor)))]),
    addressee: many(directives, ids.addressee.length, ({ addressees }) => [
      ...new Set(addressees.map((to) => addressee(addresseeKey(to)))),
    ]),
    serves: single(directives, ids.serves.length, (directive) => serves(servesId(directive))),
    measure: many(directives, book.codes.measure.length, (directive) => [
      ...new Set(directive.measures.map((m) => codeOf(book, "measure", m.id))),
    ]),
    site: many(directives, book.codes.site.length, (directive) => [
      ...new Set(directive.measures.flatMap((m) => (m.site ? [codeOf(book, "site", m.site)] : []))),
    ]),
    target: {
      ...many(directives, ids.place.length, (directive) => targets(directive).map((target) => place(target.place))),
      basis: byte(directives, (directive) => targets(directive).map((target) => codeOf(book, "basis", target.basis))),
    },
  };
}
