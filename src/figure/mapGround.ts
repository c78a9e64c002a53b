import type { Theme } from "../render/elements.ts";
import { path } from "../render/markup.ts";
import type { Basemap } from "../scene/basemap.ts";
import type { Line } from "../scene/mapGeometry.ts";
import type { Point } from "../scene/mapProjection.ts";
import { type MapFrame, sheetOf } from "./mapCamera.ts";

/** Pixels below which a bend is not seen. */
const FINE = 0.6;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Path data of lines in a frame, to a tenth of a pixel: only the points that are seen, each told from the one before it. */
export function tracePath(lines: readonly Line[], frame: MapFrame, closed: boolean): string {
  return lines.map((line) => trace(line.map(frame.at), closed)).join("");
}

function trace(points: readonly Point[], closed: boolean): string {
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

/** The least zoom at which the lines between areas are drawn as strongly as the rest. */
const INNER_FROM = 6;

/** Sea, land, borders and coast; the disputed stretch is dashed. */
export function mapGround(basemap: Basemap, frame: MapFrame, theme: Theme): string {
  const fill = (lines: readonly Line[], color: string): string =>
    path(tracePath(lines, frame, true), { fill: color, "fill-rule": "evenodd" });
  const stroke = (lines: readonly Line[], color: string, width: number, more = {}): string =>
    path(tracePath(lines, frame, false), { fill: "none", stroke: color, "stroke-width": width, "stroke-linejoin": "round", ...more });
  const border = theme("--border");
  const close = frame.zoom >= INNER_FROM;
  const countries = [...basemap.countries.values()].flatMap(({ rings }) => rings);
  return [
    fill([sheetOf()], theme("--sea")),
    fill(basemap.land, theme("--land-other")),
    fill(countries, theme("--land")),
    stroke(basemap.inner, theme("--area-line"), close ? 1.25 : 0.75, close ? {} : { "stroke-opacity": 0.6 }),
    stroke(basemap.borders, border, 1.25),
    stroke(basemap.coast, border, 0.75),
    stroke(basemap.disputed, border, 1.25, { "stroke-dasharray": "5 4" }),
  ].join("");
}
