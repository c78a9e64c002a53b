import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { type EventRow, eventRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { shownDate } from "../model/reading.ts";
import type { Engine } from "../query/engine.ts";
import { short } from "./drawing.ts";
import type { TimeIndex } from "./timeIndex.ts";
import { type Bar, barsOf, type DraftLabel, extentOf, LABEL_SIZE, TARGET, uncrossedFirst } from "./timeMarks.ts";
import type { Extent } from "./timePack.ts";
import type { BandKind } from "./timePolling.ts";
import type { TimeScale } from "./timeScale.ts";
import { textWidth } from "./timeText.ts";

/** A calendar entry in forward pixels, across the lanes of its country. */
export interface DraftBand extends Extent {
  readonly row: EventRow;
  readonly kind: BandKind;
  readonly bars: readonly Bar[];
  /** Lanes by number, first and last, both in. */
  readonly lanes: readonly [number, number];
}

/** A band's name, in the first or the second row of its strip. */
export interface BandLabel extends DraftLabel {
  readonly row: number;
}

/** What bands and their names are placed from. */
export interface StripSource {
  readonly dataset: Dataset;
  readonly engine: Engine;
  readonly index: TimeIndex;
  readonly scale: TimeScale;
  readonly i18n: I18n;
}

const LEAST_BAND = 3;
const LABEL_GAP = 8;
const BESIDE = 4;
const MOST_LABELLED = 80;
/** How the edges of a band are broken, in pixels: what its colour says, for print in grey; null is a whole line, and abroad it is told by dots. */
export const BAND_EDGES: Readonly<Record<BandKind, string | null>> = {
  polling: null,
  abroad: null,
  holiday: "6 4",
  silence: "1 4",
  results: "6 3 1 3",
};

/** A path around a band. */
export const bandBox = (x0: number, x1: number, y: number, height: number): string =>
  `M${short(x0)} ${y}H${short(x1)}v${height}H${short(x0)}z`;

/** A path along both sides of a band. */
export const bandEdges = (x0: number, x1: number, y: number, height: number): string =>
  `M${short(x0)} ${y}v${height}M${short(x1)} ${y}v${height}`;

const PRIORITY: readonly BandKind[] = ["polling", "abroad", "holiday", "silence", "results"];

/** Calendar entries that show on the scale, one for each place where several would cover each other to the pixel. */
export function draftBands(index: TimeIndex, scale: TimeScale): readonly DraftBand[] {
  const bands = new Map<string, DraftBand>();
  for (const at of index.calendar) {
    const row = eventRow(at);
    if (index.first(row) > scale.domain[1]) break;
    if (index.last(row) < scale.domain[0]) continue;
    const bars = widened(barsOf(index.span(row), scale));
    const kind = index.bandKind(row);
    const lanes = index.bandLanes(row);
    const [start, end] = [must(bars[0], "bars").start, must(bars.at(-1), "bars").end];
    const key = [lanes[0], kind, Math.round(start), Math.round(end)].join();
    if (!bands.has(key)) bands.set(key, { row, kind, bars, lanes, start, end });
  }
  return [...bands.values()];
}

function widened(bars: readonly Bar[]): readonly Bar[] {
  const [start, end] = [must(bars[0], "bars").start, must(bars.at(-1), "bars").end];
  if (end - start >= LEAST_BAND) return bars;
  const [from, until] = [(start + end - LEAST_BAND) / 2, (start + end + LEAST_BAND) / 2];
  return [{ start: from, end: until, sure: bars.some((bar) => bar.sure), fades: null }];
}

/** What a band may be called, the longest first. */
function namesOf(band: DraftBand, dataset: Dataset, engine: Engine, index: TimeIndex, i18n: I18n): readonly string[] {
  const event = dataset.event(band.row);
  const name = band.kind === "holiday" ? i18n.text(event.title) : i18n.t(`timeline.band.${band.kind}`);
  const date = shownDate(event.when, engine.settings.trust)?.edtf;
  if (index.axis === "polling" || !date) return [name];
  return [i18n.t("timeline.markText", { what: name, date: i18n.formatSpan(date, "short") }), name];
}

/** Where the sides of bands cross a lane, in forward pixels, in order. */
export const edgesOf = (bands: readonly DraftBand[], lane: number): readonly number[] =>
  bands
    .filter(({ lanes: [first, last] }) => first <= lane && lane <= last)
    .flatMap(({ bars }) => bars.flatMap(({ start, end }) => [start, end]))
    .sort((a, b) => a - b);

/** Names for the bands of one strip in as many as two rows, the most telling kinds first, none of them touching another, and crossed by the edge of a band only where there is no other place. */
export function labelBands(
  bands: readonly DraftBand[],
  edges: readonly number[],
  { dataset, engine, index, scale, i18n }: StripSource,
): ReadonlyMap<DraftBand, BandLabel> {
  const labels = new Map<DraftBand, BandLabel>();
  const width = scale.right - scale.left;
  const ranked = [...bands].sort((a, b) => PRIORITY.indexOf(a.kind) - PRIORITY.indexOf(b.kind) || a.start - b.start);
  for (const band of ranked.slice(0, MOST_LABELLED)) {
    const places = namesOf(band, dataset, engine, index, i18n).flatMap((text) => uncrossedFirst(placesFor(band, text, width, i18n), edges));
    const free = places.find((label) => !touches(label, labels.values()));
    if (free) labels.set(band, free);
  }
  return labels;
}

/** Where a name may stand: over its band if that is wide enough, else after it or before it, in the first row or the second. */
function placesFor(band: DraftBand, text: string, width: number, type: I18n): readonly BandLabel[] {
  const needs = Math.max(TARGET, textWidth(text, LABEL_SIZE, type));
  const [start, end] = [Math.max(0, band.start), Math.min(width, band.end)];
  const places: readonly Pick<DraftLabel, "at" | "place">[] =
    end - start >= needs
      ? [{ at: (start + end) / 2, place: "over" }]
      : [
          { at: end + BESIDE, place: "after" },
          { at: start - BESIDE, place: "before" },
        ];
  const labels = places.map((place) => ({ ...place, strong: null, text, width: needs, crossed: false }));
  const inside = labels.map((label) => ({ label, ...extentOf(label) })).filter(({ start, end }) => start >= 0 && end <= width);
  return [0, 1].flatMap((row) => inside.map(({ label }) => ({ ...label, row })));
}

function touches(label: BandLabel, others: Iterable<BandLabel>): boolean {
  const { start, end } = extentOf(label);
  for (const other of others) {
    const taken = extentOf(other);
    if (label.row === other.row && start < taken.end + LABEL_GAP && taken.start < end + LABEL_GAP) return true;
  }
  return false;
}
