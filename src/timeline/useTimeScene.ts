import { useMemo } from "react";
import { eventRow } from "../model/ids.ts";
import { memo } from "../model/memo.ts";
import { asDay, earlierOf, laterOf } from "../model/span.ts";
import { eventOf } from "../scene/selectedRow.ts";
import { buildDensity, type LaneDensity } from "../scene/timeDensity.ts";
import { keepsOn, type TimeIndex, timeIndexOf } from "../scene/timeIndex.ts";
import { fillLanes } from "../scene/timeLanes.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { placeTimeScene, shownDomain, timelineScale, usualHeight } from "../scene/timeScene.ts";
import { useDataset, useFollowingOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { NO_FILTERS, type TimeRange, type View } from "../view/view.ts";

/** Where everything stands on an axis, read once for each engine. */
export function useTimeIndex(axis: View["axis"]): TimeIndex {
  const dataset = useDataset();
  const { engine } = useFollowingOutcome("timeline");
  return timeIndexOf(dataset, engine, axis);
}

/** Which events stand on an axis, as `keepsOn` says: a new function only when a filter other than time changes, not while a time range moves. */
export function useKeeps(axis: View["axis"]): (row: number) => boolean {
  const { result, filters } = useFollowingOutcome("timeline");
  const keeps = keepsOn(result, axis, filters);
  const timed = keeps === result.passesWithoutTime ? null : result;
  const { passesWithoutTime } = result;
  return useMemo(() => (timed ? (row: number) => timed.level(eventRow(row)) > 0 : passesWithoutTime), [timed, passesWithoutTime]);
}

/** Density by lane, counted when first asked for. */
export const useDensity = (index: TimeIndex, keeps: (row: number) => boolean): (() => LaneDensity) =>
  useMemo(() => memo(() => buildDensity(index, keeps)), [index, keeps]);

/** The timeline as it is placed at a width, in pixels; a moving time range leaves scale and lanes as they are. */
export function useTimeScene(
  index: TimeIndex,
  keeps: (row: number) => boolean,
  density: () => LaneDensity,
  width: number,
  unfolded: readonly TimeRange[],
): TimeScene {
  const dataset = useDataset();
  const { engine, result, filters } = useFollowingOutcome("timeline");
  const { passesDirective } = result;
  const i18n = useI18n();
  const domain = useView((view) => view.domain);
  const mirror = useView((view) => view.mirror);
  const selected = eventOf(
    useView((view) => view.selection),
    dataset,
  );
  const scale = useMemo(
    () => timelineScale({ index, view: { domain, mirror }, width, i18n, unfolded }),
    [index, domain, mirror, width, i18n, unfolded],
  );
  const source = useMemo(
    () => ({ dataset, engine, index, density, keeps, passes: passesDirective, selected, i18n, scale }),
    [dataset, engine, index, density, keeps, passesDirective, selected, i18n, scale],
  );
  const contents = useMemo(() => fillLanes(source), [source]);
  const room = useRoom(width) - (index.axis === "polling" ? NOTE : 0);
  return useMemo(
    () => placeTimeScene({ ...source, contents, result, view: { domain, mirror, filters }, width, room }),
    [source, contents, result, domain, mirror, filters, width, room],
  );
}

/** Pixels that the note over the axis of voting takes. */
const NOTE = 36;

/** What the axis of dates takes where nothing is filtered: the room that either axis has, so that nothing beside the timeline moves. */
function useRoom(width: number): number {
  const dataset = useDataset();
  const { engine } = useFollowingOutcome("timeline");
  const index = useTimeIndex("calendar");
  const i18n = useI18n();
  const mirror = useView((view) => view.mirror);
  return useMemo(() => {
    const density = () => buildDensity(index, engine.isCounted);
    return usualHeight({ dataset, engine, index, density, i18n, width, view: { domain: null, mirror, filters: NO_FILTERS } });
  }, [dataset, engine, index, i18n, width, mirror]);
}

/** Days before and after a vote that the overview shows at least. */
export const AROUND: TimeRange = [asDay(-60), asDay(30)];

/** Every day of an axis, however far from the rest: what an end that nobody has set stands for. */
export function useReach(axis: View["axis"]): TimeRange {
  const index = useTimeIndex(axis);
  return useMemo(() => {
    const whole = index.bounds ?? shownDomain(index, null);
    return axis === "polling" ? [earlierOf(whole[0], AROUND[0]), laterOf(whole[1], AROUND[1])] : whole;
  }, [index, axis]);
}
