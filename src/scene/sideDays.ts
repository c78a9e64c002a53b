import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { asDay, type Day, type Span } from "../model/span.ts";
import type { Basis } from "../model/vocabulary.ts";
import { NO_ANCHOR, roundFinder } from "../query/anchors.ts";
import type { TimeRange } from "../view/view.ts";
import { type AuthorityMark, authorityMark } from "./authority.ts";
import type { Counted } from "./comparedLines.ts";
import { box, type Drawn, group, line, path } from "./drawing.ts";
import { runwayWords } from "./readingWords.ts";
import type { Side } from "./sideBySide.ts";
import { createScale, roomyDomain, type TimeScale } from "./timeScale.ts";
import { barRing, barSign, glyphRing, glyphSign, type MarkLook } from "./timeSigns.ts";
import { fitText, wrapText } from "./timeText.ts";
import { countedTicks } from "./timeTicks.ts";
import { dateWords } from "./words.ts";

/** A meeting on the axis of days from the first day of voting; negative before it. */
interface SideMeeting {
  readonly span: Span;
  readonly basis: Basis | null;
  readonly mark: AuthorityMark;
  readonly isPossible: boolean;
}

/** What one of two columns has on the axis of days to the vote. */
export interface SideLane {
  readonly name: string;
  /** What stands on it, in words. */
  readonly words: string;
  readonly meetings: readonly SideMeeting[];
  readonly voting: readonly TimeRange[];
  readonly abroad: readonly TimeRange[];
  /** The first day of voting, where all that stands here is counted from the same. */
  readonly anchor: Day | null;
  /** Meetings that have no place: they concern no vote, or have no day. */
  readonly unplaced: number;
}

const shifted = ({ from, latestStart, earliestEnd, to }: Span, by: number): Span => ({
  from: asDay(from - by),
  latestStart: asDay(latestStart - by),
  earliestEnd: asDay(earliestEnd - by),
  to: asDay(to - by),
});

/** Puts the meetings of a column on days counted from the vote that each of them concerns. */
export function sideLane(dataset: Dataset, i18n: I18n, { engine, result }: Counted, side: Side): SideLane {
  const { trust } = engine.settings;
  const roundOf = roundFinder(dataset, trust);
  const placed = side.events.flatMap((row) => {
    const [span, anchor] = [engine.span(row), engine.anchor(row)];
    const isPlaced = span && anchor !== NO_ANCHOR && Number.isFinite(span.from) && Number.isFinite(span.to);
    return isPlaced ? [{ row, span: shifted(span, anchor), anchor }] : [];
  });
  const anchors = [...new Set(placed.map(({ anchor }) => anchor))];
  const daysOf = (part: "inside" | "abroad"): readonly TimeRange[] =>
    placed.flatMap(({ row, anchor }) => {
      const id = roundOf(row)?.[part] ?? null;
      const entry = id === null ? undefined : dataset.eventRow(id);
      const span = entry === undefined ? undefined : engine.span(entry);
      return span ? [[asDay(span.from - anchor), asDay(span.to - anchor)] as const] : [];
    });
  const runway = placed.length === 1 && placed[0] ? runwayWords([0 - placed[0].span.to, 0 - placed[0].span.from], i18n) : null;
  const directives = i18n.range("count.directives", side.count.sure, side.count.possible);
  return {
    name: side.name,
    words: runway === null ? directives : i18n.t("compare.onAxis", { directives, days: runway }),
    meetings: placed.map(({ row, span }) => ({
      span,
      basis: dateWords(dataset.event(row).when, trust, i18n).basis,
      mark: authorityMark(dataset.columns.book, dataset.event(row).authority),
      isPossible: result.level(row) === 1,
    })),
    voting: daysOf("inside"),
    abroad: daysOf("abroad"),
    anchor: anchors.length === 1 && anchors[0] !== undefined ? asDay(anchors[0]) : null,
    unplaced: side.events.length - placed.length,
  };
}

const HEAD = 168;
const NARROW = 640;
const AXIS = 28;
const LANE = 82;
const EDGE = 12;
/** Between words and the days that they stand beside. */
const GAP = 4;

interface DayPicture {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Drawn[];
}

/** Both lanes under one axis of days to the vote, so that both votes stand at day 0; null where neither has a meeting on it. */
export function drawSideDays(lanes: readonly SideLane[], width: number, i18n: I18n, mirror: boolean): DayPicture | null {
  const days = lanes.flatMap(({ meetings, voting, abroad }) => [
    ...meetings.map(({ span }) => [span.from, span.to] as const),
    ...voting,
    ...abroad,
  ]);
  if (!lanes.some(({ meetings }) => meetings.length > 0)) return null;
  const domain = roomyDomain(Math.min(...days.map(([from]) => from)), Math.max(...days.map(([, to]) => to)));
  const isNarrow = width < NARROW;
  const head = isNarrow ? EDGE : HEAD;
  const [left, right] = i18n.dir === "rtl" ? [EDGE, width - head] : [head, width - EDGE];
  const scale = createScale(domain, left, Math.max(left + 1, right), i18n.dir === "rtl" && mirror);
  const laneHeight = isNarrow ? LANE + 20 : LANE;
  const height = AXIS + lanes.length * laneHeight;
  const ticks = countedTicks(scale, (day) => i18n.relativeDay(day, "short"), i18n);
  const axis = ticks.map(({ x, label }) => line({ text: label, x, y: 18, align: "middle", color: "--ink-2" }));
  const grid = path(ticks.map(({ x }) => `M${x} ${AXIS - 4}V${height}`).join(""), { stroke: "--line-soft" });
  const room = { scale, i18n, width, isNarrow, laneHeight };
  return { width, height, parts: [grid, ...axis, ...lanes.map((lane, at) => drawLane(lane, AXIS + at * laneHeight, room))] };
}

