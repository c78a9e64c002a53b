import { type Dataset, eventOfDirective } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import type { Selection } from "../view/view.ts";
import { eventsOfActor, eventsOfPlace, eventsOfSource } from "./related.ts";

/** The one event that a selection is about: itself, or where the directive was said. */
export function eventOf(selection: Selection, dataset: Dataset): EventRow | undefined {
  if (selection.kind === "event") return dataset.eventRow(selection.id);
  if (selection.kind !== "directive") return undefined;
  const row = dataset.directiveRow(selection.id);
  return row === undefined ? undefined : eventOfDirective(dataset.columns, row);
}

/** Every event that a selection touches. */
export function eventsOf(selection: Selection, dataset: Dataset): ReadonlySet<EventRow> {
  switch (selection.kind) {
    case "none":
      return new Set();
    case "place":
      return new Set(eventsOfPlace(dataset, selection.id));
    case "actor":
      return new Set(eventsOfActor(dataset, selection.id));
    case "source":
      return new Set(eventsOfSource(dataset, selection.id));
    case "event":
    case "directive": {
      const row = eventOf(selection, dataset);
      return new Set(row === undefined ? [] : [row]);
    }
    default:
      return selection satisfies never;
  }
}
