import { MAP_END } from "./mercator.ts";
import type { LonLat } from "./types.ts";

/** Degrees, as `[west, south, east, north]`. */
export type Box = readonly [number, number, number, number];

/** The end of the map as it is told, in degrees, rounded outwards. */
export const MOST_LATITUDE = Math.ceil(MAP_END * 100) / 100;
export const MOST_LONGITUDE = 180;

/** By the codes of ISO 3166, which countries have in every record: around the outlines of data/basemap (Natural Earth), rounded outwards; the boundaries are those of that file and no statement. */
const BOXES: ReadonlyMap<string, Box> = new Map([
  ["eg", [24.6, 21.9, 37, 31.7]],
  ["ly", [9.2, 19.4, 25.2, 33.2]],
]);

/** Ports and islands stand off an outline. */
const MARGIN = 0.3;

/** Why a place cannot be where it is said to be: no such longitude or latitude, far from its country, or that with longitude and latitude swapped. */
export type LocationError = "longitude" | "latitude" | "far" | "swapped";

export const countryBox = (country: string): Box | undefined => BOXES.get(country);

/** What is wrong with a place's coordinates; of a country of which no box is known only whether they are on the map at all. */
export function locationError([lon, lat]: LonLat, country: string | null): LocationError | undefined {
  const box = country === null ? undefined : BOXES.get(country);
  const swapped = box !== undefined && isIn(box, lat, lon);
  if (box && isIn(box, lon, lat)) return undefined;
  if (swapped) return "swapped";
  if (!(Math.abs(lon) <= MOST_LONGITUDE)) return "longitude";
  if (!(Math.abs(lat) <= MOST_LATITUDE)) return "latitude";
  return box ? "far" : undefined;
}

const isIn = ([west, south, east, north]: Box, lon: number, lat: number): boolean =>
  lon >= west - MARGIN && lon <= east + MARGIN && lat >= south - MARGIN && lat <= north + MARGIN;
