import { isCalendarRow, isCountedRow } from "../model/columns.ts";
import { allDirectiveRows, allEventRows, type Dataset, eventOfDirective } from "../model/dataset.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import type { Basis } from "../model/vocabulary.ts";
import type { Engine } from "../query/engine.ts";
import type { Level, Range, Result } from "../query/result.ts";

/** What the filter leaves, or every row of the record. */
export type Scope = "shown" | "all";

/** How a row stands in the filter: in for certain, in possibly, out, or not counted at all (calendar entries, context, soft unless let in). */
export type Standing = "certain" | "possible" | "out" | "not-counted";

export interface Taken<Row> {
  readonly row: Row;
  readonly standing: Standing;
}

/** The rows that a file holds, with their standing as it was when they were taken. */
export interface Slice {
  readonly scope: Scope;
  readonly dataset: Dataset;
  readonly trust: Basis;
  readonly events: readonly Taken<EventRow>[];
  /** Polling and feast days that pass every filter, as an event with their values would: no event table counts them. */
  readonly calendar: readonly Taken<EventRow>[];
  readonly directives: readonly Taken<DirectiveRow>[];
}

interface Source {
  readonly dataset: Dataset;
  readonly engine: Engine;
  readonly result: Result;
}

const STANDING: Readonly<Record<Level, Standing>> = { 0: "out", 1: "possible", 2: "certain" };
const standing = (counted: boolean, level: Level): Standing => (counted ? STANDING[level] : "not-counted");

/** Takes the rows of a scope, as a result left them. */
export function takeSlice(scope: Scope, { dataset, engine, result }: Source): Slice {
  const wanted = (taken: Taken<unknown>): boolean => scope === "all" || taken.standing === "certain" || taken.standing === "possible";
  const events = allEventRows(dataset.columns).map((row) => ({ row, standing: standing(engine.isCounted(row), result.level(row)) }));
  const directives = allDirectiveRows(dataset.columns).map((row) => ({
    row,
    standing: standing(isDirectiveCounted(dataset, engine, row), result.directiveLevel(row)),
  }));
  const calendar = events.filter(({ row }) => isCalendarRow(dataset.columns, row));
  return {
    scope,
    dataset,
    trust: engine.settings.trust,
    events: events.filter((taken) => wanted(taken) && !isCalendarRow(dataset.columns, taken.row)),
    calendar: scope === "all" ? calendar : calendar.filter(({ row }) => result.entryLevel(row) > 0),
    directives: directives.filter(wanted),
  };
}

function isDirectiveCounted({ columns }: Dataset, engine: Engine, row: DirectiveRow): boolean {
  return isCountedRow(columns, row, engine.settings.soft) && engine.isCounted(eventOfDirective(columns, row));
}

/** The rows of one table of a file, before it is made: a range where dates leave it open which are in. */
export function countRows(scope: Scope, table: "events" | "directives", { dataset, result }: Omit<Source, "engine">): Range {
  if (scope === "shown") return result[table];
  const all = table === "events" ? dataset.columns.eventCount : dataset.columns.directiveCount;
  return { sure: all, possible: all };
}
