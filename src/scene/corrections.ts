import { codeAt } from "../model/cells.ts";
import { isCalendarRow } from "../model/columns.ts";
import { type Dataset, eventOfDirective } from "../model/dataset.ts";
import { type DirectiveRow, directiveRow, type EventRow, kindOfId } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import type { Correction } from "../model/types.ts";
import { FIXED } from "../model/vocabulary.ts";
import type { Result } from "../query/result.ts";
import { eventsOfActor, eventsOfPlace, eventsOfSource } from "./related.ts";
import { directivesForPlace, directivesIssuedBy } from "./relatedDirectives.ts";

/** The rows that an item stands behind. */
interface Touched {
  readonly events: readonly EventRow[];
  readonly directives: readonly DirectiveRow[];
}

const NONE: Touched = { events: [], directives: [] };

function touchedBy(dataset: Dataset, id: string): Touched {
  switch (kindOfId(id)) {
    case "event": {
      const row = dataset.eventRow(id);
      return { events: row === undefined ? [] : [row], directives: [] };
    }
    case "directive": {
      const row = dataset.directiveRow(id);
      return { events: [], directives: row === undefined ? [] : [row] };
    }
    case "source":
      return { events: eventsOfSource(dataset, id), directives: [] };
    case "place":
      return { events: eventsOfPlace(dataset, id), directives: directivesForPlace(dataset, id) };
    case "actor":
      return { events: eventsOfActor(dataset, id), directives: directivesIssuedBy(dataset, id) };
    case "election":
      return touchedByElection(dataset, id);
    default:
      return NONE;
  }
}

/** Its voting days and what is done for it. */
function touchedByElection(dataset: Dataset, id: string): Touched {
  const rounds = dataset.election(id)?.rounds ?? [];
  const days = rounds.flatMap(({ inside, abroad, silence, results }) => [inside, abroad, silence, results]);
  const { columns } = dataset;
  const code = columns.ids.serves.indexOf(id) + 1;
  const rows = Array.from({ length: code === 0 ? 0 : columns.directiveCount }, (_, row) => directiveRow(row));
  return {
    events: days.flatMap((day) => (day === null ? [] : (dataset.eventRow(day) ?? []))),
    directives: rows.filter((row) => columns.serves[row] === code),
  };
}

const touchedRows = memoOf((dataset: Dataset) =>
  dataset.corrections.map((correction) => ({ correction, ...touchedBy(dataset, correction.id) })),
);

/** The corrections of what stands behind the rows that a filter leaves, the newest first. */
export function correctionsShown(dataset: Dataset, result: Result): readonly Correction[] {
  const { columns } = dataset;
  const isShown = (row: EventRow): boolean => result.level(row) > 0 || isCalendarRow(columns, row);
  const isDirectiveShown = (row: DirectiveRow): boolean =>
    FIXED.tier[codeAt(columns.tier, row) - 1] === "context" ? isShown(eventOfDirective(columns, row)) : result.directiveLevel(row) > 0;
  return touchedRows(dataset)
    .filter(({ events, directives }) => events.some(isShown) || directives.some(isDirectiveShown))
    .map(({ correction }) => correction);
}
