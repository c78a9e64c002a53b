import type { PlaceId } from "./ids.ts";
import { must } from "./must.ts";
import { isTrusted } from "./reading.ts";
import type { Directive, ElectionEvent, Place } from "./types.ts";
import type { Basis, CodeBook, PlaceRole } from "./vocabulary.ts";

/** How a thing is drawn on the map, from the finest to the coarsest; the counts of the five classes add up to N. */
export const PLACEMENT_CLASSES = ["point", "line", "area", "nationwide", "none"] as const;
export type PlacementClass = (typeof PLACEMENT_CLASSES)[number];

/** The one primary placement: its class, the places of the winning role (one symbol group), and that role. */
export interface Placement {
  readonly class: PlacementClass;
  readonly role: PlaceRole | null;
  readonly places: readonly PlaceId[];
}

export const UNPLACED: Placement = { class: "none", role: null, places: [] };

/** The order in which roles place an event, and a directive without a target. Rule: product.md "Uncertain place". */
export const EVENT_ROLES: readonly PlaceRole[] = ["venue", "site", "subject", "scope", "jurisdiction"];
export const FALLBACK_ROLES: readonly PlaceRole[] = ["scope", "jurisdiction"];

type Kinds = Pick<CodeBook, "nationwide">;

export const classOf = ({ shape, kind }: Place, { nationwide }: Kinds): PlacementClass =>
  shape === "none" ? "none" : nationwide.has(kind) ? "nationwide" : shape;

/** What a record has at an id, and which of its kinds of place are whole countries; a dataset is one. */
export interface Gazetteer {
  place(id: PlaceId): Place | undefined;
  readonly columns: { readonly book: Kinds };
}

/** A group with places of several classes takes the coarsest, so that nothing is shown finer than it is known. */
export function placementOf(role: PlaceRole, places: readonly PlaceId[], { place, columns }: Gazetteer): Placement {
  const order = places.reduce((most, id) => Math.max(most, PLACEMENT_CLASSES.indexOf(classOf(must(place(id), id), columns.book))), 0);
  return { class: must(PLACEMENT_CLASSES[order], "class"), role, places: [...new Set(places)].sort() };
}

function firstRole(event: ElectionEvent, roles: readonly PlaceRole[], gazetteer: Gazetteer, trust: Basis): Placement {
  for (const role of roles) {
    const places = event.places.filter((entry) => entry.role === role && isTrusted(entry.basis, trust)).map((entry) => entry.place);
    if (places.length > 0) return placementOf(role, places, gazetteer);
  }
  return UNPLACED;
}

/** An event's venue, else site, else subject, else scope or jurisdiction, among the places trusted so far. Rule: product.md "Uncertain place". */
export const eventPlacement = (event: ElectionEvent, gazetteer: Gazetteer, trust: Basis): Placement =>
  firstRole(event, EVENT_ROLES, gazetteer, trust);

/** A directive's target, else its event's scope or jurisdiction; never the venue or an origin. */
export function directivePlacement(directive: Directive, event: ElectionEvent, gazetteer: Gazetteer, trust: Basis): Placement {
  const targets = directive.targets.flatMap((target) => ("place" in target && isTrusted(target.basis, trust) ? [target.place] : []));
  return targets.length > 0 ? placementOf("target", targets, gazetteer) : firstRole(event, FALLBACK_ROLES, gazetteer, trust);
}
