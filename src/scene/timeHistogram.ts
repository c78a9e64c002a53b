import type { Histogram } from "../query/result.ts";
import { stepsPath } from "./timeDensity.ts";
import type { TimeScale } from "./timeScale.ts";

/** The overview's bars as SVG paths: what is sure, and what is possible behind it. */
interface PlacedHistogram {
  readonly sure: string;
  readonly possible: string;
}

/** Bars in the order of pixels, standing on `base` and at most `height` high; widths follow the scale. */
export function placeHistogram({ from, days, sure, possible }: Histogram, scale: TimeScale, base: number, height: number): PlacedHistogram {
  const most = possible.reduce((highest, count) => Math.max(highest, count), 0);
  const last = from + days * possible.length;
  const left = Math.min(scale.x(from), scale.x(last));
  const width = days * scale.pixelsPerDay;
  const path = (counts: Uint32Array) => stepsPath(scale.mirrored ? counts.toReversed() : counts, left, width, base, height, most);
  return { sure: path(sure), possible: path(possible) };
}
