import type { EventRow } from "../model/ids.ts";
import { asDay } from "../model/span.ts";
import type { TimeRange } from "../view/view.ts";
import type { TimeIndex } from "./timeIndex.ts";
import type { TimeScene } from "./timePlaced.ts";

/** What points, at the edge of a lane, to chosen events that the visible domain does not reach. */
export interface Pointer {
  /** The number of its lane. */
  readonly lane: number;
  readonly side: "left" | "right";
  /** Pixels: the edge of the plot, and the middle of the lane. */
  readonly x: number;
  readonly y: number;
  /** Whether the events lie before the visible domain; after it else. */
  readonly earlier: boolean;
  /** The events, that nearest to the visible domain first. */
  readonly rows: readonly EventRow[];
  /** As wide a visible domain about the nearest of them. */
  readonly domain: TimeRange;
}

type Shown = Pick<TimeScene, "scale" | "lanes">;

/** A pointer for each lane and side beyond which chosen events lie; what has no place on the axis is pointed to by nothing. */
export function pointersTo(chosen: ReadonlySet<EventRow>, index: TimeIndex, scene: Shown): readonly Pointer[] {
  const [low, high] = scene.scale.domain;
  const away = [...chosen].filter((row) => index.has(row));
  const before = away.filter((row) => index.last(row) < low).sort((a, b) => index.last(b) - index.last(a));
  const after = away.filter((row) => index.first(row) > high).sort((a, b) => index.first(a) - index.first(b));
  return [...byLane(before, true, index, scene), ...byLane(after, false, index, scene)];
}

function byLane(rows: readonly EventRow[], earlier: boolean, index: TimeIndex, { scale, lanes }: Shown): readonly Pointer[] {
  const side = earlier === scale.mirrored ? "right" : "left";
  return lanes.flatMap(({ number, y, height }) => {
    const here = rows.filter((row) => index.homeOf(row) === number);
    const [nearest] = here;
    if (nearest === undefined) return [];
    return [{ lane: number, side, x: scale[side], y: y + height / 2, earlier, rows: here, domain: domainAt(nearest, index, scale.domain) }];
  });
}

/** The visible domain moved to where the event's known bounds are in its middle, or its one bound where it has no other. */
function domainAt(row: EventRow, index: TimeIndex, [low, high]: TimeRange): TimeRange {
  const { from, to } = index.span(row);
  const middle = Number.isFinite(from + to) ? (from + to) / 2 : Number.isFinite(from) ? from : to;
  const start = Math.round(middle - (high - low) / 2);
  return [asDay(start), asDay(start + high - low)];
}

const HALF = 12;
const DEPTH = 8;

/** An arrowhead from the edge outward, about 0,0 in the middle of a target of 24 pixels inside the plot. */
export const pointerPath = ({ side }: Pick<Pointer, "side">): string =>
  side === "left"
    ? `M${DEPTH - HALF} ${-DEPTH}L${-HALF} 0L${DEPTH - HALF} ${DEPTH}M${-HALF} 0H${HALF - 4}`
    : `M${HALF - DEPTH} ${-DEPTH}L${HALF} 0L${HALF - DEPTH} ${DEPTH}M${HALF} 0H${4 - HALF}`;

/** The middle of a pointer's target. */
export const pointerMiddle = ({ side, x }: Pointer): number => (side === "left" ? x + HALF : x - HALF);
