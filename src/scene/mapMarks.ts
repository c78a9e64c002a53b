import type { PlaceId } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { markReach } from "./authority.ts";
import type { Line } from "./mapGeometry.ts";
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
/** Pixels that a country's badge has at most: lines of words below its count. */
const TALL_BADGE = 80;
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
function offsetOf(form: PlacedMark["form"], radius: number, crowd: Crowd, tall: number): readonly [dx: number, dy: number] {
  if (form === "mark") {
    const before = crowd.marks++;
    if (before === 0) return [0, 0];
    const reach = crowd.edge + GAP + radius + CROWD.mark[0] * (Math.sqrt(before) - 1);
    return polar(before - 1, reach, reach);
  }
  const before = crowd.badges++;
  const first = crowd.edge > 0 ? crowd.edge + GAP + BADGE_HEIGHT / 2 : 0;
  if (before < STACKED) return [0, first + before * (tall + GAP)];
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
    const [dx, dy] = offsetOf(form, symbol.radius, crowd, spot.kind === "country" && symbol.contents ? TALL_BADGE : BADGE_HEIGHT);
    return { key: `${symbol.key}@${spot.place}`, symbol, spot, form, dx, dy };
  });
}

/** The lines that join the places of one symbol, in units: it is one thing, counted once. */
export const jointsOf = ({ spots }: MapSymbol): readonly Line[] =>
  spots.slice(1).map((spot, index): Line => [must(spots[index], "spots").at, spot.at]);

/** Pixels from a place's point to the farthest corner of the mark that stands on it; 0 where there is none. */
export type ReachOf = (place: PlaceId) => number;

export const reachIn =
  (marks: readonly PlacedMark[]): ReachOf =>
  (place) => {
    const mark = marks.find(({ spot, form, dx }) => spot.place === place && form === "mark" && dx === 0);
    return mark ? markReach(mark.symbol.mark.shape, 2 * mark.symbol.radius) : 0;
  };
