import { memoLast } from "../model/memo.ts";
import { type BandLabel, type DraftBand, draftBands, edgesOf, labelBands, type StripSource } from "./timeBands.ts";
import type { TimeIndex } from "./timeIndex.ts";

/** The bands whose names share a strip above their first lane. */
export interface Strip {
  readonly bands: readonly DraftBand[];
  readonly labels: ReadonlyMap<DraftBand, BandLabel>;
  readonly rows: number;
}

/** Bands with their labels, by the lane that they start in. */
export const labelledStrips = (source: StripSource): ReadonlyMap<number, Strip> => placedStrips(source.index, source);

/** The bands of one axis follow the calendar, never the filter. */
const placedStrips = memoLast(
  (_index: TimeIndex, { scale: { domain, left, right, mirrored }, i18n }: StripSource) => [...domain, left, right, mirrored, i18n],
  (_index, source) => placeStrips(source),
);

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
