import { brushX, type D3BrushEvent, select } from "d3";
import { daysUnder, pixelsOf, type TimeScale } from "../scene/timeScale.ts";
import type { TimeRange } from "../view/view.ts";

export interface BrushModel {
  readonly scale: TimeScale;
  readonly height: number;
  readonly timeRange: TimeRange | null;
}

type Pixels = [number, number];

export type Brush = ReturnType<typeof createBrush>;

/** Of a brush in one direction d3 gives two pixels, of one in both two points. */
const isRun = (selection: D3BrushEvent<unknown>["selection"]): selection is Pixels => typeof selection?.[0] === "number";

const HANDLE = 16;

/** D3's brush over the overview: `publish` hears of the reader's own moves only, and whether the gesture is over. */
export function createBrush(node: SVGGElement, publish: (timeRange: TimeRange | null, done: boolean) => void) {
  let scale: TimeScale | null = null;
  let held = false;
  const brush = brushX<unknown>().handleSize(HANDLE).keyModifiers(false);
  const group = select<SVGGElement, unknown>(node);

  brush.on("start brush end", ({ sourceEvent, selection, type }: D3BrushEvent<unknown>) => {
    if (!sourceEvent || !scale) return; // we moved it ourselves: publishing would echo
    held = type !== "end";
    if (type !== "start") publish(isRun(selection) ? daysUnder(selection, scale) : null, type === "end");
  });

  return {
    update({ scale: next, height, timeRange }: BrushModel): void {
      if (!scale || next.left !== scale.left || next.right !== scale.right)
        group.call(
          brush.extent([
            [next.left, 0],
            [next.right, height],
          ]),
        );
      scale = next;
      if (!held) brush.move(group, timeRange && cut(pixelsOf(timeRange, next), next));
    },
    destroy: () => void group.on(".brush", null).selectAll("*").remove(),
  };
}

const cut = ([from, to]: readonly [number, number], { left, right }: TimeScale): Pixels | null =>
  to <= left || from >= right ? null : [Math.max(left, from), Math.min(right, to)];
