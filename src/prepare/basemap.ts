import { polygonContains } from "d3";
import { feature } from "topojson-client";
import { must } from "../model/must.ts";
import type { BasemapTopology } from "../model/topology.ts";
import type { LonLat } from "../model/types.ts";

export interface Basemap {
  /** Whether an area or country of this ISO 3166 code is drawn. */
  has(code: string): boolean;
  codes(): Iterable<string>;
  /** Whether a point lies in a country (ISO 3166-1) or within 3 km of it: outlines are simplified, and ports stand at their edge. */
  holds(country: string, at: LonLat): boolean;
}

type Ring = [number, number][];

const TOLERANCE_KM = 3;
const KM_PER_DEGREE = 111.2;

/** What checks ask of a basemap. */
export function basemapOf(topology: BasemapTopology): Basemap {
  const { countries, areas } = topology.objects;
  const rings = new Map(feature(topology, countries).features.map(({ id, geometry }) => [String(id), ringsOf(geometry)]));
  const codes = new Set([...countries.geometries, ...areas.geometries].map(({ id }) => String(id)));
  return {
    has: (code) => codes.has(code),
    codes: () => codes,
    holds: (country, at) => around(at).some((point) => isInside(rings.get(country) ?? [], point)),
  };
}

function ringsOf(geometry: GeoJSON.Geometry): readonly Ring[] {
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
  return rings.map((ring) => ring.map(([lon, lat]): [number, number] => [must(lon, "longitude"), must(lat, "latitude")]));
}

/** Even-odd, so that holes count and the direction of the rings does not. */
const isInside = (rings: readonly Ring[], point: [number, number]): boolean =>
  rings.filter((ring) => polygonContains(ring, point)).length % 2 === 1;

function around([lon, lat]: LonLat): readonly [number, number][] {
  const radius = TOLERANCE_KM / KM_PER_DEGREE;
  const widening = 1 / Math.cos((lat * Math.PI) / 180);
  const circle = Array.from({ length: 8 }, (_, i): [number, number] => {
    const angle = (i * Math.PI) / 4;
    return [lon + radius * widening * Math.cos(angle), lat + radius * Math.sin(angle)];
  });
  return [[lon, lat], ...circle];
}
