import { bisector } from "d3-array";
import { add, codeAt, i32, u8, u32 } from "../model/cells.ts";
import { type Columns, DAY_MAX, DAY_MIN, isCalendarRow, NO_SPAN } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { type EventRow, eventRow } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import { must } from "../model/must.ts";
import { addDays, asDay, type Day, OPEN_END, OPEN_START, type Span } from "../model/span.ts";
import type { CodeBook, Country } from "../model/vocabulary.ts";
import { NO_ANCHOR, roundParts } from "../query/anchors.ts";
import type { Engine } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import type { Filters, TimeRange, View } from "../view/view.ts";
import { APART, homeOf, merged } from "./timeHome.ts";
import type { BandKind } from "./timePolling.ts";
import { roomyDomain } from "./timeScale.ts";
import { calendarSlots, countedSlots, extentOf } from "./timeSlots.ts";
import { type VoteLane, votePlan } from "./timeVotes.ts";

/** An authority, or a vote on the axis of voting; "none" for what has none. */
export type Lane = string;

/** What the lanes of an axis are, and which of them each row is in. */
export interface LanePlan {
  readonly lanes: readonly Lane[];
  /** On the axis of voting the vote of each lane. */
  readonly votes: readonly VoteLane[] | null;
  /** The number of a row's lane; -1 where it has none. */
  laneOf(row: number): number;
  /** The lanes that a calendar entry crosses, first and last, both in. */
  bandLanes(row: number): readonly [number, number];
}

/** The lanes of a record: authorities that it marks, or of which it has an event, those of one country side by side; last what has none. */
function lanesOf(columns: Columns): readonly Lane[] {
  const { book, authority } = columns;
  const used = new Set(authority.filter((_, row) => !isCalendarRow(columns, row)));
  const { country: countries, authority: authorities } = book.codes;
  const rank = (one: string): number => {
    const at = countries.indexOf(must(book.authorities.get(one), "authorities").country ?? "");
    return at === -1 ? countries.length : at;
  };
  const shown = authorities.filter((one, at) => must(book.authorities.get(one), "authorities").isMarked || used.has(at + 1));
  return [...shown.sort((a, b) => rank(a) - rank(b)), "none"];
}

/** The lanes across which the calendar entries of a country are drawn, first and last, both in: all of authorities where it has none of its own. */
function lanesByCountry(lanes: readonly Lane[], { authorities }: CodeBook): (country: Country | null) => readonly [number, number] {
  const all = [0, Math.max(0, lanes.length - 2)] as const;
  const spans = new Map<string | null, readonly [number, number]>();
  lanes.slice(0, -1).forEach((lane, at) => {
    const { country } = must(authorities.get(lane), "authorities");
    spans.set(country, [spans.get(country)?.[0] ?? at, at]);
  });
  return (country) => (country === null ? all : (spans.get(country) ?? all));
}

/** A lane for each authority. */
function authorityPlan({ columns }: Dataset): LanePlan {
  const { book } = columns;
  const lanes = lanesOf(columns);
  const lanesOfCountry = lanesByCountry(lanes, book);
  const laneOfCode = Uint8Array.from(["none", ...book.codes.authority], (lane) => Math.max(0, lanes.indexOf(lane)));
  return {
    lanes,
    votes: null,
    laneOf: (row) => u8(laneOfCode, codeAt(columns.authority, row)),
    bandLanes: (row) => lanesOfCountry(book.codes.country[codeAt(columns.country, row) - 1] ?? null),
  };
}

