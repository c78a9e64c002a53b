import { polygonArea, polygonContains } from "d3-polygon";
import { must } from "../model/must.ts";
import type { LonLat, Place } from "../model/types.ts";
import type { CodeBook } from "../model/vocabulary.ts";
import type { Basemap } from "../scene/basemap.ts";
import type { Line } from "../scene/mapGeometry.ts";
import { type Point, unproject } from "../scene/mapProjection.ts";
import { knownSpot } from "../scene/mapSpots.ts";

type Ring = readonly LonLat[];

/** What the map draws of a place that is more than a point, by RFC 7946. */
export interface AreaShape {
  readonly type: "MultiPolygon";
  readonly coordinates: readonly (readonly Ring[])[];
}

/** The outline that the map draws of a place, or the disc that stands for an area of unknown extent; null for a point, and where nothing is drawn. */
export function areaShape(place: Place, book: Pick<CodeBook, "nationwide">, basemap: Basemap): AreaShape | null {
  const spot = knownSpot(place, book, basemap);
  if (spot === null || spot.kind === "point") return null;
  const rings = spot.kind === "soft" ? [disc(spot.at, spot.radius)] : spot.rings;
  return { type: "MultiPolygon", coordinates: polygons(rings).map((polygon) => polygon.map(degrees)) };
}

const CORNERS = 64;

function disc([x, y]: Point, radius: number): Line {
  return Array.from({ length: CORNERS + 1 }, (_, at): Point => {
    const angle = (2 * Math.PI * (at % CORNERS)) / CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** Five decimals are a metre, finer than any outline here. */
const DECIMALS = 1e5;

const degrees = (ring: Line): Ring =>
  ring.map((at): LonLat => {
    const [lon, lat] = unproject(at);
    return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];
  });

const d3: { contains(ring: Line, point: Point): boolean; area(ring: Line): number } = { contains: polygonContains, area: polygonArea };

/** Rings that the map fills by the even-odd rule, as polygons with their holes: those outside run against the clock. */
function polygons(rings: readonly Line[]): readonly (readonly Line[])[] {
  const within = rings.map((ring) => rings.filter((other) => other !== ring && d3.contains(other, must(ring[0], "ring"))));
  return rings.flatMap((ring, at) => {
    const around = within[at] ?? [];
    if (around.length % 2 === 1) return [];
    const holes = rings.filter((_, of) => within[of]?.includes(ring) && within[of].length === around.length + 1);
    return [[turned(ring, true), ...holes.map((hole) => turned(hole, false))]];
  });
}

/** D3 counts the area of a ring that runs against the clock as positive where y grows downwards. */
const turned = (ring: Line, outside: boolean): Line => (d3.area(ring) > 0 === outside ? ring : ring.toReversed());
