import { type Codes, type Columns, type Many, NO_SPAN } from "../model/columns.ts";
import { type Basis, FIXED } from "../model/vocabulary.ts";
import type { TextHits } from "./masks.ts";

/** Where each row of the dataset stands inside the engine; null where the order is the same. */
export interface InnerRows {
  readonly event: Uint32Array | null;
  /** The row of the dataset at each place inside the engine: events in order of time. */
  readonly eventAt: Uint32Array | null;
  readonly directive: Uint32Array | null;
}

/** A dataset's columns with events in order of time, so that a window that slides touches neighbours in memory. */
export function inTimeOrder(columns: Columns, trust: Basis): { readonly columns: Columns; readonly places: InnerRows } {
  const events = timeOrder(columns, trust);
  if (events === null) return { columns, places: { event: null, eventAt: null, directive: null } };
  const directives = grouped(columns.directiveStart, events);
  return {
    columns: gatherColumns(columns, events, directives),
    places: { event: inverted(events), eventAt: events, directive: inverted(directives) },
  };
}

/** One byte a row of the dataset, in the order of the columns. */
export const hitsInOrder = ({ events, directives }: TextHits, { event, directive }: InnerRows): TextHits => ({
  events: event ? placed(events, event) : events,
  directives: directive ? placed(directives, directive) : directives,
});

function placed(column: Uint8Array, places: Uint32Array): Uint8Array {
  const moved = new Uint8Array(column.length);
  for (let row = 0; row < places.length; row++) moved[places[row]!] = column[row]!;
  return moved;
}

/** Events by the first day they may fall on, then the last, those without a date last; null where they stand so already. */
function timeOrder({ spans, span }: Columns, trust: Basis): Uint32Array | null {
  const spanOf = span[FIXED.basis.indexOf(trust) as 0 | 1 | 2];
  const undated = spans.length / 4;
  const bySpan = new Uint32Array(undated)
    .map((_, at) => at)
    .sort((a, b) => spans[a * 4]! - spans[b * 4]! || spans[a * 4 + 3]! - spans[b * 4 + 3]!);
  const rank = new Uint32Array(undated + 1).fill(undated);
  bySpan.forEach((at, position) => {
    rank[at] = position;
  });
  const ranks = spanOf.map((at) => rank[at === NO_SPAN ? undated : at]!);
  return isAscending(ranks) ? null : countingSort(ranks, undated);
}

const isAscending = (list: Uint32Array): boolean => list.every((value, at) => at === 0 || list[at - 1]! <= value);

/** Positions in `ranks` by their rank, 0 to `most`, then as they stand. */
function countingSort(ranks: Uint32Array, most: number): Uint32Array {
  const next = new Uint32Array(most + 2);
  for (const rank of ranks) next[rank + 1]!++;
  for (let rank = 0; rank <= most; rank++) next[rank + 1]! += next[rank]!;
  const sorted = new Uint32Array(ranks.length);
  for (let at = 0; at < ranks.length; at++) sorted[next[ranks[at]!]!++] = at;
  return sorted;
}

/** The entries of each row in a new order of rows. */
function grouped(offsets: Uint32Array, rows: Uint32Array): Uint32Array {
  const entries = new Uint32Array(offsets[offsets.length - 1]!);
  let length = 0;
  for (let at = 0; at < rows.length; at++) {
    const end = offsets[rows[at]! + 1]!;
    for (let entry = offsets[rows[at]!]!; entry < end; entry++) entries[length++] = entry;
  }
  return entries;
}

function inverted(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) places[order[at]!] = at;
  return places;
}

function gather<T extends Codes>(column: T, order: Uint32Array): T {
  const gathered = column.slice(0, order.length) as T;
  for (let at = 0; at < order.length; at++) gathered[at] = column[order[at]!]!;
  return gathered;
}

function offsetsOf(offsets: Uint32Array, rows: Uint32Array): Uint32Array {
  const gathered = new Uint32Array(offsets.length);
  for (let at = 0; at < rows.length; at++) gathered[at + 1] = gathered[at]! + offsets[rows[at]! + 1]! - offsets[rows[at]!]!;
  return gathered;
}

function gatherMany<T extends Many>(many: T, rows: Uint32Array): T {
  const entries = grouped(many.offsets, rows);
  const gathered = Object.entries(many).map(([name, column]) => [
    name,
    name === "offsets" ? offsetsOf(column, rows) : gather(column, entries),
  ]);
  return Object.fromEntries(gathered) as T;
}

function gatherColumns(columns: Columns, events: Uint32Array, directives: Uint32Array): Columns {
  const { span, dateBasis } = columns;
  return {
    ...columns,
    kind: gather(columns.kind, events),
    authority: gather(columns.authority, events),
    country: gather(columns.country, events),
    mode: gather(columns.mode, events),
    source: gatherMany(columns.source, events),
    actor: gatherMany(columns.actor, events),
    place: gatherMany(columns.place, events),
    span: [gather(span[0], events), gather(span[1], events), gather(span[2], events)],
    dateBasis: [gather(dateBasis[0], events), gather(dateBasis[1], events), gather(dateBasis[2], events)],
    directiveStart: offsetsOf(columns.directiveStart, events),
    act: gather(columns.act, directives),
    strength: gather(columns.strength, directives),
    tier: gather(columns.tier, directives),
    issuedBy: gather(columns.issuedBy, directives),
    issuer: gatherMany(columns.issuer, directives),
    serves: gather(columns.serves, directives),
    measure: gatherMany(columns.measure, directives),
    site: gatherMany(columns.site, directives),
    target: gatherMany(columns.target, directives),
  };
}
