import { codeAt, outside, u8, u32 } from "../model/cells.ts";
import { type Codes, type Columns, codes } from "../model/columns.ts";
import type { PlaceId } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { EVENT_ROLES, FALLBACK_ROLES, type Gazetteer, type Placement, placementOf, UNPLACED } from "../model/placement.ts";
import type { Place } from "../model/types.ts";
import { type Basis, FIXED, type PlaceRole } from "../model/vocabulary.ts";

/** Every row's symbol group under one trust; group 0 is "not placed". */
export interface PlacementColumn {
  readonly groups: readonly Placement[];
  readonly event: Codes;
  readonly directive: Codes;
}

const NO_RANK = 255;

const rank = (order: readonly PlaceRole[]): Uint8Array =>
  Uint8Array.from([NO_RANK, ...FIXED.placeRole.map((role) => (order.includes(role) ? order.indexOf(role) : NO_RANK))]);

/** The symbol groups seen so far: a role with the set of its places. */
class Groups {
  readonly list: Placement[] = [UNPLACED];
  readonly #ids: readonly PlaceId[];
  readonly #gazetteer: Gazetteer;
  /** By role, the group of each set of places, and at once that of a place alone, which most are. */
  readonly #ofRole = new Map<PlaceRole, { readonly alone: Uint32Array; readonly several: Map<number, number> }>();
  /** Sets of places by the set without its last place and that place. */
  readonly #sets = new Map<number, number>();

  constructor(columns: Columns, places: readonly Place[]) {
    const byId = new Map(places.map((place) => [place.id, place]));
    this.#ids = columns.ids.place;
    this.#gazetteer = { place: (id) => byId.get(id), columns };
  }

  /** The group of a role and of the first `count` place codes of a list, which are put in order. */
  of(role: PlaceRole, places: number[], count: number): number {
    const sets = this.#setsOf(role);
    const size = sortUnique(places, count);
    if (size === 1) {
      const [place = outside()] = places;
      sets.alone[place] ||= this.#add(role, places, 1);
      return u32(sets.alone, place);
    }
    const set = this.#set(places, size);
    const group = sets.several.get(set) ?? this.#add(role, places, size);
    sets.several.set(set, group);
    return group;
  }

  #setsOf(role: PlaceRole) {
    const sets = this.#ofRole.get(role) ?? { alone: new Uint32Array(this.#ids.length + 1), several: new Map<number, number>() };
    this.#ofRole.set(role, sets);
    return sets;
  }

  #set(places: readonly number[], size: number): number {
    let set = 0;
    for (let at = 0; at < size; at++) {
      const key = set * (this.#ids.length + 1) + (places[at] ?? outside());
      set = this.#sets.get(key) ?? this.#sets.size + 1;
      if (set > this.#sets.size) this.#sets.set(key, set);
    }
    return set;
  }

  #add(role: PlaceRole, places: readonly number[], size: number): number {
    const ids = places.slice(0, size).map((code) => must(this.#ids[code - 1], "place"));
    return this.list.push(placementOf(role, ids, this.#gazetteer)) - 1;
  }
}

/** Sorts the first `count` numbers of a short list in place, each kept once; gives how many are left. */
function sortUnique(list: number[], count: number): number {
  let size = 0;
  for (let from = 0; from < count; from++) {
    const value = list[from] ?? outside();
    let at = size;
    while (at > 0 && (list[at - 1] ?? outside()) > value) at--;
    if (at > 0 && list[at - 1] === value) continue;
    for (let move = size; move > at; move--) list[move] = list[move - 1] ?? outside();
    list[at] = value;
    size++;
  }
  return size;
}

/** The columnar counterpart of model/placement.ts: the same rule over codes. */
export function placementColumn(columns: Columns, places: readonly Place[], trust: Basis): PlacementColumn {
  const { place, target, directiveStart, eventCount, directiveCount } = columns;
  const trusted = FIXED.basis.indexOf(trust) + 1;
  const groups = new Groups(columns, places);
  const found: number[] = [];

  function best(row: number, ranks: Uint8Array, order: readonly PlaceRole[]): number {
    let winner = NO_RANK;
    let count = 0;
    for (let entry = u32(place.offsets, row); entry < u32(place.offsets, row + 1); entry++) {
      const at = u8(ranks, u8(place.role, entry));
      if (at === NO_RANK || at > winner || u8(place.basis, entry) > trusted) continue;
      if (at < winner) count = 0;
      winner = at;
      found[count++] = codeAt(place.codes, entry);
    }
    return winner === NO_RANK ? 0 : groups.of(must(order[winner], "role"), found, count);
  }

  function targeted(d: number, fallback: number): number {
    let count = 0;
    for (let entry = u32(target.offsets, d); entry < u32(target.offsets, d + 1); entry++) {
      if (u8(target.basis, entry) <= trusted) found[count++] = codeAt(target.codes, entry);
    }
    return count > 0 ? groups.of("target", found, count) : fallback;
  }

  const [eventRank, fallbackRank] = [rank(EVENT_ROLES), rank(FALLBACK_ROLES)];
  const [event, directive] = [new Uint32Array(eventCount), new Uint32Array(directiveCount)];
  for (let row = 0; row < eventCount; row++) {
    event[row] = best(row, eventRank, EVENT_ROLES);
    const [start, end] = [u32(directiveStart, row), u32(directiveStart, row + 1)];
    const fallback = start === end ? 0 : best(row, fallbackRank, FALLBACK_ROLES);
    for (let d = start; d < end; d++) directive[d] = targeted(d, fallback);
  }
  return { groups: groups.list, event: narrowed(event, groups.list.length), directive: narrowed(directive, groups.list.length) };
}

function narrowed(list: Uint32Array, size: number): Codes {
  const column = codes(list.length, size);
  column.set(list);
  return column;
}
