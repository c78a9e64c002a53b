import type { Compare } from "../i18n/collate.ts";
import type { TableRow } from "../scene/measureTable.ts";

/** Null is the vocabulary's own order. */
export type RowSort = { readonly by: "name" | "total"; readonly descending: boolean } | null;

/** Name: up, down, off; total: the most first, then the least, then off. */
export function nextSort(sort: RowSort, by: "name" | "total"): RowSort {
  const first = by === "total";
  if (sort?.by !== by) return { by, descending: first };
  return sort.descending === first ? { by, descending: !first } : null;
}

/** A copy in the order asked for; equal totals keep the vocabulary's order. */
export function sortRows(rows: readonly TableRow[], sort: RowSort, compare: Compare): readonly TableRow[] {
  if (!sort) return rows;
  const sign = sort.descending ? -1 : 1;
  const order = (a: TableRow, b: TableRow): number =>
    sort.by === "name" ? compare(a.name, b.name) : a.total.possible - b.total.possible || a.total.total - b.total.total;
  return [...rows].sort((a, b) => sign * order(a, b));
}
