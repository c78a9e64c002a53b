import { cornersOf, HOME, type MapFrame } from "../scene/mapFrame.ts";
import type { Line } from "../scene/mapGeometry.ts";
import { type Point, project, worldSize } from "../scene/mapProjection.ts";
import type { Camera } from "../view/view.ts";

const PADDING = 4;
/** The width of a usual map on screen, at which a camera's zoom is taken as it stands. */
const USUAL_WIDTH = 720;
const LEAST_HEIGHT = 240;

const [NORTH_WEST, , SOUTH_EAST] = cornersOf(HOME) as readonly [Point, Point, Point, Point];
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
  const at = ([x, y]: Point): Point => [x * scale - left, y * scale - top];
  const trace = (lines: readonly Line[], closed: boolean): string => lines.map((line) => traced(line.map(at), closed)).join("");
  return { at, trace, scale, pixel: 1, zoom: Math.log2(scale / worldSize(0)) };
}

/** Pixels below which a bend is not seen. */
const FINE = 0.6;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Path data to a tenth of a pixel: only the points that are seen, each told from the one before it. */
function traced(points: readonly Point[], closed: boolean): string {
  const [start, ...others] = points;
  if (!start) return "";
  let [x, y] = [tenth(start[0]), tenth(start[1])];
  let d = `M${x} ${y}`;
  let steps = 0;
  others.forEach((point, index) => {
    const last = index === others.length - 1;
    if (!last && Math.hypot(point[0] - x, point[1] - y) < FINE) return;
    const [dx, dy] = [tenth(point[0] - x), tenth(point[1] - y)];
    if (dx === 0 && dy === 0) return;
    d += `${steps === 0 ? "l" : dx < 0 ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
    [x, y] = [tenth(x + dx), tenth(y + dy)];
    steps++;
  });
  if (closed && steps < 2) return "";
  return closed ? `${d}z` : d;
}
