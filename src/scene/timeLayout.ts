import type { I18n } from "../i18n/translator.ts";
import { codeAt } from "../model/cells.ts";
import { valueAt } from "../model/columns.ts";
import type { EventRow } from "../model/ids.ts";
import { must } from "../model/must.ts";
import type { Level, Result } from "../query/result.ts";
import { type AuthorityMark, authorityMark } from "./authority.ts";
import { BIN, type DensityBins, densityBins, stepsPath } from "./timeDensity.ts";
import type { TimeIndex } from "./timeIndex.ts";
import type { LaneContent, LaneSource } from "./timeLanes.ts";
import { type Bar, type DraftLabel, type PackedMark, ROW, uncrossedFirst } from "./timeMarks.ts";
import type { PlacedBand, PlacedBar, PlacedLabel, PlacedLane, PlacedMark } from "./timePlaced.ts";
import type { TimeScale } from "./timeScale.ts";
import { edgesAcross, type Strip } from "./timeStrips.ts";
import { fitText, textWidth, wrapText } from "./timeText.ts";

export interface Layout {
  readonly source: LaneSource;
  readonly result: Result;
  /** Sentences under the name of each lane. */
  readonly counts: readonly (readonly string[])[];
  /** Lane names stand above their lane instead of beside it. */
  readonly narrow: boolean;
  readonly width: number;
  /** Whether a time range or a visible domain leaves days out. */
  readonly limited: boolean;
  /** By the number of the first lane. */
  readonly strips: ReadonlyMap<number, Strip>;
}

/** Containers narrower than this have no room for names beside the lanes. */
export const NARROW = 640;
/** Pixels at the side where reading begins, and at the other. */
const HEADER = 190;
export const MARGIN = 12;
const HEADER_SIZE = 12.5;
const HEADER_LINE = 16;
const HEADER_LINES = 4;
const FIRST_BASELINE = 17;
const GLYPH_ROOM = 20;
const STRIP = 24;
const PADDING = 4;
const DENSITY = 64;
const THIN = 24;
/** Where a label stands above a long mark: how far the mark goes down in its row, and the label up. */
const SUNK = 8;
const LIFT = 9;
/** Above the lanes: a row of ticks. */
export const AXIS = 28;

/** Room for the names of lanes, in pixels. */
export const headerRoom = (width: number): number => (width < NARROW ? MARGIN : HEADER);
const lettersRoom = (width: number): number => headerRoom(width) - MARGIN - GLYPH_ROOM;

export const ordered = (a: number, b: number) => ({ x0: Math.min(a, b), x1: Math.max(a, b) });

const nameRoom = ({ narrow }: Layout): number => (narrow ? STRIP : 0);
const above = (lane: number, layout: Layout): number => nameRoom(layout) + (layout.strips.get(lane)?.rows ?? 0) * STRIP;

export function placeLanes(contents: ReadonlyMap<number, LaneContent>, layout: Layout): readonly PlacedLane[] {
  const { density, scale } = layout.source;
  const crowded = [...contents].filter(([, { kind }]) => kind === "density").map(([lane]) => lane);
  const bins = new Map(crowded.map((lane) => [lane, densityBins(density(), lane, scale)]));
  const most = Math.max(1, ...[...bins.values()].map(({ possible }) => Math.max(...possible)));
  const lanes: PlacedLane[] = [];
  for (const [number, content] of contents) {
    const last = lanes.at(-1);
    lanes.push(placeLane(number, content, last ? last.y + last.height : AXIS, bins.get(number), most, layout));
  }
  return lanes;
}

function placeLane(
  number: number,
  content: LaneContent,
  y: number,
  bins: DensityBins | undefined,
  most: number,
  layout: Layout,
): PlacedLane {
  const { source, narrow, width } = layout;
  const { index, i18n, scale } = source;
  const name = laneName(number, source);
  const isThin = content.kind === "marks" && isUntold(number, name, layout);
  const lines = isThin ? [name] : headerLines(name, layout);
  const counts = must(layout.counts[number], "counts");
  const stated = index.votes ? counts : index.laneTotals[number] === 0 ? [] : [counts.join(" · ")];
  const below = narrow ? [] : stated.flatMap((line) => wrapText(line, lettersRoom(width), HEADER_SIZE, 2));
  const top = above(number, layout);
  const inside = content.kind === "density" ? DENSITY : Math.max(1, content.rows) * content.rowHeight + PADDING * 2;
  const height = isThin ? THIN : Math.max(top + inside, narrow ? 0 : (lines.length + below.length) * HEADER_LINE + PADDING * 2);
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
    counts,
    isThin,
    note: says === null ? null : isThin ? noteAfter(says, name, number, layout) : placeNote(says, number, source),
    noteY: isThin ? y + THIN / 2 : y + top + (height - top) / 2,
    density: bins ? { possible: steps(bins.possible), sure: steps(bins.sure) } : null,
  };
}

/** Whether the record tells nothing of a lane's authority, and the lane no vote, so that its name and that note are all; and whether one line has room for them. */
function isUntold(number: number, name: string, { source: { index, i18n }, strips, width }: Layout): boolean {
  if (index.votes !== null || index.laneTotals[number] !== 0 || (strips.get(number)?.labels.size ?? 0) > 0) return false;
  return noteStart(name) + textWidth(i18n.t("timeline.laneEmpty"), HEADER_SIZE) + MARGIN <= width;
}

const noteStart = (name: string): number => MARGIN + GLYPH_ROOM + textWidth(name, HEADER_SIZE, 600) + MARGIN;

