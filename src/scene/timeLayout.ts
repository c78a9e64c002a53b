import type { I18n } from "../i18n/translator.ts";
import { codeAt } from "../model/cells.ts";
import { valueAt } from "../model/columns.ts";
import type { EventRow } from "../model/ids.ts";
import { memoLast } from "../model/memo.ts";
import { must } from "../model/must.ts";
import { asDay } from "../model/span.ts";
import type { Level, Result } from "../query/result.ts";
import { type AuthorityMark, authorityMark } from "./authority.ts";
import { BIN, type DensityBins, densityBins, stepsPath } from "./timeDensity.ts";
import {
  AXIS,
  above,
  FIRST_BASELINE,
  type Frame,
  foot,
  HEADER_SIZE,
  headerRoom,
  type LaneHead,
  laneHead,
  MARGIN,
  nameRoom,
  noteStart,
  PADDING,
  STRIP,
  THIN,
} from "./timeHeads.ts";
import type { TimeIndex } from "./timeIndex.ts";
import type { LaneContent, LaneSource } from "./timeLanes.ts";
import { type Bar, type DraftLabel, type PackedMark, ROW, uncrossedFirst, widthOf } from "./timeMarks.ts";
import type { PlacedBand, PlacedBar, PlacedLabel, PlacedLane, PlacedMark } from "./timePlaced.ts";
import type { TimeScale } from "./timeScale.ts";
import { edgesAcross } from "./timeStrips.ts";
import { textWidth } from "./timeText.ts";
import { countedTicks, type Tick } from "./timeTicks.ts";

export interface Layout extends Frame {
  readonly result: Result;
  /** Sentences under the name of each lane. */
  readonly counts: readonly (readonly string[])[];
  /** Whether a time range or a visible domain leaves days out. */
  readonly limited: boolean;
  /** Pixels that lanes and axis take at least: what is left over goes to the lanes. */
  readonly room: number;
}

/** Where a label stands above a long mark: how far the mark goes down in its row, and the label up. */
const SUNK = 8;
const LIFT = 9;
export const ordered = (a: number, b: number) => ({ x0: Math.min(a, b), x1: Math.max(a, b) });

export function placeLanes(contents: ReadonlyMap<number, LaneContent>, layout: Layout): readonly PlacedLane[] {
  const { density, scale } = layout.source;
  const crowded = [...contents].filter(([, { kind }]) => kind === "density").map(([lane]) => lane);
  const bins = new Map(crowded.map((lane) => [lane, densityBins(density(), lane, scale)]));
  const most = Math.max(1, ...[...bins.values()].map(({ possible }) => Math.max(...possible)));
  const heads = [...contents].map(([number, content]) => laneHead(number, content, must(layout.counts[number], "counts"), layout));
  let broad = heads.filter(({ isThin }) => !isThin).length;
  let spare = Math.max(0, layout.room - heads.reduce((sum, { height }) => sum + height, AXIS));
  const lanes: PlacedLane[] = [];
  for (const [at, [number, content]] of [...contents].entries()) {
    const head = must(heads[at], "head");
    const last = lanes.at(-1);
    const extra = head.isThin ? 0 : Math.round(spare / broad);
    spare -= extra;
    broad -= Number(!head.isThin);
    const y = last ? last.y + last.height : AXIS;
    lanes.push(placeLane(number, content, { ...head, height: head.height + extra }, y, bins.get(number), most, layout));
  }
  return lanes;
}

