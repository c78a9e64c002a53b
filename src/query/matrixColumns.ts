import type { Many, Single } from "../model/columns.ts";
import { type Dataset, directiveRows } from "../model/dataset.ts";
import type { EventId, EventRow } from "../model/ids.ts";
import { type MeasureAxis, NONE } from "../view/view.ts";
import type { Engine } from "./engine.ts";

/** Calls back with everything that a directive is filed under: 0 for none, else codes from 1. */
export type KeysOf = (event: number, directive: number, visit: (key: number) => void) => void;

/** How an axis files directives. */
export function keysOf(engine: Engine, axis: MeasureAxis): KeysOf {
  const { issuedBy, serves, issuer } = engine.columns;
  const one =
    (column: Single): KeysOf =>
    (_event, directive, visit) =>
      visit(column[directive]!);
  const several =
    ({ offsets, codes }: Many): KeysOf =>
    (_event, directive, visit) => {
      const [start, end] = [offsets[directive]!, offsets[directive + 1]!];
      if (start === end) visit(0);
      for (let at = start; at < end; at++) visit(codes[at]!);
    };
  switch (axis) {
    case "authorities":
      return one(issuedBy);
    case "meetings":
      return (event, _directive, visit) => visit(event + 1);
    case "elections":
      return one(serves);
    case "issuers":
      return several(issuer);
    default:
      return axis satisfies never;
  }
}

/** A column that may be shown, with its key; −1 where no directive is filed under it. */
interface Candidate {
  readonly id: string;
  readonly key: number;
}

/** The columns of an axis in their order, NONE last; `used` counts the directives of any tier under each key. */
export function candidates(engine: Engine, dataset: Dataset, axis: MeasureAxis, used: Uint32Array): readonly Candidate[] {
  const { book, ids, authority, issuedBy, eventCount } = engine.columns;
  const inUse = ({ key }: Candidate): boolean => used[key]! > 0;
  const coded = (values: readonly string[]): readonly Candidate[] => values.map((id, index) => ({ id, key: index + 1 }));
  const none: readonly Candidate[] = [{ id: NONE, key: 0 }].filter(inUse);
  switch (axis) {
    case "authorities": {
      const present = new Set<number>([...new Set(authority), ...new Set(issuedBy)]);
      return [...coded(book.codes.authority).filter(({ key }) => present.has(key)), ...none];
    }
    case "elections": {
      const served = coded(ids.serves);
      const unserved = dataset.elections.filter(({ id }) => !ids.serves.includes(id)).map(({ id }) => ({ id, key: -1 }));
      return [...served, ...unserved, ...none];
    }
    case "issuers":
      return [...coded(ids.actor).filter(inUse), ...none];
    case "meetings": {
      const rows = Array.from({ length: eventCount }, (_, row) => row as EventRow).filter((row) => used[row + 1]! > 0);
      const start = (row: EventRow): number => engine.span(row)?.from ?? Number.MAX_VALUE;
      return rows.sort((a, b) => start(a) - start(b)).map((row) => ({ id: dataset.event(row).id, key: row + 1 }));
    }
    default:
      return axis satisfies never;
  }
}

/** The candidates under which most is filed, at most `limit`, in the order given. */
export function mostUsed(all: readonly Candidate[], used: Uint32Array, limit: number): readonly Candidate[] {
  if (all.length <= limit) return all;
  const weight = ({ key }: Candidate): number => (key < 0 ? 0 : used[key]!);
  const kept = new Set([...all].sort((a, b) => weight(b) - weight(a)).slice(0, limit));
  return all.filter((candidate) => kept.has(candidate));
}

/** The sources behind each column: of an authority's events and of those where it gave a directive, of a meeting, of events with a directive filed there, and of an election's days. */
export function countReports(
  engine: Engine,
  dataset: Dataset,
  axis: MeasureAxis,
  kept: readonly Candidate[],
  columnOf: Int32Array,
  keys: KeysOf,
): readonly ReadonlySet<number>[] {
  const { authority, source, eventCount } = engine.columns;
  const sets = kept.map(() => new Set<number>());
  const add = (event: number, column: number): void => {
    for (let at = source.offsets[event]!; at < source.offsets[event + 1]!; at++) sets[column]?.add(source.codes[at]!);
  };
  for (let event = 0; event < eventCount; event++) {
    if (axis === "authorities") add(event, columnOf[authority[event]!]!);
    if (axis === "meetings") add(event, columnOf[event + 1]!);
    else
      for (const directive of directiveRows(engine.columns, event as EventRow)) keys(event, directive, (key) => add(event, columnOf[key]!));
  }
  if (axis === "elections") kept.forEach(({ id }, column) => electionDays(dataset, id).forEach((event) => add(event, column)));
  return sets;
}

function electionDays(dataset: Dataset, id: string): readonly EventRow[] {
  const rounds = dataset.elections.find((election) => election.id === id)?.rounds ?? [];
  const days = rounds.flatMap(({ inside, abroad, silence, results }) => [inside, abroad, silence, results]);
  return days.flatMap((day) => dataset.eventRow(day as EventId) ?? []);
}
