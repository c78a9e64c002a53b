import type { MapFrame } from "../scene/mapFrame.ts";
import type { Line } from "../scene/mapGeometry.ts";
import { type Box, type Point, project, worldSize } from "../scene/mapProjection.ts";
import type { Camera } from "../view/view.ts";

const PADDING = 4;
/** The width of a usual map on screen, at which a camera's zoom is taken as it stands. */
const USUAL_WIDTH = 720;
const LEAST_HEIGHT = 240;
/** The height of a map is at most so much of its width. */
const MOST_HEIGHT = 1.1;

const spanOf = ({ min, max }: Box): Point => [max[0] - min[0], max[1] - min[1]];

/** The height at which what a record shows fills a width; on narrow maps there is room above and below for symbols. */
export function mapHeight(width: number, home: Box): number {
  const [across, down] = spanOf(home);
  return Math.round(Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT * width, (width * down) / across)));
}

/** The frame of a picture: the camera asked for, scaled with the width, or what a map of its record shows that nobody has moved. */
export function mapFrame(width: number, height: number, camera: Camera | null, home: Box): MapFrame {
  const [across, down] = spanOf(home);
  const fitted = Math.min((width - 2 * PADDING) / across, (height - 2 * PADDING) / down);
  const scale = camera ? (worldSize(camera.zoom) * width) / USUAL_WIDTH : fitted;
  const middle: Point = camera ? project([camera.lon, camera.lat]) : [(home.min[0] + home.max[0]) / 2, (home.min[1] + home.max[1]) / 2];
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
