import type { I18n } from "../i18n/translator.ts";
import { type BandLabel, type DraftBand, draftBands, edgesOf, labelBands, type StripSource } from "./timeBands.ts";
import type { TimeIndex } from "./timeIndex.ts";

/** The bands whose names share a strip above their first lane. */
export interface Strip {
  readonly bands: readonly DraftBand[];
  readonly labels: ReadonlyMap<DraftBand, BandLabel>;
  readonly rows: number;
}

/** The bands of one axis as last placed: they follow the calendar, never the filter. */
const placedStrips = new WeakMap<TimeIndex, { readonly key: string; readonly i18n: I18n; readonly strips: ReadonlyMap<number, Strip> }>();

/** Bands with their labels, by the lane that they start in. */
export function labelledStrips(source: StripSource): ReadonlyMap<number, Strip> {
  const { index, scale, i18n } = source;
  const key = [...scale.domain, scale.left, scale.right, scale.mirrored].join();
  const last = placedStrips.get(index);
  if (last?.key === key && last.i18n === i18n) return last.strips;
  const strips = placeStrips(source);
  placedStrips.set(index, { key, i18n, strips });
  return strips;
}

function placeStrips(source: StripSource): ReadonlyMap<number, Strip> {
  const { index, scale } = source;
  const drafts = draftBands(index, scale);
  const lanes = index.lanes.flatMap((_, lane) => (index.stripLanes[lane] ? [lane] : []));
  return new Map(
    lanes.map((lane) => {
      const bands = drafts.filter((band) => band.lanes[0] === lane);
      const labels = labelBands(bands, edgesOf(drafts, lane), source);
      const rows = [...labels.values()].reduce((most, { row }) => Math.max(most, row + 1), 1);
      return [lane, { bands, labels, rows }];
    }),
  );
}

/** Where the sides of bands cross a lane, in forward pixels, in order. */
export const edgesAcross = (source: StripSource, lane: number): readonly number[] =>
  edgesOf(
    [...labelledStrips(source).values()].flatMap(({ bands }) => bands),
    lane,
  );
