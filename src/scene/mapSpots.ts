import type { PlaceId } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import type { Place } from "../model/types.ts";
import type { CodeBook } from "../model/vocabulary.ts";
import type { Basemap, Outline } from "./basemap.ts";
import type { Line } from "./mapGeometry.ts";
import { type Point, project, unitsPerKm } from "./mapProjection.ts";

interface SpotBase {
  readonly place: PlaceId;
  /** Where its symbol or label stands, in units; only for a point does this say where the place is. */
  readonly at: Point;
}

/** How one place is drawn: a point, an area with its outline, a soft-edged disc (radius in units), or a whole country. */
export type Spot =
  | (SpotBase & { readonly kind: "point" })
  | (SpotBase & { readonly kind: "area"; readonly rings: readonly Line[] })
  | (SpotBase & { readonly kind: "soft"; readonly radius: number })
  | (SpotBase & { readonly kind: "country"; readonly code: string; readonly rings: readonly Line[] });

/** In empty desert, so that the badge of a nationwide order is no pin on a town. */
const BADGE_AT: ReadonlyMap<string, Point> = new Map([
  ["EG", project([29.45, 24.7])],
  ["LY", project([17.6, 26.2])],
]);

/** How a place is drawn; null where nothing of it can be. */
export function spotOf(place: Place, book: Pick<CodeBook, "nationwide">, basemap: Basemap): Spot | null {
  if (place.shape === "none") return null;
  if (book.nationwide.has(place.kind)) return countrySpot(place, basemap);
  if (place.shape === "point") return place.point && { kind: "point", place: place.id, at: project(place.point.at) };
  return areaSpot(place, basemap) ?? softSpot(place);
}

const spotsOn = memoOf((_basemap: Basemap) => new WeakMap<Place, Spot | null>());

/** How a place is drawn, found once: large records hold a place in thousands of groups, and the middle of an outline is looked for. */
export function knownSpot(place: Place, book: Pick<CodeBook, "nationwide">, basemap: Basemap): Spot | null {
  const known = spotsOn(basemap);
  const spot = known.get(place);
  if (spot !== undefined) return spot;
  const made = spotOf(place, book, basemap);
  known.set(place, made);
  return made;
}

function countrySpot(place: Place, { countries }: Basemap): Spot | null {
  const outline = place.areas.map((code) => countries.get(code)).find((found) => found !== undefined);
  if (!outline) return null;
  return { kind: "country", place: place.id, code: outline.code, rings: outline.rings, at: BADGE_AT.get(outline.code) ?? outline.label() };
}

function areaSpot(place: Place, { areas, countries }: Basemap): Spot | null {
  const outlines = place.areas.flatMap((code): readonly Outline[] => {
    const outline = areas.get(code) ?? countries.get(code);
    return outline ? [outline] : [];
  });
  const [first] = outlines;
  return first ? { kind: "area", place: place.id, rings: outlines.flatMap(({ rings }) => rings), at: first.label() } : null;
}

function softSpot({ id, anchor }: Place): Spot | null {
  return anchor && { kind: "soft", place: id, at: project(anchor.at), radius: anchor.radiusKm * unitsPerKm(anchor.at[1]) };
}
