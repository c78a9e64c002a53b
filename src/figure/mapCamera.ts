import { BASEMAP_BOUNDS } from "../scene/basemap.ts";
import { type Point, project, worldSize } from "../scene/mapProjection.ts";
import type { Camera } from "../view/view.ts";

/** Where unit Web Mercator lies in a picture of the map, in pixels. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** Pixels of a unit. */
  readonly scale: number;
  /** As Leaflet counts zoom. */
  readonly zoom: number;
  at(point: Point): Point;
}

/** Both countries: west, south, east, north. */
const BOTH = [9, 19.3, 37.1, 33.4] as const;
const PADDING = 4;
/** The width of a usual map on screen, at which a camera's zoom is taken as it stands. */
const USUAL_WIDTH = 720;
const LEAST_HEIGHT = 240;

const [NORTH_WEST, SOUTH_EAST] = [project([BOTH[0], BOTH[3]]), project([BOTH[2], BOTH[1]])];
const SPAN = [SOUTH_EAST[0] - NORTH_WEST[0], SOUTH_EAST[1] - NORTH_WEST[1]] as const;

/** The height at which both countries fill a width; on narrow maps there is room above and below for symbols. */
export const mapHeight = (width: number): number => Math.round(Math.max(LEAST_HEIGHT, (width * SPAN[1]) / SPAN[0]));

/** The frame of a picture: the camera asked for, scaled with the width, or both countries. */
export function mapFrame(width: number, height: number, camera: Camera | null): MapFrame {
  const fitted = Math.min((width - 2 * PADDING) / SPAN[0], (height - 2 * PADDING) / SPAN[1]);
  const scale = camera ? (worldSize(camera.zoom) * width) / USUAL_WIDTH : fitted;
  const middle: Point = camera
    ? project([camera.lon, camera.lat])
    : [(NORTH_WEST[0] + SOUTH_EAST[0]) / 2, (NORTH_WEST[1] + SOUTH_EAST[1]) / 2];
  const [left, top] = [middle[0] * scale - width / 2, middle[1] * scale - height / 2];
  return { width, height, scale, zoom: Math.log2(scale / worldSize(0)), at: ([x, y]) => [x * scale - left, y * scale - top] };
}

/** The corners of what the basemap holds, in order. */
export function sheetOf(): readonly Point[] {
  const [west, south, east, north] = BASEMAP_BOUNDS;
  return [project([west, north]), project([east, north]), project([east, south]), project([west, south])];
}