/** Where the events of a record stand on one axis under one trust: read once, whatever the filter. */
export interface TimeIndex extends LanePlan {
  readonly axis: View["axis"];
  /** The visible domain that shows everything, both ends inside; null where nothing has a place on this axis. */
  readonly bounds: TimeRange | null;
  /** The visible domain that it opens on: `bounds`, but for what lies so far off that it would squeeze the rest. */
  readonly home: TimeRange | null;
  /** Events on the axis in the order of their first possible day. */
  readonly order: Uint32Array;
  /** Events of `order` that may last longer than LONG days, in the same order. */
  readonly long: Uint32Array;
  readonly undated: Uint32Array;
  /** Calendar entries on the axis, in the order of their first possible day. */
  readonly calendar: Uint32Array;
  /** Events that the axis of voting has no place for, with a date or without: they concern no vote of which the first day is known. */
  readonly apart: Uint32Array;
  /** Events of each lane, with a date or without, and those on the axis. */
  readonly laneTotals: Uint32Array;
  readonly laneDated: Uint32Array;
  /** Lanes by number in whose strip calendar entries are named. */
  readonly stripLanes: Uint8Array;
  /** The number of the lane in which an event is drawn, or in whose strip a calendar entry is named. */
  homeOf(row: number): number;
  /** True for events and calendar entries that stand on this axis. */
  has(row: number): boolean;
  /** What a calendar entry is. */
  bandKind(row: number): BandKind;
  /** First and last possible day on this axis; DAY_MIN or below and DAY_MAX or above where open. */
  first(row: number): number;
  last(row: number): number;
  /** By row, which four bounds of `days` are its own (from, latestStart, earliestEnd, to); NO_SPAN where it is not on this axis. */
  readonly slot: Uint32Array;
  readonly days: Int32Array;
  /** Bounds on this axis of a row that stands on it. */
  span(row: EventRow): Span;
}

/** Days beyond which an event is looked for by itself. */
export const LONG = 180;

const open = (day: number): Day => (day <= DAY_MIN ? OPEN_START : day >= DAY_MAX ? OPEN_END : asDay(day));

const UNDATED = 0;
const UNANCHORED = 1;
const ON_AXIS = 2;
const ENTRY = 3;
const NEITHER = 4;

const indexesOf = memoOf((_engine: Engine) => new Map<View["axis"], TimeIndex>());

/** Where everything stands on an axis, read once for each engine. */
export function timeIndexOf(dataset: Dataset, engine: Engine, axis: View["axis"]): TimeIndex {
  const indexes = indexesOf(engine);
  const index = indexes.get(axis) ?? buildTimeIndex(dataset, engine, axis);
  indexes.set(axis, index);
  return index;
}

/** What passes every filter but the ranges that an axis shows itself: with ranges of the other axis, time too. */
export const keepsOn = (result: Result, axis: View["axis"], { timeRanges, days }: Filters): ((row: number) => boolean) =>
  (axis === "polling" ? timeRanges : days).length > 0 ? (row) => result.level(eventRow(row)) > 0 : result.passesWithoutTime;

