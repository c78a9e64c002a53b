import { type Codes, type Columns, codes, type Many, type Single } from "../model/columns.ts";
import type { Place } from "../model/types.ts";
import { type Basis, VOCABULARY } from "../model/vocabulary.ts";
import { DIRECTIVE_FACETS, type DirectiveFacet, EVENT_FACETS, type EventFacet, type FacetId, NONE } from "../view/view.ts";

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

const VALUES_OF: Readonly<Partial<Record<FacetId, readonly string[]>>> = {
  authority: VOCABULARY.authority,
  country: VOCABULARY.country,
  kind: VOCABULARY.eventKind,
  actorRole: VOCABULARY.actorRole,
  placeRole: VOCABULARY.placeRole,
  mode: VOCABULARY.mode,
  dateBasis: VOCABULARY.basis,
  measure: VOCABULARY.measure,
  site: VOCABULARY.site,
  act: VOCABULARY.act,
  strength: VOCABULARY.strength,
};

const one = (column: Single) => ({ offsets: null, codes: column });

/** Entries with a 0 where a row has none, so that "none recorded" is counted as any value is. */
function entries(
  many: Many,
  keep: (entry: number) => boolean,
  expand: (code: number) => readonly number[],
  size: number,
  role?: Uint8Array,
) {
  const rows = many.offsets.length - 1;
  const offsets = new Uint32Array(rows + 1);
  const list: number[] = [];
  const roles: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let entry = many.offsets[row]!; entry < many.offsets[row + 1]!; entry++) {
      if (!keep(entry)) continue;
      for (const code of expand(many.codes[entry]!)) {
        list.push(code);
        roles.push(role?.[entry] ?? 0);
      }
    }
    if (list.length === offsets[row]) {
      list.push(0);
      roles.push(0);
    }
    offsets[row + 1] = list.length;
  }
  const column = codes(list.length, size);
  column.set(list);
  return { offsets, codes: column, roles: Uint8Array.from(roles) };
}

/** For each place code, the code itself and those of all places that it lies in. */
export function ancestors(ids: readonly string[], places: readonly Place[]): readonly (readonly number[])[] {
  const codeOf = new Map(ids.map((id, index) => [id, index + 1]));
  const within = new Map(places.map((place) => [place.id as string, place.within as string | null]));
  const chain = (id: string): readonly number[] => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = id; at && !seen.has(at); at = within.get(at)) seen.add(at);
    return [...seen].flatMap((place) => codeOf.get(place) ?? []);
  };
  return [[0], ...ids.map(chain)];
}

const itself = (code: number): readonly number[] => [code];
const always = (): boolean => true;

/** A target of a directive is a place of its event, in the role "target". */
function withTargets(columns: Columns): Columns["place"] {
  const { place, target, directiveStart, eventCount } = columns;
  const offsets = new Uint32Array(eventCount + 1);
  const list: number[] = [];
  const role: number[] = [];
  const basis: number[] = [];
  const targetRole = VOCABULARY.placeRole.indexOf("target") + 1;
  for (let row = 0; row < eventCount; row++) {
    for (let entry = place.offsets[row]!; entry < place.offsets[row + 1]!; entry++) {
      list.push(place.codes[entry]!);
      role.push(place.role[entry]!);
      basis.push(place.basis[entry]!);
    }
    for (let entry = target.offsets[directiveStart[row]!]!; entry < target.offsets[directiveStart[row + 1]!]!; entry++) {
      list.push(target.codes[entry]!);
      role.push(targetRole);
      basis.push(target.basis[entry]!);
    }
    offsets[row + 1] = list.length;
  }
  const column = codes(list.length, columns.ids.place.length);
  column.set(list);
  return { offsets, codes: column, role: Uint8Array.from(role), basis: Uint8Array.from(basis) };
}

export interface FacetColumns {
  readonly event: Readonly<Record<EventFacet, FacetColumn>>;
  readonly directive: Readonly<Record<DirectiveFacet, FacetColumn>>;
}

/** The facets of a dataset under one trust. */
export function facetColumns(columns: Columns, places: readonly Place[], trust: Basis): FacetColumns {
  const trustCode = VOCABULARY.basis.indexOf(trust) + 1;
  const { ids } = columns;
  const chains = ancestors(ids.place, places);
  const placed = withTargets(columns);
  const place = entries(
    placed,
    (entry) => placed.basis[entry]! <= trustCode,
    (code) => chains[code]!,
    ids.place.length,
    placed.role,
  );
  const actor = entries(columns.actor, always, itself, ids.actor.length, columns.actor.role);
  const lists: Record<FacetId, { offsets: Uint32Array | null; codes: Codes }> = {
    authority: one(columns.authority),
    country: one(columns.country),
    kind: one(columns.kind),
    actor,
    actorRole: { offsets: actor.offsets, codes: actor.roles },
    place,
    placeRole: { offsets: place.offsets, codes: place.roles },
    source: entries(columns.source, always, itself, ids.source.length),
    mode: one(columns.mode),
    dateBasis: one(columns.dateBasis[trustCode - 1]!),
    measure: entries(columns.measure, always, itself, VOCABULARY.measure.length),
    site: entries(columns.site, always, itself, VOCABULARY.site.length),
    act: one(columns.act),
    strength: one(columns.strength),
    issuer: one(columns.issuer),
    serves: one(columns.serves),
  };
  const idsOf: Partial<Record<FacetId, readonly string[]>> = {
    actor: ids.actor,
    place: ids.place,
    source: ids.source,
    issuer: ids.actor,
    serves: ids.serves,
  };
  const facet = (id: FacetId, bit: number): FacetColumn => ({
    id,
    bit: 1 << bit,
    values: [NONE, ...(VALUES_OF[id] ?? idsOf[id] ?? [])],
    offsets: lists[id].offsets,
    codes: lists[id].codes,
    partner: PARTNER[id] ?? null,
  });
  return {
    event: Object.fromEntries(EVENT_FACETS.map((id) => [id, facet(id, EVENT_BIT[id])])) as FacetColumns["event"],
    directive: Object.fromEntries(DIRECTIVE_FACETS.map((id, bit) => [id, facet(id, bit)])) as FacetColumns["directive"],
  };
}
