import { type Columns, DAY_MAX, DAY_MIN, NO_SPAN } from "../model/columns.ts";
import { type Day, OPEN_END, OPEN_START, type Span } from "../model/span.ts";
import { type Basis, FIXED } from "../model/vocabulary.ts";
import { mergeWindows, type Window } from "../view/view.ts";
import type { Level } from "./result.ts";

/** Position of each bound in a span's four days. */
export const [FROM, LATEST_START, EARLIEST_END, TO] = [0, 1, 2, 3] as const;

const open = (day: number): Day => (day === DAY_MIN ? OPEN_START : day === DAY_MAX ? OPEN_END : (day as Day));

/** Called for each event whose level changes. */
type OnChange = (row: number, before: Level, after: Level) => void;

/**
 * The time filter. Events of one span stand and fall together, so levels are kept by span; a window that slides asks
 * again only the spans that have a bound between an old edge and the new one.
 */
export class Time {
  readonly spans: Int32Array;
  /** Span of each event; the number of spans for those without a date. */
  readonly spanOf: Uint32Array;
  readonly #undated: number;
  readonly #rows: Uint32Array;
  readonly #rowStart: Uint32Array;
  /** Spans in the order of each of their bounds. */
  readonly #orders: readonly Uint32Array[];
  /** Level of each span: 0 out, 1 possibly in, 2 certainly in; last that of events without a date. */
  #spanLevel: Uint8Array;
  #handedOut = false;
  #windows: readonly Window[] = [];
  #undatedIn = false;

  constructor(columns: Columns, trust: Basis) {
    const span = columns.span[FIXED.basis.indexOf(trust) as 0 | 1 | 2];
    this.spans = columns.spans;
    this.#undated = columns.spans.length / 4;
    this.spanOf = span.map((at) => (at === NO_SPAN ? this.#undated : at));
    this.#spanLevel = new Uint8Array(this.#undated + 1).fill(2);
    this.#rowStart = new Uint32Array(this.#undated + 2);
    this.#rows = new Uint32Array(columns.eventCount);
    this.#groupRows();
    this.#orders = [FROM, LATEST_START, EARLIEST_END, TO].map((bound) => this.#orderBy(bound));
  }

  isDated = (row: number): boolean => this.spanOf[row] !== this.#undated;

  /** The bounds of a dated event, ±Infinity where open. */
  span(row: number): Span | undefined {
    if (!this.isDated(row)) return undefined;
    const [from, latestStart, earliestEnd, to] = this.spans.subarray(this.spanOf[row]! * 4, this.spanOf[row]! * 4 + 4);
    return { from: open(from!), latestStart: open(latestStart!), earliestEnd: open(earliestEnd!), to: open(to!) };
  }

  level = (row: number): Level => this.#spanLevel[this.spanOf[row]!] as Level;

  /** The levels by span as they stand, never written to again. */
  levels(): Uint8Array {
    this.#handedOut = true;
    return this.#spanLevel;
  }

  /** The levels by span that other windows would give. */
  levelsIn(windows: readonly Window[], undatedIn: boolean): Uint8Array {
    const merged = mergeWindows(windows);
    const levels = new Uint8Array(this.#undated + 1).map((_, span) => (span < this.#undated ? levelOf(this.spans, span, merged) : 0));
    levels[this.#undated] = levelOfUndated(merged, undatedIn);
    return levels;
  }

  /** Moves to other windows; "undated in" lets events without a date into them. */
  apply(windows: readonly Window[], undatedIn: boolean, onChange: OnChange): void {
    if (this.#handedOut) this.#spanLevel = this.#spanLevel.slice();
    this.#handedOut = false;
    const before = this.#windows;
    const after = mergeWindows(windows);
    const slides = before.length === 1 && after.length === 1;
    this.#windows = after;
    if (!slides || undatedIn !== this.#undatedIn) {
      this.#undatedIn = undatedIn;
      this.#setLevel(this.#undated, levelOfUndated(after, undatedIn), onChange);
    }
    if (slides) this.#slide(before[0]!, after[0]!, onChange);
    else for (let span = 0; span < this.#undated; span++) this.#setLevel(span, levelOf(this.spans, span, after), onChange);
  }

  #slide(before: Window, after: Window, onChange: OnChange): void {
    const [startLow, startHigh] = before[0] < after[0] ? [before[0], after[0]] : [after[0], before[0]];
    const [endLow, endHigh] = before[1] < after[1] ? [before[1], after[1]] : [after[1], before[1]];
    for (const bound of [EARLIEST_END, TO]) this.#ask(bound, startLow, startHigh, onChange);
    for (const bound of [FROM, LATEST_START]) this.#ask(bound, endLow + 1, endHigh + 1, onChange);
  }

  /** Asks again the spans whose bound lies in [low, high). */
  #ask(bound: number, low: number, high: number, onChange: OnChange): void {
    const order = this.#orders[bound]!;
    for (let at = this.#firstFrom(bound, low); at < order.length && this.spans[order[at]! * 4 + bound]! < high; at++) {
      this.#setLevel(order[at]!, levelOf(this.spans, order[at]!, this.#windows), onChange);
    }
  }

  #firstFrom(bound: number, day: number): number {
    const order = this.#orders[bound]!;
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.spans[order[middle]! * 4 + bound]! < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #setLevel(span: number, level: Level, onChange: OnChange): void {
    const before = this.#spanLevel[span] as Level;
    if (before === level) return;
    this.#spanLevel[span] = level;
    for (let at = this.#rowStart[span]!; at < this.#rowStart[span + 1]!; at++) onChange(this.#rows[at]!, before, level);
  }

  #groupRows(): void {
    for (const span of this.spanOf) this.#rowStart[span + 1]!++;
    for (let span = 0; span <= this.#undated; span++) this.#rowStart[span + 1]! += this.#rowStart[span]!;
    const next = this.#rowStart.slice();
    for (let row = 0; row < this.spanOf.length; row++) this.#rows[next[this.spanOf[row]!]!++] = row;
  }

  #orderBy(bound: number): Uint32Array {
    const order = Uint32Array.from({ length: this.#undated }, (_, span) => span);
    return order.sort((a, b) => this.spans[a * 4 + bound]! - this.spans[b * 4 + bound]!);
  }
}

/** The level of a span in windows that were merged. */
function levelOf(spans: Int32Array, span: number, windows: readonly Window[]): Level {
  const at = span * 4;
  if (windows.length === 0) return 2;
  let level: Level = 0;
  for (const [u, v] of windows) {
    if (spans[at + LATEST_START]! <= v && spans[at + EARLIEST_END]! >= u) return 2;
    if (spans[at + FROM]! <= v && spans[at + TO]! >= u) level = 1;
  }
  return level;
}

const levelOfUndated = (windows: readonly Window[], undatedIn: boolean): Level => (windows.length === 0 ? 2 : undatedIn ? 1 : 0);
