import { type ActorId, type DirectiveId, type EventId, isId, type PlaceId, type SourceId } from "../model/ids.ts";
import { addDays, type Day, earlierOf, FIRST_DAY, LAST_DAY, laterOf } from "../model/span.ts";
import type { Basis } from "../model/vocabulary.ts";

/** Facets tested on an event, and those tested on one and the same directive; product.md "One filter, many views". */
export const EVENT_FACETS = [
  "authority",
  "country",
  "kind",
  "actor",
  "actorRole",
  "place",
  "placeRole",
  "source",
  "mode",
  "dateBasis",
  "election",
] as const;
export const DIRECTIVE_FACETS = ["measure", "site", "act", "strength", "issuer", "issuedBy", "addressee", "serves"] as const;
export type EventFacet = (typeof EVENT_FACETS)[number];
export type DirectiveFacet = (typeof DIRECTIVE_FACETS)[number];
export type FacetId = EventFacet | DirectiveFacet;
export const FACETS: readonly FacetId[] = [...DIRECTIVE_FACETS, ...EVENT_FACETS];

/** Facets of which one event or directive may hold several values, so that "all of" has a meaning. */
export const MANY_VALUED: ReadonlySet<FacetId> = new Set([
  "measure",
  "site",
  "actor",
  "actorRole",
  "place",
  "placeRole",
  "source",
  "issuer",
  "addressee",
]);

/** The value of what a record does not say; last in every facet. */
export const NONE = "none";

/** Alternatives by default; `all` asks for every one of them at once. Values are ids or codes, without repeats. */
export interface FacetFilter {
  readonly values: readonly string[];
  readonly all: boolean;
}

/** Civil days, both ends inside. */
export type TimeRange = readonly [Day, Day];

/** UTF-16 units that a search text may hold. */
export const MAX_TEXT = 200;

// Controls, and marks that would turn the words of ours beside it.
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A writer's headline as it may stand on a page: one line of bounded length. */
export const headlineFrom = (raw: string): string => raw.replace(UNSEEN, "").slice(0, MAX_TEXT);

export interface Filters {
  readonly facets: Readonly<Partial<Record<FacetId, FacetFilter>>>;
  readonly timeRanges: readonly TimeRange[];
  /** Days from the first day of voting in the country, negative before it: each event is tested against its own election. */
  readonly days: readonly TimeRange[];
  /** Lets events without a date into a time range, where they count only in the upper bound. */
  readonly undated: boolean;
  readonly text: string;
}

export type Selection =
  | { readonly kind: "none" }
  | { readonly kind: "event"; readonly id: EventId }
  | { readonly kind: "directive"; readonly id: DirectiveId }
  | { readonly kind: "place"; readonly id: PlaceId }
  | { readonly kind: "actor"; readonly id: ActorId }
  | { readonly kind: "source"; readonly id: SourceId };

/** The selection of what an id names; undefined for no id of ours, and for an election, which has no details. */
export function selectionOf(id: string): Selection | undefined {
  if (isId("event", id)) return { kind: "event", id };
  if (isId("directive", id)) return { kind: "directive", id };
  if (isId("place", id)) return { kind: "place", id };
  if (isId("actor", id)) return { kind: "actor", id };
  return isId("source", id) ? { kind: "source", id } : undefined;
}

export const TABS = ["map", "compare", "table", "sources"] as const;
/** With pages that no tab leads to. */
export const PAGES = [...TABS, "corrections"] as const;
export type Tab = (typeof PAGES)[number];
export const MEASURE_AXES = ["elections", "authorities", "meetings", "issuers", "addressees"] as const;
export type MeasureAxis = (typeof MEASURE_AXES)[number];
/** How what is compared stands: measures against an axis, two columns of it beside each other, or from whom to whom about what. */
export const COMPARED = ["grid", "sides", "flow"] as const;
export type Compared = (typeof COMPARED)[number];
/** Two ids or codes: a measure and the column in which it is read, or two columns. */
export type Two = readonly [string, string];

