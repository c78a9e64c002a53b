import { useMemo } from "react";
import type { Dataset } from "../model/dataset.ts";
import type { Result } from "../query/result.ts";
import type { Basemap } from "../scene/basemap.ts";
import { type GroupMarks, groupMarks, marksWholeRecord } from "../scene/mapAuthorities.ts";
import { contentsOf } from "../scene/mapContents.ts";
import { type Highlight, highlightOf } from "../scene/mapHighlight.ts";
import { placeMarks } from "../scene/mapMarks.ts";
import { NO_SURROUNDINGS, surroundingsOf } from "../scene/mapOrigins.ts";
import { selectedSymbols } from "../scene/mapSelected.ts";
import { countSymbols, largestTotal, planMap, radiusUnit } from "../scene/mapSymbols.ts";
import { type MapWords, mapWords } from "../scene/mapWords.ts";
import { useDataset, useFollowingOutcome, useHover, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import type { Selection } from "../view/view.ts";
import type { MapModel } from "./model.ts";

export interface MapState {
  readonly model: MapModel;
  /** True where colours are of all events, not of those in the filter. */
  readonly marksWhole: boolean;
  /** True where what happened at several places is counted at the first. */
  readonly byPlace: boolean;
}

/** What the map draws of the state at hand; each part changes only with what it depends on. */
export function useMapModel(basemap: Basemap): MapState {
  const dataset = useDataset();
  const { engine, result } = useFollowingOutcome("map");
  const trust = useView((view) => view.trust);
  const selection = useView((view) => view.selection);
  const hover = useHover();
  const words = useMapWords(dataset, result.unit);

  const { groups } = result.placements;
  const { plan, byPlace, dense } = useMemo(() => planMap(groups, dataset, basemap), [groups, dataset, basemap]);
  const marksWhole = marksWholeRecord(engine.columns);
  const wholeMarks = useMemo(
    () => (marksWhole ? groupMarks(engine, engine.settings.unit, groups.length, null) : null),
    [engine, groups, marksWhole],
  );
  const symbols = useMemo(() => {
    const marks: GroupMarks = wholeMarks ?? groupMarks(engine, result.unit, groups.length, result);
    const contents = marksWhole || dense ? [] : contentsOf(plan, dataset, engine, result);
    return countSymbols(plan, result.placements, marks, radiusUnit(largestTotal(plan, result.placements)), contents);
  }, [plan, dense, result, dataset, engine, groups, wholeMarks, marksWhole]);
  const marks = useMemo(() => placeMarks(symbols), [symbols]);

  const surroundings = useMemo(
    () => (marksWhole || dense ? NO_SURROUNDINGS : surroundingsOf(dataset, engine, result, basemap)),
    [marksWhole, dense, dataset, engine, result, basemap],
  );

  const chosen = useMemo(() => highlightOf(selection, dataset, trust, basemap), [selection, dataset, trust, basemap]);
  const passed = useMemo(() => highlightOf(hover, dataset, trust, basemap), [hover, dataset, trust, basemap]);
  const keysOf = (what: Selection) => selectedSymbols(what, { dataset, engine, result }, plan, symbols);
  const selected = keysOf(selection);
  const hovered = keysOf(hover);
  return {
    marksWhole,
    byPlace,
    model: { plan, symbols, marks, dense, surroundings, selection: chosen, hover: passed, selected, hovered, words },
  };
}

function useMapWords(dataset: Dataset, unit: Result["unit"]): MapWords {
  const i18n = useI18n();
  return useMemo(() => mapWords(i18n, dataset, unit), [i18n, dataset, unit]);
}

/** The points at which a highlight stands, its venue first: what a selection should bring into sight. */
export const pointsOf = ({ places }: Highlight) =>
  [...places].sort((a, b) => Number(b.role === "venue") - Number(a.role === "venue")).map(({ spot }) => spot.at);
