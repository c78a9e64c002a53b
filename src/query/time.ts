import { bisector } from "d3-array";
import { i32, outside, u8, u32 } from "../model/cells.ts";
import { type Columns, DAY_MAX, DAY_MIN, NO_SPAN, TRUST_AT } from "../model/columns.ts";
import { memo } from "../model/memo.ts";
import { asDay, type Day, OPEN_END, OPEN_START, type Span } from "../model/span.ts";
import type { Basis } from "../model/vocabulary.ts";
import { commonTimeRanges, countedFrom, type Filters, mergeTimeRanges, type TimeRange } from "../view/view.ts";
import { NO_ANCHOR } from "./anchors.ts";
import { countingSort } from "./countingSort.ts";
import type { Level } from "./result.ts";

/** Position of each bound in a span's four days. */
export const [FROM, LATEST_START, EARLIEST_END, TO] = [0, 1, 2, 3] as const;
type Bound = 0 | 1 | 2 | 3;

const open = (day: number): Day => (day === DAY_MIN ? OPEN_START : day === DAY_MAX ? OPEN_END : asDay(day));

/** What of a filter bears on time. */
type TimeFilter = Pick<Filters, "timeRanges" | "days" | "undated">;

/** Levels by group of events that stand and fall together, and the group of each event. */
export interface Levels {
  readonly level: Uint8Array;
  readonly of: Uint32Array;
}

/** Events that share a span and the first day of voting that they are counted from. */
interface Cells {
  readonly of: Uint32Array;
  readonly span: Uint32Array;
  readonly anchor: Int32Array;
}

/** Called for each event whose level changes. */
type OnChange = (row: number, before: number, after: number) => void;

/**
 * The time filter. Events of one span stand and fall together, so levels are kept by span; a time range that slides asks
 * again only the spans that have a bound between an old edge and the new one.
 */
export class Time {
  readonly spans: Int32Array;
  /** Span of each event; the number of spans for those without a date. */
  readonly spanOf: Uint32Array;
  readonly #undated: number;
  /** Events of one span together, with where each span's begin. */
  readonly #rows: Uint32Array;
  readonly #rowStart: Uint32Array;
  /** Spans in the order of each of their bounds. */
  readonly #orders: Readonly<Record<Bound, Uint32Array>>;
  /** Level of each span: 0 out, 1 possibly in, 2 certainly in; last that of events without a date. */
  #spanLevel: Uint8Array;
  #handedOut = false;
  #timeRanges: readonly TimeRange[] = [];
  readonly #cells: () => Cells;
  /** Under a filter by days to the vote; null without. */
  #counted: Levels | null = null;