/** Degrees, longitude first, and a Leaflet zoom level. */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** All that the reader asked for and nothing that follows from it. */
export interface View {
  readonly tab: Tab;
  readonly filters: Filters;
  readonly selection: Selection;
  /** Which facts to use: readings of this basis and of those before it are used. */
  readonly trust: Basis;
  readonly soft: boolean;
  readonly unit: "events" | "directives";
  readonly digits: "latn" | "arab";
  /** In Arabic time runs right to left unless the reader turns that off. */
  readonly mirror: boolean;
  /** The visible domain of time on the timeline; null shows all. */
  readonly domain: TimeRange | null;
  /** "polling" counts days from the first day of voting inside the country. */
  readonly axis: "calendar" | "polling";
  readonly camera: Camera | null;
  readonly rows: MeasureAxis;
  readonly compared: Compared;
  /** The cell of the grid that is open, its measure first. */
  readonly cell: Two | null;
  /** The columns that are laid side by side; null until they are chosen. */
  readonly pair: Two | null;
  readonly sort: TableSort | null;
  /** Columns of the table; null for those that most ask for. */
  readonly columns: readonly string[] | null;
  /** The table's directives stand under their events, not alone. */
  readonly grouped: boolean;
  /** The table also holds what no count holds. */
  readonly uncounted: boolean;
  /** The step of the record's tour that the view belongs to, from 1; null outside the tour. */
  readonly step: number | null;
  /** What a writer calls this view where it is embedded, drawn or printed; empty for none. */
  readonly headline: string;
}

export const NO_FILTERS: Filters = { facets: {}, timeRanges: [], days: [], undated: false, text: "" };

export const DEFAULT_VIEW: View = {
  tab: "map",
  filters: NO_FILTERS,
  selection: { kind: "none" },
  trust: "outside",
  soft: false,
  unit: "events",
  digits: "latn",
  mirror: true,
  domain: null,
  axis: "calendar",
  camera: null,
  rows: "elections",
  compared: "grid",
  cell: null,
  pair: null,
  sort: null,
  columns: null,
  grouped: false,
  uncounted: false,
  step: null,
  headline: "",
};

/** Time ranges in order, those that overlap or touch made one. */
export function mergeTimeRanges(timeRanges: readonly TimeRange[]): readonly TimeRange[] {
  const merged: [Day, Day][] = [];
  for (const [from, to] of [...timeRanges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (!last || from > last[1] + 1) merged.push([from, to]);
    else if (to > last[1]) last[1] = to;
  }
  return merged;
}

/** The days that lie in both of two lists of timeRanges, each of them merged. */
export const commonTimeRanges = (a: readonly TimeRange[], b: readonly TimeRange[]): readonly TimeRange[] =>
  a.flatMap(([from, to]) =>
    b.flatMap(([start, end]): TimeRange[] => {
      const both: TimeRange = [laterOf(from, start), earlierOf(to, end)];
      return both[0] <= both[1] ? [both] : [];
    }),
  );

/** True for an end of the calendar, which stands for an open end. */
export const isOpenEnd = (day: Day): boolean => day === FIRST_DAY || day === LAST_DAY;

export const sameTimeRange = (a: TimeRange, b: TimeRange | undefined): boolean => a[0] === b?.[0] && a[1] === b[1];

export const sameTimeRanges = (a: readonly TimeRange[], b: readonly TimeRange[]): boolean =>
  a === b || (a.length === b.length && a.every((timeRange, index) => sameTimeRange(timeRange, b[index])));

/** TimeRanges of days counted from a day, as the days that they are; open ends stay open. */
export const countedFrom = (anchor: number, days: readonly TimeRange[]): readonly TimeRange[] =>
  days.map(([from, to]): TimeRange => [isOpenEnd(from) ? from : addDays(from, anchor), isOpenEnd(to) ? to : addDays(to, anchor)]);

/** The ranges of the filter that an axis of time shows and sets: of dates, or of days to the vote. */
export const rangesOn = (axis: View["axis"], { timeRanges, days }: Filters): readonly TimeRange[] =>
  axis === "polling" ? days : timeRanges;

/** Whether the filter bears on time, by dates or by days to the vote. */
export const isTimed = ({ timeRanges, days }: Pick<Filters, "timeRanges" | "days">): boolean => timeRanges.length > 0 || days.length > 0;

export const isFiltered = ({ facets, timeRanges, days, text }: Filters): boolean =>
  isTimed({ timeRanges, days }) || text !== "" || Object.values(facets).some((facet) => facet.values.length > 0);
