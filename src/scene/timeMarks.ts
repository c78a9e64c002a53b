import type { I18n } from "../i18n/translator.ts";
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
  /** How many directives, in bold above the other words; null where there are none. */
  readonly strong: string | null;
  /** The same where a time range only possibly holds the mark; null where that cannot be. */
  readonly doubtful: string | null;
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

interface LabelWords {
  readonly strong: string | null;
  readonly text: string;
}

/** A label in forward pixels: beside its mark, `at` the edge nearest to it, or over it or above it, `at` its middle. */
export interface DraftLabel extends LabelWords {
  /** What it says instead where a time range only possibly holds its mark: it takes the same room. */
  readonly doubtful?: LabelWords;
  readonly at: number;
  readonly place: "after" | "before" | "over" | "above";
  /** As estimated: no less than it takes. */
  readonly width: number;
  /** Whether it lies over a mark or over the edge of a band, and so needs a background of its own. */
  readonly crossed: boolean;
}

export function extentOf({ at, place, width }: Pick<DraftLabel, "at" | "place" | "width">): Extent {
  if (place === "over" || place === "above") return { start: at - width / 2, end: at + width / 2 };
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

/** What marks are packed into: its width and the edges of bands in forward pixels, and what its words are written in. */
export interface Lane {
  readonly width: number;
  readonly edges: readonly number[];
  readonly type: I18n;
}

/** The words of a mark in one line, or in two. */
type Wording = (mark: DraftMark) => Pick<DraftLabel, "strong" | "text" | "width"> & { readonly doubtful: LabelWords };

const worded =
  (type: I18n, put: (strong: string | null, text: string) => LabelWords): Wording =>
  ({ strong, doubtful, text }) => {
    const [words, unsure] = [put(strong, text), put(doubtful ?? strong, text)];
    return { ...words, doubtful: unsure, width: Math.max(widthOf(words, type), widthOf(unsure, type)) };
  };

export const widthOf = ({ strong, text }: LabelWords, type: I18n): number =>
  Math.max(textWidth(strong ?? "", LABEL_SIZE, type, 600), textWidth(text, LABEL_SIZE, type));

const twoLines = ({ type }: Lane): Wording =>
  worded(type, (strong, text) => ({
    strong: (strong && fitText(strong, MOST_LABEL, LABEL_SIZE, type)) || null,
    text: fitText(text, MOST_LABEL, LABEL_SIZE, type),
  }));

const oneLine = ({ type }: Lane, room = MOST_LABEL): Wording =>
  worded(type, (strong, text) => ({ strong: null, text: fitText(strong === null ? text : `${strong} · ${text}`, room, LABEL_SIZE, type) }));

const SIDES = ["after", "before"] as const;
type Side = (typeof SIDES)[number];

/** A label and the extent it makes with its mark: on the side asked for if that fits on the axis, else on the other, where no band crosses it if it can be; else over it. */
function withLabel(mark: DraftMark, lane: Lane, wording: Wording, first: Side): Labelled {
  const { width, edges } = lane;
  const { start, end } = mark;
  const words = wording(mark);
  const needs = words.width;
  if (needs === 0) return { mark, start, end, label: null };
  const beside = [
    { ...words, at: end + LABEL_GAP, place: "after" as const, crossed: false },
    { ...words, at: start - LABEL_GAP, place: "before" as const, crossed: false },
  ].filter((label) => extentOf(label).start >= 0 && extentOf(label).end <= width);
  const [label] = uncrossedFirst(first === "before" ? beside.toReversed() : beside, edges);
  if (label) return { mark, start: Math.min(start, extentOf(label).start), end: Math.max(end, extentOf(label).end), label };
  if (needs + LABEL_GAP * 2 > end - start) return { mark, start, end, label: null };
  return { mark, start, end, label: acrossLabel(mark, words, lane) };
}

export interface PackedLane {
  readonly marks: readonly PackedMark[];
  /** Pixels from one row to the next. */
  readonly rowHeight: number;
}

export const ROW = 24;
const TALL_ROW = 34;
const MOST_TALL_ROWS = 2;

/** In the middle of a long mark: above it in one line where its row has room for that, else over it. */
function acrossLabel(mark: DraftMark, words: ReturnType<Wording>, lane: Lane): DraftLabel | null {
  const at = (mark.start + mark.end) / 2;
  if (words.strong === null) return { ...words, at, place: "over", crossed: true };
  return (
    uncrossedFirst([{ ...oneLine(lane, mark.end - mark.start)(mark), at, place: "above" as const, crossed: false }], lane.edges)[0] ?? null
  );
}

/** Rows for the marks of a lane, the labels on whichever side takes fewer of them: with a label of two lines each where two rows are enough for that, of one line where four are, else with labels where there is room left. */
export function packMarks(marks: readonly DraftMark[], lane: Lane): PackedLane {
  const on = (side: Side, wording: Wording) => {
    const labelled = marks.map((mark) => withLabel(mark, lane, wording, side));
    labelled.sort((a, b) => a.start - b.start || a.mark.row - b.mark.row);
    const rows = packRows(labelled);
    return { labelled, rows, count: rowCount(rows) };
  };
  const packed = (wording: Wording, most: number, rowHeight: number): PackedLane | null => {
    const { labelled, rows, count } = SIDES.map((side) => on(side, wording)).reduce((best, other) =>
      other.count < best.count ? other : best,
    );
    return count <= most
      ? { marks: labelled.map(({ mark, label }, at) => ({ mark, label, sub: must(rows[at], "rows") })), rowHeight }
      : null;
  };
  const isTall = marks.some(({ strong }) => strong !== null);
  return (
    (isTall ? packed(twoLines(lane), MOST_TALL_ROWS, TALL_ROW) : null) ??
    packed(oneLine(lane), MOST_LABELLED_ROWS, ROW) ?? { marks: packTightly(marks, lane), rowHeight: ROW }
  );
}

function packTightly(marks: readonly DraftMark[], lane: Lane): readonly PackedMark[] {
  const { width, edges } = lane;
  const wording = oneLine(lane);
  const sorted = [...marks].sort((a, b) => a.start - b.start || a.row - b.row);
  const rows = packRows(sorted);
  const nextStart = new Map<number, number>();
  const packed: PackedMark[] = [];
  for (let at = sorted.length - 1; at >= 0; at--) {
    const [mark, sub] = [must(sorted[at], "sorted"), must(rows[at], "rows")];
    const words = wording(mark);
    const needs = words.width;
    const fits = mark.end + LABEL_GAP * 2 + needs <= (nextStart.get(sub) ?? width + LABEL_GAP);
    const after = { ...words, at: mark.end + LABEL_GAP, place: "after" as const, crossed: false };
    packed.push({ mark, sub, label: fits ? must(uncrossedFirst([after], edges)[0], "label") : null });
    nextStart.set(sub, mark.start);
  }
  return packed.reverse();
}
