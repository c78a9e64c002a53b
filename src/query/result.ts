import type { DirectiveRow, EventRow, PlaceId } from "../model/ids.ts";
import type { PlacementClass } from "../model/placement.ts";
import type { Day } from "../model/span.ts";
import type { Act, PlaceRole } from "../model/vocabulary.ts";
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

/** What the filter leaves, under one trust and one tier setting; a new object each step, so that versions compare. */
export interface Result {
  readonly version: number;
  readonly unit: "events" | "directives";
  readonly events: Range;
  readonly eventTotal: number;
  readonly directives: Range;
  readonly directiveTotal: number;
  readonly acts: Readonly<Record<Act, Range>>;
  readonly placements: PlacementCounts;
  readonly undated: Range & { readonly total: number };
  /** Row states, facets and the histogram are read from the engine as it stands: ask before its next step; what they gave stays as it is. */
  level(row: EventRow): Level;
  directiveLevel(row: DirectiveRow): Level;
  facet(id: FacetId): FacetCounts;
  histogram(): Histogram;
}
