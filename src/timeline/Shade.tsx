import type { CSSProperties } from "react";
import type { PlacedWindow, TimeScene } from "../scene/timePlaced.ts";
import { placeWindows } from "../scene/timeScene.ts";
import { useView } from "../state/hooks.ts";

/** The runs of pixels between `left` and `right` that no window takes. */
function gapsBetween(windows: readonly PlacedWindow[], left: number, right: number): readonly PlacedWindow[] {
  const sorted = [...windows].sort((a, b) => a.x0 - b.x0);
  const starts = [left, ...sorted.map(({ x1 }) => x1)];
  const ends = [...sorted.map(({ x0 }) => x0), right];
  return starts.map((x0, at) => ({ x0, x1: ends[at]! }));
}

/** Scene pixels, which shrink with the picture where a page is narrower. */
const across = (x0: number, width = 1): CSSProperties => ({ transform: `translateX(calc(${x0} * var(--pixel))) scaleX(${width})` });

/** Dims the days that the filter leaves out: boxes that are moved and stretched, so that a window under the hand paints nothing anew. */
export function Shade({ scene: { scale, width, axis } }: { readonly scene: TimeScene }) {
  const windows = useView((view) => view.filters.windows);
  if (windows.length === 0) return null;
  const shown = placeWindows(windows, scale);
  const size = {
    "--pixel": `calc(min(${width}px, 100cqi) / ${width})`,
    inlineSize: `calc(${width} * var(--pixel))`,
    blockSize: `calc(${axis.y} * var(--pixel))`,
  } as CSSProperties;
  return (
    <div className="timeline-sheet timeline-shades" style={size} aria-hidden="true">
      {gapsBetween(shown, scale.left, scale.right).map(({ x0, x1 }, at) => (
        <span key={at} className="timeline-shade" style={across(x0, x1 - x0)} />
      ))}
      {shown.flatMap(({ x0, x1 }, at) => [
        <span key={`${at}from`} className="timeline-window-edge" style={across(x0)} />,
        <span key={`${at}to`} className="timeline-window-edge" style={across(x1)} />,
      ])}
    </div>
  );
}
