import type { PlaceId } from "../model/ids.ts";
import { markReach } from "./authority.ts";
import type { Line } from "./mapGeometry.ts";
import { type Point, worldSize } from "./mapProjection.ts";
import type { Spot } from "./mapSpots.ts";
import type { MapSymbol } from "./mapSymbols.ts";

/**
 * A symbol at one of its places. A "mark" stands on a point with its size telling the count; a "badge" is a label with
 * the count inside an area, a soft edge or a country. `dx` and `dy` are pixels away from what else stands there.
 */
export interface PlacedMark {
  readonly key: string;
  readonly symbol: MapSymbol;
  readonly spot: Spot;
  readonly form: "mark" | "badge";
  readonly dx: number;
  readonly dy: number;
}

export const BADGE_HEIGHT = 26;
const GAP = 3;

const formOf = ({ kind }: Spot): PlacedMark["form"] => (kind === "point" ? "mark" : "badge");

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const STACKED = 3;
/** Pixels between neighbours where a spot is crowded. */
const CROWD = { mark: [10, 10], badge: [26, 17] } as const;

interface Crowd {
  marks: number;
  badges: number;
  /** Pixels from the spot to the edge of the mark that stands on it. */
  readonly edge: number;
}

/** The first mark of a spot stands on it, the next beside it and the rest around it; badges are stacked below, then around. */
function offsetOf(form: PlacedMark["form"], radius: number, crowd: Crowd): readonly [dx: number, dy: number] {
  if (form === "mark") {
    const before = crowd.marks++;
    if (before === 0) return [0, 0];
    const reach = crowd.edge + GAP + radius + CROWD.mark[0] * (Math.sqrt(before) - 1);
    return polar(before - 1, reach, reach);
  }
  const before = crowd.badges++;
  const first = crowd.edge > 0 ? crowd.edge + GAP + BADGE_HEIGHT / 2 : 0;
  if (before < STACKED) return [0, first + before * (BADGE_HEIGHT + GAP)];
  const [width, height] = CROWD.badge;
  return polar(before, first + width * Math.sqrt(before), first + height * Math.sqrt(before));
}

const polar = (turn: number, x: number, y: number): readonly [number, number] => [
  Math.cos(turn * GOLDEN_ANGLE) * x,
  Math.sin(turn * GOLDEN_ANGLE) * y,
];

/** Every symbol at each of its places, marks first, the largest first; what stands at one spot is set apart. */
export function placeMarks(symbols: readonly MapSymbol[]): readonly PlacedMark[] {
  const crowds = new Map<string, Crowd>();
  const all = symbols.flatMap((symbol) => symbol.spots.map((spot) => ({ symbol, spot, form: formOf(spot) })));
  all.sort((a, b) => Number(a.form === "badge") - Number(b.form === "badge") || b.symbol.radius - a.symbol.radius);
  return all.map(({ symbol, spot, form }) => {
    const at = `${spot.at[0]},${spot.at[1]}`;
    const crowd = crowds.get(at) ?? { marks: 0, badges: 0, edge: form === "mark" ? symbol.radius : 0 };
    crowds.set(at, crowd);
    const [dx, dy] = offsetOf(form, symbol.radius, crowd);
    return { key: `${symbol.key}@${spot.place}`, symbol, spot, form, dx, dy };
  });
}

/** The lines that join the places of one symbol, in units: it is one thing, counted once. */
export const jointsOf = ({ spots }: MapSymbol): readonly Line[] => spots.slice(1).map((spot, index): Line => [spots[index]!.at, spot.at]);

/** Pixels from a place's point to the farthest corner of the mark that stands on it; 0 where there is none. */
export type ReachOf = (place: PlaceId) => number;

export const reachIn =
  (marks: readonly PlacedMark[]): ReachOf =>
  (place) => {
    const mark = marks.find(({ spot, form, dx }) => spot.place === place && form === "mark" && dx === 0);
    return mark ? markReach(mark.symbol.mark.shape, 2 * mark.symbol.radius) : 0;
  };

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
    const mark = marks[index]!;
    const [mx, my] = pixelOf(mark, zoom);
    const reach = Math.max(TOUCH, mark.form === "mark" ? mark.symbol.radius : 0);
    if ((mx - x) ** 2 + (my - y) ** 2 > reach * reach) continue;
    if (found === -1 || mark.symbol.radius <= marks[found]!.symbol.radius) found = index;
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
