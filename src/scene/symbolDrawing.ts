import { type MarkShape, markPath, markReach, ROAD } from "./authority.ts";
import { box, type ColorVar, circle, type Drawn, group, type Look, line, path } from "./drawing.ts";
import type { MapPlacing } from "./mapFrame.ts";
import { contains } from "./mapGeometry.ts";
import type { Highlight } from "./mapHighlight.ts";
import { type Rect, rimOf } from "./mapLabels.ts";
import { BADGE_HEIGHT, type PlacedMark } from "./mapMarks.ts";
import type { Point } from "./mapProjection.ts";
import type { Spot } from "./mapSpots.ts";
import type { MapWords } from "./mapWords.ts";
import { textWidth, wrapText } from "./timeText.ts";

const COUNT = { size: 13, weight: 600 } as const;
const MORE = { size: 12, weight: 400 } as const;
const ICON = 12;
const ROAD_WIDTH = 16;
const [PAD, GAP] = [6, 4];
const BASELINE = 4.5;
/** Pixels from one line of a badge to the next, and that a badge of one line is high. */
const LEADING = 18;
/** Pixels between the badge of a country and its border. */
const OFF_BORDER = 3;
/** Pixels to which the lines of a badge are wrapped. */
const WRAP = { title: 230, more: 190 } as const;

/** Widths of text are estimated on the safe side: where all lines begin at one edge, too much of that would stand at the other. The widest face that a program may put in the place of ours still fits. */
const SNUG = 0.97;

/** What a badge may say, or the count of a mark. */
interface Saying {
  readonly titles: readonly string[];
  readonly more: readonly string[];
  /** Whether it says which place it stands for. */
  readonly named: boolean;
}

/** A symbol with its words, measured. */
interface Worded extends Saying {
  readonly mark: PlacedMark;
  /** Of its first line. */
  readonly textWidth: number;
  /** Between the edges of a badge. */
  readonly inner: number;
  /** Whether the count stands inside the mark. */
  readonly inside: boolean;
}

/** Pixels that a mark has for a count inside it. */
const insideOf = ({ symbol }: PlacedMark): number => symbol.sureRadius * 1.5;

function worded(mark: PlacedMark, words: MapWords, { scale, dense }: Pick<SymbolLook, "scale" | "dense">): Worded {
  const count: Saying = { titles: [words.count(mark.symbol)], more: [], named: false };
  const { spot } = mark;
  if (dense || spot.kind !== "country") return measured(mark, count, words);
  for (const saying of sayings(mark, words)) {
    const shown = measured(mark, saying, words);
    if (fits(shown, spot, scale)) return shown;
  }
  return measured(mark, count, words);
}

/** The signs of a badge stand before its first line alone. */
function measured(mark: PlacedMark, saying: Saying, words: MapWords): Worded {
  const [first, ...titles] = saying.titles;
  const snug = titles.length + saying.more.length > 0 ? SNUG : 1;
  const width = snug * widest([first ?? ""], COUNT, words);
  const inner = Math.max(signsWidth(mark) + GAP + width, snug * widest(titles, COUNT, words), snug * widest(saying.more, MORE, words));
  return { ...saying, mark, textWidth: width, inner, inside: width <= insideOf(mark) };
}

const widest = (lines: readonly string[], { size, weight }: typeof COUNT | typeof MORE, words: MapWords): number =>
  Math.max(0, ...lines.map((text) => textWidth(text, size, words, weight)));

/** What the badge of a country may say, from the most to the least. */
function sayings(mark: PlacedMark, words: MapWords): readonly Saying[] {
  const [place, count] = words.titleParts(mark);
  const parts = words.more(mark.symbol);
  const whole = wrapText(words.title(mark), WRAP.title, COUNT.size, 2, words);
  const room = Math.max(WRAP.more, widest(whole, COUNT, words));
  const wrapped = parts.flatMap((part) => wrapText(part, room, MORE.size, 2, words));
  const first = parts.slice(0, 1);
  return [
    { titles: whole, more: wrapped, named: true },
    { titles: whole, more: first, named: true },
    { titles: [place], more: [count, ...first], named: true },
    { titles: [place], more: [count], named: true },
    { titles: [count], more: [], named: false },
  ];
}

/** Whether a badge lies inside the outline of its country. */
function fits(shown: Worded, { at, rings }: Extract<Spot, { readonly kind: "country" }>, scale: number): boolean {
  const centre: Point = [at[0] + shown.mark.dx / scale, at[1] + shown.mark.dy / scale];
  const half: Point = [(badgeWidth(shown) / 2 + OFF_BORDER) / scale, (badgeHeight(shown) / 2 + OFF_BORDER) / scale];
  return rimOf(centre, half).every((point) => contains(rings, point));
}

/** Whether the badge of a country says its name, so that the map need not. */
export const isNamedBy = (mark: PlacedMark, words: MapWords, look: Pick<SymbolLook, "scale" | "dense">): boolean =>
  worded(mark, words, look).named;

