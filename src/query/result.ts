import type { DirectiveRow, EventRow, PlaceId } from "../model/ids.ts";
import type { PlacementClass } from "../model/placement.ts";
import type { Day } from "../model/span.ts";
import type { PlaceRole } from "../model/vocabulary.ts";
import type { FacetId } from "../view/view.ts";

/** A count under uncertain dates: those certainly in, and those possibly in (certain ones included); sure ≤ possible. */
export interface Range {
  readonly sure: number;
  readonly possible: number;
}

/** Counts by value code of one facet, each without the facet's own filter; `total` is N, without any filter. */
export interface FacetCounts {
  readonly values: readonly string[];
  readonly sure: Uint32Array;
  readonly possible: Uint32Array;
  readonly total: Uint32Array;
}

/** A symbol group of the map: the places of one primary placement, drawn once. */
export interface PlacementGroup {
  readonly class: PlacementClass;
  readonly role: PlaceRole | null;
  readonly places: readonly PlaceId[];
}

export interface PlacementCounts {
  readonly groups: readonly PlacementGroup[];
  readonly sure: Uint32Array;
  readonly possible: Uint32Array;
  readonly total: Uint32Array;
}

/** Counts by equal bins of whole days over [from, from + bins × days), without the time filter; the same object until one changes. */
export interface Histogram {
  readonly from: Day;
  readonly days: number;
  readonly sure: Uint32Array;
  readonly possible: Uint32Array;
  /** Those without a date, which no bin holds. */
  readonly undated: number;
}

/** 0 out, 1 possibly in, 2 certainly in. */
export type Level = 0 | 1 | 2;

/** What a result says of single rows. */
export interface RowAnswers {
  level(row: EventRow): Level;
  directiveLevel(row: DirectiveRow): Level;
  /** True for an event that passes all but the time filter; the same function until another filter changes. */
  passesWithoutTime(row: number): boolean;
  /** True for a directive that passes every directive facet and tier, whatever its event does. */
  passesDirective(row: DirectiveRow): boolean;
  /** The level that a directive of a tier that no count holds would have if its tier counted. */
  levelButTier(row: DirectiveRow): Level;
  /** The level that a calendar entry, which no count holds, would have if it counted. */
  entryLevel(row: EventRow): Level;
  /** The first rows in order of time that N counts and the filter leaves, `limit` of them at most. */
  firstInTime(limit: number): readonly EventRow[];
}

/**
 * What the filter leaves, under one trust and one tier setting: a value, which says the same whenever it is asked and
 * whatever was stepped since; a new object each step, so that versions compare.
 */
export interface Result extends RowAnswers {
  readonly version: number;
  readonly unit: "events" | "directives";
  readonly events: Range;
  readonly eventTotal: number;
  readonly directives: Range;
  readonly directiveTotal: number;
  /** Of each act of the record, in its order. */
  readonly acts: readonly Range[];
  readonly placements: PlacementCounts;
  readonly undated: Range & { readonly total: number };
  /** Events at which one of the directives in the filter was said. */
  readonly speaking: Range & { readonly total: number };
  facet(id: FacetId): FacetCounts;
  histogram(): Histogram;
}