/** After the name of a thin lane, which runs as far as it needs. */
function noteAfter(text: string, name: string, number: number, { source, width, narrow }: Layout): PlacedLabel {
  const { i18n, scale } = source;
  const end = noteStart(name);
  const start = narrow ? end : Math.max(end, headerRoom(width) + MARGIN);
  const [needs, isLeft] = [textWidth(text, HEADER_SIZE), i18n.dir === "rtl"];
  const x = isLeft ? Math.max(width - start, scale.left + needs) : Math.min(start, scale.right - needs);
  const [from, to] = isLeft ? [x - needs, x] : [x, x + needs];
  const crossed = edgesAcross(source, number).some((edge) => scale.place(edge) > from && scale.place(edge) < to);
  return { lift: 0, strong: null, text, x, side: isLeft ? "left" : "right", width: needs, background: crossed };
}

/** In the middle of the axis, whatever passes there. */
function placeNote(text: string, lane: number, source: LaneSource): PlacedLabel {
  const { scale } = source;
  const width = textWidth(text, HEADER_SIZE);
  const label = { strong: null, text, at: (scale.right - scale.left) / 2, place: "over" as const, width, crossed: false };
  return placeLabel(must(uncrossedFirst([label], edgesAcross(source, lane))[0], "label"), scale);
}

/** The last path of some counts: a time range that moves changes neither. */
const paths = new WeakMap<readonly number[], { readonly key: string; readonly path: string }>();

function knownPath(counts: readonly number[], left: number, base: number, height: number, most: number): string {
  const key = [left, base, height, most].join();
  const last = paths.get(counts);
  if (last?.key === key) return last.path;
  const path = stepsPath(counts, left, BIN, base, height, most);
  paths.set(counts, { key, path });
  return path;
}

function laneName(number: number, { dataset, index, i18n }: LaneSource): string {
  const lane = must(index.lanes[number], "lanes");
  const vote = index.votes?.[number];
  if (vote) return i18n.text(dataset.term("country", vote.election.country).label);
  return lane === "none" ? i18n.t("timeline.laneUnassigned") : i18n.text(dataset.term("authority", lane).label);
}

const headerLines = (name: string, { narrow, width }: Layout): readonly string[] =>
  narrow ? [fitText(name, width - MARGIN * 2 - GLYPH_ROOM, HEADER_SIZE)] : wrapText(name, lettersRoom(width), HEADER_SIZE, HEADER_LINES);

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
  const slack = (lane.height - top - rows * row) / 2;
  return visible(content, layout).map((packed) => placeMark(packed, lane, lane.y + top + slack + (packed.sub + 0.5) * row, layout));
}

interface KnownMark {
  /** The middle of its row. */
  readonly y: number;
  readonly scale: TimeScale;
  readonly placed: PlacedMark;
}

/** Marks as last placed: a time range that moves leaves most of them where and as they are. */
const knownMarks = new WeakMap<PackedMark, KnownMark>();

function placeMark(packed: PackedMark, lane: PlacedLane, y: number, { source, result }: Layout): PlacedMark {
  const { scale } = source;
  const { mark, label } = packed;
  const level = result.level(mark.row);
  const last = knownMarks.get(packed);
  if (last?.scale === scale && last.y === y && last.placed.level === level) return last.placed;
  const placed: PlacedMark = {
    row: mark.row,
    style: styleOf(mark.row, source),
    lane: lane.number,
    y: label?.place === "above" ? y + SUNK : y,
    ...ordered(scale.place(mark.start), scale.place(mark.end)),
    bars: mark.bars.map((bar) => placeBar(bar, scale)),
    glyph: mark.glyph && { x: scale.place(mark.glyph.at), sure: mark.glyph.sure },
    label: label && placeLabel(label, scale, level),
    level,
    basis: mark.basis,
    marked: mark.marked,
  };
  knownMarks.set(packed, { y, scale, placed });
  return placed;
}

/** The mark of the authority of an event, whatever its lane. */
function styleOf(row: EventRow, { dataset: { columns } }: LaneSource): AuthorityMark {
  const code = codeAt(columns.authority, row);
  return authorityMark(columns.book, code === 0 ? null : valueAt(columns.book, "authority", code));
}

function placeLabel(label: DraftLabel, scale: TimeScale, level?: Level): PlacedLabel {
  const { at, place, width, crossed } = label;
  const { strong, text } = (level === 1 ? label.doubtful : undefined) ?? label;
  const side = place === "over" || place === "above" ? "middle" : (place === "after") === scale.mirrored ? "left" : "right";
  return { lift: place === "above" ? LIFT + SUNK : 0, strong, text, x: scale.place(at), side, width, background: crossed };
}

function placeBar({ start, end, sure, fades }: Bar, scale: TimeScale): PlacedBar {
  const side = fades && ((fades === "end") === scale.mirrored ? "left" : "right");
  return { ...ordered(scale.place(start), scale.place(end)), sure, fades: side };
}

interface KnownBands {
  /** Where the lanes stood. */
  readonly key: string;
  readonly bands: readonly PlacedBand[];
}

/** Bands as last placed: they follow the calendar, and change with the lanes alone. */
const knownBands = new WeakMap<Layout["strips"], KnownBands>();

export function placeBands(lanes: readonly PlacedLane[], layout: Layout): readonly PlacedBand[] {
  const key = [layout.narrow, ...lanes.map(({ number, y, height }) => [number, y, height])].join();
  const last = knownBands.get(layout.strips);
  if (last?.key === key) return last.bands;
  const bands = bandsOn(lanes, layout);
  knownBands.set(layout.strips, { key, bands });
  return bands;
}

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
        label: name ? { ...placeLabel(name, scale), y: y + (name.row + 0.5) * STRIP } : null,
      };
    });
  });
}
