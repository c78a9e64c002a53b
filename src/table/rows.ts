import { isCountedRow } from "../model/columns.ts";
import { allDirectiveRows, allEventRows, directiveRows, eventOfDirective } from "../model/dataset.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import { memo } from "../model/memo.ts";
import type { Engine } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import { type TableSort } from "../view/view.ts";
import { COLUMNS, type ColumnId, compareKeys, directiveKey, eventKey, type Reader, type SortKey } from "./columns.ts";

/** "calendar" is an election or a feast, counted apart. */
export interface EventLine {
  readonly kind: "event" | "calendar";
  readonly row: EventRow;
}

export interface DirectiveLine {
  readonly kind: "directive";
  readonly row: DirectiveRow;
  readonly event: EventRow;
}

export type TableRow = EventLine | DirectiveLine;

/** All rows of the record in the order asked for, whatever the filter: made anew only when the order changes. */
export interface Order {
  readonly events: readonly EventRow[];
  readonly calendar: readonly EventRow[];
  readonly directives: () => readonly DirectiveRow[];
  /** The directives of one event in the same order. */
  readonly within: (event: EventRow) => readonly DirectiveRow[];
}

/** The sort in force: an unknown column of a link, like none, means by date. */
export function sortOf(sort: TableSort | null): { readonly column: ColumnId; readonly descending: boolean } {
  const column = COLUMNS.find((id) => id === sort?.column);
  return column && sort ? { column, descending: sort.descending } : { column: "date", descending: false };
}

/** The sort after a press on a column's head: ascending, descending, then by date again. */
export function nextSort(sort: TableSort | null, column: ColumnId): TableSort | null {
  const current = sortOf(sort);
  if (current.column !== column) return { column, descending: false };
  return current.descending ? null : { column, descending: true };
}

export function orderRows(sort: TableSort | null, reader: Reader, isCounted: (row: EventRow) => boolean): Order {
  const { column, descending } = sortOf(sort);
  const { columns } = reader.dataset;
  const ordered = <Row extends number>(rows: readonly Row[], keyOf: (row: Row) => SortKey): readonly Row[] =>
    rows
      .map((row) => ({ row, key: keyOf(row) }))
      .sort((a, b) => compareKeys(a.key, b.key, descending, reader.i18n.compare))
      .map(({ row }) => row);
  const all = allEventRows(columns);
  const byEvent = (row: EventRow) => eventKey(column, row, reader);
  const byDirective = (row: DirectiveRow) => directiveKey(column, row, reader);
  return {
    events: ordered(all.filter(isCounted), byEvent),
    calendar: ordered(
      all.filter((row) => !isCounted(row)),
      byEvent,
    ),
    directives: memo(() => ordered(allDirectiveRows(columns), byDirective)),
    within: (event) => ordered(directiveRows(columns, event), byDirective),
  };
}

export interface Shown {
  readonly engine: Engine;
  readonly result: Result;
  /** Show what no count holds: context, and the soft tier unless the reader lets it in. */
  readonly uncounted: boolean;
  /** Directives stand under their events, not alone. */
  readonly grouped: boolean;
}

/** A directive of a tier that no count holds is filtered as if its tier counted. */
const showsDirective = (row: DirectiveRow, { engine, result, uncounted }: Shown): boolean =>
  isCounted(engine, row) ? result.directiveLevel(row) > 0 : uncounted && result.levelButTier(row) > 0;

/** The rows under the filter: events, each with its directives after it and the calendar at the end, or the directives alone. */
export function rowsShown(order: Order, shown: Shown): readonly TableRow[] {
  const { engine, result } = shown;
  const { columns } = engine;
  const directive = (row: DirectiveRow, event: EventRow): readonly TableRow[] =>
    showsDirective(row, shown) ? [{ kind: "directive", row, event }] : [];
  if (!shown.grouped) return order.directives().flatMap((row) => directive(row, eventOfDirective(columns, row)));
  const events = order.events
    .filter((row) => result.level(row) > 0)
    .flatMap((row): readonly TableRow[] => [{ kind: "event", row }, ...order.within(row).flatMap((inner) => directive(inner, row))]);
  return [...events, ...order.calendar.map((row): TableRow => ({ kind: "calendar", row }))];
}

/** True for a directive of a tier that counts under the settings. */
export const isCounted = ({ columns, settings }: Engine, row: DirectiveRow): boolean => isCountedRow(columns, row, settings.soft);
