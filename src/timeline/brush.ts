import { brushX, type D3BrushEvent, select } from "d3";
import type { Day } from "../model/span.ts";
import type { TimeScale } from "../scene/timeScale.ts";
import type { Window } from "../view/view.ts";

export interface BrushModel {
  readonly scale: TimeScale;
  readonly height: number;
  readonly window: Window | null;
}

type Pixels = [number, number];

const HANDLE = 16;

/** Whole days, both ends inside, under a run of pixels: at least one. */
export function daysUnder([left, right]: readonly [number, number], scale: TimeScale): Window {
  const [from, until] = [scale.day(left), scale.day(right)].sort((a, b) => a - b) as Pixels;
  const first = Math.round(from);
  return [first as Day, Math.max(first, Math.round(until) - 1) as Day];
}

export const pixelsOf = ([from, to]: Window, scale: TimeScale): Pixels => [scale.x(from), scale.x(to + 1)].sort((a, b) => a - b) as Pixels;

/** D3's brush over the overview: `publish` hears of the reader's own moves only, and whether the gesture is over. */
export function createBrush(node: SVGGElement, publish: (window: Window | null, done: boolean) => void) {
  let scale: TimeScale | null = null;
  let held = false;
  const brush = brushX<unknown>().handleSize(HANDLE).keyModifiers(false);
  const group = select<SVGGElement, unknown>(node);

  brush.on("start brush end", ({ sourceEvent, selection, type }: D3BrushEvent<unknown>) => {
    if (!sourceEvent || !scale) return; // we moved it ourselves: publishing would echo
    held = type !== "end";
    if (type !== "start") publish(selection && daysUnder(selection as Pixels, scale), type === "end");
  });

  return {
    update({ scale: next, height, window }: BrushModel): void {
      if (!scale || next.left !== scale.left || next.right !== scale.right)
        group.call(
          brush.extent([
            [next.left, 0],
            [next.right, height],
          ]),
        );
      scale = next;
      if (!held) brush.move(group, window && cut(pixelsOf(window, next), next));
    },
    destroy: () => void group.on(".brush", null).selectAll("*").remove(),
  };
}

const cut = ([from, to]: Pixels, { left, right }: TimeScale): Pixels | null =>
  to <= left || from >= right ? null : [Math.max(left, from), Math.min(right, to)];
