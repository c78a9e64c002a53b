import { i32, u8, u32 } from "../model/cells.ts";
import type { Columns } from "../model/columns.ts";
import { eventOfDirective } from "../model/dataset.ts";
import { type EventRow, eventRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { JOIN_BIT, OUTSIDE } from "./facets.ts";
import type { RowMasks } from "./masks.ts";
import type { InnerRows } from "./order.ts";
import type { Level, RowAnswers } from "./result.ts";
import type { Levels } from "./time.ts";

/** What no time range bears upon. */
export type Passes = Pick<RowAnswers, "passesWithoutTime" | "passesDirective">;

/** What one version knows of every row; nothing of it is written to again. */
interface Snapshot {
  readonly columns: Columns;
  readonly rows: InnerRows;
  readonly masks: RowMasks;
  readonly passes: Passes;
  readonly levels: Levels;
}

export const eventIn = (rows: InnerRows, row: number): number => (rows.event === null ? row : u32(rows.event, row));
export const directiveIn = (rows: InnerRows, row: number): number => (rows.directive === null ? row : u32(rows.directive, row));

export const passesOf = (rows: InnerRows, masks: RowMasks): Passes => ({
  passesWithoutTime: (row) => masks.event[eventIn(rows, row)] === 0,
  passesDirective: (row) => masks.directive[directiveIn(rows, row)] === 0,
});

const LEVELS = [0, 1, 2] as const;

/** What a result says of single rows, from the snapshot alone. */
export function answersOf({ columns, rows, masks, passes, levels: { level, of } }: Snapshot): RowAnswers {
  const eventAt = (row: number): number => eventIn(rows, row);
  const timeLevel = (at: number): Level => must(LEVELS[u8(level, u32(of, at))], "level");
  const levelAt = (at: number): Level => (masks.event[at] === 0 ? timeLevel(at) : 0);
  return {
    level: (row) => levelAt(eventAt(row)),
    directiveLevel: (row) => (passes.passesDirective(row) ? levelAt(eventAt(eventOfDirective(columns, row))) : 0),
    ...passes,
    levelButTier(row) {
      if ((i32(masks.directive, directiveIn(rows, row)) & ~OUTSIDE) !== 0) return 0;
      const event = eventAt(eventOfDirective(columns, row));
      return (i32(masks.event, event) & ~JOIN_BIT) === 0 ? timeLevel(event) : 0;
    },
    entryLevel(row) {
      const event = eventAt(row);
      return (i32(masks.event, event) & ~OUTSIDE) === 0 ? timeLevel(event) : 0;
    },
    firstInTime(limit) {
      const first: EventRow[] = [];
      for (let at = 0; at < columns.eventCount && first.length < limit; at++)
        if (levelAt(at) > 0) first.push(eventRow(rows.eventAt?.[at] ?? at));
      return first;
    },
  };
}
