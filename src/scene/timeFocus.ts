import type { EventRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { STRIP } from "./timeHeads.ts";
import { TARGET } from "./timeMarks.ts";
import type { PlacedBand, PlacedLabel, PlacedMark, TimeScene } from "./timePlaced.ts";

/** Something on the timeline that can be reached and chosen: a box in pixels, on a line of such things. */
export interface FocusBox {
  readonly row: EventRow;
  /** The number of its lane; the names of bands stand on a line of their own, half a step above their first lane. */
  readonly line: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** The middle of the thing itself, without its label. */
  readonly x: number;
}

const HALF = TARGET / 2;

export function labelExtent({ x, side, width }: PlacedLabel): { readonly x0: number; readonly x1: number } {
  if (side === "middle") return { x0: x - width / 2, x1: x + width / 2 };
  return side === "left" ? { x0: x - width, x1: x } : { x0: x, x1: x + width };
}

function boxOfMark({ row, lane, x0, x1, y, label }: PlacedMark): FocusBox {
  const name = label ? labelExtent(label) : { x0, x1 };
  return { row, line: lane, x: (x0 + x1) / 2, x0: Math.min(x0, name.x0), x1: Math.max(x1, name.x1), y0: y - HALF, y1: y + HALF };
}

/** The names of two rows stand closer than fingers may: each takes the room on its own side. */
function boxOfBand({ row, lane, bars, y, label }: PlacedBand): readonly FocusBox[] {
  if (!label) return [];
  const middle = label.y + (label.y < y + STRIP ? STRIP - TARGET : TARGET - STRIP) / 2;
  const x = (must(bars[0], "bars").x0 + must(bars.at(-1), "bars").x1) / 2;
  return [{ row, line: lane - 0.5, x, ...labelExtent(label), y0: middle - HALF, y1: middle + HALF }];
}

/** Every named band and every mark with its label, line by line, each line from the left. */
export function focusBoxes({ marks, bands }: Pick<TimeScene, "marks" | "bands">): readonly FocusBox[] {
  return [...bands.flatMap(boxOfBand), ...marks.map(boxOfMark)].sort((a, b) => a.line - b.line || a.x - b.x || a.y0 - b.y0);
}

export type Move = "left" | "right" | "up" | "down" | "first" | "last";

/** The box that a move leads to as the eye sees it: along the line, or to the nearest of the next line; the same one at an edge. */
export function boxAfter(boxes: readonly FocusBox[], from: FocusBox, move: Move): FocusBox {
  const line = boxes.filter((box) => box.line === from.line);
  const at = line.indexOf(from);
  switch (move) {
    case "left":
      return line[at - 1] ?? from;
    case "right":
      return line[at + 1] ?? from;
    case "first":
      return line[0] ?? from;
    case "last":
      return line.at(-1) ?? from;
    case "up":
      return nearest(boxes, from, (box) => box.line < from.line, -1);
    case "down":
      return nearest(boxes, from, (box) => box.line > from.line, 1);
    default:
      return move satisfies never;
  }
}

function nearest(boxes: readonly FocusBox[], from: FocusBox, beyond: (box: FocusBox) => boolean, way: 1 | -1): FocusBox {
  const candidates = boxes.filter(beyond);
  const line = candidates.reduce((best, box) => Math.min(best, box.line * way), Infinity) * way;
  return candidates
    .filter((box) => box.line === line)
    .reduce((best, box) => (best === from || Math.abs(box.x - from.x) < Math.abs(best.x - from.x) ? box : best), from);
}
