import { asDay } from "../model/span.ts";
import {
  type Camera,
  DEFAULT_VIEW,
  type Filters,
  headlineFrom,
  MAX_TEXT,
  NO_FILTERS,
  type Selection,
  type Tab,
  type TableSort,
  type TimeRange,
  type View,
} from "./view.ts";

/** A transition: the part of the view that a reader's act changes. A filter never clears the selection. */
export type Transition = (view: View) => Partial<View>;

/** What changes some of the filters. */
export const filtering =
  (change: (filters: Filters) => Partial<Filters>): Transition =>
  ({ filters }) => ({ filters: { ...filters, ...change(filters) } });

export const selected =
  (selection: Selection): Transition =>
  () => ({ selection });

export const cleared = selected({ kind: "none" });

/** Closes what lies uppermost: what is selected, or else the open cell. */
export const escaped: Transition = ({ selection }) => (selection.kind === "none" ? { cell: null } : { selection: { kind: "none" } });

export const tabbed =
  (tab: Tab): Transition =>
  () => ({ tab });

export const set =
  <K extends "trust" | "soft" | "unit" | "digits" | "mirror" | "axis" | "columns" | "grouped" | "uncounted">(
    key: K,
    value: View[K],
  ): Transition =>
  () => ({ [key]: value });

export const moved =
  (camera: Camera | null): Transition =>
  () => ({ camera });

export const zoomedTo =
  (domain: TimeRange | null): Transition =>
  () => ({ domain });

export const sorted =
  (sort: TableSort | null): Transition =>
  () => ({ sort });

/** Gives the view a writer's headline, or takes it away. */
export const headed =
  (raw: string): Transition =>
  () => ({ headline: headlineFrom(raw) });

export const inTimeRanges = (timeRanges: readonly TimeRange[]): Transition => filtering(() => ({ timeRanges }));

/** Sets the days to the vote that events must fall on. */
export const counted = (days: readonly TimeRange[]): Transition => filtering(() => ({ days }));

export const searched = (text: string): Transition => filtering(() => ({ text: text.slice(0, MAX_TEXT) }));

export const filtersSet =
  (filters: Filters): Transition =>
  () => ({ filters });

export const unfiltered: Transition = () => ({ filters: NO_FILTERS });

/** A visible domain scaled about a day (factor below 1 zooms in), never narrower than a week nor wider than `bounds`. */
export function zoomedDomain(domain: TimeRange, about: number, factor: number, bounds: TimeRange): TimeRange {
  const width = Math.min(Math.max((domain[1] - domain[0]) * factor, 7), bounds[1] - bounds[0]);
  const share = (about - domain[0]) / Math.max(1, domain[1] - domain[0]);
  return within([about - share * width, about + (1 - share) * width], bounds);
}

/** A visible domain moved by a share of its own width, kept inside `bounds`. */
export function pannedDomain(domain: TimeRange, share: number, bounds: TimeRange): TimeRange {
  const by = (domain[1] - domain[0]) * share;
  return within([domain[0] + by, domain[1] + by], bounds);
}

function within([from, to]: readonly [number, number], [low, high]: TimeRange): TimeRange {
  const width = Math.min(to - from, high - low);
  const start = Math.min(Math.max(from, low), high - width);
  return [asDay(Math.round(start)), asDay(Math.round(start + width))];
}

export const reset: Transition = ({ digits, mirror }) => ({ ...DEFAULT_VIEW, digits, mirror });