interface Room {
  readonly scale: TimeScale;
  readonly i18n: I18n;
  readonly width: number;
  readonly isNarrow: boolean;
  readonly laneHeight: number;
}

function drawLane(lane: SideLane, y: number, room: Room): Drawn {
  const { scale, i18n, width, isNarrow, laneHeight } = room;
  const isRtl = i18n.dir === "rtl";
  const [nameX, align] = isRtl ? [width - EDGE, "right" as const] : [EDGE, "left" as const];
  const nameRoom = (isNarrow ? width : HEAD) - EDGE * 2;
  const top = y + (isNarrow ? 20 : 0);
  const band = (days: TimeRange, dash?: string) => {
    const [a, b] = [scale.x(days[0]), scale.x(days[1] + 1)];
    return box({
      x: Math.min(a, b),
      y: top,
      width: Math.abs(b - a),
      height: LANE,
      fill: "--band-vote",
      fillOpacity: dash ? 0.4 : 1,
      stroke: "--line",
      dash,
    });
  };
  return group(
    [
      path(`M0 ${y}H${width}`, { stroke: "--line" }),
      ...wrapText(lane.name, nameRoom, 12, isNarrow ? 1 : 3, i18n).map((text, at) =>
        line({ text, x: nameX, y: y + 16 + at * 16, align, size: 12, weight: 600 }),
      ),
      ...lane.abroad.map((days) => band(days, "2 3")),
      ...lane.voting.map((days) => band(days)),
      ...bandWords(lane, top + 58, room),
      ...civilDates(lane, y + laneHeight - 5, room),
      ...lane.meetings.flatMap((meeting) => drawMeeting(meeting, top + 36, scale)),
      ...drawWords(lane, top + 20, room),
    ],
    { key: `lane-${y}` },
  );
}

/** What the bands are: each on the side away from the other, unless there is no room. */
function bandWords({ voting, abroad }: SideLane, y: number, { scale, i18n, width }: Room): readonly Drawn[] {
  const named = [...voting.map((days) => ["polling", days] as const), ...abroad.map((days) => ["abroad", days] as const)];
  const later = Math.sign(scale.x(1) - scale.x(0));
  return named.map(([kind, days]) => {
    const [a, b] = [scale.x(days[0]), scale.x(days[1] + 1)];
    const shape = line({ text: i18n.t(`timeline.band.${kind}`), x: 0, y, align: "left", size: 11, color: "--ink-2", halo: "--surface" });
    const [after, before] = [Math.max(a, b) + GAP, Math.min(a, b) - GAP - shape.width];
    const isAfter = (kind === "polling" ? later : -later) > 0 ? after + shape.width <= width : before < 0;
    return { ...shape, x: isAfter ? after : Math.max(0, before) };
  });
}

/** The civil dates of the axis' days, small, at the foot of a lane that counts from one vote. */
function civilDates({ anchor }: SideLane, y: number, { scale, i18n }: Room): readonly Drawn[] {
  if (anchor === null) return [];
  const ticks = countedTicks(scale, (day) => i18n.axisLabel(asDay(anchor + day), "day"), i18n);
  return ticks.map(({ x, label }) => line({ text: label, x, y, align: "middle", size: 11, color: "--ink-2", halo: "--surface" }));
}

function drawMeeting({ span, basis, mark, isPossible }: SideMeeting, y: number, scale: TimeScale): readonly Drawn[] {
  const look: MarkLook = { color: mark.colorVar, pale: isPossible, dash: null };
  const filling = basis === "inferred" ? "half" : "solid";
  if (span.from === span.to) {
    const parts = glyphSign(mark.shape, filling, look);
    return [group(basis === "outside" ? [...parts, glyphRing(look.color)] : parts, { at: [scale.x(span.from + 0.5), y] })];
  }
  const [a, b] = [scale.x(span.from), scale.x(span.to + 1)];
  const bar = { x0: Math.min(a, b), x1: Math.max(a, b), sure: span.latestStart <= span.earliestEnd, fades: null };
  const parts = barSign(bar, y, bar.sure ? filling : "hatched", look);
  return basis === "outside" ? [...parts, barRing([bar], y, look.color)] : parts;
}

/** What a lane holds, in words over its first mark, before the days of voting where they would run into them, as far as there is room. */
function drawWords({ meetings, voting, words }: SideLane, y: number, { scale, i18n }: Room): readonly Drawn[] {
  const text = fitText(words, scale.right - scale.left, 12, i18n);
  const xs = meetings.flatMap(({ span }) => [scale.x(span.from), scale.x(span.to + 1)]);
  if (text === "" || xs.length === 0) return [];
  const isRtl = i18n.dir === "rtl";
  const shape = line({ text, x: 0, y, align: isRtl ? "right" : "left", weight: 600, halo: "--surface" });
  const [start, way] = isRtl ? [Math.max(...xs), -1] : [Math.min(...xs), 1];
  const ends = voting.map(([day]) => scale.x(day) - way * GAP).filter((end) => (end - start) * way > 0);
  const clear = [start, ...ends.map((end) => end - way * shape.width)];
  const x = isRtl
    ? Math.min(scale.right, Math.max(...clear, scale.left + shape.width))
    : Math.max(scale.left, Math.min(...clear, scale.right - shape.width));
  return [{ ...shape, x }];
}
