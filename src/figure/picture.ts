import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import { Engine } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import { buildSearchIndex } from "../query/search.ts";
import type { Basemap } from "../scene/basemap.ts";
import { groupMarks, marksWholeRecord } from "../scene/mapAuthorities.ts";
import { type Highlight, highlightOf } from "../scene/mapHighlight.ts";
import { type PlacedMark, placeMarks } from "../scene/mapMarks.ts";
import {
  countSymbols,
  largestTotal,
  type MapSymbol,
  planByPlace,
  planSymbols,
  radiusUnit,
  type SymbolPlan,
  spotCount,
} from "../scene/mapSymbols.ts";
import { eventsOf } from "../scene/selectedRow.ts";
import { buildDensity, type LaneDensity } from "../scene/timeDensity.ts";
import { buildTimeIndex, type TimeIndex } from "../scene/timeIndex.ts";
import type { TimeScene } from "../scene/timePlaced.ts";
import { buildTimeScene } from "../scene/timeScene.ts";
import type { View } from "../view/view.ts";

/** What the filter of a view leaves of a record. */
export interface FoundRows {
  readonly engine: Engine;
  /** Of the engine as it stands: to be used before its next step. */
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
  const engine = new Engine(dataset.columns, dataset.places, { trust, soft, unit });
  const hits = filters.text === "" ? null : buildSearchIndex(dataset).hits(filters.text);
  return { engine, result: engine.apply(filters, hits) };
}

/** The map as scene placed it, whatever the size at which it is drawn. */
export interface MapPicture {
  readonly plan: SymbolPlan;
  readonly symbols: readonly MapSymbol[];
  readonly marks: readonly PlacedMark[];
  readonly highlight: Highlight;
  /** Keys of the symbols that hold what is selected. */
  readonly selected: ReadonlySet<string>;
  /** True where colours are of all events, not of those in the filter. */
  readonly marksWhole: boolean;
  /** True where what happened at several places is counted at the first. */
  readonly byPlace: boolean;
  /** True where symbols are too many for a count beside each. */
  readonly dense: boolean;
}

/** As on screen: more symbols than this make a map crowded. */
const MOST_SYMBOLS = 200;

function planOf({ dataset, result, basemap }: PictureInput): Pick<MapPicture, "plan" | "byPlace" | "dense"> {
  const { groups } = result.placements;
  const grouped = planSymbols(groups, dataset.place, basemap);
  if (spotCount(grouped) <= MOST_SYMBOLS) return { plan: grouped, byPlace: false, dense: false };
  const plan = planByPlace(groups, dataset.place, basemap);
  return { plan, byPlace: true, dense: spotCount(plan) > MOST_SYMBOLS };
}

export function mapPicture(input: PictureInput): MapPicture {
  const { dataset, engine, result, view, basemap } = input;
  const planned = planOf(input);
  const marksWhole = marksWholeRecord(engine.columns);
  const seen = groupMarks(engine, result.unit, result.placements.groups.length, marksWhole ? null : result);
  const symbols = countSymbols(planned.plan, result.placements, seen, radiusUnit(largestTotal(planned.plan, result.placements)));
  return {
    ...planned,
    marksWhole,
    symbols,
    marks: placeMarks(symbols),
    highlight: highlightOf(view.selection, dataset, view.trust, basemap),
    selected: selectedSymbols(input, planned.plan, symbols),
  };
}

type Selecting = Pick<PictureInput, "dataset" | "engine" | "result" | "view">;

function selectedSymbols(input: Selecting, plan: SymbolPlan, symbols: readonly MapSymbol[]): ReadonlySet<string> {
  const { selection } = input.view;
  if (selection.kind === "place") return new Set(symbols.filter(({ places }) => places.includes(selection.id)).map(({ key }) => key));
  const group = selectedGroup(input);
  const symbol = group === undefined ? undefined : plan.symbols[plan.symbolOf[group]!];
  return new Set(symbol ? [symbol.key] : []);
}

function selectedGroup({ dataset, engine, result, view: { selection } }: Selecting): number | undefined {
  if (selection.kind === "event" && result.unit === "events") {
    const row = dataset.eventRow(selection.id);
    return row === undefined ? undefined : engine.eventGroup(row);
  }
  if (selection.kind !== "directive" || result.unit !== "directives") return undefined;
  const row = dataset.directiveRow(selection.id);
  return row === undefined ? undefined : engine.directiveGroup(row);
}

/** The timeline as scene places it at a width. */
export interface TimePicture {
  readonly scene: TimeScene;
  readonly index: TimeIndex;
  /** Events that the selection touches. */
  readonly chosen: ReadonlySet<EventRow>;
}

const indexes = new WeakMap<Engine, Map<View["axis"], TimeIndex>>();

/** Where everything stands on the view's axis, read once for each engine. */
export function timeIndexOf({ dataset, engine, view: { axis } }: Pick<PictureInput, "dataset" | "engine" | "view">): TimeIndex {
  const known = indexes.get(engine) ?? new Map<View["axis"], TimeIndex>();
  indexes.set(engine, known);
  const index = known.get(axis) ?? buildTimeIndex(dataset, engine, axis);
  known.set(axis, index);
  return index;
}

export function timePicture(input: PictureInput, width: number): TimePicture {
  const { view } = input;
  const index = timeIndexOf(input);
  const chosen = eventsOf(input.view.selection, input.dataset);
  const [first] = chosen;
  const own = view.selection.kind === "event" || view.selection.kind === "directive";
  const keeps = keepsOf(input);
  const scene = buildTimeScene({
    ...input,
    index,
    keeps,
    density: densityOf(input, index, keeps),
    selected: own ? first : undefined,
    width,
  });
  return { scene, index, chosen };
}

const densities = new WeakMap<Result, { readonly index: TimeIndex; readonly density: LaneDensity }>();

/** What passes every filter but time, as the screen's timeline has it; the axis of voting has no windows, so that time is sifted there. */
const keepsOf = ({ engine, result, view }: PictureInput): ((row: number) => boolean) =>
  view.axis === "polling" ? (row) => result.level(row as EventRow) > 0 : engine.passesWithoutTime;

function densityOf({ result }: PictureInput, index: TimeIndex, keeps: (row: number) => boolean): () => LaneDensity {
  return () => {
    const known = densities.get(result);
    if (known?.index === index) return known.density;
    const density = buildDensity(index, keeps);
    densities.set(result, { index, density });
    return density;
  };
}
