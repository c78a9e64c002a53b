import { polygonArea, polygonContains } from "d3-polygon";
import { must } from "../model/must.ts";
import { boxOf, type Point } from "./mapProjection.ts";

/** A closed line whose last point is its first, or an open one. */
export type Line = readonly Point[];

/** D3's functions, which change nothing of what they are given. */
const d3: { contains(ring: Line, point: Point): boolean; area(ring: Line): number } = { contains: polygonContains, area: polygonArea };

/** True inside an odd number of rings: holes and islands count as they should. */
export const contains = (rings: readonly Line[], point: Point): boolean =>
  rings.filter((ring) => d3.contains(ring, point)).length % 2 === 1;

/** How far a point lies from a segment. */
export function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function distanceToEdge(ring: Line, point: Point): number {
  let nearest = Infinity;
  for (let i = 1; i < ring.length; i++)
    nearest = Math.min(nearest, distanceToSegment(point, must(ring[i - 1], "ring"), must(ring[i], "ring")));
  return nearest;
}

const GRID = 14;

/** A point well inside the largest ring, where a label has room: the one of a grid that lies farthest from the edge. */
export function innermost(rings: readonly Line[]): Point {
  const ring = rings.reduce((largest, next) => (Math.abs(d3.area(next)) > Math.abs(d3.area(largest)) ? next : largest));
  const { min, max } = boxOf(ring);
  let best: { readonly at: Point; readonly room: number } = { at: must(ring[0], "ring"), room: -1 };
  for (let column = 0; column < GRID; column++) {
    for (let row = 0; row < GRID; row++) {
      const at: Point = [min[0] + ((max[0] - min[0]) * (column + 0.5)) / GRID, min[1] + ((max[1] - min[1]) * (row + 0.5)) / GRID];
      if (!contains([ring], at)) continue;
      const room = distanceToEdge(ring, at);
      if (room > best.room) best = { at, room };
    }
  }
  return best.at;
}

/** SVG path data of lines in units times `scale`, to two decimals; `closed` ends each with Z. */
export function pathOf(lines: readonly Line[], scale: number, closed: boolean): string {
  const put = (value: number): string => String(Math.round(value * scale * 100) / 100);
  const draw = (line: Line): string => `M${line.map(([x, y]) => `${put(x)} ${put(y)}`).join("L")}${closed ? "Z" : ""}`;
  return lines.map(draw).join("");
}
