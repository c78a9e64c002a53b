import { useEffect, useRef } from "react";
import type { TimeScale } from "../scene/timeScale.ts";
import { useUpdate, useView } from "../state/hooks.ts";
import { inRangesOn } from "../view/filterTransitions.ts";
import { rangesOn, type TimeRange } from "../view/view.ts";
import { type Brush, createBrush } from "./brush.ts";
import { TimeRangeHandles } from "./TimeRangeHandles.tsx";
import { withTimeRange } from "./timeRanges.ts";

interface HandsProps {
  readonly scale: TimeScale;
  /** Every day that a handle may reach. */
  readonly bounds: TimeRange;
  readonly width: number;
  readonly height: number;
  /** Which of the time ranges is dragged; one past the last for a new one. */
  readonly at: number;
}

/** What drags a time range: the D3 brush for the pointer, two handles for the keyboard. A move of ours is silent, the reader's is filed as it goes and kept at the end. */
export function Hands({ scale, bounds, width, height, at }: HandsProps) {
  const group = useRef<SVGGElement>(null);
  const island = useRef<Brush>(undefined);
  const edited = useRef(at);
  const update = useUpdate();
  const ranges = useView((view) => rangesOn(view.axis, view.filters));
  const timeRange = ranges[at] ?? null;
  useEffect(
    function mountBrush() {
      if (!group.current) return;
      const brush = createBrush(group.current, (next, done) =>
        update(
          (view) => inRangesOn(view.axis, withTimeRange(rangesOn(view.axis, view.filters), edited.current, next))(view),
          done ? "push" : "replace",
        ),
      );
      island.current = brush;
      return function unmountBrush() {
        brush.destroy();
      };
    },
    [update],
  );
  useEffect(
    function showTimeRange() {
      edited.current = at;
      island.current?.update({ scale, height, timeRange });
    },
    [scale, height, at, timeRange],
  );
  return (
    <>
      <svg className="timeline-brush" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <g ref={group} />
      </svg>
      <TimeRangeHandles
        scale={scale}
        bounds={bounds}
        timeRange={timeRange}
        height={height}
        onChange={(next, mode) =>
          update((view) => inRangesOn(view.axis, withTimeRange(rangesOn(view.axis, view.filters), at, next))(view), mode)
        }
      />
    </>
  );
}