  /** `anchors` gives the first day of voting that each event is counted from, once somebody asks for days. */
  constructor(columns: Columns, trust: Basis, anchors: () => Int32Array) {
    const span = columns.span[TRUST_AT[trust]];
    this.spans = columns.spans;
    this.#undated = columns.spans.length / 4;
    this.spanOf = span.map((at) => (at === NO_SPAN ? this.#undated : at));
    this.#spanLevel = new Uint8Array(this.#undated + 1).fill(2);
    ({ sorted: this.#rows, start: this.#rowStart } = countingSort(this.spanOf, this.#undated));
    this.#cells = memo(() => cellsOf(this.spanOf, this.#undated + 1, anchors()));
    this.#orders = [this.#orderBy(FROM), this.#orderBy(LATEST_START), this.#orderBy(EARLIEST_END), this.#orderBy(TO)];
  }

  isDated = (row: number): boolean => this.spanOf[row] !== this.#undated;

  /** The bounds of a dated event, ±Infinity where open. */
  span(row: number): Span | undefined {
    if (!this.isDated(row)) return undefined;
    const at = u32(this.spanOf, row) * 4;
    const bound = (which: number): Day => open(i32(this.spans, at + which));
    return { from: bound(FROM), latestStart: bound(LATEST_START), earliestEnd: bound(EARLIEST_END), to: bound(TO) };
  }

  level = (row: number): number => {
    const { level, of } = this.#counted ?? { level: this.#spanLevel, of: this.spanOf };
    return u8(level, u32(of, row));
  };

  /** The levels as they stand, never written to again. */
  levels(): Levels {
    if (this.#counted) return this.#counted;
    this.#handedOut = true;
    return { level: this.#spanLevel, of: this.spanOf };
  }

  /** The levels that another filter would give. */
  levelsIn({ timeRanges, days, undated }: TimeFilter): Levels {
    const merged = mergeTimeRanges(timeRanges);
    if (days.length > 0) return this.#countedIn(merged, days, undated);
    const level = new Uint8Array(this.#undated + 1).map((_, span) => (span < this.#undated ? levelOf(this.spans, span, merged) : 0));
    level[this.#undated] = levelOfUndated(merged, undated);
    return { level, of: this.spanOf };
  }

  /** Moves to another filter; "undated" lets events without a date in. */
  apply(filter: TimeFilter, onChange: OnChange): void {
    if (filter.days.length > 0 || this.#counted) this.#replace(filter, onChange);
    else this.#move(filter, onChange);
  }

  /** By days to the vote each event is asked: the timeRanges are others for each election. */
  #replace(filter: TimeFilter, onChange: OnChange): void {
    const [before, after] = [this.levels(), this.levelsIn(filter)];
    if (filter.days.length > 0) this.#counted = after;
    else {
      this.#counted = null;
      this.#spanLevel = after.level;
      this.#handedOut = false;
      this.#timeRanges = mergeTimeRanges(filter.timeRanges);
    }
    for (let row = 0; row < this.spanOf.length; row++) {
      const [was, is] = [u8(before.level, u32(before.of, row)), u8(after.level, u32(after.of, row))];
      if (was !== is) onChange(row, was, is);
    }
  }

  /** What is counted from no vote is out, whatever its date. */
  #countedIn(timeRanges: readonly TimeRange[], days: readonly TimeRange[], undatedIn: boolean): Levels {
    const { of, span, anchor } = this.#cells();
    const byAnchor = new Map<number, readonly TimeRange[]>();
    const rangesAbout = (from: number): readonly TimeRange[] => {
      const counted = mergeTimeRanges(countedFrom(from, days));
      return timeRanges.length === 0 ? counted : commonTimeRanges(timeRanges, counted);
    };
    const level = new Uint8Array(span.length).map((_, cell) => {
      const from = i32(anchor, cell);
      if (from === NO_ANCHOR) return 0;
      const about = byAnchor.get(from) ?? rangesAbout(from);
      byAnchor.set(from, about);
      if (about.length === 0) return 0;
      const at = u32(span, cell);
      return at < this.#undated ? levelOf(this.spans, at, about) : levelOfUndated(about, undatedIn);
    });
    return { level, of };
  }

  #move({ timeRanges, undated }: TimeFilter, onChange: OnChange): void {
    if (this.#handedOut) this.#spanLevel = this.#spanLevel.slice();
    this.#handedOut = false;
    const before = this.#timeRanges;
    const after = mergeTimeRanges(timeRanges);
    const [from, to] = before.length === 1 && after.length === 1 ? [before[0], after[0]] : [];
    this.#timeRanges = after;
    this.#setLevel(this.#undated, levelOfUndated(after, undated), onChange);
    if (from && to) this.#slide(from, to, onChange);
    else for (let span = 0; span < this.#undated; span++) this.#setLevel(span, levelOf(this.spans, span, after), onChange);
  }

  #slide(before: TimeRange, after: TimeRange, onChange: OnChange): void {
    const [startLow, startHigh] = before[0] < after[0] ? [before[0], after[0]] : [after[0], before[0]];
    const [endLow, endHigh] = before[1] < after[1] ? [before[1], after[1]] : [after[1], before[1]];
    for (const bound of [EARLIEST_END, TO]) this.#ask(bound, startLow, startHigh, onChange);
    for (const bound of [FROM, LATEST_START]) this.#ask(bound, endLow + 1, endHigh + 1, onChange);
  }

  /** Asks again the spans whose bound lies in [low, high). */
  #ask(bound: Bound, low: number, high: number, onChange: OnChange): void {
    const order = this.#orders[bound];
    for (let at = this.#firstFrom(bound, low); at < order.length; at++) {
      const span = order[at] ?? outside();
      if ((this.spans[span * 4 + bound] ?? outside()) >= high) break;
      this.#setLevel(span, levelOf(this.spans, span, this.#timeRanges), onChange);
    }
  }

  #firstFrom(bound: Bound, day: number): number {
    return bisector((span: number) => i32(this.spans, span * 4 + bound)).left(this.#orders[bound], day);
  }

  #setLevel(span: number, level: Level, onChange: OnChange): void {
    const before = this.#spanLevel[span] ?? outside();
    if (before === level) return;
    this.#spanLevel[span] = level;
    const end = this.#rowStart[span + 1] ?? outside();
    for (let at = this.#rowStart[span] ?? outside(); at < end; at++) onChange(this.#rows[at] ?? outside(), before, level);
  }

  #orderBy(bound: Bound): Uint32Array {
    const order = Uint32Array.from({ length: this.#undated }, (_, span) => span);
    return order.sort((a, b) => i32(this.spans, a * 4 + bound) - i32(this.spans, b * 4 + bound));
  }
}

function cellsOf(spanOf: Uint32Array, spans: number, anchors: Int32Array): Cells {
  const [span, anchor]: [number[], number[]] = [[], []];
  const known = new Map<number, number>();
  const places = new Map<number, number>();
  const of = spanOf.map((at, row) => {
    const from = anchors[row] ?? NO_ANCHOR;
    const place = places.get(from) ?? places.size;
    places.set(from, place);
    const key = place * spans + at;
    const cell = known.get(key) ?? known.size;
    if (cell === known.size) {
      known.set(key, cell);
      span.push(at);
      anchor.push(from);
    }
    return cell;
  });
  return { of, span: Uint32Array.from(span), anchor: Int32Array.from(anchor) };
}

/** The level of a span in timeRanges that were merged. */
function levelOf(spans: Int32Array, span: number, timeRanges: readonly TimeRange[]): Level {
  const at = span * 4;
  if (timeRanges.length === 0) return 2;
  let level: Level = 0;
  for (const [u, v] of timeRanges) {
    if ((spans[at + LATEST_START] ?? outside()) <= v && (spans[at + EARLIEST_END] ?? outside()) >= u) return 2;
    if ((spans[at + FROM] ?? outside()) <= v && (spans[at + TO] ?? outside()) >= u) level = 1;
  }
  return level;
}

const levelOfUndated = (timeRanges: readonly TimeRange[], undatedIn: boolean): Level => (timeRanges.length === 0 ? 2 : undatedIn ? 1 : 0);
