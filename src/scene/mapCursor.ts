import { must } from "../model/must.ts";
import type { PlacedMark } from "./mapMarks.ts";
import { type Point, worldSize } from "./mapProjection.ts";

/** Where a mark stands, in pixels of the whole world at a zoom. */
export const pixelOf = ({ spot, dx, dy }: PlacedMark, zoom: number): Point => [
  spot.at[0] * worldSize(zoom) + dx,
  spot.at[1] * worldSize(zoom) + dy,
];

const TOUCH = 12;

/** The mark under a pixel of the world at a zoom, the smallest where several overlap; index in `marks`, or −1. */
export function markAt(marks: readonly PlacedMark[], [x, y]: Point, zoom: number): number {
  let found = -1;
  for (let index = 0; index < marks.length; index++) {
    const mark = must(marks[index], "marks");
    const [mx, my] = pixelOf(mark, zoom);
    const reach = Math.max(TOUCH, mark.form === "mark" ? mark.symbol.radius : 0);
    if ((mx - x) ** 2 + (my - y) ** 2 > reach * reach) continue;
    if (found === -1 || mark.symbol.radius <= must(marks[found], "marks").symbol.radius) found = index;
  }
  return found;
}

export type Direction = "left" | "right" | "up" | "down";

const VECTOR: Readonly<Record<Direction, Point>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** The nearest mark that lies in a direction, what is off that line weighing double; the same index where there is none. */
export function stepFrom(marks: readonly PlacedMark[], from: number, direction: Direction, zoom: number): number {
  const start = marks[from];
  if (!start) return marks.length > 0 ? 0 : -1;
  const [x, y] = pixelOf(start, zoom);
  const [ux, uy] = VECTOR[direction];
  let [best, nearest] = [from, Infinity];
  marks.forEach((mark, index) => {
    const [mx, my] = pixelOf(mark, zoom);
    const along = (mx - x) * ux + (my - y) * uy;
    const across = Math.abs((mx - x) * uy) + Math.abs((my - y) * ux);
    if (index === from || along <= 0 || across > 2 * along) return;
    if (along + 2 * across < nearest) [best, nearest] = [index, along + 2 * across];
  });
  return best;
}
