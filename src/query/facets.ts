import { u8 } from "../model/cells.ts";
import { type Codes, type Columns, type Single, TRUST_AT } from "../model/columns.ts";
import type { Place } from "../model/types.ts";
import { type Basis, FIXED, type VocabularySet } from "../model/vocabulary.ts";
import { DIRECTIVE_FACETS, EVENT_FACETS, type EventFacet, type FacetId, NONE } from "../view/view.ts";
import { entriesOf, placeEntries } from "./entries.ts";

/** A facet's values by row: value code c of row r stands at `codes[offsets[r]…]`, or at `codes[r]` where there is one a row; code 0 is NONE. */
export interface FacetColumn {
  readonly id: FacetId;
  readonly bit: number;
  /** Value ids by code; values[0] is NONE. */
  readonly values: readonly string[];
  readonly offsets: Uint32Array | null;
  readonly codes: Codes;
  /** Of a facet that shares its entries with another (an actor and the role played): that other facet. */
  readonly partner: FacetId | null;
}

/** Bits 0–15 of an event's mask. Facets with shared entries share a bit. */
const EVENT_BIT: Readonly<Record<EventFacet, number>> = {
  authority: 0,
  country: 1,
  kind: 2,
  actor: 3,
  actorRole: 3,
  place: 4,
  placeRole: 4,
  source: 5,
  mode: 6,
  dateBasis: 7,
  election: 10,
};
const PARTNER: Readonly<Partial<Record<FacetId, FacetId>>> = {
  actor: "actorRole",
  actorRole: "actor",
  place: "placeRole",
  placeRole: "place",
};

export const TEXT_BIT = 1 << 8;
/** A directive facet is set and none of the event's directives passes them all. */
export const JOIN_BIT = 1 << 9;
/** Outside N: calendar entries among events, tiers not asked for among directives. Two bits, so that no count ignores them. */
export const OUTSIDE = 3 << 30;

const SET_OF = {
  authority: "authority",
  country: "country",
  kind: "eventKind",
  actorRole: "actorRole",
  placeRole: "placeRole",
  mode: "mode",
  dateBasis: "basis",
  measure: "measure",
  site: "site",
  act: "act",
  strength: "strength",
  issuedBy: "authority",
} as const satisfies Partial<Record<FacetId, VocabularySet>>;

/** The vocabulary set whose codes are the values of a facet; undefined for one whose values are ids of the record. */
export const setOf = (id: FacetId): VocabularySet | undefined => (SET_OF as Readonly<Partial<Record<FacetId, VocabularySet>>>)[id];

/** Every value of a facet that a record knows, in its order. */
export function facetValues({ book, ids }: Columns, id: FacetId): readonly string[] {
  const set = setOf(id);
  if (set) return book.codes[set];
  switch (id) {
    case "issuer":
      return ids.actor;
    case "actor":
    case "place":
    case "source":
    case "election":
    case "addressee":
    case "serves":
      return ids[id];
    default:
      throw new RangeError(`no values of ${id}`);
  }
}

const one = (column: Single) => ({ offsets: null, codes: column });

/** A column without what is known by less than the reader trusts. */
const trustedCodes = (column: Single, basis: Uint8Array, trusted: number): Single =>
  column.map((code, row) => (u8(basis, row) <= trusted ? code : 0));

export interface FacetColumns {
  readonly event: readonly FacetColumn[];
  readonly directive: readonly FacetColumn[];
}

/** The facets of a dataset under one trust. */
export function facetColumns(columns: Columns, places: readonly Place[], trust: Basis): FacetColumns {
  const trusted = FIXED.basis.indexOf(trust) + 1;
  const { book, ids } = columns;
  const place = placeEntries(columns, places, trusted);
  const actor = entriesOf(columns.actor, ids.actor.length, book.codes.actorRole.length + 1);
  const lists: Record<FacetId, { offsets: Uint32Array | null; codes: Codes }> = {
    authority: one(columns.authority),
    country: one(columns.country),
    kind: one(columns.kind),
    actor,
    actorRole: { offsets: actor.offsets, codes: actor.roles },
    place,
    placeRole: { offsets: place.offsets, codes: place.roles },
    source: entriesOf(columns.source, ids.source.length),
    mode: one(columns.mode),
    dateBasis: one(columns.dateBasis[TRUST_AT[trust]]),
    election: one(trustedCodes(columns.election, columns.electionBasis, trusted)),
    measure: entriesOf(columns.measure, book.codes.measure.length),
    site: entriesOf(columns.site, book.codes.site.length),
    act: one(columns.act),
    strength: one(columns.strength),
    issuedBy: one(columns.issuedBy),
    issuer: entriesOf(columns.issuer, ids.actor.length),
    addressee: entriesOf(columns.addressee, ids.addressee.length),
    serves: one(columns.serves),
  };
  const facet = (id: FacetId, bit: number): FacetColumn => ({
    id,
    bit: 1 << bit,
    values: [NONE, ...facetValues(columns, id)],
    offsets: lists[id].offsets,
    codes: lists[id].codes,
    partner: PARTNER[id] ?? null,
  });
  return {
    event: EVENT_FACETS.map((id) => facet(id, EVENT_BIT[id])),
    directive: DIRECTIVE_FACETS.map(facet),
  };
}
