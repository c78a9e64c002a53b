import { type Codes, type Columns, codes } from "../model/columns.ts";
import type { PlaceId } from "../model/ids.ts";
import { type Placement, placementOf, UNPLACED } from "../model/placement.ts";
import type { Place } from "../model/types.ts";
import { type Basis, type PlaceRole, VOCABULARY } from "../model/vocabulary.ts";

/** Every row's symbol group under one trust; group 0 is "not placed". */
export interface PlacementColumn {
  readonly groups: readonly Placement[];
  readonly event: Codes;
  readonly directive: Codes;
}

const EVENT_ORDER: readonly PlaceRole[] = ["venue", "site", "subject", "scope", "jurisdiction"];
const FALLBACK_ORDER: readonly PlaceRole[] = ["scope", "jurisdiction"];

const rank = (order: readonly PlaceRole[]): Uint8Array =>
  Uint8Array.from([255, ...VOCABULARY.placeRole.map((role) => (order.includes(role) ? order.indexOf(role) : 255))]);

/** The columnar counterpart of model/placement.ts: the same rule over codes. */
export function placementColumn(columns: Columns, places: readonly Place[], trust: Basis): PlacementColumn {
  const trusted = VOCABULARY.basis.indexOf(trust) + 1;
  const byId = new Map(places.map((place) => [place.id, place]));
  const groups: Placement[] = [UNPLACED];
  const known = new Map<string, number>();

  function group(role: PlaceRole, list: readonly number[]): number {
    const sorted = [...new Set(list)].sort((a, b) => a - b);
    const key = `${role}:${sorted.join()}`;
    let at = known.get(key);
    if (at === undefined) {
      at = groups.length;
      known.set(key, at);
      groups.push(
        placementOf(
          role,
          sorted.map((code) => columns.ids.place[code - 1] as PlaceId),
          (id) => byId.get(id),
        ),
      );
    }
    return at;
  }

  const { place, target, directiveStart } = columns;
  function best(row: number, ranks: Uint8Array, order: readonly PlaceRole[]): number {
    let winner = 255;
    let list: number[] = [];
    for (let entry = place.offsets[row]!; entry < place.offsets[row + 1]!; entry++) {
      const at = ranks[place.role[entry]!]!;
      if (at === 255 || at > winner || place.basis[entry]! > trusted) continue;
      if (at < winner) list = [];
      winner = at;
      list.push(place.codes[entry]!);
    }
    return winner === 255 ? 0 : group(order[winner]!, list);
  }

  const [eventRank, fallbackRank] = [rank(EVENT_ORDER), rank(FALLBACK_ORDER)];
  const event: number[] = [];
  const directive: number[] = [];
  for (let row = 0; row < columns.eventCount; row++) {
    event.push(best(row, eventRank, EVENT_ORDER));
    const fallback = directiveStart[row] === directiveStart[row + 1] ? 0 : best(row, fallbackRank, FALLBACK_ORDER);
    for (let d = directiveStart[row]!; d < directiveStart[row + 1]!; d++) {
      const targets: number[] = [];
      for (let entry = target.offsets[d]!; entry < target.offsets[d + 1]!; entry++) {
        if (target.basis[entry]! <= trusted) targets.push(target.codes[entry]!);
      }
      directive.push(targets.length > 0 ? group("target", targets) : fallback);
    }
  }
  const narrow = (list: readonly number[]): Codes => {
    const column = codes(list.length, groups.length);
    column.set(list);
    return column;
  };
  return { groups, event: narrow(event), directive: narrow(directive) };
}
