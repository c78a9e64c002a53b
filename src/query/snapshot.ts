import type { Columns } from "../model/columns.ts";
import { eventOfDirective } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import { JOIN_BIT, OUTSIDE } from "./facets.ts";
import type { RowMasks } from "./masks.ts";
import type { InnerRows } from "./order.ts";
import type { Level, RowAnswers } from "./result.ts";

/** What no window bears upon. */
export type Passes = Pick<RowAnswers, "passesWithoutTime" | "passesDirective">;

/** What one version knows of every row; nothing of it is written to again. */
interface Snapshot {
  readonly columns: Columns;
  readonly rows: InnerRows;
  readonly masks: RowMasks;
  readonly passes: Passes;
  /** By span; last those without a date. */
  readonly spanLevel: Uint8Array;
  readonly spanOf: Uint32Array;
}

const eventIn = (rows: InnerRows, row: number): number => (rows.event === null ? row : rows.event[row]!);
const directiveIn = (rows: InnerRows, row: number): number => (rows.directive === null ? row : rows.directive[row]!);

export const passesOf = (rows: InnerRows, masks: RowMasks): Passes => ({
  passesWithoutTime: (row) => masks.event[eventIn(rows, row)] === 0,
  passesDirective: (row) => masks.directive[directiveIn(rows, row)] === 0,
});

/** What a result says of single rows, from the snapshot alone. */
export function answersOf({ columns, rows, masks, passes, spanLevel, spanOf }: Snapshot): RowAnswers {
  const eventAt = (row: number): number => eventIn(rows, row);
  const timeLevel = (at: number): Level => spanLevel[spanOf[at]!] as Level;
  const levelAt = (at: number): Level => (masks.event[at] === 0 ? timeLevel(at) : 0);
  return {
    level: (row) => levelAt(eventAt(row)),
    directiveLevel: (row) => (passes.passesDirective(row) ? levelAt(eventAt(eventOfDirective(columns, row))) : 0),
    ...passes,
    levelButTier(row) {
      if ((masks.directive[directiveIn(rows, row)]! & ~OUTSIDE) !== 0) return 0;
      const event = eventAt(eventOfDirective(columns, row));
      return (masks.event[event]! & ~JOIN_BIT) === 0 ? timeLevel(event) : 0;
    },
    entryLevel(row) {
      const event = eventAt(row);
      return (masks.event[event]! & ~OUTSIDE) === 0 ? timeLevel(event) : 0;
    },
    firstInTime(limit) {
      const first: EventRow[] = [];
      for (let at = 0; at < columns.eventCount && first.length < limit; at++)
        if (levelAt(at) > 0) first.push((rows.eventAt?.[at] ?? at) as EventRow);
      return first;
    },
  };
}
