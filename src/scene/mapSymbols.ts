import { u32 } from "../model/cells.ts";
import type { PlaceId } from "../model/ids.ts";
import { keyed } from "../model/keyed.ts";
import { classOf, type Gazetteer, PLACEMENT_CLASSES, type PlacementClass } from "../model/placement.ts";
import { FIXED } from "../model/vocabulary.ts";
import type { PlacementCounts, PlacementGroup, Range } from "../query/result.ts";
import type { Basemap } from "./basemap.ts";
import type { GroupMarks, SymbolMark } from "./mapAuthorities.ts";
import type { Contents } from "./mapContents.ts";
import { knownSpot, type Spot } from "./mapSpots.ts";

/** What one symbol stands for, whatever the filter: the engine's groups at the same places, drawn once and counted once. */
export interface SymbolGroup {
  readonly key: string;
  readonly class: Exclude<PlacementClass, "none">;
  readonly groups: readonly number[];
  readonly places: readonly PlaceId[];
  /** One a place that can be drawn, at least one; several are joined. */
  readonly spots: readonly Spot[];
}

/** The engine's groups as symbols; `symbolOf[group]` is −1 for a group that cannot be drawn. */
export interface SymbolPlan {
  readonly symbols: readonly SymbolGroup[];
  readonly symbolOf: Int32Array;
}

/** A symbol with its counts; sure ≤ possible, possible > 0. `radius` is of the possible count, in pixels. */
export interface MapSymbol extends SymbolGroup, Range {
  readonly mark: SymbolMark;
  /** What its events hold; null where the record is too large to look. */
  readonly contents: Contents | null;
  readonly radius: number;
  readonly sureRadius: number;
}

/** Plans the symbols of an engine's placements; to be done once an engine. Groups at the very same places share one. */
export const planSymbols = (groups: readonly PlacementGroup[], gazetteer: Gazetteer, basemap: Basemap): SymbolPlan =>
  plan(groups, (group) => ({ places: group.places, spots: spotsOf(group, gazetteer, basemap) }));

/** A plan for crowded records: one symbol a place, where a group of several places is counted at the first that shows its class. */
export const planByPlace = (groups: readonly PlacementGroup[], gazetteer: Gazetteer, basemap: Basemap): SymbolPlan =>
  plan(groups, (group) => {
    const spots = spotsOf(group, gazetteer, basemap);
    const spot = spots.find(({ kind }) => (group.class === "point") === (kind === "point")) ?? spots[0];
    return spot ? { places: [spot.place], spots: [spot] } : { places: [], spots: [] };
  });

type Drawn = Pick<SymbolGroup, "places" | "spots">;

function plan(groups: readonly PlacementGroup[], drawnAs: (group: PlacementGroup) => Drawn): SymbolPlan {
  const byKey = new Map<string, { readonly at: number; readonly symbol: SymbolGroup & { readonly groups: number[] } }>();
  const symbolOf = new Int32Array(groups.length).fill(-1);
  groups.forEach((group, index) => {
    if (group.class === "none") return;
    const drawn = drawnAs(group);
    if (drawn.spots.length === 0) return;
    const key = `${group.class}:${drawn.places.join()}`;
    const entry = byKey.get(key) ?? { at: byKey.size, symbol: { key, class: group.class, groups: [], ...drawn } };
    byKey.set(key, entry);
    entry.symbol.groups.push(index);
    symbolOf[index] = entry.at;
  });
  return { symbols: [...byKey.values()].map(({ symbol }) => symbol), symbolOf };
}

/** More marks and badges than this make a map crowded. */
const MOST_SPOTS = 200;
/** Groups of the same places differ by role alone, so that more of them than this are certainly too many. */
const MOST_GROUPS = MOST_SPOTS * (FIXED.placeRole.length + 1);

export interface MapPlan {
  readonly plan: SymbolPlan;
  /** True where what happened at several places is counted at the first. */
  readonly byPlace: boolean;
  /** True where symbols are too many for a count beside each. */
  readonly dense: boolean;
}