function placeLane(
  number: number,
  content: LaneContent,
  { name, isThin, lines, below, height }: LaneHead,
  y: number,
  bins: DensityBins | undefined,
  most: number,
  layout: Layout,
): PlacedLane {
  const { source, width } = layout;
  const { index, i18n, scale } = source;
  const top = above(number, layout);
  const says = content.kind === "marks" && visible(content, layout).length === 0 ? emptyNote(number, index, layout.limited, i18n) : null;
  const steps = (counts: readonly number[]) => knownPath(counts, scale.left, y + height - PADDING, height - top - PADDING * 2, most);
  return {
    lane: must(index.lanes[number], "lanes"),
    number,
    mark: authorityMark(
      source.dataset.columns.book,
      index.votes ? (index.votes[number]?.authority ?? null) : must(index.lanes[number], "lanes"),
    ),
    y,
    height,
    name,
    header: { lines, below, x: i18n.dir === "rtl" ? width - MARGIN : MARGIN, baseline: y + FIRST_BASELINE },
    counts: must(layout.counts[number], "counts"),
    isThin,
    note: says === null ? null : isThin ? noteAfter(says, name, number, layout) : placeNote(says, number, source),
    dates: datesOf(number, source),
    noteY: isThin ? y + THIN / 2 : y + top + (height - top - foot(number, layout)) / 2,
    density: bins ? { possible: steps(bins.possible), sure: steps(bins.sure) } : null,
  };
}

/** After the name of a thin lane, which runs as far as it needs. */
function noteAfter(text: string, name: string, number: number, { source, width, narrow }: Layout): PlacedLabel {
  const { i18n, scale } = source;
  const end = noteStart(name, i18n);
  const start = narrow ? end : Math.max(end, headerRoom(width) + MARGIN);
  const [needs, isLeft] = [textWidth(text, HEADER_SIZE, i18n), i18n.dir === "rtl"];
  const x = isLeft ? Math.max(width - start, scale.left + needs) : Math.min(start, scale.right - needs);
  const [from, to] = isLeft ? [x - needs, x] : [x, x + needs];
  const crossed = edgesAcross(source, number).some((edge) => scale.place(edge) > from && scale.place(edge) < to);
  return { lift: 0, strong: null, text, x, side: isLeft ? "left" : "right", width: needs, background: crossed };
}

/** In the middle of the axis, whatever passes there. */
function placeNote(text: string, lane: number, source: LaneSource): PlacedLabel {
  const { scale } = source;
  const width = textWidth(text, HEADER_SIZE, source.i18n);
  const label = { strong: null, text, at: (scale.right - scale.left) / 2, place: "over" as const, width, crossed: false };
  return placeLabel(must(uncrossedFirst([label], edgesAcross(source, lane))[0], "label"), source);
}

/** The dates of a lane that counts from one vote. */
function datesOf(lane: number, { index, scale, i18n }: LaneSource): readonly Tick[] {
  const vote = index.votes?.[lane];
  return vote ? countedTicks(scale, (day) => i18n.axisLabel(asDay(vote.firstDay + day), "day"), i18n) : [];
}

/** The path of some counts, which a time range that moves does not change. */
const knownPath = memoLast(
  (_counts: readonly number[], ...at: readonly [left: number, base: number, height: number, most: number]) => at,
  (counts, left, ...at) => stepsPath(counts, left, BIN, ...at),
);

function emptyNote(lane: number, index: TimeIndex, ranged: boolean, i18n: I18n): string {
  if (index.votes?.length === 0) return i18n.t("timeline.laneOffAxis");
  if (index.laneTotals[lane] === 0) return i18n.t("timeline.laneEmpty");
  if (index.laneDated[lane] === 0) return i18n.t("timeline.laneUndated");
  return i18n.t(ranged ? "timeline.laneNoneInTimeRange" : "timeline.laneNoneInFilter");
}

/** The marks of a lane that the filter leaves, and the selected one. */
const visible = ({ marks }: LaneContent, { result, source: { selected } }: Layout): readonly PackedMark[] =>
  marks.filter(({ mark }) => result.level(mark.row) > 0 || mark.row === selected);

