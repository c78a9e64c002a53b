import { codeAt, i32, u32 } from "../model/cells.ts";
import type { Many, Single } from "../model/columns.ts";
import { allEventRows, type Dataset, directiveRows } from "../model/dataset.ts";
import { type EventRow, isId } from "../model/ids.ts";
import { type MeasureAxis, NONE } from "../view/view.ts";
import type { Engine } from "./engine.ts";

/** Calls back with everything that a directive is filed under: 0 for none, else codes from 1. */
export type KeysOf = (event: number, directive: number, visit: (key: number) => void) => void;

/** How an axis files directives. */
export function keysOf(engine: Engine, axis: MeasureAxis): KeysOf {
  const { issuedBy, serves, issuer, addressee } = engine.columns;
  const one =
    (column: Single): KeysOf =>
    (_event, directive, visit) =>
      visit(codeAt(column, directive));
  const several =
    ({ offsets, codes }: Many): KeysOf =>
    (_event, directive, visit) => {
      const [start, end] = [u32(offsets, directive), u32(offsets, directive + 1)];
      if (start === end) visit(0);
      for (let at = start; at < end; at++) visit(codeAt(codes, at));
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
    case "addressees":
      return several(addressee);
    default:
      return axis satisfies never;
  }
}

/** The key under which an axis files what stands in a column; −1 for none of its columns. */
export function keyOfColumn({ columns: { book, ids } }: Engine, dataset: Dataset, axis: MeasureAxis, id: string): number {
  if (id === NONE) return axis === "meetings" ? -1 : 0;
  const among = (list: readonly string[]): number => (list.includes(id) ? list.indexOf(id) + 1 : -1);
  switch (axis) {
    case "authorities":
      return among(book.codes.authority);
    case "elections":
      return among(ids.serves);
    case "issuers":
      return among(ids.actor);
    case "addressees":
      return among(ids.addressee);
    case "meetings":
      return isId("event", id) ? (dataset.eventRow(id) ?? -2) + 1 : -1;
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
  const { book, ids, authority, issuedBy } = engine.columns;
  const inUse = ({ key }: Candidate): boolean => u32(used, key) > 0;
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
    case "addressees":
      return [...coded(ids.addressee).filter(inUse), ...none];
    case "meetings": {
      const rows = allEventRows(engine.columns).filter((row) => u32(used, row + 1) > 0);
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
  const weight = ({ key }: Candidate): number => (key < 0 ? 0 : u32(used, key));
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
  const { authority, source } = engine.columns;
  const sets = kept.map(() => new Set<number>());
  const add = (event: number, column: number): void => {
    for (let at = u32(source.offsets, event); at < u32(source.offsets, event + 1); at++) sets[column]?.add(codeAt(source.codes, at));
  };
  for (const event of allEventRows(engine.columns)) {
    if (axis === "authorities") add(event, i32(columnOf, codeAt(authority, event)));
    if (axis === "meetings") add(event, i32(columnOf, event + 1));
    else for (const directive of directiveRows(engine.columns, event)) keys(event, directive, (key) => add(event, i32(columnOf, key)));
  }
  if (axis === "elections") kept.forEach(({ id }, column) => electionDays(dataset, id).forEach((event) => add(event, column)));
  return sets;
}

function electionDays(dataset: Dataset, id: string): readonly EventRow[] {
  const rounds = dataset.elections.find((election) => election.id === id)?.rounds ?? [];
  const days = rounds.flatMap(({ inside, abroad, silence, results }) => [inside, abroad, silence, results]);
  return days.flatMap((day) => (day === null ? [] : (dataset.eventRow(day) ?? [])));
}
