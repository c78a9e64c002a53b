import type { FacetFilter } from "../view/view.ts";
import type { FacetColumn } from "./facets.ts";

/** Counts of one facet; while `add` runs, `stamp` tells which values of the event at hand were counted already. */
export interface Tally {
  readonly column: FacetColumn;
  readonly sure: Int32Array;
  readonly possible: Int32Array;
  readonly stamp: Uint32Array;
  total: Uint32Array;
  /** Values asked for, by code; null when the facet is not set. */
  chosen: Uint8Array | null;
  chosenCount: number;
  all: boolean;
}

/** A tally at zero. */
export function tally(column: FacetColumn): Tally {
  const size = column.values.length;
  return {
    column,
    sure: new Int32Array(size),
    possible: new Int32Array(size),
    stamp: new Uint32Array(size),
    total: new Uint32Array(size),
    chosen: null,
    chosenCount: 0,
    all: false,
  };
}

/** Adds an event's share to each value that it holds, once a value. */
export function addEvent(t: Tally, row: number, possible: number, sure: number, stamp: number, partner: Tally | null): void {
  const { offsets, codes } = t.column;
  if (offsets === null) {
    const code = codes[row]!;
    t.possible[code]! += possible;
    t.sure[code]! += sure;
    return;
  }
  for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
    if (partner && partner.chosen![partner.column.codes[entry]!] === 0) continue;
    const code = codes[entry]!;
    if (t.stamp[code] === stamp) continue;
    t.stamp[code] = stamp;
    t.possible[code]! += possible;
    t.sure[code]! += sure;
  }
}

/** With a stamp, a value that several directives of one event hold is counted once. */
export function addDirective(t: Tally, row: number, possible: number, sure: number, stamp: number): void {
  const { offsets, codes } = t.column;
  const [start, end] = offsets === null ? [row, row + 1] : [offsets[row]!, offsets[row + 1]!];
  for (let entry = start; entry < end; entry++) {
    const code = codes[entry]!;
    if (stamp !== 0) {
      if (t.stamp[code] === stamp) continue;
      t.stamp[code] = stamp;
    }
    t.possible[code]! += possible;
    t.sure[code]! += sure;
  }
}

/** Values that the dataset lacks are left out; a filter of such values alone keeps nothing. */
export function choose(t: Tally, filter: FacetFilter | undefined): Pick<Tally, "chosen" | "chosenCount" | "all"> {
  if (!filter || filter.values.length === 0) return { chosen: null, chosenCount: 0, all: false };
  const chosen = new Uint8Array(t.column.values.length);
  const index = new Map(t.column.values.map((value, code) => [value, code]));
  for (const value of filter.values) {
    const code = index.get(value);
    if (code !== undefined) chosen[code] = 1;
  }
  return { chosen, chosenCount: filter.values.length, all: filter.all };
}

/** Whether a row holds a chosen value, or with `needed` above 0 that many different ones. */
export function passes(column: FacetColumn, row: number, chosen: Uint8Array, needed: number, partner: Tally | null): boolean {
  const { offsets, codes } = column;
  if (offsets === null) return chosen[codes[row]!] === 1 && needed <= 1;
  const found: number[] = [];
  for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) {
    const code = codes[entry]!;
    if (chosen[code] !== 1 || (partner && partner.chosen![partner.column.codes[entry]!] !== 1)) continue;
    if (needed === 0) return true;
    if (!found.includes(code)) found.push(code);
  }
  return needed > 0 && found.length >= needed;
}

/** `set` holds the facets of one bit that are set: one, or two that share their entries and must be met by the same entry. */
export function keepsEvent(set: readonly Tally[], row: number): boolean {
  return set.every((t) => passes(t.column, row, t.chosen!, t.all ? t.chosenCount : 0, set.find((other) => other !== t) ?? null));
}
