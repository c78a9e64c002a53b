import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import { memo, memoLast, memoOf } from "../model/memo.ts";
import { type Engine, engineOf } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import { buildSearchIndex } from "../query/search.ts";
import type { Basemap } from "../scene/basemap.ts";
import { groupMarks, marksWholeRecord } from "../scene/mapAuthorities.ts";
import { contentsOf } from "../scene/mapContents.ts";
import { type Highlight, highlightOf } from "../scene/mapHighlight.ts";
import { type PlacedMark, placeMarks } from "../scene/mapMarks.ts";
import { NO_SURROUNDINGS, type Surroundings, surroundingsOf } from "../scene/mapOrigins.ts";
import { selectedSymbols } from "../scene/mapSelected.ts";
import { countSymbols, largestTotal, type MapPlan, type MapSymbol, planMap, radiusUnit } from "../scene/mapSymbols.ts";
import { eventsOf } from "../scene/selectedRow.ts";
import { buildDensity, type LaneDensity } from "../scene/timeDensity.ts";
import { keepsOn, type TimeIndex, timeIndexOf } from "../scene/timeIndex.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { buildTimeScene } from "../scene/timeScene.ts";
import type { View } from "../view/view.ts";

/** What the filter of a view leaves of a record. */
export interface FoundRows {
  readonly engine: Engine;
  readonly result: Result;
}

/** All that a picture is drawn from. */
export interface PictureInput extends FoundRows {
  readonly dataset: Dataset;
  readonly view: View;
  readonly i18n: I18n;
  readonly basemap: Basemap;
}

/** Filters a record as a view asks, where there is no session to do it. */
export function outcomeOf(dataset: Dataset, { trust, soft, unit, filters }: View): FoundRows {
  const engine = engineOf(dataset, { trust, soft, unit });
  const hits = filters.text === "" ? null : buildSearchIndex(dataset).hits(filters.text);
  return { engine, result: engine.apply(filters, hits) };
}

/** The map as scene placed it, whatever the size at which it is drawn. */
export interface MapPicture extends MapPlan {
  readonly symbols: readonly MapSymbol[];
  readonly marks: readonly PlacedMark[];
  readonly highlight: Highlight;
  readonly surroundings: Surroundings;
  /** Keys of the symbols that hold what is selected. */
  readonly selected: ReadonlySet<string>;
  /** True where colours are of all events, not of those in the filter. */
  readonly marksWhole: boolean;
}

/** The map of a picture, whatever it is drawn in: made once, and asked for by each part that a figure tries. */
export const mapPicture = memoOf(function mapPicture(input: PictureInput): MapPicture {
  const { dataset, engine, result, view, basemap } = input;
  const planned = planMap(result.placements.groups, dataset, basemap);
  const marksWhole = marksWholeRecord(engine.columns);
  const seen = groupMarks(engine, result.unit, result.placements.groups.length, marksWhole ? null : result);
  const { plan, dense } = planned;
  const contents = marksWhole || dense ? [] : contentsOf(plan, dataset, engine, result);
  const symbols = countSymbols(plan, result.placements, seen, radiusUnit(largestTotal(plan, result.placements)), contents);
  return {
    ...planned,
    marksWhole,
    symbols,
    marks: placeMarks(symbols),
    surroundings: marksWhole || dense ? NO_SURROUNDINGS : surroundingsOf(dataset, engine, result, basemap),
    highlight: highlightOf(view.selection, dataset, view.trust, basemap),
    selected: selectedSymbols(view.selection, input, plan, symbols),
  };
});

/** The timeline as scene places it at a width. */
export interface TimePicture {
  readonly scene: TimeScene;
  readonly index: TimeIndex;
  /** Events that the selection touches. */
  readonly chosen: ReadonlySet<EventRow>;
}

/** The timeline as scene placed it, at least `room` pixels high. */
export function timePicture(input: PictureInput, width: number, room = 0): TimePicture {
  const { view } = input;
  const index = timeIndexOf(input.dataset, input.engine, view.axis);
  const chosen = eventsOf(input.view.selection, input.dataset);
  const [first] = chosen;
  const own = view.selection.kind === "event" || view.selection.kind === "directive";
  const keeps = keepsOn(input.result, view.axis, view.filters);
  const scene = buildTimeScene({
    ...input,
    index,
    keeps,
    passes: input.result.passesDirective,
    density: densityOf(input.result, index, keeps),
    selected: own ? first : undefined,
    width,
    room,
  });
  return { scene, index, chosen };
}

const densityOf = memoLast(
  (_result: Result, index: TimeIndex, _keeps: (row: number) => boolean) => [index],
  (_result, index, keeps) => memo((): LaneDensity => buildDensity(index, keeps)),
);
