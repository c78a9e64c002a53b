import type { IdList } from "./columnarIds.ts";
import type { Rest } from "./columnarRest.ts";
import { MOST_ROUNDS } from "./columns.ts";
import type { DatasetRows } from "./types.ts";
import type { SCHEMA } from "./version.ts";
import { FIXED, isFixed, type VocabularySet } from "./vocabulary.ts";

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

export type Numbers = readonly number[];
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

/** The columnar form of the dataset contract: small tables as rows, events and directives as columns of whole numbers, without wording. */
export type ColumnarFile = Omit<DatasetRows, "events" | "directives"> & {
  readonly form: "columns";
  /** The file beside this one that holds the wording, by its name. */
  readonly wording: string;
  /** Every EDTF string once; its bounds follow from it. */
  readonly dates: readonly string[];
  readonly events: EventTable;
  readonly directives: DirectiveTable;
};

export interface Words {
  readonly ar: readonly string[];
  readonly en: readonly string[];
}

/** The wording of a columnar file, row by row: titles, and the rest, which is whatever of a row is not in its columns. */
export type WordingFile = {
  readonly schema: typeof SCHEMA;
  readonly form: "wording";
  /** That of the dataset it belongs to. */
  readonly hash: string;
  readonly events: { readonly title: Words; readonly rest: readonly (Rest | null)[] };
  readonly directives: { readonly what: Words; readonly rest: readonly (Rest | null)[] };
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
