import type { EventRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import { isSingleDay, type Span } from "../model/span.ts";
import type { Basis } from "../model/vocabulary.ts";
import { type Extent, packRows, rowCount } from "./timePack.ts";
import { runsOf, type TimeScale } from "./timeScale.ts";
import { fitText, textWidth } from "./timeText.ts";

/** A run of days in forward pixels, cut at the edges of what is shown; `fades` at the end where it has no bound. */
export interface Bar extends Extent {
  readonly sure: boolean;
  readonly fades: "start" | "end" | null;
}

/** What a mark says besides where it stands: words beside it, how its date is known, and whether the record marks it uncertain or approximate. */
export interface MarkSigns {
  readonly text: string;
  readonly basis: Basis;
  readonly marked: boolean;
}

/** A mark in forward pixels before it has a row: a glyph where it is a day or too narrow for bars, else bars. `start` and `end` are what a finger may hit. */
interface DraftMark extends Extent, MarkSigns {
  readonly row: EventRow;
  readonly bars: readonly Bar[];
  readonly glyph: { readonly at: number; readonly sure: boolean } | null;
}

export const TARGET = 24;
export const LABEL_SIZE = 12;
const LEAST_BAR = 14;
const BEYOND = 24;
const LABEL_GAP = 7;
const MOST_LABEL = 260;
const MOST_LABELLED_ROWS = 4;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

export function barsOf(span: Span, scale: TimeScale): readonly Bar[] {
  const width = scale.right - scale.left;
  const inside = (day: number): number => clamp(scale.forward(day), -BEYOND, width + BEYOND);
  return runsOf(span).map(({ from, until, sure }) => ({
    start: inside(from),
    end: inside(until),
    sure,
    fades: until === Infinity ? "end" : from === -Infinity ? "start" : null,
  }));
}

/** Where a date stands: a day or what is too narrow to be a bar becomes a glyph in its middle. */
export function draftMark(row: EventRow, span: Span, scale: TimeScale, signs: MarkSigns): DraftMark {
  const [first, last] = [scale.forward(span.from), scale.forward(span.to + 1)];
  const narrow = isSingleDay(span) || last - first < LEAST_BAR;
  if (narrow) {
    const at = (first + last) / 2;
    const sure = span.latestStart <= span.earliestEnd;
    return { row, bars: [], glyph: { at, sure }, start: at - TARGET / 2, end: at + TARGET / 2, ...signs };
  }
  const bars = barsOf(span, scale);
  const [start, end] = [Math.max(0, must(bars[0], "bars").start), Math.min(scale.right - scale.left, must(bars.at(-1), "bars").end)];
  const short = Math.max(0, TARGET - (end - start)) / 2;
  return { row, bars, glyph: null, start: start - short, end: end + short, ...signs };
}

/** A label in forward pixels: beside its mark, `at` the edge nearest to it, or over it, `at` its middle. */
export interface DraftLabel {
  readonly text: string;
  readonly at: number;
  readonly place: "after" | "before" | "over";
  /** As estimated: no less than it takes. */
  readonly width: number;
  /** Whether it lies over a mark or over the edge of a band, and so needs a background of its own. */
  readonly crossed: boolean;
}

export function extentOf({ at, place, width }: Pick<DraftLabel, "at" | "place" | "width">): Extent {
  if (place === "over") return { start: at - width / 2, end: at + width / 2 };
  return place === "after" ? { start: at, end: at + width } : { start: at - width, end: at };
}

/** The labels that no edge crosses, then the others, marked; `edges` in forward pixels. */
export function uncrossedFirst<T extends DraftLabel>(labels: readonly T[], edges: readonly number[]): readonly T[] {
  const found = labels.map((label): T => {
    const { start, end } = extentOf(label);
    return { ...label, crossed: edges.some((edge) => edge > start && edge < end) };
  });
  return [...found.filter(({ crossed }) => !crossed), ...found.filter(({ crossed }) => crossed)];
}

export interface PackedMark {
  readonly mark: DraftMark;
  readonly sub: number;
  readonly label: DraftLabel | null;
}

type Labelled = Extent & { readonly mark: DraftMark; readonly label: DraftLabel | null };

/** A label and the extent it makes with its mark: after the mark if that fits on the axis, else before it, where no band crosses it if it can be; else over it. */
function withLabel(mark: DraftMark, width: number, edges: readonly number[]): Labelled {
  const { start, end } = mark;
  const text = fitText(mark.text, MOST_LABEL, LABEL_SIZE);
  const needs = textWidth(text, LABEL_SIZE);
  if (text === "") return { mark, start, end, label: null };
  const beside = [
    { text, at: end + LABEL_GAP, place: "after" as const, width: needs, crossed: false },
    { text, at: start - LABEL_GAP, place: "before" as const, width: needs, crossed: false },
  ].filter((label) => extentOf(label).start >= 0 && extentOf(label).end <= width);
  const [label] = uncrossedFirst(beside, edges);
  if (label) return { mark, start: Math.min(start, extentOf(label).start), end: Math.max(end, extentOf(label).end), label };
  if (needs + LABEL_GAP * 2 > end - start) return { mark, start, end, label: null };
  return { mark, start, end, label: { text, at: (start + end) / 2, place: "over", width: needs, crossed: true } };
}

/** Rows for the marks of a lane, with a label each where four rows are enough for that, else with labels where there is room left; `edges` are those of bands, in forward pixels. */
export function packMarks(marks: readonly DraftMark[], width: number, edges: readonly number[]): readonly PackedMark[] {
  const labelled = marks.map((mark) => withLabel(mark, width, edges)).sort((a, b) => a.start - b.start || a.mark.row - b.mark.row);
  const rows = packRows(labelled);
  if (rowCount(rows) <= MOST_LABELLED_ROWS) return labelled.map(({ mark, label }, at) => ({ mark, label, sub: must(rows[at], "rows") }));
  return packTightly(marks, width, edges);
}

function packTightly(marks: readonly DraftMark[], width: number, edges: readonly number[]): readonly PackedMark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || a.row - b.row);
  const rows = packRows(sorted);
  const nextStart = new Map<number, number>();
  const packed: PackedMark[] = [];
  for (let at = sorted.length - 1; at >= 0; at--) {
    const [mark, sub] = [must(sorted[at], "sorted"), must(rows[at], "rows")];
    const needs = textWidth(mark.text, LABEL_SIZE);
    const fits = mark.end + LABEL_GAP * 2 + needs <= (nextStart.get(sub) ?? width + LABEL_GAP);
    const after = { text: mark.text, at: mark.end + LABEL_GAP, place: "after" as const, width: needs, crossed: false };
    packed.push({ mark, sub, label: fits ? must(uncrossedFirst([after], edges)[0], "label") : null });
    nextStart.set(sub, mark.start);
  }
  return packed.reverse();
}
