import { eventRow } from "../model/ids.ts";
import { asDay } from "../model/span.ts";
import type { Histogram } from "../query/result.ts";
import { stepsPath } from "./timeDensity.ts";
import type { TimeIndex } from "./timeIndex.ts";
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

/** Bins no longer than a day where there are few days, else as many as a strip can show. */
const MOST_BINS = 400;

/** Events of the axis of voting by days to the vote, of those that `keeps` lets through. */
export function countedHistogram(index: TimeIndex, keeps: (row: number) => boolean): Histogram {
  const [low, high] = index.bounds ?? [asDay(0), asDay(0)];
  const days = Math.ceil((high - low + 1) / MOST_BINS);
  const count = Math.ceil((high - low + 1) / days);
  const [sure, possible] = [new Uint32Array(count), new Uint32Array(count)];
  const bin = (day: number): number => Math.max(0, Math.min(count - 1, Math.floor((day - low) / days)));
  for (const row of index.order) {
    if (!keeps(row)) continue;
    const { from, latestStart, earliestEnd, to } = index.span(eventRow(row));
    for (let at = bin(from); at <= bin(to); at++) possible[at] = (possible[at] ?? 0) + 1;
    if (latestStart > earliestEnd) continue;
    for (let at = bin(latestStart); at <= bin(earliestEnd); at++) sure[at] = (sure[at] ?? 0) + 1;
  }
  return { from: low, days, sure, possible, undated: 0 };
}