/** A symbol for each group of places while the map has room for them, else one for each place. */
export function planMap(groups: readonly PlacementGroup[], gazetteer: Gazetteer, basemap: Basemap): MapPlan {
  const grouped = groups.length <= MOST_GROUPS ? planSymbols(groups, gazetteer, basemap) : null;
  if (grouped && spotCount(grouped) <= MOST_SPOTS) return { plan: grouped, byPlace: false, dense: false };
  const plan = planByPlace(groups, gazetteer, basemap);
  return { plan, byPlace: true, dense: spotCount(plan) > MOST_SPOTS };
}

/** How many marks and badges a plan can put on the map. */
export const spotCount = ({ symbols }: SymbolPlan): number => symbols.reduce((count, { spots }) => count + spots.length, 0);

/**
 * None where the coarsest place of the group cannot be drawn, for the others would show it finer than it is known. A
 * nationwide group draws the countries alone: a town in it is not what was meant more than the rest.
 */
function spotsOf(group: PlacementGroup, gazetteer: Gazetteer, basemap: Basemap): readonly Spot[] {
  const drawn = group.places.flatMap((id) => {
    const place = gazetteer.place(id);
    const spot = place && knownSpot(place, gazetteer.columns.book, basemap);
    return spot ? [{ spot, isCoarsest: classOf(place, gazetteer.columns.book) === group.class }] : [];
  });
  const coarsest = drawn.filter(({ isCoarsest }) => isCoarsest);
  if (coarsest.length === 0) return [];
  return (group.class === "nationwide" ? coarsest : drawn).map(({ spot }) => spot);
}

const MAX_RADIUS = 34;
const SINGLE_RADIUS = 12;

/** Pixels of radius of a count of 1: areas are in proportion to counts, and the largest symbol stays within bounds. */
export const radiusUnit = (largest: number): number => Math.min(SINGLE_RADIUS, MAX_RADIUS / Math.sqrt(Math.max(1, largest)));

/** Pixels: the area of a symbol is in proportion to its count. */
export const symbolRadius = (count: number, unit: number): number => unit * Math.sqrt(count);

/** The largest count that a symbol can reach without any filter. */
export const largestTotal = ({ symbols }: SymbolPlan, { total }: PlacementCounts): number =>
  symbols.reduce((largest, { groups }) => Math.max(largest, sum(groups, total)), 0);

function sum(groups: readonly number[], counts: Uint32Array): number {
  let total = 0;
  for (const group of groups) total += u32(counts, group);
  return total;
}

/** The symbols that the filter leaves something of, in the order of the plan. */
export function countSymbols(
  { symbols }: SymbolPlan,
  counts: PlacementCounts,
  marks: GroupMarks,
  unit: number,
  contents: readonly Contents[] = [],
): readonly MapSymbol[] {
  const counted: MapSymbol[] = [];
  for (const [index, symbol] of symbols.entries()) {
    const possible = sum(symbol.groups, counts.possible);
    if (possible === 0) continue;
    const sure = sum(symbol.groups, counts.sure);
    const radii = { radius: symbolRadius(possible, unit), sureRadius: symbolRadius(sure, unit) };
    counted.push({ ...symbol, sure, possible, mark: marks.of(symbol.groups), contents: contents[index] ?? null, ...radii });
  }
  return counted;
}

export type PlacementSum = Readonly<Record<PlacementClass, Range>>;

/** Counts by class as drawn: they add up to the total, since what cannot be drawn is "none". */
export function sumByClass(plan: SymbolPlan, { groups, sure, possible }: PlacementCounts): PlacementSum {
  const sums = keyed(PLACEMENT_CLASSES, () => ({ sure: 0, possible: 0 }));
  groups.forEach((group, index) => {
    const range = sums[plan.symbolOf[index] === -1 ? "none" : group.class];
    range.sure += u32(sure, index);
    range.possible += u32(possible, index);
  });
  return sums;
}
