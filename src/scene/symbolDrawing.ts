import { type MarkShape, markPath, markReach, ROAD } from "./authority.ts";
import { box, type ColorVar, circle, type Drawn, group, type Look, line, path } from "./drawing.ts";
import type { MapPlacing } from "./mapFrame.ts";
import type { Highlight } from "./mapHighlight.ts";
import type { Rect } from "./mapLabels.ts";
import { BADGE_HEIGHT, type PlacedMark } from "./mapMarks.ts";
import type { MapWords } from "./mapWords.ts";
import { textWidth } from "./timeText.ts";

const COUNT = { size: 13, weight: 600 } as const;
const ICON = 12;
const ROAD_WIDTH = 16;
const [PAD, GAP] = [6, 4];
const BASELINE = 4.5;

/** A symbol with its words, measured. */
interface Worded {
  readonly mark: PlacedMark;
  readonly text: string;
  readonly textWidth: number;
  /** Whether the count stands inside the mark. */
  readonly inside: boolean;
}

/** Pixels that a mark has for a count inside it. */
const insideOf = ({ symbol }: PlacedMark): number => symbol.sureRadius * 1.5;

function worded(mark: PlacedMark, words: MapWords, dense = false): Worded {
  const text = dense ? words.count(mark.symbol) : words.label(mark);
  const width = textWidth(text, COUNT.size, COUNT.weight);
  return { mark, text, textWidth: width, inside: width <= insideOf(mark) };
}

const signsWidth = ({ symbol }: PlacedMark): number => ICON + (symbol.class === "line" ? GAP + ROAD_WIDTH : 0);
const badgeWidth = ({ mark, textWidth }: Worded): number => 2 * PAD + signsWidth(mark) + GAP + textWidth;
const reachOf = ({ symbol }: PlacedMark): number => markReach(symbol.mark.shape, 2 * symbol.radius);

/** The rectangles, in pixels, that a symbol blocks for names: its own, and that of a count beside it. */
export function roomOf(mark: PlacedMark, frame: MapPlacing, words: MapWords, dense: boolean): readonly Rect[] {
  const shown = worded(mark, words, dense);
  const [x, y] = frame.at(mark.spot.at).map((value, axis) => value + (axis === 0 ? mark.dx : mark.dy)) as [number, number];
  const badge = mark.form === "badge";
  if (badge && !dense) return [{ x, y, halfWidth: badgeWidth(shown) / 2 + 2, halfHeight: BADGE_HEIGHT / 2 + 1 }];
  const reach = badge ? ICON / 2 : reachOf(mark);
  const own: Rect = { x, y, halfWidth: reach, halfHeight: reach };
  if (!badge && (shown.inside || dense)) return [own];
  const after = words.dir === "rtl" ? -1 : 1;
  return [own, { x: x + after * (reach + shown.textWidth / 2 + 3), y, halfWidth: shown.textWidth / 2 + 2, halfHeight: 9 }];
}

/** Pixels that a symbol takes without a count beside it. */
export function symbolSize(mark: PlacedMark, words: MapWords): { readonly width: number; readonly height: number } {
  if (mark.form === "badge") return { width: badgeWidth(worded(mark, words)), height: BADGE_HEIGHT };
  return { width: 2 * mark.symbol.radius, height: 2 * mark.symbol.radius };
}

/** Whether a symbol is to be marked as holding what is selected: where its place is ringed as the selection's, that says so. */
export function chosenIn(selected: ReadonlySet<string>, { places }: Highlight): (mark: PlacedMark) => boolean {
  const ringed = new Set(places.map(({ spot }) => spot.place));
  return ({ symbol, form, spot }) => selected.has(symbol.key) && !(form === "mark" && ringed.has(spot.place));
}

export interface SymbolLook {
  /** Holds what is selected, and is not ringed as a place of it. */
  readonly chosen: boolean;
  /** One of too many for a count beside each. */
  readonly dense: boolean;
}

/** A symbol around 0,0. */
export function drawSymbol(mark: PlacedMark, words: MapWords, look: SymbolLook): readonly Drawn[] {
  const shown = worded(mark, words, look.dense);
  if (look.dense) return drawDense(shown, words, look.chosen);
  return mark.form === "badge" ? drawBadge(shown, words, look.chosen) : drawMark(shown, words, look.chosen);
}

/** Below this, in pixels, a shape cannot be told from a dot. */
const DOT_RADIUS = 2.5;

