import type { IdList } from "./columnarIds.ts";
import type { Rest } from "./columnarRest.ts";
import { type Codes, MOST_ROUNDS } from "./columns.ts";
import { mapValues } from "./keyed.ts";
import type { DatasetRows } from "./types.ts";
import { FIXED, isFixed, type VocabularySet } from "./vocabulary.ts";

/** A record of more events is kept, and opened, in the large form. */
export const MOST_EVENTS_IN_ROWS = 10_000;

/** What a column's codes stand for: a vocabulary set, a table of the file, its dates, elections then events, places then kinds of site. */
export type Domain = VocabularySet | "source" | "actor" | "place" | "election" | "date" | "round" | "serves" | "target";

/** One code a row, from 1 in the order of its domain; 0 where there is none. */
export const EVENT_CODES = {
  kind: "eventKind",
  status: "status",
  statusBasis: "basis",
  authority: "authority",
  country: "country",
  mode: "mode",
  modeBasis: "basis",
  election: "election",
  electionBasis: "basis",
  round: "round",
  stated: "date",
  inferred: "date",
  outside: "date",
} as const satisfies Record<string, Domain>;

/** Several codes a row: how many each row has, then the rows' codes one after another, a column for each part. */
export const EVENT_LISTS = {
  sources: { id: "source" },
  actors: { id: "actor", role: "actorRole", presence: "presence", basis: "basis" },
  places: { id: "place", role: "placeRole", basis: "basis" },
  also: { date: "date", basis: "basis" },
} as const satisfies Record<string, Record<string, Domain>>;

export const DIRECTIVE_CODES = {
  act: "act",
  strength: "strength",
  tier: "tier",
  checkable: "checkable",
  authority: "authority",
  serves: "serves",
  servesBasis: "basis",
} as const satisfies Record<string, Domain>;

export const DIRECTIVE_LISTS = {
  issuers: { id: "actor", basis: "basis" },
  measures: { id: "measure", site: "site" },
  targets: { id: "target", basis: "basis" },
} as const satisfies Record<string, Record<string, Domain>>;

export type Singles<Spec, Column> = { readonly [Name in keyof Spec]: Column };
export type Lists<Spec, Head, Column> = { readonly [Name in keyof Spec]: Head & { readonly [Part in keyof Spec[Name]]: Column } };

/** A column as it was read, or as it is made. */
export type Numbers = Codes | readonly number[];
export type Counts = {
  readonly counts: Numbers;
};

interface Table {
  readonly count: number;
  readonly ids: IdList;
}

export type EventTable = Table & {
  /** How many directives each event has. */
  readonly directives: Numbers;
} & Singles<typeof EVENT_CODES, Numbers> &
  Lists<typeof EVENT_LISTS, Counts, Numbers>;

/** Directives stand in the order of their events, those of one event in the order of their ids. */
export type DirectiveTable = Table & Singles<typeof DIRECTIVE_CODES, Numbers> & Lists<typeof DIRECTIVE_LISTS, Counts, Numbers>;

/** The head of the large form: small tables as rows, and the archives beside it that hold the others as Arrow. */
export type LargeHead = Omit<DatasetRows, "events" | "directives"> & {
  readonly form: "arrow";
  /** The archive with the columns of events and directives, by its name. */
  readonly columns: string;
  /** The archive with their words. */
  readonly wording: string;
};

/** The large form of the dataset contract with its columns, without wording. */
export type ColumnarFile = LargeHead & {
  /** Every EDTF string once; its bounds follow from it. */
  readonly dates: readonly string[];
  readonly events: EventTable;
  readonly directives: DirectiveTable;
};

/** Values by row, made when they are asked for: a list, or a column of Arrow. */
export interface ByRow<T> {
  readonly length: number;
  at(row: number): T | null | undefined;
}

export interface Words {
  readonly ar: ByRow<string>;
  readonly en: ByRow<string>;
}

/** The wording of the large form, row by row: titles, and the rest, which is whatever of a row is not in its columns. */
export type WordingFile = {
  /** That of the dataset it belongs to; empty where it states none. */
  readonly hash: string;
  readonly events: { readonly title: Words; readonly rest: ByRow<Rest> };
  readonly directives: { readonly what: Words; readonly rest: ByRow<Rest> };
};

/** The tables that stand as rows in a columnar file, too. */
export type SmallTable = "sources" | "actors" | "places" | "elections";
type Sized = Pick<ColumnarFile, "vocabulary" | "dates" | "events"> & Readonly<Record<SmallTable, readonly unknown[]>>;

/** The highest code of a domain in a file. */
export function domainSize(file: Sized, domain: Domain): number {
  switch (domain) {
    case "source":
      return file.sources.length;
    case "actor":
      return file.actors.length;
    case "place":
      return file.places.length;
    case "election":
      return file.elections.length;
    case "date":
      return file.dates.length;
    case "round":
      return MOST_ROUNDS;
    case "serves":
      return file.elections.length + file.events.count;
    case "target":
      return file.places.length + setSize(file, "siteKind");
    default:
      return setSize(file, domain);
  }
}

const setSize = ({ vocabulary }: Pick<ColumnarFile, "vocabulary">, set: VocabularySet): number =>
  (isFixed(set) ? FIXED[set] : vocabulary[set]).length;

export type TableName = "events" | "directives";
export type CodeSpec = Readonly<Record<string, Domain>>;

/** What the columns of either table, and those of its lists, hold. */
export const TABLE_CODES: Readonly<Record<TableName, CodeSpec>> = { events: EVENT_CODES, directives: DIRECTIVE_CODES };
export const TABLE_LISTS: Readonly<Record<TableName, Readonly<Record<string, CodeSpec>>>> = {
  events: EVENT_LISTS,
  directives: DIRECTIVE_LISTS,
};

type Tables = Pick<ColumnarFile, TableName>;
type ByName = Readonly<Record<string, Numbers>>;

/** A table's columns of one code a row, by name. */
export const singlesIn = ({ events, directives }: Tables, table: TableName): ByName =>
  table === "events" ? mapValues(EVENT_CODES, (name) => events[name]) : mapValues(DIRECTIVE_CODES, (name) => directives[name]);

/** A table's lists, by name. */
export const listsIn = ({ events, directives }: Tables, table: TableName): Readonly<Record<string, Counts & ByName>> =>
  table === "events"
    ? mapValues(EVENT_LISTS, (name): Counts & ByName => events[name])
    : mapValues(DIRECTIVE_LISTS, (name): Counts & ByName => directives[name]);

/** The file of an archive in which a table stands, one of its lists, or its words. */
export const arrowName = (table: TableName, part?: string): string => `${table}${part === undefined ? "" : `.${part}`}.arrow`;

/** In a dictionary the entry before all words: rows of which nothing is recorded point at it, so that indices are codes. */
export const NO_WORD = "";
