import type { Compare } from "../i18n/collate.ts";
import { u32 } from "../model/cells.ts";
import { must } from "../model/must.ts";
import { holdsQuery } from "../model/spelling.ts";
import type { FacetCounts } from "../query/result.ts";
import { type FacetFilter, NONE } from "../view/view.ts";

/** How a value's share of its facet moved against the whole record: by two steps at most either way. */
type Trend = -2 | -1 | 0 | 1 | 2;

/** A value of a facet as listed; shares are of all the facet's values together, from 0 to 1. */
export interface Option {
  readonly value: string;
  readonly name: string;
  readonly sure: number;
  readonly possible: number;
  readonly total: number;
  readonly chosen: boolean;
  readonly sureShare: number;
  readonly share: number;
  readonly wholeShare: number;
  readonly trend: Trend;
}

const sum = (counts: Uint32Array): number => counts.reduce((all, count) => all + count, 0);
const shareOf = (count: number, whole: number): number => (whole === 0 ? 0 : count / whole);

function trendOf(share: number, wholeShare: number): Trend {
  const moved = share - wholeShare;
  if (Math.abs(moved) < 0.02) return 0;
  if (Math.abs(moved) < 0.1) return moved < 0 ? -1 : 1;
  return moved < 0 ? -2 : 2;
}

/** The values that the record holds or the reader chose, in the order of their codes, "none recorded" last. */
export function listOptions(counts: FacetCounts, filter: FacetFilter | undefined, names: readonly string[]): readonly Option[] {
  const chosen = new Set(filter?.values);
  const [shown, whole] = [sum(counts.possible), sum(counts.total)];
  const comparable = shown > 0 && !(filter?.all && filter.values.length > 0);
  const options = counts.values.flatMap((value, code): Option[] => {
    const [sure, possible, total] = [u32(counts.sure, code), u32(counts.possible, code), u32(counts.total, code)];
    if (total === 0 && !chosen.has(value)) return [];
    const [share, wholeShare] = [shareOf(possible, shown), shareOf(total, whole)];
    const trend = comparable ? trendOf(share, wholeShare) : 0;
    const option = { value, name: must(names[code], "name"), sure, possible, total, chosen: chosen.has(value) };
    return [{ ...option, sureShare: shareOf(sure, shown), share, wholeShare, trend }];
  });
  return [...options.filter(({ value }) => value !== NONE), ...options.filter(({ value }) => value === NONE)];
}

export type Order = "count" | "name";

/** Most left first, or by name; "none recorded" stays last. */
export function sortOptions(options: readonly Option[], order: Order, compare: Compare): readonly Option[] {
  const byName = (a: Option, b: Option) => compare(a.name, b.name);
  const byCount = (a: Option, b: Option) => b.possible - a.possible || b.total - a.total || byName(a, b);
  const last = (option: Option) => Number(option.value === NONE);
  return [...options].sort((a, b) => last(a) - last(b) || (order === "name" ? byName(a, b) : byCount(a, b)));
}

/** Whether some wording holds every word of a query, as the record's search would find it. */
export function holdsWords(wordings: readonly string[], query: string): boolean {
  return holdsQuery(wordings.join(" · "), query);
}

/** The share that fills a bar's whole length. */
export const longestShare = (options: readonly Option[]): number =>
  options.reduce((longest, { share, wholeShare }) => Math.max(longest, share, wholeShare), 0) || 1;
