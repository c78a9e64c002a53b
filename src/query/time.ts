import { bisector } from "d3-array";
import { i32, outside, u8, u32 } from "../model/cells.ts";
import { type Columns, DAY_MAX, DAY_MIN, NO_SPAN, TRUST_AT } from "../model/columns.ts";
import { asDay, type Day, OPEN_END, OPEN_START, type Span } from "../model/span.ts";
import type { Basis } from "../model/vocabulary.ts";
import { mergeTimeRanges, type TimeRange } from "../view/view.ts";
import { countingSort } from "./countingSort.ts";
import type { Level } from "./result.ts";

/** Position of each bound in a span's four days. */
export const [FROM, LATEST_START, EARLIEST_END, TO] = [0, 1, 2, 3] as const;
type Bound = 0 | 1 | 2 | 3;

const open = (day: number): Day => (day === DAY_MIN ? OPEN_START : day === DAY_MAX ? OPEN_END : asDay(day));

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
  #undatedIn = false;

  constructor(columns: Columns, trust: Basis) {
    const span = columns.span[TRUST_AT[trust]];
    this.spans = columns.spans;
    this.#undated = columns.spans.length / 4;
    this.spanOf = span.map((at) => (at === NO_SPAN ? this.#undated : at));
    this.#spanLevel = new Uint8Array(this.#undated + 1).fill(2);
    ({ sorted: this.#rows, start: this.#rowStart } = countingSort(this.spanOf, this.#undated));
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

  level = (row: number): number => u8(this.#spanLevel, u32(this.spanOf, row));

  /** The levels by span as they stand, never written to again. */
  levels(): Uint8Array {
    this.#handedOut = true;
    return this.#spanLevel;
  }

  /** The levels by span that other time ranges would give. */
  levelsIn(timeRanges: readonly TimeRange[], undatedIn: boolean): Uint8Array {
    const merged = mergeTimeRanges(timeRanges);
    const levels = new Uint8Array(this.#undated + 1).map((_, span) => (span < this.#undated ? levelOf(this.spans, span, merged) : 0));
    levels[this.#undated] = levelOfUndated(merged, undatedIn);
    return levels;
  }

  /** Moves to other time ranges; "undated in" lets events without a date into them. */
  apply(timeRanges: readonly TimeRange[], undatedIn: boolean, onChange: OnChange): void {
    if (this.#handedOut) this.#spanLevel = this.#spanLevel.slice();
    this.#handedOut = false;
    const before = this.#timeRanges;
    const after = mergeTimeRanges(timeRanges);
    const [from, to] = before.length === 1 && after.length === 1 ? [before[0], after[0]] : [];
    this.#timeRanges = after;
    if (!from || !to || undatedIn !== this.#undatedIn) {
      this.#undatedIn = undatedIn;
      this.#setLevel(this.#undated, levelOfUndated(after, undatedIn), onChange);
    }
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

/** The level of a span in windows that were merged. */
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