/** One of very many: a dot or a sign, with its count where that fits inside or no badge would say it else. */
function drawDense({ mark, text, inside }: Worded, { dir }: MapWords, chosen: boolean): readonly Drawn[] {
  const { symbol, form } = mark;
  const { colorVar, shape } = symbol.mark;
  if (form === "badge")
    return [path(markPath(shape, ICON), { fill: colorVar, ...rim(chosen) }), beside(text, ICON / 2 + 3, dir, "--surface")];
  const r = symbol.radius;
  if (r <= DOT_RADIUS) {
    const dot = box({ x: -r, y: -r, width: 2 * r, height: 2 * r, fill: colorVar });
    return chosen ? [dot, box({ x: -4, y: -4, width: 8, height: 8, ...rim(true) })] : [dot];
  }
  const sizeOf = (radius: number): number => Math.round(radius * 4) / 2;
  return [
    ...(symbol.sure > 0 ? [path(markPath(shape, sizeOf(symbol.sureRadius)), { fill: colorVar, ...rim(chosen) })] : []),
    ...(symbol.sure === symbol.possible
      ? []
      : [path(markPath(shape, sizeOf(r)), { ...rim(chosen), stroke: chosen ? "--selected" : colorVar, dash: "3 2" } as const)]),
    ...(inside ? [countIn(text, shape)] : []),
  ];
}

const rim = (chosen: boolean): Look => (chosen ? { stroke: "--selected", strokeWidth: 3 } : { stroke: "--surface", strokeWidth: 1 });

const countIn = (text: string, shape: MarkShape): Drawn =>
  line({ text, x: 0, y: BASELINE, ...COUNT, align: "middle", color: shape === "ring" ? "--ink" : "--on-accent" });

function drawBadge(shown: Worded, { dir }: MapWords, chosen: boolean): readonly Drawn[] {
  const { symbol } = shown.mark;
  const { colorVar, shape } = symbol.mark;
  const width = badgeWidth(shown);
  const around = (room: number, rx: number) => ({
    x: -width / 2 - room,
    y: -BADGE_HEIGHT / 2 - room,
    width: width + 2 * room,
    height: BADGE_HEIGHT + 2 * room,
    rx,
  });
  const inward = dir === "rtl" ? -1 : 1;
  const edge = -inward * (width / 2 - PAD);
  const icon = edge + (inward * ICON) / 2;
  const words = edge + inward * (signsWidth(shown.mark) + GAP + shown.textWidth / 2);
  return [
    ...(chosen ? [box({ ...around(3, 6), stroke: "--selected", strokeWidth: 2.5 })] : []),
    box({ ...around(0, 4), fill: "--surface", stroke: colorVar, strokeWidth: 1.5, dash: symbol.sure === symbol.possible ? null : "4 3" }),
    path(markPath(shape, ICON), { at: [icon, 0], fill: colorVar }),
    ...(symbol.class === "line"
      ? [path(ROAD, { at: [icon + inward * (ICON / 2 + GAP + ROAD_WIDTH / 2), 0], stroke: "--ink-2", strokeWidth: 2 })]
      : []),
    line({ text: shown.text, x: words, y: BASELINE, ...COUNT, align: "middle" }),
  ];
}

function drawMark({ mark, text, inside }: Worded, { dir }: MapWords, chosen: boolean): readonly Drawn[] {
  const reach = reachOf(mark);
  return [
    ...(chosen ? [circle(0, 0, reach + 3, { stroke: "--selected", strokeWidth: 2.5 })] : []),
    ...signOf(mark),
    inside ? countIn(text, mark.symbol.mark.shape) : beside(text, reach + 3, dir, "--land"),
  ];
}

/** The sign of a mark without its count: what is possible around what is certain. */
function signOf({ symbol }: PlacedMark): readonly Drawn[] {
  const { colorVar, shape } = symbol.mark;
  const possible = { fill: "--surface", fillOpacity: 0.5, stroke: colorVar, strokeWidth: 1.75, dash: "4 3" } as const;
  return [
    ...(symbol.sure === symbol.possible ? [] : [path(markPath(shape, symbol.radius * 2), possible)]),
    ...(shape === "ring" && symbol.sure > 0 ? [path(markPath("circle", symbol.sureRadius * 2), { fill: "--surface" })] : []),
    ...(symbol.sure > 0 ? [path(markPath(shape, symbol.sureRadius * 2), { fill: colorVar, stroke: "--surface", strokeWidth: 1.5 })] : []),
  ];
}

function beside(text: string, x: number, dir: MapWords["dir"], halo: ColorVar): Drawn {
  const rtl = dir === "rtl";
  return line({ text, x: rtl ? -x : x, y: BASELINE, ...COUNT, align: rtl ? "right" : "left", halo });
}

/** Every symbol at each of its places, the largest below the rest. */
export function drawSymbols(
  marks: readonly PlacedMark[],
  frame: MapPlacing,
  words: MapWords,
  lookOf: (mark: PlacedMark) => SymbolLook,
): readonly Drawn[] {
  return marks.map((mark) => {
    const [x, y] = frame.at(mark.spot.at);
    return group(drawSymbol(mark, words, lookOf(mark)), {
      at: [x + mark.dx, y + mark.dy],
      data: { key: mark.key, mark: mark.symbol.mark.authority },
    });
  });
}
