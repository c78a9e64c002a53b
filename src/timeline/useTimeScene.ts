import { useMemo } from "react";
import { eventRow } from "../model/ids.ts";
import { memo } from "../model/memo.ts";
import { eventOf } from "../scene/selectedRow.ts";
import { buildDensity, type LaneDensity } from "../scene/timeDensity.ts";
import { keepsOn, type TimeIndex, timeIndexOf } from "../scene/timeIndex.ts";
import { fillLanes } from "../scene/timeLanes.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { placeTimeScene, timelineScale } from "../scene/timeScene.ts";
import { useDataset, useFollowingOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import type { View } from "../view/view.ts";

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
export function useTimeScene(index: TimeIndex, keeps: (row: number) => boolean, density: () => LaneDensity, width: number): TimeScene {
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
  const scale = useMemo(() => timelineScale({ index, view: { domain, mirror }, width, i18n }), [index, domain, mirror, width, i18n]);
  const source = useMemo(
    () => ({ dataset, engine, index, density, keeps, passes: passesDirective, selected, i18n, scale }),
    [dataset, engine, index, density, keeps, passesDirective, selected, i18n, scale],
  );
  const contents = useMemo(() => fillLanes(source), [source]);
  return useMemo(
    () => placeTimeScene({ ...source, contents, result, view: { domain, mirror, filters }, width }),
    [source, contents, result, domain, mirror, filters, width],
  );
}
