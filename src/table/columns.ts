import type { TextKey } from "../i18n/messages.ts";
import type { I18n } from "../i18n/translator.ts";
import { type Dataset, directiveRows, eventOfDirective } from "../model/dataset.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import { isTrusted } from "../model/reading.ts";
import { byTime, type Span } from "../model/span.ts";
import type { ElectionEvent } from "../model/types.ts";
import type { Basis } from "../model/vocabulary.ts";
import { actorName, electionWords, placeName, termWords } from "../scene/words.ts";
import { byRole, servesWords, sourceShortWords } from "../scene/wordsDetails.ts";

export const COLUMNS = ["date", "authority", "kind", "title", "place", "actors", "strength", "measures", "serves", "sources"] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** What most ask of a directive: when, of whom to whom, what, how strongly, and where it says so. */
const FIRST_COLUMNS: readonly ColumnId[] = ["date", "actors", "title", "strength", "sources"];

/** On the live page who speaks to whom stands before what was said. */
const ORDER: readonly ColumnId[] = ["date", "authority", "kind", "actors", "title", "place", "strength", "measures", "serves", "sources"];

/** The columns asked for, in their order; what a row is of is always among them. */
export const columnsShown = (asked: readonly string[] | null): readonly ColumnId[] =>
  asked === null ? FIRST_COLUMNS : ORDER.filter((id) => id === "title" || asked.includes(id));

/** What a reader asks for: null for the first columns. */
export const columnsAsked = (shown: readonly ColumnId[]): readonly ColumnId[] | null =>
  ORDER.every((id) => shown.includes(id) === FIRST_COLUMNS.includes(id)) ? null : ORDER.filter((id) => shown.includes(id));

export const COLUMN_LABEL = {
  date: "table.date",
  authority: "table.authority",
  kind: "table.kindOrAct",
  title: "table.eventOrDirective",
  place: "table.place",
  actors: "table.people",
  strength: "table.strength",
  measures: "table.measures",
  serves: "details.serves",
  sources: "table.sources",
} as const satisfies Record<ColumnId, TextKey>;

/** What a column is called: with directives alone in it, by what it is of these. */
export function columnLabel(id: ColumnId, grouped: boolean): (typeof COLUMN_LABEL)[ColumnId] | "table.parties" | "table.directive" {
  if (grouped) return COLUMN_LABEL[id];
  return id === "actors" ? "table.parties" : id === "title" ? "table.directive" : COLUMN_LABEL[id];
}

/** What a row is sorted by; null, for what no report says, comes last whichever way the sort runs. */
export type SortKey = Span | string | number | null;

/** What the keys are read with. */
export interface Reader {
  readonly dataset: Dataset;
  readonly i18n: I18n;
  readonly trust: Basis;
  readonly span: (row: EventRow) => Span | undefined;
}

export function compareKeys(a: SortKey, b: SortKey, descending: boolean, compare: I18n["compare"]): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (descending ? -1 : 1) * ascending(a, b, compare);
}

function ascending(a: NonNullable<SortKey>, b: NonNullable<SortKey>, compare: I18n["compare"]): number {
  if (typeof a === "string" && typeof b === "string") return compare(a, b);
  if (typeof a === "object" && typeof b === "object") return byTime(a, b);
  return Number(a) - Number(b);
}

/** The key of an event; of what only directives have, the first key among its own. */
export function eventKey(column: ColumnId, row: EventRow, reader: Reader): SortKey {
  const { dataset, i18n, span } = reader;
  // By date no row is made an object: there may be a million of them.
  if (column === "date") return span(row) ?? null;
  const event = dataset.event(row);
  switch (column) {
    case "authority":
      return event.authority && termWords(dataset, i18n, "authority", event.authority);
    case "kind":
      return termWords(dataset, i18n, "eventKind", event.kind);
    case "title":
      return i18n.text(event.title);
    case "place":
      return firstPlace(event, reader);
    case "actors":
      return firstActor(event, reader);
    case "serves":
      return event.election && electionWords(event.election.id, event.election.round, dataset, i18n);
    case "sources":
      return firstSource(event, reader);
    case "strength":
    case "measures":
      return leastOf(directiveRows(dataset.columns, row), column, reader);
    default:
      return column satisfies never;
  }
}

export function directiveKey(column: ColumnId, row: DirectiveRow, reader: Reader): SortKey {
  const { dataset, i18n } = reader;
  if (column === "date" || column === "sources") return eventKey(column, eventOfDirective(dataset.columns, row), reader);
  const directive = dataset.directive(row);
  switch (column) {
    case "authority":
      return directive.authority && termWords(dataset, i18n, "authority", directive.authority);
    case "kind":
      return directive.act && termWords(dataset, i18n, "act", directive.act);
    case "title":
      return i18n.text(directive.what);
    case "place":
      return firstTarget(row, reader);
    case "actors":
      return directive.issuers[0] ? actorName(dataset, i18n, directive.issuers[0].actor) : null;
    case "strength":
      return dataset.columns.book.codes.strength.indexOf(directive.strength);
    case "measures":
      return directive.measures[0] ? termWords(dataset, i18n, "measure", directive.measures[0].id) : null;
    case "serves":
      return servesWords(directive, dataset, i18n);
    default:
      return column satisfies never;
  }
}

function leastOf(rows: readonly DirectiveRow[], column: ColumnId, reader: Reader): SortKey {
  const keys = rows.filter((row) => reader.dataset.directive(row).tier !== "context").map((row) => directiveKey(column, row, reader));
  return keys.reduce<SortKey>((least, key) => (compareKeys(key, least, false, reader.i18n.compare) < 0 ? key : least), null);
}

function firstPlace(event: ElectionEvent, { dataset, i18n, trust }: Reader): string | null {
  const used = event.places.filter((entry) => isTrusted(entry.basis, trust));
  const first = byRole(dataset.columns.book, "placeRole", used)[0]?.entries[0];
  return first ? placeName(dataset, i18n, first.place) : null;
}

function firstTarget(row: DirectiveRow, { dataset, i18n, trust }: Reader): string | null {
  const first = dataset.directive(row).targets.find((target) => isTrusted(target.basis, trust));
  if (!first) return null;
  return "place" in first ? placeName(dataset, i18n, first.place) : termWords(dataset, i18n, "siteKind", first.kind);
}

function firstActor(event: ElectionEvent, { dataset, i18n }: Reader): string | null {
  const first = byRole(dataset.columns.book, "actorRole", event.actors)[0]?.entries[0];
  return first ? actorName(dataset, i18n, first.actor) : null;
}

function firstSource(event: ElectionEvent, { dataset, i18n, trust }: Reader): string | null {
  const source = event.sources[0] && dataset.source(event.sources[0]);
  return source ? sourceShortWords(source, trust, i18n) : null;
}
