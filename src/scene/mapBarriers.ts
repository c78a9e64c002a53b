import type { Basemap } from "./basemap.ts";
import type { MapPlacing } from "./mapFrame.ts";
import type { Line } from "./mapGeometry.ts";
import type { Link } from "./mapHighlight.ts";
import type { Point } from "./mapProjection.ts";

type Segment = readonly [ax: number, ay: number, bx: number, by: number];

const segmentsOf = (lines: readonly Line[]): readonly Segment[] =>
  lines.flatMap((line) => line.slice(1).map(([x, y], index): Segment => [...(line[index] ?? [x, y]), x, y]));

const grounds = new WeakMap<Basemap, { readonly borders: readonly Segment[]; readonly coast: readonly Segment[] }>();

function groundOf(basemap: Basemap) {
  const known = grounds.get(basemap);
  if (known) return known;
  const made = { borders: segmentsOf([...basemap.borders, ...basemap.disputed]), coast: segmentsOf(basemap.coast) };
  grounds.set(basemap, made);
  return made;
}

/** Whether a segment enters a box (Liang and Barsky, 1984). */
function enters([ax, ay, bx, by]: Segment, left: number, top: number, right: number, bottom: number): boolean {
  if (Math.max(ax, bx) < left || Math.min(ax, bx) > right || Math.max(ay, by) < top || Math.min(ay, by) > bottom) return false;
  let [from, to] = [0, 1];
  for (const [way, room] of [
    [ax - bx, ax - left],
    [bx - ax, right - ax],
    [ay - by, ay - top],
    [by - ay, bottom - ay],
  ] as const) {
    if (way === 0) {
      if (room < 0) return false;
    } else if (way < 0) from = Math.max(from, room / way);
    else to = Math.min(to, room / way);
  }
  return from <= to;
}

/** Pixels from the coast within which a place lies on it. */
const ON_COAST = 12;

/** Whether a name in a box would cross a line: a border, a link, or a coast that what it names does not lie on. Boxes in pixels, `from` in units. */
export function barriersOf(basemap: Basemap, links: readonly Link[]) {
  const { borders, coast } = groundOf(basemap);
  const joined: readonly Segment[] = links.map(({ from, to }) => [...from, ...to]);
  return ({ at, scale }: MapPlacing, [x, y]: Point, [width, height]: Point, from: Point | undefined): boolean => {
    const [left, top] = at([0, 0]);
    const crosses = (segments: readonly Segment[], [cx, cy]: Point, [w, h]: Point): boolean => {
      const [x0, y0, x1, y1] = [cx - w / 2 - left, cy - h / 2 - top, cx + w / 2 - left, cy + h / 2 - top].map((value) => value / scale);
      return segments.some((segment) => enters(segment, x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0));
    };
    const box: Point = [width, height];
    if (crosses(borders, [x, y], box) || crosses(joined, [x, y], box)) return true;
    const isCoastal = from !== undefined && crosses(coast, at(from), [2 * ON_COAST, 2 * ON_COAST]);
    return !isCoastal && crosses(coast, [x, y], box);
  };
}
