import { codeAt, u32 } from "../model/cells.ts";
import type { FacetFilter } from "../view/view.ts";
import type { FacetColumn } from "./facets.ts";

/** A facet's filter over its column: the values asked for by code, and how many different ones a row must hold (0: any one). */
export interface Condition {
  readonly column: FacetColumn;
  readonly chosen: Uint8Array;
  readonly needed: number;
}

/** Values that the dataset lacks are left out: a filter of such values alone keeps nothing. Null when the facet is not set. */
export function conditionOf(column: FacetColumn, filter: FacetFilter | undefined): Condition | null {
  if (!filter || filter.values.length === 0) return null;
  const chosen = new Uint8Array(column.values.length);
  const codeOf = new Map(column.values.map((value, code) => [value, code]));
  for (const value of filter.values) {
    const code = codeOf.get(value);
    if (code !== undefined) chosen[code] = 1;
  }
  return { column, chosen, needed: filter.all ? filter.values.length : 0 };
}

/** Whether a row holds what is asked for, on entries that meet the partner's condition where there is one. */
export function holds({ column, chosen, needed }: Condition, row: number, partner: Condition | null): boolean {
  const { offsets, codes } = column;
  if (offsets === null) return chosen[codeAt(codes, row)] === 1 && needed <= 1;
  const found: number[] | null = needed > 1 ? [] : null;
  for (let entry = u32(offsets, row); entry < u32(offsets, row + 1); entry++) {
    const code = codeAt(codes, entry);
    if (chosen[code] !== 1 || (partner !== null && partner.chosen[codeAt(partner.column.codes, entry)] !== 1)) continue;
    if (found === null) return true;
    if (!found.includes(code)) found.push(code);
  }
  return found !== null && found.length >= needed;
}

/** The test of one mask bit: of one facet, or of two that share their entries, so that one entry must meet both. */
export function keeper([one, two]: readonly Condition[]): (row: number) => boolean {
  if (!one) return () => true;
  if (!two) return (row) => holds(one, row, null);
  return (row) => holds(one, row, two) && holds(two, row, one);
}

export const sameFilter = (a: FacetFilter | undefined, b: FacetFilter | undefined): boolean =>
  a === b ||
  (a?.all === b?.all && a?.values.length === b?.values.length && a?.values.every((value, at) => value === b?.values[at]) === true);
