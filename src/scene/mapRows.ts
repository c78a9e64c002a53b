import { eventOfDirective } from "../model/dataset.ts";
import { type DirectiveRow, directiveRow, type EventRow, eventRow } from "../model/ids.ts";
import type { Result } from "../query/result.ts";
import type { GroupedRows } from "./mapAuthorities.ts";

/** A row of the table that the map counts at the moment. */
export type CountedRow = { readonly unit: "events"; readonly row: EventRow } | { readonly unit: "directives"; readonly row: DirectiveRow };

/** The counted rows in the filter whose group is accepted, in the record's order, `limit` of them at most. */
export function rowsIn(engine: GroupedRows, result: Result, accepts: (group: number) => boolean, limit: number): readonly CountedRow[] {
  const { columns } = engine;
  const found: CountedRow[] = [];
  if (result.unit === "events") {
    for (let row = eventRow(0); row < columns.eventCount && found.length < limit; row++)
      if (engine.isCounted(row) && accepts(engine.eventGroup(row)) && result.level(row) > 0) found.push({ unit: "events", row });
    return found;
  }
  for (let row = directiveRow(0); row < columns.directiveCount && found.length < limit; row++) {
    const counted =
      accepts(engine.directiveGroup(row)) && result.directiveLevel(row) > 0 && engine.isCounted(eventOfDirective(columns, row));
    if (counted) found.push({ unit: "directives", row });
  }
  return found;
}
