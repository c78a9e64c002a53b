import type { Dataset } from "../model/dataset.ts";
import type { PlacedMark } from "../scene/mapMarks.ts";
import { type CountedRow, rowsIn } from "../scene/mapRows.ts";
import type { Outcome } from "../state/session.ts";
import type { Selection } from "../view/view.ts";

export const selectionOfRow = (counted: CountedRow, dataset: Dataset): Selection =>
  counted.unit === "events"
    ? { kind: "event", id: dataset.event(counted.row).id }
    : { kind: "directive", id: dataset.directive(counted.row).id };

/** What a symbol selects: the one thing it counts, or its place where it counts several. */
export function selectionOf({ symbol, spot }: PlacedMark, dataset: Dataset, { engine, result }: Outcome): Selection {
  const groups = new Set(symbol.groups);
  const [only] = symbol.possible === 1 ? rowsIn(engine, result, (group) => groups.has(group), 1) : [];
  return only ? selectionOfRow(only, dataset) : { kind: "place", id: spot.place };
}
