import { type Dataset, eventOfDirective } from "../model/dataset.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import type { Engine } from "../query/engine.ts";
import { inColumn } from "../query/matrix.ts";
import type { Result } from "../query/result.ts";
import type { MeasureAxis, Two } from "../view/view.ts";
import { daysBefore, type ReadingLine, type ReadingMeeting, runsOf } from "./readingList.ts";

export interface Counted {
  readonly engine: Engine;
  readonly result: Result;
}

/** The directives of a cell under the meetings at which they were given, in order of time. */
export function cellMeetings(
  dataset: Dataset,
  counted: Counted,
  axis: MeasureAxis,
  [measure, column]: Two,
  limit: number,
): { readonly meetings: readonly ReadingMeeting[]; readonly more: number } {
  const { engine, result } = counted;
  const rows = inColumn(engine, result, dataset, axis, column).flatMap(({ row, measures }) => (measures.includes(measure) ? [row] : []));
  return { meetings: meetingsOf(dataset, counted, rows.slice(0, limit), axis === "elections"), more: Math.max(0, rows.length - limit) };
}

/** Directives under the meetings at which they were given, in order of time; `serving` where they stand under what they serve. */
export function meetingsOf(
  dataset: Dataset,
  { engine, result }: Counted,
  rows: readonly DirectiveRow[],
  serving: boolean,
): readonly ReadingMeeting[] {
  const byEvent = new Map<EventRow, DirectiveRow[]>();
  for (const row of rows) {
    const event = eventOfDirective(dataset.columns, row);
    const list = byEvent.get(event) ?? [];
    byEvent.set(event, list);
    list.push(row);
  }
  const start = (row: EventRow): number => engine.span(row)?.from ?? Number.MAX_VALUE;
  const line = (row: DirectiveRow): ReadingLine => {
    const directive = dataset.directive(row);
    return { row, directive, known: serving ? (directive.serves?.basis ?? null) : null };
  };
  return [...byEvent]
    .toSorted(([a], [b]) => start(a) - start(b) || a - b)
    .map(([row, directives]) => ({
      row,
      event: dataset.event(row),
      runs: runsOf(dataset, directives.map(line)),
      others: [],
      isPossible: result.level(row) === 1,
      leftOut: 0,
      daysBefore: daysBefore(engine, row, engine.anchor(row)),
    }));
}
