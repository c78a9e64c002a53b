import { eventOfDirective } from "../model/dataset.ts";
import type { Placement } from "../model/placement.ts";
import { plainColumn, type TableHead } from "../tidy/plan.ts";
import { notCounted } from "../tidy/read.ts";
import type { TidyCell } from "../tidy/write.ts";
import { type DateFacts, dateFacts, placementOfDirective, placementOfEvent } from "./facts.ts";
import type { Slice, Standing } from "./slice.ts";

/** How the view counts, dates and places each event and directive of a package. */
export const STANDING_HEAD: TableHead = {
  name: "standing",
  item: null,
  keys: [{ name: "id", type: "string", refers: null }],
  columns: [
    plainColumn("table", { required: true }),
    plainColumn("in_filter", { required: true }),
    plainColumn("date_edtf"),
    plainColumn("date_from", { type: "date", field: "from" }),
    plainColumn("date_latest_start", { type: "date", field: "latestStart" }),
    plainColumn("date_earliest_end", { type: "date", field: "earliestEnd" }),
    plainColumn("date_to", { type: "date", field: "to" }),
    plainColumn("date_basis", { set: "basis" }),
    plainColumn("precision", { required: true }),
    plainColumn("place_role", { set: "placeRole" }),
  ],
};

export const STANDING_PLACES_HEAD: TableHead = {
  name: "standing_places",
  item: null,
  keys: [
    { name: "id", type: "string", refers: null },
    { name: "n", type: "integer", refers: null },
  ],
  columns: [plainColumn("place_id", { field: "place", refers: "place", required: true })],
};

interface StandingRows {
  readonly standing: readonly (readonly TidyCell[])[];
  readonly places: readonly (readonly TidyCell[])[];
}

/** The rows of both tables, for the ids that a package holds. */
export function standingRows(slice: Slice, ids: ReadonlySet<string>, counted: ReadonlySet<string>): StandingRows {
  const { dataset, trust } = slice;
  const known = new Map<string, Standing>([
    ...[...slice.events, ...slice.calendar].map(({ row, standing }): [string, Standing] => [dataset.event(row).id, standing]),
    ...slice.directives.map(({ row, standing }): [string, Standing] => [dataset.directive(row).id, standing]),
  ]);
  const standing: TidyCell[][] = [];
  const places: TidyCell[][] = [];
  function add(id: string, table: string, date: DateFacts | null, placement: Placement): void {
    const inFilter = known.get(id) ?? "out";
    standing.push([id, counted.has(id) ? table : notCounted(table), inFilter, ...dateCells(date), precisionOf(placement), placement.role]);
    places.push(...placement.places.map((place, at): TidyCell[] => [id, at + 1, place]));
  }
  for (const event of dataset.rows().events)
    if (ids.has(event.id)) add(event.id, "events", dateFacts(event.when, trust), placementOfEvent(event, dataset, trust));
  for (const directive of dataset.rows().directives) {
    if (!ids.has(directive.id)) continue;
    const row = dataset.directiveRow(directive.id);
    if (row === undefined) continue;
    const event = dataset.event(eventOfDirective(dataset.columns, row));
    const date = dateFacts(event.when, trust);
    add(directive.id, "directives", date, placementOfDirective(directive, event, dataset, trust));
  }
  return { standing, places };
}

const precisionOf = (placement: Placement): string => (placement.class === "none" ? "not-placed" : placement.class);

const dateCells = (date: DateFacts | null): readonly TidyCell[] =>
  date === null ? [null, null, null, null, null, null] : [date.edtf, date.from, date.latestStart, date.earliestEnd, date.to, date.basis];
