import { addresseeKey } from "../../src/model/columns.ts";
import type { PlaceId } from "../../src/model/ids.ts";
import { directivePlacement, eventPlacement, type Gazetteer, type Placement } from "../../src/model/placement.ts";
import { isTrusted, shownDate } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/span.ts";
import type { DatasetRows, Directive, ElectionEvent, Place } from "../../src/model/types.ts";
import { nationwideKinds } from "../../src/model/vocabulary.ts";
import { type FacetFilter, type FacetId, type Filters, NONE, type TimeRange } from "../../src/view/view.ts";
import { isCalendar } from "./vocabulary.ts";

/** What the reader asked for beside the filters. */
export interface NaiveSettings {
  readonly trust: "stated" | "inferred" | "outside";
  readonly soft: boolean;
  readonly unit: "events" | "directives";
}

/** Ids of what a text search found by its own words. */
export interface NaiveHits {
  readonly events: ReadonlySet<string>;
  readonly directives: ReadonlySet<string>;
}

type Facets = Filters["facets"];
type Entry = Readonly<Partial<Record<FacetId, string>>>;

/** What is in: 2 certainly, 1 possibly; what is out is absent. */
export interface NaiveOutcome {
  readonly events: ReadonlyMap<string, 1 | 2>;
  readonly directives: ReadonlyMap<string, 1 | 2>;
}

const PAIRS = [
  ["actor", "actorRole"],
  ["place", "placeRole"],
] as const;
const SINGLES = ["authority", "country", "kind", "source", "mode", "dateBasis", "election"] as const;
const OF_DIRECTIVES = ["measure", "site", "act", "strength", "issuer", "issuedBy", "addressee", "serves"] as const;

const orNone = <T>(list: readonly T[], none: T): readonly T[] => (list.length > 0 ? list : [none]);

/**
 * The filter as product.md words it, over row objects and one row at a time: no columns, no bits, nothing remembered
 * between two questions. The engine is held against it.
 */
export class Naive {
  readonly #directivesOf: ReadonlyMap<string, readonly Directive[]>;
  readonly #gazetteer: Gazetteer;
  readonly #eventEntries: ReadonlyMap<string, Readonly<Record<string, readonly Entry[]>>>;
  readonly #directiveEntries: ReadonlyMap<string, Readonly<Record<string, readonly Entry[]>>>;
  readonly #spans: ReadonlyMap<string, Span | undefined>;

  constructor(
    readonly rows: DatasetRows,
    readonly settings: NaiveSettings,
  ) {
    const directivesOf = new Map(rows.events.map((event) => [event.id, [] as Directive[]]));
    for (const directive of rows.directives) directivesOf.get(directive.event)?.push(directive);
    this.#directivesOf = directivesOf;
    const places = new Map<string, Place>(rows.places.map((place) => [place.id, place]));
    this.#gazetteer = { place: (id) => places.get(id), columns: { book: { nationwide: nationwideKinds(rows.vocabulary) } } };
    this.#spans = new Map(rows.events.map((event) => [event.id, shownDate(event.when, settings.trust)?.edtf]));
    this.#eventEntries = new Map(rows.events.map((event) => [event.id, this.#entriesOfEvent(event)]));
    this.#directiveEntries = new Map(rows.directives.map((directive) => [directive.id, entriesOfDirective(directive)]));
  }

  span = (event: string): Span | undefined => this.#spans.get(event);
  isCounted = (event: ElectionEvent): boolean => !isCalendar(event.kind);
  isTierCounted = ({ tier }: Directive): boolean => tier === "core" || (tier === "soft" && this.settings.soft);
  directivesOf = (event: string): readonly Directive[] => this.#directivesOf.get(event) ?? [];

