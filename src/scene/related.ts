import type { Many } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { type EventRow, eventRow } from "../model/ids.ts";

/** The rows of a many-valued column that hold the code of an id, in order. */
export function rowsHolding<Row>(many: Many, ids: readonly string[], id: string, asRow: (position: number) => Row): readonly Row[] {
  const code = ids.indexOf(id) + 1;
  if (code === 0) return [];
  const rows: Row[] = [];
  for (let row = 0; row + 1 < many.offsets.length; row++) {
    if (many.codes.subarray(many.offsets[row], many.offsets[row + 1]).includes(code)) rows.push(asRow(row));
  }
  return rows;
}

export const eventsOfSource = ({ columns }: Dataset, id: string): readonly EventRow[] =>
  rowsHolding(columns.source, columns.ids.source, id, eventRow);

/** Events with the place in any role. */
export const eventsOfPlace = ({ columns }: Dataset, id: string): readonly EventRow[] =>
  rowsHolding(columns.place, columns.ids.place, id, eventRow);

export const eventsOfActor = ({ columns }: Dataset, id: string): readonly EventRow[] =>
  rowsHolding(columns.actor, columns.ids.actor, id, eventRow);
