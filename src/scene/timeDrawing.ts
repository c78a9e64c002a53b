import type { Dir } from "../i18n/locale.ts";
import type { EventRow } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import { markPath } from "./authority.ts";
import { box, boxPath, type Clip, type ColorVar, type Drawn, group, type Look, line, path, short, type TextShape } from "./drawing.ts";
import { BAND_EDGES, bandBox, bandEdges } from "./timeBands.ts";
import { LABEL_SIZE } from "./timeMarks.ts";
import {
  backgroundStart,
  type PlacedBand,
  type PlacedBar,
  type PlacedLabel,
  type PlacedLane,
  type PlacedMark,
  type TimeScene,
} from "./timePlaced.ts";
import type { TimeScale } from "./timeScale.ts";
import { barRing, barSign, type Filling, GLYPH, glyphRing, glyphSign, type MarkLook } from "./timeSigns.ts";

/** The timeline in two sheets: what a time range that moves shades, and what stays clear above it. */
export interface TimeDrawing {
  readonly background: readonly Drawn[];
  readonly marks: readonly Drawn[];
}

const LANE_LINE = 16;
const NAME_SIZE = 12.5;
/** Pixels beyond the plot that a ring may take. */
const RING_ROOM = 10;

/** The timeline as it is placed, for a page whose words run in `dir`. */
export function drawTimeline(scene: TimeScene, dir: Dir): TimeDrawing {
  const { scale, axis, lanes, bands, marks, width } = scene;
  const edges = lanes.map(({ y, height }) => `M0 ${y + height}H${width}`).join("");
  return {
    background: [
      path(edges, { stroke: "--line-soft" }),
      group(drawBands(bands), { key: "bands", clip: plotOf(scale) }),
      path(axis.ticks.map(({ x }) => `M${short(x)} ${axis.y}V${axis.bottom}`).join(""), { stroke: "--line-soft" }),
      ...lanes.flatMap((lane) => drawDensity(lane, scene)),
      ...drawFolds(scene),
      drawAxis(scene),
    ],
    marks: [
      ...lanes.map((lane) => drawLaneWords(lane, scene, dir)),
      ...bands.flatMap(({ row, label }) => (label ? [group(drawLabel(label, label.y, "--ink-2"), { key: `name-${row}` })] : [])),
      group(
        marks.map((mark) => drawMark(mark, scale)),
        { clip: clipTo("marks", RING_ROOM, scale) },
      ),
    ],
  };
}

/** Pixels: as far down as any lane reaches. */
const DEEP = 10_000;

const clipTo = (name: string, room: number, { left, right }: TimeScale): Clip => ({
  name,
  d: boxPath(left - room, right + room, 0, DEEP),
});

const plotOf = (scale: TimeScale): Clip => clipTo("plot", 0, scale);

/** What is most telling is drawn last. */
const BAND_KINDS = ["results", "silence", "holiday", "abroad", "polling"] as const satisfies readonly PlacedBand["kind"][];

/** Bands are the same ones while only the filter changes. */
const drawBands = memoOf((bands: readonly PlacedBand[]) => BAND_KINDS.flatMap((kind) => drawKind(kind, bands)));

/** All bands of one kind in a few shapes: a crowded calendar has thousands. */
function drawKind(kind: PlacedBand["kind"], bands: readonly PlacedBand[]): readonly Drawn[] {
  const own = bands.filter((band) => band.kind === kind);
  if (own.length === 0) return [];
  const along = (draw: typeof bandBox, wanted: (bar: PlacedBar) => boolean): string =>
    own.flatMap(({ bars, y, height }) => bars.filter(wanted).map(({ x0, x1 }) => draw(x0, x1, y, height))).join("");
  const [sure, unsure] = [along(bandBox, (bar) => bar.sure), along(bandBox, (bar) => !bar.sure)];
  const fill: ColorVar = kind === "holiday" ? "--band-holiday" : "--band-vote";
  const abroad = kind === "abroad";
  const parts = [
    ...(sure ? [path(sure, { fill, fillOpacity: abroad ? 0.45 : undefined })] : []),
    ...(unsure ? [path(unsure, { fill, fillOpacity: 0.45 }), hatchOver(unsure, kind, own)] : []),
    abroad
      ? path(sure + unsure, { fill: { dots: "--ink-3" } })
      : path(
          along(bandEdges, () => true),
          { class: "timeline-band-edge", stroke: "--ink-3", strokeWidth: 0.75, dash: BAND_EDGES[kind] },
        ),
  ];
  return [group(parts, { data: { band: kind } })];
}

