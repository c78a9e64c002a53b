import { type Columns, DAY_MAX, DAY_MIN, NO_SPAN } from "../model/columns.ts";
import { type Day, OPEN_END, OPEN_START, type Span } from "../model/span.ts";
import { type Basis, VOCABULARY } from "../model/vocabulary.ts";

/** The four bounds of each event under one trust, in days since 1970, DAY_MIN and DAY_MAX where open; without meaning where `dated` is 0. */
export interface Bounds {
  readonly from: Int32Array;
  readonly latestStart: Int32Array;
  readonly earliestEnd: Int32Array;
  readonly to: Int32Array;
  readonly dated: Uint8Array;
}

export function readBounds(columns: Columns, trust: Basis): Bounds {
  const span = columns.span[VOCABULARY.basis.indexOf(trust) as 0 | 1 | 2];
  const column = () => new Int32Array(columns.eventCount);
  const bounds = { from: column(), latestStart: column(), earliestEnd: column(), to: column(), dated: new Uint8Array(columns.eventCount) };
  for (let row = 0; row < columns.eventCount; row++) {
    const at = span[row]!;
    if (at === NO_SPAN) continue;
    bounds.dated[row] = 1;
    bounds.from[row] = columns.spans[at * 4]!;
    bounds.latestStart[row] = columns.spans[at * 4 + 1]!;
    bounds.earliestEnd[row] = columns.spans[at * 4 + 2]!;
    bounds.to[row] = columns.spans[at * 4 + 3]!;
  }
  return bounds;
}

const open = (day: number): Day => (day === DAY_MIN ? OPEN_START : day === DAY_MAX ? OPEN_END : (day as Day));

/** The span of a dated row. */
export const spanOf = (bounds: Bounds, row: number): Span => ({
  from: open(bounds.from[row]!),
  latestStart: open(bounds.latestStart[row]!),
  earliestEnd: open(bounds.earliestEnd[row]!),
  to: open(bounds.to[row]!),
});

/** Dated rows in the order of one bound. */
export function orderBy(bound: Int32Array, dated: Uint8Array): Uint32Array {
  const rows = new Uint32Array(dated.reduce((sum, flag) => sum + flag, 0));
  let at = 0;
  for (let row = 0; row < bound.length; row++) if (dated[row]) rows[at++] = row;
  return rows.sort((a, b) => bound[a]! - bound[b]!);
}

/** First position in `rows` whose bound is at least `day`. */
export function lowerBound(bound: Int32Array, rows: Uint32Array, day: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bound[rows[middle]!]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
