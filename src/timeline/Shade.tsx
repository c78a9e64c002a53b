import type { CSSProperties } from "react";
import type { TimeScene } from "../scene/timePlaced.ts";
import { gapsBetween, placeTimeRanges } from "../scene/timeScene.ts";
import { useView } from "../state/hooks.ts";
import { rangesOn } from "../view/view.ts";

/** Scene pixels from the left, which shrink with the picture where a page is narrower. */
const shift = (x: number): string => `translateX(calc(${x} * var(--pixel)))`;

/** Dims the days that the filter leaves out: boxes that are moved and stretched, so that a time range under the hand paints nothing anew. */
export function Shade({ scene: { scale, width, axis } }: { readonly scene: TimeScene }) {
  const timeRanges = useView((view) => rangesOn(view.axis, view.filters));
  if (timeRanges.length === 0) return null;
  const shown = placeTimeRanges(timeRanges, scale);
  const size = {
    "--pixel": `calc(min(${width}px, 100cqi) / ${width})`,
    inlineSize: `calc(${width} * var(--pixel))`,
    insetBlockStart: `calc(${axis.y} * var(--pixel))`,
    blockSize: `calc(${axis.bottom - axis.y} * var(--pixel))`,
  } as CSSProperties;
  return (
    <div className="timeline-sheet timeline-shades" style={size} aria-hidden="true">
      {gapsBetween(shown, scale).map(({ x0, x1 }, at) => (
        <span key={at} className="timeline-shade" style={{ transform: `${shift(x0)} scaleX(${(x1 - x0) / width})` }} />
      ))}
      {shown.flatMap(({ x0, x1 }, at) => [
        <span key={`${at}from`} className="timeline-range-edge" style={{ transform: shift(x0) }} />,
        <span key={`${at}to`} className="timeline-range-edge" style={{ transform: shift(x1) }} />,
      ])}
    </div>
  );
}
