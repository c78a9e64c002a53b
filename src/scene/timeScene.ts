import type { I18n } from "../i18n/translator.ts";
import { isCountedRow } from "../model/columns.ts";
import type { DirectiveRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { asDay, type Day } from "../model/span.ts";
import type { Result } from "../query/result.ts";
import { mergeTimeRanges, rangesOn, type TimeRange, type View } from "../view/view.ts";
import { foldsOf, foldWords } from "./timeFolds.ts";
import { AXIS, headerRoom, heightOf, MARGIN, NARROW } from "./timeHeads.ts";
import type { TimeIndex } from "./timeIndex.ts";
import { fillLanes, type LaneContent, type LaneSource, laneCounts, usualContents } from "./timeLanes.ts";
import { type Layout, ordered, placeBands, placeLanes, placeMarks } from "./timeLayout.ts";
import type { PlacedAxis, PlacedTimeRange, TimeScene } from "./timePlaced.ts";
import { clipTimeRanges, createScale, type TimeScale } from "./timeScale.ts";
import { labelledStrips } from "./timeStrips.ts";
import { textWidth } from "./timeText.ts";
import { axisTicks, openParts, TICK_SIZE } from "./timeTicks.ts";

/** What the timeline is placed from; pixels. */
interface TimeSceneInput extends Omit<LaneSource, "scale"> {
  readonly result: Result;
  readonly view: Pick<View, "domain" | "mirror" | "filters">;
  readonly width: number;
  /** Pixels that it takes at least. */
  readonly room?: number;
}

/** A timeline whose lanes are filled: what is left to place when a time range moves. */
interface FilledScene extends TimeSceneInput {
  readonly scale: TimeScale;
  readonly contents: ReadonlyMap<number, LaneContent>;
}

/** Days beyond which the ends of the axis are named by month. */
const MONTHS = 120;

const FORTNIGHT: TimeRange = [asDay(0), asDay(13)];

/** The visible domain asked for, or the one that the axis opens on; a fortnight from the first day of counting where nothing has a place. */
export const shownDomain = (index: TimeIndex, domain: TimeRange | null): TimeRange => domain ?? index.home ?? FORTNIGHT;

/** The days shown between the pixels that lane names leave. */
export function timelineScale({
  index,
  view,
  width,
  i18n,
  unfolded = [],
}: Pick<TimeSceneInput, "index" | "width" | "i18n"> & {
  readonly view: Pick<View, "domain" | "mirror">;
  /** Empty stretches that the reader has opened. */
  readonly unfolded?: readonly TimeRange[];
}): TimeScale {
  const header = headerRoom(width);
  const [left, right] = i18n.dir === "rtl" ? [MARGIN, width - header] : [header, width - MARGIN];
  const domain = shownDomain(index, view.domain);
  const end = Math.max(left + 1, right);
  return createScale(domain, left, end, i18n.dir === "rtl" && view.mirror, foldsOf(index, domain, end - left, unfolded));
}

/** Places the whole timeline; its cost grows with what is in view, not with the record, once index and density are built. */
export function buildTimeScene(input: TimeSceneInput): TimeScene {
  const scale = timelineScale(input);
  return placeTimeScene({ ...input, scale, contents: fillLanes({ ...input, scale }) });
}

/** Pixels that a timeline takes where nothing is filtered, on its whole scale: with that for `room` it stays as it is, whatever a filter leaves. */
export function usualHeight(
  input: Omit<LaneSource, "scale" | "keeps" | "passes" | "selected"> & Pick<TimeSceneInput, "width" | "view">,
): number {
  const { engine, width, view } = input;
  const scale = timelineScale({ ...input, view: { ...view, domain: null } });
  const { columns, settings } = engine;
  const passes = (row: DirectiveRow): boolean => isCountedRow(columns, row, settings.soft);
  const source = { ...input, scale, passes, keeps: engine.isCounted, selected: undefined };
  return heightOf(usualContents(source), { source, narrow: width < NARROW, width, strips: labelledStrips(source) });
}

/** Places a timeline on its scale with its lanes filled. */
export function placeTimeScene(source: FilledScene): TimeScene {
  const { index, view, width, i18n, scale, contents, result } = source;
  const ranges = rangesOn(index.axis, view.filters);
  const ranged = ranges.length > 0;
  const narrow = width < NARROW;
  const layout: Layout = {
    source,
    result,
    counts: laneCounts(source, result, view.filters),
    narrow,
    width,
    room: source.room ?? 0,
    limited: ranged || view.domain !== null,
    strips: labelledStrips(source),
  };
  const lanes = placeLanes(contents, layout);
  const bottom = must(lanes.at(-1), "lanes").y + must(lanes.at(-1), "lanes").height;
  return {
    width,
    height: bottom,
    narrow,
    scale,
    lanes,
    marks: lanes.flatMap((lane) => placeMarks(lane, must(contents.get(lane.number), "contents"), layout)),
    bands: placeBands(lanes, layout),
    axis: placeAxis(scale, index, bottom, i18n),
    timeRanges: ranged ? placeTimeRanges(ranges, scale) : null,
  };
}

/** The pixels of time ranges as far as the visible domain shows them, from the left, none touching another: all of it where there are none. */
export const placeTimeRanges = (timeRanges: readonly TimeRange[], scale: TimeScale): readonly PlacedTimeRange[] =>
  clipTimeRanges(mergeTimeRanges(timeRanges), scale.domain)
    .map(([from, to]) => ordered(scale.x(from), scale.x(to + 1)))
    .sort((a, b) => a.x0 - b.x0);

/** The runs of pixels that placed time ranges leave on a scale. */
export function gapsBetween(timeRanges: readonly PlacedTimeRange[], { left, right }: TimeScale): readonly PlacedTimeRange[] {
  const starts = [left, ...timeRanges.map(({ x1 }) => x1)];
  const ends = [...timeRanges.map(({ x0 }) => x0), right];
  return starts.map((x0, at) => ({ x0, x1: must(ends[at], "ends") })).filter(({ x0, x1 }) => x1 > x0);
}

const GAP = 14;

/** Both ends by name, by the year alone where a fold leaves no more room, and between them the ticks that touch neither. */
function placeAxis(scale: TimeScale, index: TimeIndex, bottom: number, i18n: I18n): PlacedAxis {
  const polling = index.axis === "polling";
  const isLong = scale.domain[1] - scale.domain[0] > MONTHS;
  const parts = openParts(scale);
  const named = (day: Day, at: 0 | -1): string => {
    if (polling) return i18n.relativeDay(day, "short");
    const whole = isLong ? i18n.formatMonth(day, "short") : i18n.formatDay(day, "short");
    const { start, end } = must(parts.at(at), "parts");
    const fits = parts.length === 1 || textWidth(whole, TICK_SIZE, i18n, 600) <= end - start;
    return fits ? whole : i18n.axisLabel(day, "year");
  };
  const [first, last] = [named(scale.domain[0], 0), named(scale.domain[1], -1)];
  const [left, right] = scale.mirrored ? [last, first] : [first, last];
  const half = (label: string): number => textWidth(label, TICK_SIZE, i18n) / 2 + GAP;
  const [from, to] = [scale.left + textWidth(left, TICK_SIZE, i18n, 600), scale.right - textWidth(right, TICK_SIZE, i18n, 600)];
  const folds = scale.folds.map((days) => ({ days, ...ordered(scale.x(days[0]), scale.x(days[1] + 1)), label: foldWords(days, i18n) }));
  const isFree = (x0: number, x1: number): boolean => folds.every((fold) => x1 <= fold.x0 || x0 >= fold.x1);
  // A line under the name of an end would be taken for the line of that name.
  const ticks = axisTicks(index.axis, scale, i18n)
    .filter(({ x }) => x >= from && x <= to)
    .map((tick) => (tick.x - half(tick.label) < from || tick.x + half(tick.label) > to ? { ...tick, label: "" } : tick));
  return {
    y: AXIS,
    bottom,
    ticks,
    ends: [
      { x: scale.left, label: isFree(scale.left, from) ? left : "" },
      { x: scale.right, label: isFree(to, scale.right) ? right : "" },
    ],
    folds,
  };
}
