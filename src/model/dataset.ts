import { bisectRight } from "d3-array";
import { u32 } from "./cells.ts";
import { type Columns, encodeColumns, groupDirectives } from "./columns.ts";
import { type DirectiveRow, directiveRow, type EventRow, eventRow } from "./ids.ts";
import { must } from "./must.ts";
import type {
  Actor,
  Correction,
  DatasetRows,
  Directive,
  Election,
  ElectionEvent,
  Place,
  Source,
  StoryRef,
  Term,
  Terms,
  Text,
} from "./types.ts";
import type { VocabularySet } from "./vocabulary.ts";

/** The words of the rows: there from the start in row form; in columnar form fetched when first asked for. */
export interface Wording {
  state(): "ready" | "absent" | "loading" | "failed";
  /** What kept it away, where it failed; null elsewhere. */
  failure(): unknown;
  /** Resolves once the wording is there; rejects with what kept it away, and may be called again. */
  load(): Promise<void>;
  /** Calls after every change of state; until it is ready, rows hold the words of their codes, and afterwards they are new objects. */
  subscribe(listener: () => void): () => void;
}

const READY: Wording = { state: () => "ready", failure: () => null, load: () => Promise.resolve(), subscribe: () => () => {} };

/** One door over a loaded record, small or large: rows by number for drawing, things by id for links. */
export interface Dataset {
  readonly title: Text;
  /** As the file states it. */
  readonly hash: string;
  /** That of its contents; null where a foreign record's is not known. */
  readonly contentHash: string | null;
  /** False where something of a foreign file could not be shown. */
  readonly complete: boolean;
  /** The host that a foreign record came from; null for our own. */
  readonly host: string | null;
  /** True for a foreign record from a file that the reader gave: `host` is then its name, and no address leads to it. */
  readonly isFile: boolean;
  /** Where readers ask for a correction or a reply; null where the publisher has named nothing. */
  readonly contact: string | null;
  /** What was put right or withdrawn, the newest first. */
  readonly corrections: readonly Correction[];
  /** On what terms the data were given that the record was made of; null where it says nothing of that. */
  readonly terms: Terms | null;
  /** Where the tour of the record stands; null where it has none. */
  readonly story: StoryRef | null;
  readonly columns: Columns;
  readonly wording: Wording;
  readonly sources: readonly Source[];
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly elections: readonly Election[];
  event(row: EventRow): ElectionEvent;
  directive(row: DirectiveRow): Directive;
  /** Looks up whatever may be an id, as the others below do: undefined where the record has none such. */
  eventRow(id: string): EventRow | undefined;
  directiveRow(id: string): DirectiveRow | undefined;
  source(id: string): Source | undefined;
  place(id: string): Place | undefined;
  actor(id: string): Actor | undefined;
  election(id: string): Election | undefined;
  /** The words of a coded value; its bare code where the vocabulary lacks it. */
  term(set: VocabularySet, code: string): Term;
  /** The whole in row form, for export; complete when the wording is ready. */
  rows(): DatasetRows;
}

export const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]));

const rowsById = <Row>(list: readonly { readonly id: string }[], row: (position: number) => Row): ReadonlyMap<string, Row> =>
  new Map(list.map((item, position) => [item.id, row(position)]));

/** A code that has no words stands for them itself. */
export const bareTerm = (id: string): Term => ({ id, label: { ar: id, en: id }, definition: { ar: id, en: id } });

/** Looks terms up; a bare code where the vocabulary lacks it. */
export function termOf(vocabulary: DatasetRows["vocabulary"]): Dataset["term"] {
  const sets = new Map(Object.entries(vocabulary).map(([set, terms]) => [set, byId(terms)]));
  return (set, code) => sets.get(set)?.get(code) ?? bareTerm(code);
}

/** What is to be known of a foreign record. */
export type Foreign = Pick<Dataset, "isFile" | "contentHash" | "complete"> & { readonly host: string };

/** A foreign record goes by the hash that it states, or where it states none by that of its contents. */
export const originOf = ({ hash }: Pick<DatasetRows, "hash">, foreign: Foreign | null) =>
  foreign === null
    ? { hash, host: null, isFile: false, contentHash: hash, complete: true }
    : { ...foreign, hash: hash === "" ? (foreign.contentHash ?? "") : hash };

/** True where a dataset's contents are known to have the hash that it goes by. */
export const isVerified = ({ hash, contentHash }: Pick<Dataset, "hash" | "contentHash">): boolean => hash !== "" && hash === contentHash;

/** Opens a dataset in row form, whose references resolve. */
export function openRows(rows: DatasetRows, foreign: Foreign | null = null): Dataset {
  const directives = groupDirectives(rows.events, rows.directives);
  const [sources, places, actors, elections] = [byId(rows.sources), byId(rows.places), byId(rows.actors), byId(rows.elections)];
  const [eventRows, directiveRows] = [rowsById(rows.events, eventRow), rowsById(directives, directiveRow)];
  return {
    title: rows.title,
    ...originOf(rows, foreign),
    contact: rows.contact ?? null,
    corrections: rows.corrections ?? [],
    terms: rows.terms ?? null,
    story: rows.story ?? null,
    columns: encodeColumns(rows, directives),
    wording: READY,
    sources: rows.sources,
    places: rows.places,
    actors: rows.actors,
    elections: rows.elections,
    event: (row) => must(rows.events[row], "event"),
    directive: (row) => must(directives[row], "directive"),
    eventRow: (id) => eventRows.get(id),
    directiveRow: (id) => directiveRows.get(id),
    source: (id) => sources.get(id),
    place: (id) => places.get(id),
    actor: (id) => actors.get(id),
    election: (id) => elections.get(id),
    term: termOf(rows.vocabulary),
    rows: () => rows,
  };
}

/** The rows of a dataset's events, in the order of the record. */
export const allEventRows = ({ eventCount }: Columns): EventRow[] => Array.from({ length: eventCount }, (_, row) => eventRow(row));
export const allDirectiveRows = ({ directiveCount }: Columns): DirectiveRow[] =>
  Array.from({ length: directiveCount }, (_, row) => directiveRow(row));

/** The rows of an event's directives, in the order of the record. */
export function directiveRows(columns: Columns, event: EventRow): readonly DirectiveRow[] {
  const start = u32(columns.directiveStart, event);
  return Array.from({ length: u32(columns.directiveStart, event + 1) - start }, (_, index) => directiveRow(start + index));
}

/** The row of the event at which a directive was said. */
export const eventOfDirective = ({ directiveStart, eventCount }: Columns, directive: DirectiveRow): EventRow =>
  eventRow(bisectRight(directiveStart, directive, 0, eventCount) - 1);