/** Reads where everything stands: once an engine and an axis, linear in the rows. */
export function buildTimeIndex(dataset: Dataset, engine: Engine, axis: View["axis"]): TimeIndex {
  const { columns } = dataset;
  const dated = calendarSlots(dataset, engine);
  const slots = axis === "polling" ? countedSlots(dataset, engine, dated) : dated;
  const { slot, days } = slots;
  const bound = (row: number, which: number): number => i32(days, u32(slot, row) * 4 + which);
  const plan = axis === "polling" ? votePlan(dataset, engine) : authorityPlan(dataset);
  const { lanes, laneOf } = plan;
  const bandLane = (row: number): number => plan.bandLanes(row)[0];
  const parts = roundParts(dataset);
  const [laneTotals, laneDated, stripLanes] = [new Uint32Array(lanes.length), new Uint32Array(lanes.length), new Uint8Array(lanes.length)];
  const kinds = new Uint8Array(columns.eventCount);
  const sizes = new Uint32Array(NEITHER + 1);
  for (let row = 0; row < kinds.length; row++) {
    const counted = engine.isCounted(row);
    const placed = slot[row] !== NO_SPAN;
    const kind = counted ? (placed ? ON_AXIS : dated.slot[row] === NO_SPAN ? UNDATED : UNANCHORED) : placed ? ENTRY : NEITHER;
    kinds[row] = kind;
    add(sizes, kind, 1);
    const lane = counted ? laneOf(row) : -1;
    if (lane >= 0) add(laneTotals, lane, 1);
    if (lane >= 0 && kind === ON_AXIS) add(laneDated, lane, 1);
    if (kind === ENTRY) stripLanes[bandLane(row)] = 1;
  }
  const { low, high } = extentOf(slots);
  const first = (row: number) => bound(row, 0);
  const last = (row: number) => bound(row, 3);
  const order = sortByDay(rowsOfKind(kinds, ON_AXIS, u32(sizes, ON_AXIS)), first, low, high);
  const calendar = sortByDay(rowsOfKind(kinds, ENTRY, u32(sizes, ENTRY)), first, low, high);
  const bounds = low > high ? null : roomyDomain(low, high);
  return {
    ...plan,
    axis,
    bounds,
    home: high - low > APART ? (homeOf(merged(order, calendar, first), first, last) ?? bounds) : bounds,
    order,
    long: order.filter((row) => bound(row, 3) - bound(row, 0) > LONG),
    undated: rowsOfKind(kinds, UNDATED, u32(sizes, UNDATED)),
    calendar,
    apart: axis === "polling" ? countedRows(engine, kinds.length).filter((row) => engine.anchor(row) === NO_ANCHOR) : new Uint32Array(0),
    laneTotals,
    laneDated,
    stripLanes,
    slot,
    days,
    homeOf: (row) => (kinds[row] === ENTRY ? bandLane(row) : laneOf(row)),
    has: (row) => slot[row] !== NO_SPAN,
    bandKind: (row) => parts.get(row)?.part ?? (dataset.event(eventRow(row)).election ? "polling" : "holiday"),
    first,
    last,
    span: (row) => ({
      from: open(bound(row, 0)),
      latestStart: open(bound(row, 1)),
      earliestEnd: open(bound(row, 2)),
      to: open(bound(row, 3)),
    }),
  };
}

const countedRows = (engine: Engine, count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, row) => row).filter(engine.isCounted);

function rowsOfKind(kinds: Uint8Array, kind: number, size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0, at = 0; at < size; row++) if (kinds[row] === kind) rows[at++] = row;
  return rows;
}

/** Rows by day, those of one day as they came, open starts first; a counting sort, since a comparator takes half a second for a million. */
function sortByDay(rows: Uint32Array, dayOf: (row: number) => number, low: number, high: number): Uint32Array {
  if (low > high) return rows;
  const sorted = new Uint32Array(rows.length);
  const slotOf = (row: number): number => Math.max(low - 1, dayOf(row)) - low + 1;
  const ends = new Uint32Array(high - low + 3);
  for (const row of rows) add(ends, slotOf(row) + 1, 1);
  for (let at = 1; at < ends.length; at++) add(ends, at, u32(ends, at - 1));
  for (const row of rows) {
    sorted[u32(ends, slotOf(row))] = row;
    add(ends, slotOf(row), 1);
  }
  return sorted;
}

/** First position in `order` whose row begins on `day` or later. */
export function positionOf(index: TimeIndex, day: number): number {
  return bisector(index.first).left(index.order, day);
}

/** Calls `visit` with every row of the index that may touch one of the windows, once each and in order of their first day within a window. */
export function visitWithin(index: TimeIndex, timeRanges: readonly TimeRange[], visit: (row: EventRow) => void): void {
  const seen = timeRanges.length > 1 ? new Set<number>() : null;
  const see = (row: number): void => {
    if (seen?.has(row)) return;
    seen?.add(row);
    visit(eventRow(row));
  };
  for (const [from, to] of timeRanges) {
    const reach = addDays(from, -LONG);
    for (const row of index.long) {
      if (index.first(row) >= reach) break;
      if (index.last(row) >= from) see(row);
    }
    for (let at = positionOf(index, reach); at < index.order.length; at++) {
      const row = u32(index.order, at);
      if (index.first(row) > to) break;
      if (index.last(row) >= from) see(row);
    }
  }
}
