import { memoOf } from "../model/memo.ts";
import type { Basemap } from "./basemap.ts";
import type { MapPlacing } from "./mapFrame.ts";
import type { Line } from "./mapGeometry.ts";
import type { Link } from "./mapHighlight.ts";
import { type Point, unitsPerKm, unproject } from "./mapProjection.ts";

type Segment = readonly [ax: number, ay: number, bx: number, by: number];

/** Neighbouring segments, and the box around them: most lie out of the way at a glance. */
interface Run {
  readonly segments: readonly Segment[];
  readonly box: Segment;
}
const RUN_LENGTH = 32;

const boxOf = (segments: readonly Segment[]): Segment => {
  const [xs, ys] = [segments.flatMap(([ax, , bx]) => [ax, bx]), segments.flatMap(([, ay, , by]) => [ay, by])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

const runsOf = (segments: readonly Segment[]): readonly Run[] =>
  Array.from({ length: Math.ceil(segments.length / RUN_LENGTH) }, (_, at) => {
    const run = segments.slice(at * RUN_LENGTH, (at + 1) * RUN_LENGTH);
    return { segments: run, box: boxOf(run) };
  });

const runsOfLines = (lines: readonly Line[]): readonly Run[] =>
  runsOf(lines.flatMap((line) => line.slice(1).map(([x, y], index): Segment => [...(line[index] ?? [x, y]), x, y])));

const groundOf = memoOf(({ borders, disputed, coast }: Basemap) => ({
  borders: runsOfLines([...borders, ...disputed]),
  coast: runsOfLines(coast),
}));

/** Whether something holds for a segment that lies near a box. */
const someNear = (runs: readonly Run[], [left, top, right, bottom]: Segment, holds: (segment: Segment) => boolean): boolean =>
  runs.some(({ segments, box: [x, y, toX, toY] }) => x <= right && toX >= left && y <= bottom && toY >= top && segments.some(holds));

/** Whether a segment enters a box (Liang and Barsky, 1984). */
function enters([ax, ay, bx, by]: Segment, [left, top, right, bottom]: Segment): boolean {
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

/** Whether two segments meet. */
function meet([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number): boolean =>
    (qx - px) * (y - py) > (qy - py) * (x - px);
  return side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) && side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by);
}

/** Kilometres from the coast within which a place lies on it. */
const ON_COAST = 25;

interface Crossing {
  /** Where what is named lies, in units; none for what covers ground. */
  readonly from?: Point | undefined;
  readonly overLinks?: boolean;
}

/**
 * Whether a name in a box would cross a line, or stand across one from what it names: a border, a link, or a coast that
 * what it names does not lie on. Boxes in pixels.
 */
export function barriersOf(basemap: Basemap, links: readonly Link[], { at, scale }: MapPlacing) {
  const { borders, coast } = groundOf(basemap);
  const joined = runsOf(links.map(({ from, to }): Segment => [...from, ...to]));
  const [left, top] = at([0, 0]);
  const crossed = (runs: readonly Run[], [x, y]: Point, [width, height]: Point): boolean => {
    const [dx, dy] = [width / 2 / scale, height / 2 / scale];
    const box: Segment = [x - dx, y - dy, x + dx, y + dy];
    return someNear(runs, box, (segment) => enters(segment, box));
  };
  const coastal = new Map<Point, boolean>();
  function isCoastal(from: Point): boolean {
    const known = coastal.get(from);
    if (known !== undefined) return known;
    const wide = 2 * ON_COAST * unitsPerKm(unproject(from)[1]) * scale;
    const made = crossed(coast, from, [wide, wide]);
    coastal.set(from, made);
    return made;
  }
  return ([x, y]: Point, size: Point, { from, overLinks = false }: Crossing): boolean => {
    const middle: Point = [(x - left) / scale, (y - top) / scale];
    if (crossed(borders, middle, size) || (!overLinks && crossed(joined, middle, size))) return true;
    const shore = from !== undefined && isCoastal(from) ? [] : coast;
    if (crossed(shore, middle, size)) return true;
    if (from === undefined) return false;
    const way: Segment = [...middle, ...from];
    return [borders, shore].some((runs) => someNear(runs, boxOf([way]), (segment) => meet(segment, way)));
  };
}
