import { codeAt, i32, u8, u32 } from "../model/cells.ts";
import { type Codes, type Columns, type Many, NO_SPAN, TRUST_AT } from "../model/columns.ts";
import type { Basis } from "../model/vocabulary.ts";
import { countingSort } from "./countingSort.ts";
import type { TextHits } from "./masks.ts";

/** Where each row of the dataset stands inside the engine; null where the order is the same. */
export interface InnerRows {
  readonly event: Uint32Array | null;
  /** The row of the dataset at each place inside the engine: events in order of time. */
  readonly eventAt: Uint32Array | null;
  readonly directive: Uint32Array | null;
}

/** A dataset's columns with events in order of time, so that a time range that slides touches neighbours in memory. */
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

/** A number a row of the dataset, in the order of the columns. */
export const eventsInOrder = (numbers: Int32Array, { eventAt }: InnerRows): Int32Array =>
  eventAt ? numbers.map((_, at) => i32(numbers, u32(eventAt, at))) : numbers;

function placed(column: Uint8Array, places: Uint32Array): Uint8Array {
  const moved = new Uint8Array(column.length);
  for (let row = 0; row < places.length; row++) moved[u32(places, row)] = u8(column, row);
  return moved;
}

/** Events by the first day they may fall on, then the last, those without a date last; null where they stand so already. */
function timeOrder({ spans, span }: Columns, trust: Basis): Uint32Array | null {
  const spanOf = span[TRUST_AT[trust]];
  const undated = spans.length / 4;
  const bySpan = new Uint32Array(undated)
    .map((_, at) => at)
    .sort((a, b) => i32(spans, a * 4) - i32(spans, b * 4) || i32(spans, a * 4 + 3) - i32(spans, b * 4 + 3));
  const rank = new Uint32Array(undated + 1).fill(undated);
  bySpan.forEach((at, position) => {
    rank[at] = position;
  });
  const ranks = spanOf.map((at) => u32(rank, at === NO_SPAN ? undated : at));
  return isAscending(ranks) ? null : countingSort(ranks, undated).sorted;
}

const isAscending = (list: Uint32Array): boolean => list.every((value, at) => at === 0 || u32(list, at - 1) <= value);

/** The entries of each row in a new order of rows. */
function grouped(offsets: Uint32Array, rows: Uint32Array): Uint32Array {
  const entries = new Uint32Array(u32(offsets, offsets.length - 1));
  let length = 0;
  for (let at = 0; at < rows.length; at++) {
    const end = u32(offsets, u32(rows, at) + 1);
    for (let entry = u32(offsets, u32(rows, at)); entry < end; entry++) entries[length++] = entry;
  }
  return entries;
}

function inverted(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) places[u32(order, at)] = at;
  return places;
}

function gather(column: Uint8Array, order: Uint32Array): Uint8Array;
function gather(column: Uint32Array, order: Uint32Array): Uint32Array;
function gather(column: Codes, order: Uint32Array): Codes;
function gather(column: Codes, order: Uint32Array): Codes {
  const gathered = column.slice(0, order.length);
  for (let at = 0; at < order.length; at++) gathered[at] = codeAt(column, u32(order, at));
  return gathered;
}

function offsetsOf(offsets: Uint32Array, rows: Uint32Array): Uint32Array {
  const gathered = new Uint32Array(offsets.length);
  for (let at = 0; at < rows.length; at++)
    gathered[at + 1] = u32(gathered, at) + u32(offsets, u32(rows, at) + 1) - u32(offsets, u32(rows, at));
  return gathered;
}

/** `rest` gathers what a column holds of each entry beside its code. */
function gatherMany<Rest>(many: Many, rows: Uint32Array, rest: (entries: Uint32Array) => Rest): Many & Rest {
  const entries = grouped(many.offsets, rows);
  return { offsets: offsetsOf(many.offsets, rows), codes: gather(many.codes, entries), ...rest(entries) };
}

const NOTHING = () => ({});

function gatherColumns(columns: Columns, events: Uint32Array, directives: Uint32Array): Columns {
  const { span, dateBasis, actor, place, target } = columns;
  return {
    ...columns,
    kind: gather(columns.kind, events),
    authority: gather(columns.authority, events),
    country: gather(columns.country, events),
    mode: gather(columns.mode, events),
    election: gather(columns.election, events),
    electionBasis: gather(columns.electionBasis, events),
    round: gather(columns.round, events),
    source: gatherMany(columns.source, events, NOTHING),
    actor: gatherMany(actor, events, (entries) => ({ role: gather(actor.role, entries) })),
    place: gatherMany(place, events, (entries) => ({ role: gather(place.role, entries), basis: gather(place.basis, entries) })),
    span: [gather(span[0], events), gather(span[1], events), gather(span[2], events)],
    dateBasis: [gather(dateBasis[0], events), gather(dateBasis[1], events), gather(dateBasis[2], events)],
    directiveStart: offsetsOf(columns.directiveStart, events),
    act: gather(columns.act, directives),
    strength: gather(columns.strength, directives),
    tier: gather(columns.tier, directives),
    issuedBy: gather(columns.issuedBy, directives),
    issuer: gatherMany(columns.issuer, directives, NOTHING),
    addressee: gatherMany(columns.addressee, directives, NOTHING),
    serves: gather(columns.serves, directives),
    measure: gatherMany(columns.measure, directives, NOTHING),
    site: gatherMany(columns.site, directives, NOTHING),
    target: gatherMany(target, directives, (entries) => ({ basis: gather(target.basis, entries) })),
  };
}
