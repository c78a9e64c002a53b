import { contains } from "./mapGeometry.ts";
import { type Point, project } from "./mapProjection.ts";

/** Pixels: a centre and half its width and height. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** A label with the centres, in pixels, where it may stand, the best first. */
export interface LabelCandidate<T> {
  readonly label: T;
  readonly width: number;
  readonly height: number;
  readonly centres: readonly Point[];
  /** A shorter one, tried where this has no free place. */
  readonly or?: LabelCandidate<T> | undefined;
}

export interface PlacedLabel<T> {
  readonly label: T;
  readonly at: Point;
}

export const overlap = (a: Rect, b: Rect): boolean =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;

const CELL = 128;

/** Rectangles found again by the cells of a grid that they touch. */
function createIndex() {
  const cells = new Map<string, Rect[]>();
  function* keys({ x, y, halfWidth, halfHeight }: Rect): Generator<string> {
    for (let column = Math.floor((x - halfWidth) / CELL); column <= Math.floor((x + halfWidth) / CELL); column++)
      for (let row = Math.floor((y - halfHeight) / CELL); row <= Math.floor((y + halfHeight) / CELL); row++) yield `${column},${row}`;
  }
  return {
    add(rect: Rect) {
      for (const key of keys(rect)) {
        const cell = cells.get(key);
        if (cell) cell.push(rect);
        else cells.set(key, [rect]);
      }
    },
    isFree(rect: Rect): boolean {
      for (const key of keys(rect)) if (cells.get(key)?.some((other) => overlap(rect, other))) return false;
      return true;
    },
  };
}

/** Takes the labels in their order and leaves out those with no free place: none lies on another or on what is blocked, nor where it may not stand, which is asked last. */
export function placeLabels<T>(
  candidates: readonly LabelCandidate<T>[],
  blocked: readonly Rect[],
  mayStand: (at: Point, candidate: LabelCandidate<T>) => boolean = () => true,
): readonly PlacedLabel<T>[] {
  const index = createIndex();
  for (const rect of blocked) index.add(rect);
  function put(candidate: LabelCandidate<T>): readonly PlacedLabel<T>[] {
    const { label, width, height, centres, or } = candidate;
    for (const at of centres) {
      const rect: Rect = { x: at[0], y: at[1], halfWidth: width / 2, halfHeight: height / 2 };
      if (!index.isFree(rect) || !mayStand(at, candidate)) continue;
      index.add(rect);
      return [{ label, at }];
    }
    return or ? put(or) : [];
  }
  return candidates.flatMap(put);
}

/** A candidate, and those that may stand for it, with some of their centres. */
export const keeping = <T>(
  candidate: LabelCandidate<T>,
  keeps: (at: Point, candidate: LabelCandidate<T>) => boolean,
): LabelCandidate<T> => ({
  ...candidate,
  centres: candidate.centres.filter((at) => keeps(at, candidate)),
  or: candidate.or && keeping(candidate.or, keeps),
});

/** The candidates without the centres at which the edge of what is in sight would cut them. */
export const uncut = <T>(candidates: readonly LabelCandidate<T>[], view: Rect): readonly LabelCandidate<T>[] =>
  candidates.map((candidate) =>
    keeping(candidate, ([x, y], { width, height }) => {
      const rect = { x, y, halfWidth: width / 2, halfHeight: height / 2 };
      return !overlap(rect, view) || isWithin(rect, view);
    }),
  );

/** Where the names of countries and seas may stand, in units of the world, the best first. */
export const COUNTRY_NAME_AT: ReadonlyMap<string, readonly Point[]> = new Map([
  ["EG", [project([28.6, 24.2]), project([27.6, 28.7]), project([30.2, 25.2])]],
  ["LY", [project([17.8, 29.2]), project([17.6, 24.4]), project([22.6, 27.6])]],
]);
export const MEDITERRANEAN: readonly Point[] = [
  project([27.4, 32.6]),
  project([18.2, 32.1]),
  project([24.5, 34.6]),
  project([30.6, 32.9]),
  project([19.5, 33.9]),
  project([15.5, 33.9]),
];
export const RED_SEA: readonly Point[] = [project([35.8, 25.6]), project([36.1, 25]), project([36.3, 24]), project([37.4, 22.5])];

/** Points along the edge of a box around a point, in the same units. */
export const rimOf = ([x, y]: Point, [dx, dy]: Point): readonly Point[] =>
  [-1, 0, 1].flatMap((sx) => [-1, 0, 1].map((sy): Point => [x + sx * dx, y + sy * dy]));

/** Pixels that the highlight of a country reaches out over the sea. */
const SHORE = 6;

/** Those of some places, in units of the world, at which a name of so many pixels keeps off all land; `scale` in pixels for a unit. */
export function atSea(
  places: readonly Point[],
  [width, height]: Point,
  scale: number,
  coasts: readonly (readonly Point[])[],
): readonly Point[] {
  const half: Point = [(width / 2 + SHORE) / scale, (height / 2 + SHORE) / scale];
  return places.filter((at) => !rimOf(at, half).some((point) => contains(coasts, point)));
}

const isWithin = (inner: Rect, outer: Rect): boolean =>
  Math.abs(inner.x - outer.x) <= outer.halfWidth - inner.halfWidth && Math.abs(inner.y - outer.y) <= outer.halfHeight - inner.halfHeight;

/** Centres around something of a half width and height: after it, before it, below, above, at its corners, then below and above to one side. */
export function around([x, y]: Point, half: Point, width: number, height: number, rtl: boolean): readonly Point[] {
  const [beside, over] = [half[0] + width / 2 + 4, half[1] + height / 2 + 2];
  const way = rtl ? -1 : 1;
  const both = (across: number, far: number): readonly Point[] =>
    [far, -far].flatMap((dy) => [way * across, -way * across].map((dx): Point => [x + dx, y + dy]));
  const aside = [half[0], half[0] / 2].flatMap((edge) => both(width / 2 - edge, over));
  return [[x + way * beside, y], [x - way * beside, y], [x, y + over], [x, y - over], ...both(beside, over * 0.8), ...aside];
}
