import type { TipAt } from "./model.ts";

/** Pixels between a mark and its tooltip, and from there to the edge of the map. */
const GAP = 6;
const EDGE = 4;

type Size = readonly [width: number, height: number];

/** The corner of a tooltip: above its mark, below where there is no room, else over it; always whole within the map, where it fits at all. */
export function tipPlace({ x, y, half }: TipAt, [width, height]: Size, [across, down]: Size): Size {
  const within = (value: number, most: number): number => Math.max(EDGE, Math.min(Math.round(value), most - EDGE));
  const left = within(x - width / 2, across - width);
  const above = y - half - GAP - height;
  const below = y + half + GAP;
  const top = above < EDGE && below + height + EDGE <= down ? below : above;
  return [left, within(top, down - height)];
}