export function placeMarks(lane: PlacedLane, content: LaneContent, layout: Layout): readonly PlacedMark[] {
  const top = above(lane.number, layout);
  const [rows, row] = content.kind === "marks" ? [content.rows, content.rowHeight] : [1, ROW];
  const slack = (lane.height - top - foot(lane.number, layout) - rows * row) / 2;
  return visible(content, layout).map((packed) => placeMark(packed, lane, lane.y + top + slack + (packed.sub + 0.5) * row, layout));
}

/** A mark, `y` the middle of its row: a time range that moves leaves most of them where and as they are. */
const placeMark = memoLast(
  ({ mark }: PackedMark, _lane: PlacedLane, y: number, { source, result }: Layout) => [source.scale, y, result.level(mark.row)],
  newMark,
);

function newMark({ mark, label }: PackedMark, lane: PlacedLane, y: number, { source, result }: Layout): PlacedMark {
  const { scale } = source;
  const level = result.level(mark.row);
  return {
    row: mark.row,
    style: styleOf(mark.row, source),
    lane: lane.number,
    y: label?.place === "above" ? y + SUNK : y,
    ...ordered(scale.place(mark.start), scale.place(mark.end)),
    bars: mark.bars.map((bar) => placeBar(bar, scale)),
    glyph: mark.glyph && { x: scale.place(mark.glyph.at), sure: mark.glyph.sure },
    label: label && placeLabel(label, source, level),
    level,
    basis: mark.basis,
    marked: mark.marked,
  };
}

/** The mark of the authority of an event, whatever its lane. */
function styleOf(row: EventRow, { dataset: { columns } }: LaneSource): AuthorityMark {
  const code = codeAt(columns.authority, row);
  return authorityMark(columns.book, code === 0 ? null : valueAt(columns.book, "authority", code));
}

function placeLabel(label: DraftLabel, { scale, i18n }: Pick<LaneSource, "scale" | "i18n">, level?: Level): PlacedLabel {
  const { at, place, crossed } = label;
  const { strong, text } = (level === 1 ? label.doubtful : undefined) ?? label;
  // What it may say elsewhere takes more.
  const width = place === "above" ? widthOf({ strong, text }, i18n) : label.width;
  const side = place === "over" || place === "above" ? "middle" : (place === "after") === scale.mirrored ? "left" : "right";
  return { lift: place === "above" ? LIFT + SUNK : 0, strong, text, x: scale.place(at), side, width, background: crossed };
}

function placeBar({ start, end, sure, fades }: Bar, scale: TimeScale): PlacedBar {
  const side = fades && ((fades === "end") === scale.mirrored ? "left" : "right");
  return { ...ordered(scale.place(start), scale.place(end)), sure, fades: side };
}

export const placeBands = (lanes: readonly PlacedLane[], layout: Layout): readonly PlacedBand[] => bandsOf(layout.strips, lanes, layout);

/** Bands follow the calendar, and change with the lanes alone. */
const bandsOf = memoLast(
  (_strips: Layout["strips"], lanes: readonly PlacedLane[], { narrow }: Layout) => [
    narrow,
    ...lanes.flatMap(({ number, y, height }) => [number, y, height]),
  ],
  (_strips, lanes, layout) => bandsOn(lanes, layout),
);

function bandsOn(lanes: readonly PlacedLane[], layout: Layout): readonly PlacedBand[] {
  const { scale } = layout.source;
  const laneAt = (number: number): PlacedLane =>
    must(
      lanes.find((lane) => lane.number === number),
      "lane",
    );
  return [...layout.strips].flatMap(([first, { bands, labels }]) => {
    const y = laneAt(first).y + nameRoom(layout);
    return bands.map((band): PlacedBand => {
      const last = laneAt(band.lanes[1]);
      const name = labels.get(band);
      return {
        row: band.row,
        kind: band.kind,
        lane: first,
        bars: band.bars.map((bar) => placeBar(bar, scale)),
        y,
        height: last.y + last.height - y,
        label: name ? { ...placeLabel(name, layout.source), y: y + (name.row + 0.5) * STRIP } : null,
      };
    });
  });
}
