import { MAP_END } from "../model/mercator.ts";
import type { LonLat } from "../model/types.ts";

/** Unit Web Mercator: the square world, x from 0 at 180° W to 1 at 180° E, y from 0 in the north to 1 in the south. */
export type Point = readonly [x: number, y: number];

/** Unit Web Mercator, both ends inside. */
export interface Box {
  readonly min: Point;
  readonly max: Point;
}

const EQUATOR_KM = 40_075.016686;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** What lies beyond the end is drawn there. */
const onTheMap = (lat: number): number => Math.min(MAP_END, Math.max(-MAP_END, lat));

export const project = ([lon, lat]: LonLat): Point => [
  (lon + 180) / 360,
  0.5 - Math.log(Math.tan(Math.PI / 4 + radians(onTheMap(lat)) / 2)) / (2 * Math.PI),
];

export const unproject = ([x, y]: Point): LonLat => [
  x * 360 - 180,
  ((2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) * 180) / Math.PI,
];

/** The length of a kilometre on the ground at a latitude, in units. */
export const unitsPerKm = (lat: number): number => 1 / (EQUATOR_KM * Math.cos(radians(onTheMap(lat))));

/** Pixels of the whole world at a zoom level as Leaflet counts them. */
export const worldSize = (zoom: number): number => 256 * 2 ** zoom;

export function boxOf(points: Iterable<Point>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { min: [left, top], max: [right, bottom] };
}
