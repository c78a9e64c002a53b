import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import type { Day } from "../model/span.ts";
import type { Engine } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import type { View, Window } from "../view/view.ts";
import type { LaneDensity } from "./timeDensity.ts";
import type { TimeIndex } from "./timeIndex.ts";
import { fillLanes, type LaneSource, laneCounts } from "./timeLanes.ts";
import { headerRoom, type Layout, labelledStrips, MARGIN, NARROW, ordered, placeBands, placeLanes, placeMarks } from "./timeLayout.ts";
import type { PlacedAxis, TimeScene } from "./timePlaced.ts";
import { clipWindows, createScale, type TimeScale } from "./timeScale.ts";
import { calendarTicks, countedTicks } from "./timeTicks.ts";

interface TimeSceneInput {
  readonly dataset: Dataset;
  readonly engine: Engine;
  readonly result: Result;
  readonly index: TimeIndex;
  readonly density: () => LaneDensity;
  readonly view: Pick<View, "stretch" | "mirror" | "filters">;
  readonly selected: EventRow | undefined;
  /** Pixels. */
  readonly width: number;
  readonly i18n: I18n;
}

/** Below the lanes: a row of ticks, and a row for both ends. */
const AXIS = 46;

const FORTNIGHT = [0, 13] as unknown as Window;

/** The stretch asked for, or all there is; a fortnight from the first day of counting where nothing has a place. */
export const shownWindow = (index: TimeIndex, stretch: Window | null): Window => stretch ?? index.bounds ?? FORTNIGHT;

function timelineScale({ index, view, width, i18n }: TimeSceneInput): TimeScale {
  const header = headerRoom(width);
  const [left, right] = i18n.dir === "rtl" ? [MARGIN, width - header] : [header, width - MARGIN];
  return createScale(shownWindow(index, view.stretch), left, Math.max(left + 1, right), i18n.dir === "rtl" && view.mirror);
}

/** Places the whole timeline; its cost grows with what is in view, not with the record, once index and density are built. */
export function buildTimeScene(input: TimeSceneInput): TimeScene {
  const { index, view, width, i18n } = input;
  const scale = timelineScale(input);
  const windowed = index.axis === "calendar" && view.filters.windows.length > 0;
  const windows = windowed ? clipWindows(view.filters.windows, scale.window) : [scale.window];
  const source: LaneSource = { ...input, scale, windows };
  const narrow = width < NARROW;
  const layout: Layout = {
    source,
    counts: laneCounts(source, view.filters),
    narrow,
    width,
    limited: windowed || view.stretch !== null,
    strips: labelledStrips(source),
  };
  const contents = fillLanes(source);
  const lanes = placeLanes(contents, layout);
  const bottom = lanes.at(-1)!.y + lanes.at(-1)!.height;
  return {
    width,
    height: bottom + AXIS,
    narrow,
    scale,
    lanes,
    marks: lanes.flatMap((lane) => placeMarks(lane, contents.get(lane.number)!, layout)),
    bands: placeBands(lanes, layout),
    axis: placeAxis(scale, index, bottom, i18n),
    windows: windowed ? windows.map(([from, to]) => ordered(scale.x(from), scale.x(to + 1))) : null,
  };
}

function placeAxis(scale: TimeScale, index: TimeIndex, y: number, i18n: I18n): PlacedAxis {
  const polling = index.axis === "polling";
  const ticks = polling ? countedTicks(scale, (day) => i18n.relativeDay(day, "short")) : calendarTicks(scale, i18n.axisLabel);
  const full = (day: Day) => (polling ? i18n.relativeDay(day) : i18n.formatDay(day));
  const [first, last] = [full(scale.window[0]), full(scale.window[1])];
  const [left, right] = scale.mirrored ? [last, first] : [first, last];
  return {
    y,
    ticks,
    ends: [
      { x: scale.left, label: left },
      { x: scale.right, label: right },
    ],
  };
}
