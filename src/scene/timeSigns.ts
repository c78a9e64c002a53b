import { type MarkShape, markPath } from "./authority.ts";
import { type BoxShape, box, type ColorVar, circle, type Drawn, type Look, type Paint, path } from "./drawing.ts";
import type { PlacedBar } from "./timePlaced.ts";

export const GLYPH = 13;
const RING = 20;
const BAR = 11;
const HATCH = { width: 1.4, bar: 5, glyph: 4 } as const;
const PALE = { fillOpacity: 0.3, strokeOpacity: 0.7 } as const;
/** A pale hatch as thin as the rest would look like a pale fill. */
const PALE_HATCH = 0.75;

/** How a mark is filled: what is known, what is inferred, what is one of several days, or nothing. */
export type Filling = "solid" | "half" | "hatched" | "none";

/** How a mark looks on the timeline, whatever its shape. */
export interface MarkLook {
  readonly color: ColorVar;
  /** Possibly in the filter only. */
  readonly pale: boolean;
  /** Broken outline: outside the filter, or a date marked as uncertain or approximate. */
  readonly dash: string | null;
}

const outline = ({ pale, dash }: MarkLook, filling: Filling, ink: Paint): Look => ({
  fill: filling === "solid" ? ink : undefined,
  stroke: ink,
  strokeWidth: 1.5,
  dash,
  ...(pale ? PALE : {}),
});

const hatching = ({ pale }: MarkLook, stroke: Paint): Pick<Look, "stroke" | "strokeWidth" | "strokeOpacity"> => ({
  stroke,
  strokeWidth: HATCH.width,
  strokeOpacity: pale ? PALE_HATCH : undefined,
});

const halved = ({ pale }: MarkLook, fill: Paint): Look => ({ fill, fillOpacity: pale ? PALE_HATCH : undefined });

/** A day around 0,0. */
export function glyphSign(shape: MarkShape, filling: Filling, look: MarkLook): readonly Drawn[] {
  const d = markPath(shape, GLYPH);
  const clip = { name: `glyph-${shape}`, d };
  const half = GLYPH * 0.75;
  const inside: Readonly<Record<Filling, readonly Drawn[]>> = {
    hatched: [{ kind: "hatch", x0: -half, x1: half, y0: -half, y1: half, gap: HATCH.glyph, clip, ...hatching(look, look.color) }],
    half: [box({ x: -half, y: 0, width: 2 * half, height: half, clip, ...halved(look, look.color) })],
    solid: [],
    none: [],
  };
  const background = path(markPath(shape === "ring" ? "circle" : shape, GLYPH), { fill: "--surface" });
  return [background, ...inside[filling], path(d, outline(look, filling, look.color))];
}

/** Around a glyph whose date is known from outside the reports. */
export const glyphRing = (color: ColorVar): Drawn => circle(0, 0, RING / 2, { stroke: color, strokeWidth: 1 });

/** A run of days around the middle line `y`; towards a side without a bound it fades away. */
export function barSign({ x0, x1, fades }: PlacedBar, y: number, filling: Filling, look: MarkLook): readonly Drawn[] {
  const shape: Omit<BoxShape, "kind"> = { x: x0, y: y - BAR / 2, width: x1 - x0, height: BAR, rx: 3 };
  const ink: Paint = fades ? { fade: look.color, from: fades === "left" ? x1 : x0, to: fades === "left" ? x0 : x1 } : look.color;
  const inner = { x0: x0 + 0.75, x1: x1 - 0.75, y0: y - BAR / 2 + 0.75, y1: y + BAR / 2 - 0.75 };
  const inside: Readonly<Record<Filling, readonly Drawn[]>> = {
    hatched: [{ kind: "hatch", ...inner, gap: HATCH.bar, ...hatching(look, ink) }],
    half: [box({ x: x0, y, width: x1 - x0, height: BAR / 2, ...halved(look, ink) })],
    solid: [],
    none: [],
  };
  return [box({ ...shape, fill: "--surface" }), ...inside[filling], box({ ...shape, ...outline(look, filling, ink) })];
}

/** Around bars whose date is known from outside the reports. */
export function barRing(bars: readonly PlacedBar[], y: number, color: ColorVar): Drawn {
  const [from, until] = [Math.min(...bars.map(({ x0 }) => x0)), Math.max(...bars.map(({ x1 }) => x1))];
  const height = BAR + 6;
  return box({ x: from - 3, y: y - height / 2, width: until - from + 6, height, rx: 6, stroke: color, strokeWidth: 1 });
}