const signsWidth = ({ symbol }: PlacedMark): number => ICON + (symbol.class === "line" ? GAP + ROAD_WIDTH : 0);
const badgeWidth = ({ inner }: Worded): number => 2 * PAD + inner;
const badgeHeight = ({ titles, more }: Saying): number => BADGE_HEIGHT + (titles.length + more.length - 1) * LEADING;
const reachOf = ({ symbol }: PlacedMark): number => markReach(symbol.mark.shape, 2 * symbol.radius);

/** The rectangles, in pixels, that a symbol blocks for names: its own, and that of a count beside it. */
export function roomOf(mark: PlacedMark, frame: MapPlacing, words: MapWords, dense: boolean): readonly Rect[] {
  const shown = worded(mark, words, { scale: frame.scale, dense });
  const [left, top] = frame.at(mark.spot.at);
  const [x, y] = [left + mark.dx, top + mark.dy];
  const badge = mark.form === "badge";
  if (badge && !dense) return [{ x, y, halfWidth: badgeWidth(shown) / 2 + 2, halfHeight: badgeHeight(shown) / 2 + 1 }];
  const reach = badge ? ICON / 2 : reachOf(mark);
  const own: Rect = { x, y, halfWidth: reach, halfHeight: reach };
  if (!badge && (shown.inside || dense)) return [own];
  const after = words.dir === "rtl" ? -1 : 1;
  return [own, { x: x + after * (reach + shown.textWidth / 2 + 3), y, halfWidth: shown.textWidth / 2 + 2, halfHeight: 9 }];
}

/** Pixels that a symbol takes without a count beside it. */
export function symbolSize(mark: PlacedMark, words: MapWords, scale: number): { readonly width: number; readonly height: number } {
  if (mark.form === "badge") {
    const shown = worded(mark, words, { scale, dense: false });
    return { width: badgeWidth(shown), height: badgeHeight(shown) };
  }
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
  /** Pixels for a unit. */
  readonly scale: number;
}

/** A symbol around 0,0. */
export function drawSymbol(mark: PlacedMark, words: MapWords, look: SymbolLook): readonly Drawn[] {
  const shown = worded(mark, words, look);
  if (look.dense) return drawDense(shown, words, look.chosen);
  return mark.form === "badge" ? drawBadge(shown, words, look.chosen) : drawMark(shown, words, look.chosen);
}

/** Below this, in pixels, a shape cannot be told from a dot. */
const DOT_RADIUS = 2.5;

/** One of very many: a dot or a sign, with its count where that fits inside or no badge would say it else. */
function drawDense({ mark, titles: [text = ""], inside }: Worded, { dir }: MapWords, chosen: boolean): readonly Drawn[] {
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

function drawBadge(shown: Worded, words: MapWords, chosen: boolean): readonly Drawn[] {
  const { symbol } = shown.mark;
  const { colorVar, shape } = symbol.mark;
  const [width, height] = [badgeWidth(shown), badgeHeight(shown)];
  const around = (room: number, rx: number) => ({
    x: -width / 2 - room,
    y: -height / 2 - room,
    width: width + 2 * room,
    height: height + 2 * room,
    rx,
  });
  const inward = words.dir === "rtl" ? -1 : 1;
  const edge = -inward * (width / 2 - PAD);
  const icon = edge + (inward * ICON) / 2;
  const start = edge + inward * (signsWidth(shown.mark) + GAP);
  const lines = [...shown.titles.map((text) => ({ text, ...COUNT })), ...shown.more.map((text) => ({ text, ...MORE }))];
  const alone = lines.length === 1;
  const top = (BADGE_HEIGHT - height) / 2;
  const align = alone ? "middle" : inward === 1 ? "left" : "right";
  const xOf = (index: number): number => {
    if (index > 0) return edge;
    return alone ? start + (inward * shown.textWidth) / 2 : start;
  };
  return [
    ...(chosen ? [box({ ...around(3, 6), stroke: "--selected", strokeWidth: 2.5 })] : []),
    box({ ...around(0, 4), fill: "--surface", stroke: colorVar, strokeWidth: 1.5, dash: symbol.sure === symbol.possible ? null : "4 3" }),
    path(markPath(shape, ICON), { at: [icon, top], fill: colorVar }),
    ...(symbol.class === "line"
      ? [path(ROAD, { at: [icon + inward * (ICON / 2 + GAP + ROAD_WIDTH / 2), top], stroke: "--ink-2", strokeWidth: 2 })]
      : []),
    ...lines.map(({ text, size, weight }, index) =>
      line({
        text,
        width: Math.min(index === 0 ? shown.textWidth : shown.inner, textWidth(text, size, words, weight)),
        x: xOf(index),
        y: top + BASELINE + index * LEADING,
        size,
        weight,
        align,
      }),
    ),
  ];
}

function drawMark({ mark, titles: [text = ""], inside }: Worded, { dir }: MapWords, chosen: boolean): readonly Drawn[] {
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
  lookOf: (mark: PlacedMark) => Omit<SymbolLook, "scale">,
): readonly Drawn[] {
  return marks.map((mark) => {
    const [x, y] = frame.at(mark.spot.at);
    return group(drawSymbol(mark, words, { ...lookOf(mark), scale: frame.scale }), {
      at: [x + mark.dx, y + mark.dy],
      data: { key: mark.key, mark: mark.symbol.mark.authority },
    });
  });
}
