import type { Dataset } from "../model/dataset.ts";
import { eventOfDirective } from "../model/dataset.ts";
import type { DirectiveId, EventId, PlaceId } from "../model/ids.ts";
import { directivePlacement, eventPlacement } from "../model/placement.ts";
import { isTrusted } from "../model/reading.ts";
import type { ElectionEvent } from "../model/types.ts";
import type { Basis, PlaceRole } from "../model/vocabulary.ts";
import type { Selection } from "../view/view.ts";
import type { Basemap } from "./basemap.ts";
import type { Point } from "./mapProjection.ts";
import { knownSpot, type Spot } from "./mapSpots.ts";

/** A place of the selected thing by the part it plays; "place" where the place itself is selected. */
export interface RolePlace {
  readonly role: PlaceRole | "place";
  readonly spot: Spot;
}

/** From where participants came to the venue, in units. */
export interface Link {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
}

/** What is drawn for a selection or a passing highlight, and never counted. */
export interface Highlight {
  readonly places: readonly RolePlace[];
  readonly links: readonly Link[];
}

export const NO_HIGHLIGHT: Highlight = { places: [], links: [] };

type PlaceOf = (id: PlaceId) => Spot | null;

/** The places of what is selected: all that an event names, what a directive is meant for, or the place itself. */
export function highlightOf(selection: Selection, dataset: Dataset, trust: Basis, basemap: Basemap): Highlight {
  const spot: PlaceOf = (id) => {
    const place = dataset.place(id);
    return place ? knownSpot(place, dataset.columns.book, basemap) : null;
  };
  switch (selection.kind) {
    case "event":
      return ofEvent(selection.id, dataset, trust, spot);
    case "directive":
      return ofDirective(selection.id, dataset, trust, spot);
    case "place":
      return { places: draw("place", [selection.id], spot), links: [] };
    default:
      return NO_HIGHLIGHT;
  }
}

const draw = (role: RolePlace["role"], ids: readonly PlaceId[], spot: PlaceOf): readonly RolePlace[] =>
  ids.flatMap((id) => {
    const found = spot(id);
    return found ? [{ role, spot: found }] : [];
  });

function ofEvent(id: EventId, dataset: Dataset, trust: Basis, spot: PlaceOf): Highlight {
  const row = dataset.eventRow(id);
  if (row === undefined) return NO_HIGHLIGHT;
  const event = dataset.event(row);
  const places = placesOf(event, dataset, trust).flatMap(({ role, place }) => draw(role, [place], spot));
  return { places, links: linksOf(places) };
}

/** A jurisdiction is where an authority claims a say; it is drawn only where nothing nearer to the event is known. */
function placesOf(event: ElectionEvent, dataset: Dataset, trust: Basis) {
  const primary = eventPlacement(event, dataset, trust).role;
  return event.places.filter(({ role, basis }) => isTrusted(basis, trust) && (role !== "jurisdiction" || primary === "jurisdiction"));
}

function ofDirective(id: DirectiveId, dataset: Dataset, trust: Basis, spot: PlaceOf): Highlight {
  const row = dataset.directiveRow(id);
  if (row === undefined) return NO_HIGHLIGHT;
  const event = dataset.event(eventOfDirective(dataset.columns, row));
  const { role, places } = directivePlacement(dataset.directive(row), event, dataset, trust);
  return { places: role ? draw(role, places, spot) : [], links: [] };
}

function linksOf(places: readonly RolePlace[]): readonly Link[] {
  const [venues, origins] = [places.filter(({ role }) => role === "venue"), places.filter(({ role }) => role === "origin")];
  return venues.flatMap(({ spot: to }) =>
    origins.map(({ spot: from }) => ({ key: `${from.place}>${to.place}`, from: from.at, to: to.at })),
  );
}

const put = (value: number): string => String(Math.round(value * 100) / 100);

/** SVG path data of a link in units times `scale`: straight, as the same link is drawn unasked. */
export function linkPath({ from, to }: Link, scale: number): string {
  const at = ([x, y]: Point): string => `${put(x * scale)} ${put(y * scale)}`;
  return `M${at(from)}L${at(to)}`;
}
