/** Where something stands in a picture, in pixels from its corner, and half its height. */
export interface TipAt {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** Pixels between a mark and its tooltip, and from there to the edge of the picture. */
const GAP = 6;
const EDGE = 4;

type Size = readonly [width: number, height: number];

/** The corner of a tooltip: above its mark, below where there is no room, else over it; always whole within the picture, where it fits at all. */
export function tipPlace({ x, y, half }: TipAt, [width, height]: Size, [across, down]: Size): Size {
  const within = (value: number, most: number): number => Math.max(EDGE, Math.min(Math.round(value), most - EDGE));
  const left = within(x - width / 2, across - width);
  const above = y - half - GAP - height;
  const below = y + half + GAP;
  const top = above < EDGE && below + height + EDGE <= down ? below : above;
  return [left, within(top, down - height)];
}