function hatchOver(d: string, kind: PlacedBand["kind"], bands: readonly PlacedBand[]): Drawn {
  const bars = bands.flatMap(({ bars }) => bars.filter(({ sure }) => !sure));
  return {
    kind: "hatch",
    x0: Math.min(...bars.map(({ x0 }) => x0)),
    x1: Math.max(...bars.map(({ x1 }) => x1)),
    y0: Math.min(...bands.map(({ y }) => y)),
    y1: Math.max(...bands.map(({ y, height }) => y + height)),
    gap: 6,
    clip: { name: `unsure-${kind}`, d },
    stroke: "--ink-3",
    strokeWidth: 0.75,
  };
}

function drawDensity({ density, number, mark, y, height }: PlacedLane, { scale }: TimeScene): readonly Drawn[] {
  if (!density) return [];
  const clip = { name: `density-${number}`, d: density.possible };
  const area = { x0: scale.left, x1: scale.right, y0: y, y1: y + height };
  const parts: readonly Drawn[] = [
    { kind: "hatch", ...area, gap: 5, clip, stroke: mark.colorVar, strokeWidth: 1 },
    path(density.possible, { stroke: mark.colorVar, strokeWidth: 0.75 }),
    path(density.sure, { fill: mark.colorVar }),
  ];
  return [group(parts, { key: `density-${number}` })];
}

/** The name of a lane with its counts, and what an empty one says: a text for each line, since WebKit cuts and mixes the lines of one that runs from the right. */
function drawLaneWords(
  { number, lane, header, mark, isThin, dates, y, height, note, noteY }: PlacedLane,
  { scale }: TimeScene,
  dir: Dir,
): Drawn {
  const [inward, align] = dir === "rtl" ? ([-1, "right"] as const) : ([1, "left"] as const);
  const names = header.lines.length;
  const lines = [...header.lines, ...header.below].map((text, at) => {
    const type: Partial<TextShape> = at < names ? { size: NAME_SIZE, weight: 600, halo: "--surface" } : { color: "--ink-2" };
    return line({ text, x: header.x + inward * 20, y: header.baseline + at * LANE_LINE, align, ...type });
  });
  const glyph = path(markPath(mark.shape, GLYPH), { at: [header.x + inward * 7, header.baseline - 4], fill: mark.colorVar });
  const dots = isThin
    ? [
        path(`M${short(dotsFrom(note, scale, dir))} ${noteY}H${dir === "rtl" ? scale.left : scale.right}`, {
          stroke: "--line",
          strokeWidth: 1.5,
          dash: "0.1 6",
          cap: "round",
        }),
      ]
    : [];
  const days = dates.map(({ x, label }) =>
    line({ text: label, x, y: y + height - 5, size: 11, align: "middle", color: "--ink-2", halo: "--surface" }),
  );
  return group([...dots, ...days, glyph, ...lines, ...(note ? drawLabel(note, noteY, "--ink-3", NAME_SIZE) : [])], {
    key: `lane-${number}`,
    data: { lane },
  });
}

/** The dots of a thin lane begin where its note ends. */
const dotsFrom = (note: PlacedLabel | null, scale: TimeScale, dir: Dir): number => {
  const edge = dir === "rtl" ? scale.right : scale.left;
  return note === null ? edge : note.side === "left" ? note.x - note.width - 8 : note.x + note.width + 8;
};

/** Words beside a mark in one line or two, or over a band, on a ground of their own where they cross something. */
function drawLabel(label: PlacedLabel, y: number, color: ColorVar, size: number = LABEL_SIZE): readonly Drawn[] {
  const { strong, text, x, side, width, background } = label;
  const half = strong === null ? 9 : 17;
  const under = { x: backgroundStart(label), y: y - half, width, height: 2 * half, rx: 4, fill: "--surface", fillOpacity: 0.85 } as const;
  const align = side === "middle" ? "middle" : side === "right" ? "left" : "right";
  const rest = { class: "timeline-label", x, size, align, halo: "--surface" } as const;
  return [
    ...(background ? [box({ class: "timeline-label-background", ...under })] : []),
    ...(strong === null ? [] : [line({ ...rest, text: strong, y: y - 4, color, weight: 600 })]),
    line({ ...rest, text, y: strong === null ? y + 4 : y + 12, color: strong === null ? color : "--ink-2", width }),
  ];
}

