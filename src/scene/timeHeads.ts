import type { I18n } from "../i18n/translator.ts";
import { must } from "../model/must.ts";
import type { LaneContent, LaneSource } from "./timeLanes.ts";
import type { Strip } from "./timeStrips.ts";
import { fitText, textWidth, wrapText } from "./timeText.ts";

/** What the height of lanes follows from. */
export interface Frame {
  readonly source: LaneSource;
  /** Lane names stand above their lane instead of beside it. */
  readonly narrow: boolean;
  readonly width: number;
  /** By the number of the first lane. */
  readonly strips: ReadonlyMap<number, Strip>;
}

/** Containers narrower than this have no room for names beside the lanes. */
export const NARROW = 640;
/** Pixels at the side where reading begins, and at the other. */
const HEADER = 185;
export const MARGIN = 12;
export const HEADER_SIZE = 12.5;
const HEADER_LINE = 16;
const HEADER_LINES = 4;
export const FIRST_BASELINE = 17;
const GLYPH_ROOM = 20;
export const STRIP = 20;
export const PADDING = 4;
const DENSITY = 64;
export const THIN = 24;
/** At the foot of a lane that counts from one vote: a row of dates. */
const FOOT = 16;
/** Above the lanes: a row of ticks. */
export const AXIS = 28;

/** Room for the names of lanes, in pixels. */
export const headerRoom = (width: number): number => (width < NARROW ? MARGIN : HEADER);
const lettersRoom = (width: number): number => headerRoom(width) - MARGIN - GLYPH_ROOM;

/** Above the lanes of a narrow timeline, a row for their names. */
export const nameRoom = ({ narrow }: Frame): number => (narrow ? STRIP : 0);
/** At the foot of a lane, a row for dates. */
export const foot = (lane: number, { source: { index } }: Frame): number => (index.votes?.[lane] ? FOOT : 0);
/** What names take above the marks of a lane. */
export const above = (lane: number, frame: Frame): number => nameRoom(frame) + (frame.strips.get(lane)?.rows ?? 0) * STRIP;

/** Pixels that lanes and axis take with what fills them. */
export const heightOf = (contents: ReadonlyMap<number, LaneContent>, frame: Frame): number =>
  [...contents].reduce((sum, [number, content]) => sum + laneHead(number, content, [""], frame).height, AXIS);

/** Pixels that a lane takes at least: for its marks, and for so many lines beside them. */
function leastHeight(number: number, content: LaneContent, lines: number, frame: Frame): number {
  const inside = content.kind === "density" ? DENSITY : Math.max(1, content.rows) * content.rowHeight + PADDING * 2;
  return Math.max(above(number, frame) + inside + foot(number, frame), frame.narrow ? 0 : lines * HEADER_LINE + PADDING * 2);
}

export interface LaneHead {
  readonly name: string;
  readonly isThin: boolean;
  readonly lines: readonly string[];
  readonly below: readonly string[];
  readonly height: number;
}

/** The name of a lane and what stands under it, and the height that the lane has at least. */
export function laneHead(number: number, content: LaneContent, counts: readonly string[], frame: Frame): LaneHead {
  const { source, narrow, width } = frame;
  const { index, i18n } = source;
  const name = laneName(number, source);
  if (content.kind === "marks" && isUntold(number, name, frame)) return { name, isThin: true, lines: [name], below: [], height: THIN };
  const lines = headerLines(name, frame);
  const stated = index.votes ? counts : index.laneTotals[number] === 0 ? [] : [inOneLine(counts, lettersRoom(width), i18n)];
  const below = narrow ? [] : stated.map((line) => fitText(line, lettersRoom(width), HEADER_SIZE, i18n));
  return { name, isThin: false, lines, below, height: leastHeight(number, content, lines.length + stated.length, frame) };
}

/** The counts as far as a line has room for them: the same height whatever the filter leaves. */
function inOneLine(counts: readonly string[], room: number, type: I18n): string {
  const whole = counts.join(" · ");
  return textWidth(whole, HEADER_SIZE, type) > room ? must(counts[0], "count") : whole;
}

/** Whether the record tells nothing of a lane's authority, and the lane no vote, so that its name and that note are all; and whether one line has room for them. */
function isUntold(number: number, name: string, { source: { index, i18n }, strips, width }: Frame): boolean {
  if (index.votes !== null || index.laneTotals[number] !== 0 || (strips.get(number)?.labels.size ?? 0) > 0) return false;
  return noteStart(name, i18n) + textWidth(i18n.t("timeline.laneEmpty"), HEADER_SIZE, i18n) + MARGIN <= width;
}

/** Where the words after the name of a thin lane begin, in pixels inward. */
export const noteStart = (name: string, type: I18n): number => MARGIN + GLYPH_ROOM + textWidth(name, HEADER_SIZE, type, 600) + MARGIN;

function laneName(number: number, { dataset, index, i18n }: LaneSource): string {
  const lane = must(index.lanes[number], "lanes");
  const vote = index.votes?.[number];
  if (vote) return i18n.text(dataset.term("country", vote.election.country).label);
  return lane === "none" ? i18n.t("timeline.laneUnassigned") : i18n.text(dataset.term("authority", lane).label);
}

const headerLines = (name: string, { narrow, width, source: { i18n } }: Frame): readonly string[] =>
  narrow
    ? [fitText(name, width - MARGIN * 2 - GLYPH_ROOM, HEADER_SIZE, i18n)]
    : wrapText(name, lettersRoom(width), HEADER_SIZE, HEADER_LINES, i18n);
