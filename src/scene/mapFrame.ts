import type { Line } from "./mapGeometry.ts";
import { type Point, project, worldSize } from "./mapProjection.ts";

/** Where unit Web Mercator lies in a drawing of the map. */
export interface MapPlacing {
  at(point: Point): Point;
  /** The length of the world's unit. */
  readonly scale: number;
  /** As Leaflet counts zoom. */
  readonly zoom: number;
}

/** How lines and pixels are drawn there. */
export interface MapFrame extends MapPlacing {
  /** Path data of lines, closed ones to be filled. */
  trace(lines: readonly Line[], closed: boolean): string;
  /** The length of a pixel of the screen. */
  readonly pixel: number;
}

/** The world in pixels at a zoom. */
export function worldAt(zoom: number): MapPlacing {
  const scale = worldSize(zoom);
  return { at: ([x, y]) => [x * scale, y * scale], scale, zoom };
}

/** The corners of a box in degrees, in order. */
export const cornersOf = ([west, south, east, north]: readonly [number, number, number, number]): Line => [
  project([west, north]),
  project([east, north]),
  project([east, south]),
  project([west, south]),
];