  placementOfEvent = (event: ElectionEvent): Placement => eventPlacement(event, this.#gazetteer, this.settings.trust);
  placementOfDirective = (directive: Directive, event: ElectionEvent): Placement =>
    directivePlacement(directive, event, this.#gazetteer, this.settings.trust);

  /** Every event and directive that a filter leaves. */
  apply(filters: Filters, hits: NaiveHits | null): NaiveOutcome {
    const events = new Map<string, 1 | 2>();
    const directives = new Map<string, 1 | 2>();
    const joins = OF_DIRECTIVES.some((id) => filters.facets[id]);
    for (const event of this.rows.events) {
      const level = this.#levelOfEvent(event, filters, hits);
      if (level === 0) continue;
      const kept = this.directivesOf(event.id).filter((directive) => this.#keepsDirective(directive, event, filters, hits));
      if (joins && kept.length === 0) continue;
      events.set(event.id, level);
      for (const directive of kept) directives.set(directive.id, level);
    }
    return { events, directives };
  }

  /** What choosing one more value would leave: that value alone among alternatives, one more to hold in "all of" mode. */
  applyWith(filters: Filters, hits: NaiveHits | null, id: FacetId, value: string): NaiveOutcome {
    const now = filters.facets[id];
    const next: FacetFilter = now?.all ? { values: [...new Set([...now.values, value])], all: true } : { values: [value], all: false };
    return this.apply({ ...filters, facets: { ...filters.facets, [id]: next } }, hits);
  }

  #levelOfEvent(event: ElectionEvent, { facets, timeRanges, days, undated }: Filters, hits: NaiveHits | null): 0 | 1 | 2 {
    if (!this.isCounted(event)) return 0;
    const entries = this.#eventEntries.get(event.id)!;
    if (!SINGLES.every((id) => keeps(entries[id]!, id, facets[id]))) return 0;
    if (!PAIRS.every(([a, b]) => keepsPair(entries[a]!, a, b, facets))) return 0;
    const found = hits === null || hits.events.has(event.id) || this.directivesOf(event.id).some((d) => hits.directives.has(d.id));
    if (!found) return 0;
    return days.length === 0
      ? levelInTime(this.span(event.id), timeRanges, undated)
      : levelByVote(this.span(event.id), this.firstVotingDay(event), timeRanges, days, undated);
  }

  /** Of the round that an event names, or of the only one that its election has; a calendar entry's is not asked. */
  firstVotingDay({ election }: ElectionEvent): number | undefined {
    if (!election || !isTrusted(election.basis, this.settings.trust)) return undefined;
    const rounds = this.rows.elections.find(({ id }) => id === election.id)!.rounds;
    const round = election.round === null ? (rounds.length === 1 ? rounds[0] : undefined) : rounds.find((r) => r.round === election.round);
    const voting = round?.inside ? this.span(round.inside) : undefined;
    return voting && voting.from === voting.latestStart && Number.isFinite(voting.from) ? voting.from : undefined;
  }

  #keepsDirective(directive: Directive, event: ElectionEvent, { facets }: Filters, hits: NaiveHits | null): boolean {
    const entries = this.#directiveEntries.get(directive.id)!;
    const found = hits === null || hits.directives.has(directive.id) || hits.events.has(event.id);
    return found && this.isTierCounted(directive) && OF_DIRECTIVES.every((id) => keeps(entries[id]!, id, facets[id]));
  }

  #entriesOfEvent(event: ElectionEvent): Readonly<Record<string, readonly Entry[]>> {
    const targets = this.directivesOf(event.id).flatMap((directive) =>
      directive.targets.flatMap((target) => ("place" in target ? [{ ...target, role: "target" as const }] : [])),
    );
    const places = [...event.places, ...targets].filter((entry) => isTrusted(entry.basis, this.settings.trust));
    return {
      authority: [{ authority: event.authority ?? NONE }],
      country: [{ country: event.country ?? NONE }],
      kind: [{ kind: event.kind }],
      mode: [{ mode: event.mode?.value ?? NONE }],
      election: [{ election: event.election && isTrusted(event.election.basis, this.settings.trust) ? event.election.id : NONE }],
      dateBasis: [{ dateBasis: shownDate(event.when, this.settings.trust)?.reading.basis ?? NONE }],
      source: orNone<Entry>(
        event.sources.map((source) => ({ source })),
        { source: NONE },
      ),
      actor: orNone<Entry>(
        event.actors.map(({ actor, role }) => ({ actor, actorRole: role })),
        { actor: NONE, actorRole: NONE },
      ),
      place: orNone<Entry>(
        places.flatMap(({ place, role }) => this.#withWhatItLiesIn(place).map((id) => ({ place: id, placeRole: role }))),
        { place: NONE, placeRole: NONE },
      ),
    };
  }

  #withWhatItLiesIn(place: PlaceId): readonly PlaceId[] {
    const outer = this.#gazetteer.place(place)?.within;
    return outer ? [place, ...this.#withWhatItLiesIn(outer)] : [place];
  }
}

function entriesOfDirective(directive: Directive): Readonly<Record<string, readonly Entry[]>> {
  const { serves } = directive;
  return {
    measure: orNone<Entry>(
      directive.measures.map(({ id }) => ({ measure: id })),
      { measure: NONE },
    ),
    site: orNone<Entry>(
      directive.measures.flatMap(({ site }) => (site ? [{ site }] : [])),
      { site: NONE },
    ),
    act: [{ act: directive.act ?? NONE }],
    strength: [{ strength: directive.strength }],
    issuer: orNone<Entry>(
      directive.issuers.map(({ actor }) => ({ issuer: actor })),
      { issuer: NONE },
    ),
    addressee: orNone<Entry>(
      directive.addressees.map((to) => ({ addressee: addresseeKey(to) })),
      { addressee: NONE },
    ),
    issuedBy: [{ issuedBy: directive.authority ?? NONE }],
    serves: [{ serves: serves === null ? NONE : "election" in serves ? serves.election : serves.event }],
  };
}

function keeps(entries: readonly Entry[], id: FacetId, filter: FacetFilter | undefined): boolean {
  if (!filter) return true;
  const holds = (value: string): boolean => entries.some((entry) => entry[id] === value);
  return filter.all ? filter.values.every(holds) : filter.values.some(holds);
}

/** Two facets of the same entries: only entries that meet the one are asked for the other. */
function keepsPair(entries: readonly Entry[], a: FacetId, b: FacetId, facets: Facets): boolean {
  const meeting = (id: FacetId): readonly Entry[] => {
    const filter = facets[id];
    return filter ? entries.filter((entry) => filter.values.includes(entry[id]!)) : entries;
  };
  return keeps(meeting(b), a, facets[a]) && keeps(meeting(a), b, facets[b]);
}

/** Time ranges that overlap or touch are one, then: 2 certainly in, 1 possibly, 0 out. */
export function levelInTime(span: Span | undefined, timeRanges: readonly TimeRange[], undated: boolean): 0 | 1 | 2 {
  if (timeRanges.length === 0) return 2;
  if (!span) return undated ? 1 : 0;
  const merged = union(timeRanges);
  if (merged.some(([u, v]) => span.latestStart <= v && span.earliestEnd >= u)) return 2;
  return merged.some(([u, v]) => span.from <= v && span.to >= u) ? 1 : 0;
}

/** Days counted from the vote as the days they are, and of these only those that lie in a window of dates, too, where there is one. */
export function levelByVote(
  span: Span | undefined,
  voting: number | undefined,
  timeRanges: readonly TimeRange[],
  days: readonly TimeRange[],
  undated: boolean,
): 0 | 1 | 2 {
  if (voting === undefined) return 0;
  const own = union(days.map(([u, v]): TimeRange => [(u + voting) as TimeRange[0], (v + voting) as TimeRange[1]]));
  const both = timeRanges.length === 0 ? own : own.flatMap((one) => union(timeRanges).flatMap((other) => meet(one, other)));
  return both.length === 0 ? 0 : levelInTime(span, both, undated);
}

const meet = (a: TimeRange, b: TimeRange): TimeRange[] => {
  const both: TimeRange = [a[0] > b[0] ? a[0] : b[0], a[1] < b[1] ? a[1] : b[1]];
  return both[0] <= both[1] ? [both] : [];
};

/** By joining any two that meet until none do. */
export function union(timeRanges: readonly TimeRange[]): readonly TimeRange[] {
  for (const a of timeRanges) {
    for (const b of timeRanges) {
      if (a === b || a[0] > b[1] + 1 || b[0] > a[1] + 1) continue;
      const joined: TimeRange = [a[0] < b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]];
      return union([...timeRanges.filter((timeRange) => timeRange !== a && timeRange !== b), joined]);
    }
  }
  return timeRanges;
}