/** An event on the timeline. */
const drawMark = memoOf(({ row, style, bars, glyph, y, level, basis, label, marked }: PlacedMark, scale: TimeScale): Drawn => {
  const look: MarkLook = { color: style.colorVar, pale: level === 1, dash: level === 0 ? "1 3" : marked ? "3 2" : null };
  const filling = (sure: boolean): Filling => (level === 0 ? "none" : sure ? (basis === "inferred" ? "half" : "solid") : "hatched");
  const ringed = basis === "outside";
  const parts: Drawn[] = [];
  if (bars.length > 0) {
    const drawn = bars.flatMap((bar) => barSign(bar, y, filling(bar.sure), look));
    parts.push(group(ringed ? [...drawn, barRing(bars, y, look.color)] : drawn, { clip: plotOf(scale) }));
  }
  if (glyph) {
    const drawn = glyphSign(style.shape, filling(glyph.sure), look);
    parts.push(group(ringed ? [...drawn, glyphRing(look.color)] : drawn, { at: [glyph.x, y] }));
  }
  return group(label ? [...parts, ...drawLabel(label, y - label.lift, "--ink")] : parts, { key: String(row), data: { row } });
});

function drawAxis({ axis, width }: TimeScene): Drawn {
  const { y, ticks, ends } = axis;
  const rule = `M0 ${y}H${width}${ticks.map(({ x }) => `M${short(x)} ${y}v-5`).join("")}`;
  const [left, right] = ends;
  return group(
    [
      path(rule, { stroke: "--line" }),
      ...ticks.flatMap(({ x, label }) => (label === "" ? [] : [line({ text: label, x, y: y - 9, color: "--ink-2", align: "middle" })])),
      line({ text: left.label, x: left.x, y: y - 9, weight: 600, align: "left" }),
      line({ text: right.label, x: right.x, y: y - 9, weight: 600, align: "right" }),
    ],
    { key: "axis" },
  );
}

/** Empty stretches: the ground of the page between perforated edges, their length in words among the dates. */
function drawFolds({ axis: { folds, bottom, y } }: TimeScene): readonly Drawn[] {
  if (folds.length === 0) return [];
  const along = (draw: typeof bandBox): string => folds.map(({ x0, x1 }) => draw(x0, x1, 0, bottom)).join("");
  return [
    path(along(bandBox), { fill: "--paper" }),
    path(along(bandEdges), { stroke: "--line", strokeWidth: 3, dash: "0.1 6", cap: "round" }),
    ...folds.map(({ x0, x1, label }) => line({ text: label, x: (x0 + x1) / 2, y: y - 9, color: "--ink-2", align: "middle" })),
  ];
}

const HALF = 12;

/** How what is selected and what is passed over are ringed. */
export const RINGS = {
  chosen: { stroke: "--selected", strokeWidth: 2.5 },
  passed: { stroke: "--ink-2", strokeWidth: 2, dash: "4 3" },
} as const satisfies Readonly<Record<string, Look>>;

/** Boxes around the marks and bands of some events. */
export function drawRings({ marks, bands }: Pick<TimeScene, "marks" | "bands">, rows: ReadonlySet<EventRow>, look: Look): readonly Drawn[] {
  const ring = (x0: number, x1: number, y: number, height: number, rx: number) =>
    box({ x: x0 - 2, y, width: x1 - x0 + 4, height, rx, ...look });
  return [
    ...marks.filter(({ row }) => rows.has(row)).map(({ x0, x1, y }) => ring(x0, x1, y - HALF - 2, 2 * HALF + 4, 6)),
    ...bands
      .filter(({ row }) => rows.has(row))
      .map(({ bars, y, height }) => ring(Math.min(...bars.map(({ x0 }) => x0)), Math.max(...bars.map(({ x1 }) => x1)), y, height, 2)),
  ];
}
