import { addDays, FIRST_DAY, LAST_DAY } from "../model/span.ts";
import { counted, filtering, inTimeRanges, type Transition } from "./transitions.ts";
import { type FacetFilter, type FacetId, type Filters, MANY_VALUED, rangesOn, type TimeRange, type View } from "./view.ts";

const EMPTY: FacetFilter = { values: [], all: false };

function withFacet(filters: Filters, id: FacetId, next: FacetFilter): Partial<Filters> {
  const { [id]: _, ...others } = filters.facets;
  const all = next.all && MANY_VALUED.has(id);
  return { facets: next.values.length > 0 ? { ...others, [id]: { values: next.values, all } } : others };
}

/** Adds a value to a facet, or takes it out. */
export const toggled = (id: FacetId, value: string): Transition =>
  filtering((filters) => {
    const { values, all } = filters.facets[id] ?? EMPTY;
    const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value].sort();
    return withFacet(filters, id, { values: next, all });
  });

export const facetSet = (id: FacetId, values: readonly string[], all = false): Transition =>
  filtering((filters) => withFacet(filters, id, { values: [...new Set(values)].sort(), all }));

export const facetMode = (id: FacetId, all: boolean): Transition =>
  filtering((filters) => withFacet(filters, id, { values: filters.facets[id]?.values ?? [], all }));

/** Sets the ranges that an axis of time shows: of dates, or of days to the vote. */
export const inRangesOn = (axis: View["axis"], ranges: readonly TimeRange[]): Transition =>
  axis === "polling" ? counted(ranges) : inTimeRanges(ranges);

export const undatedLet = (undated: boolean): Transition => filtering(() => ({ undated }));

/** Moves one time range by its own width, later for 1 and earlier for -1; with none or several, an open end, or at the calendar's end, there is nothing to page. */
export const paged = (direction: 1 | -1, axis: View["axis"] = "calendar"): Transition =>
  filtering((filters) => {
    const [only, more] = rangesOn(axis, filters);
    if (!only || more) return {};
    const width = (only[1] - only[0] + 1) * direction;
    const [from, to] = [addDays(only[0], width), addDays(only[1], width)];
    return from < FIRST_DAY || to > LAST_DAY ? {} : { [axis === "polling" ? "days" : "timeRanges"]: [[from, to]] };
  });
