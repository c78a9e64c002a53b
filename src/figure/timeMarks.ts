import { markPath } from "../scene/authority.ts";
import { LABEL_SIZE } from "../scene/timeMarks.ts";
import { groundStart, type PlacedBar, type PlacedLabel, type PlacedMark } from "../scene/timePlaced.ts";
import { type Brush, write } from "./brush.ts";
import { hatchLines, hatchPath } from "./hatch.ts";
import type { Definitions } from "./mapShapes.ts";
import { type Attributes, element, group, path, translate } from "./markup.ts";

export const GLYPH = 13;
const RING = 20;
const BAR = 11;
const HATCH = 5;
const HATCH_WIDTH = 1.4;
const PALE_HATCH = 0.75;
/** From this share of a fading bar on it grows faint, up to nothing at its end. */
const FADES_FROM = 0.3;

/** How a mark is filled: what is known, what is inferred, what is one of several days, or nothing. */
export type Filling = "solid" | "half" | "hatched" | "none";

export interface MarkLook {
  readonly color: string;
  readonly ground: string;
  /** Possibly in the filter only. */
  readonly pale: boolean;
  /** Broken outline: outside the filter, or a date marked as uncertain or approximate. */
  readonly dashes: string | null;
}

/** An event on the timeline, as on screen. */
export function timeMark(mark: PlacedMark, brush: Brush, definitions: Definitions, clip: string): string {
  const { bars, glyph, y, level, basis, label, marked } = mark;
  const { colorVar, shape } = mark.style;
  const look: MarkLook = {
    color: brush.theme(colorVar),
    ground: brush.theme("--surface"),
    pale: level === 1,
    dashes: level === 0 ? "1 3" : marked ? "3 2" : null,
  };
  const filling = (sure: boolean): Filling => (level === 0 ? "none" : sure ? (basis === "inferred" ? "half" : "solid") : "hatched");
  const ringed = basis === "outside";
  return group(
    { "data-row": mark.row },
    bars.length === 0
      ? ""
      : group(
          { "clip-path": clip },
          ...bars.map((bar) => drawBar(bar, y, filling(bar.sure), look, brush, definitions)),
          ringed ? barRing(bars, y, look.color) : "",
        ),
    glyph
      ? group(
          { transform: translate(glyph.x, y) },
          glyphMark(shape, filling(glyph.sure), look, definitions),
          ringed ? glyphRing(look.color) : "",
        )
      : "",
    label ? drawLabel(label, y, brush, "--ink") : "",
  );
}

export const glyphRing = (color: string): string => element("circle", { r: RING / 2, fill: "none", stroke: color, "stroke-width": 1 });

function barRing(bars: readonly PlacedBar[], y: number, color: string): string {
  const [from, until] = [Math.min(...bars.map(({ x0 }) => x0)), Math.max(...bars.map(({ x1 }) => x1))];
  return element("rect", {
    x: from - 3,
    y: y - BAR / 2 - 3,
    width: until - from + 6,
    height: BAR + 6,
    rx: 6,
    fill: "none",
    stroke: color,
    "stroke-width": 1,
  });
}

/** A glyph around 0,0. */
export function glyphMark(shape: Parameters<typeof markPath>[0], filling: Filling, look: MarkLook, definitions: Definitions): string {
  const d = markPath(shape, GLYPH);
  const ground = path(markPath(shape === "ring" ? "circle" : shape, GLYPH), { fill: look.ground });
  const edge = {
    stroke: look.color,
    "stroke-width": 1.5,
    "stroke-dasharray": look.dashes,
    ...(look.pale ? { "stroke-opacity": 0.7 } : {}),
  };
  const inside = { fill: filling === "solid" ? look.color : "none", ...(look.pale ? { "fill-opacity": 0.3 } : {}) };
  const half = GLYPH * 0.75;
  const box = { x0: -half, x1: half, y0: -half, y1: half };
  const clip = definitions.use(`glyph-${shape}`, (id) => element("clipPath", { id }, path(d)));
  const extra =
    filling === "hatched"
      ? path(hatchPath(box, 4), { "clip-path": clip, fill: "none", ...hatching(look) })
      : filling === "half"
        ? element("rect", { x: -half, y: 0, width: 2 * half, height: half, fill: look.color, "clip-path": clip })
        : "";
  return ground + extra + path(d, { ...inside, ...edge });
}

/** A run of days around the middle line `y`; towards a side without a bound it fades away. */
export function drawBar(bar: PlacedBar, y: number, filling: Filling, look: MarkLook, brush: Brush, definitions: Definitions): string {
  const box = { x: bar.x0, y: y - BAR / 2, width: bar.x1 - bar.x0, height: BAR, rx: 3 };
  const ink = bar.fades ? fading(bar, look.color, brush, definitions) : look.color;
  const pale: Attributes = look.pale ? { "fill-opacity": 0.3, "stroke-opacity": 0.7 } : {};
  const hatch = filling === "hatched" ? drawHatch(bar, y, look) : "";
  const half = filling === "half" ? element("rect", { x: box.x, y, width: box.width, height: BAR / 2, fill: ink }) : "";
  const outline = { stroke: ink, "stroke-width": 1.5, "stroke-dasharray": look.dashes, ...pale };
  return (
    element("rect", { ...box, fill: look.ground }) +
    hatch +
    half +
    element("rect", { ...box, fill: filling === "solid" ? ink : "none", ...outline })
  );
}

function fading({ x0, x1, fades }: PlacedBar, color: string, { id }: Brush, definitions: Definitions): string {
  const [from, to] = fades === "left" ? [x1, x0] : [x0, x1];
  return definitions.use(`fade-${id}-${Math.round(x0 * 10)}-${Math.round(x1 * 10)}-${color.replace(/[^a-z0-9]/gi, "")}`, (name) =>
    element(
      "linearGradient",
      { id: name, gradientUnits: "userSpaceOnUse", x1: from, x2: to, y1: 0, y2: 0 },
      element("stop", { offset: FADES_FROM, "stop-color": color }),
      element("stop", { offset: 1, "stop-color": color, "stop-opacity": 0 }),
    ),
  );
}

const hatching = ({ color, pale }: MarkLook): Attributes => ({
  stroke: color,
  "stroke-width": HATCH_WIDTH,
  "stroke-opacity": pale ? PALE_HATCH : null,
});

function drawHatch({ x0, x1, fades }: PlacedBar, y: number, look: MarkLook): string {
  const box = { x0: x0 + 0.75, x1: x1 - 0.75, y0: y - BAR / 2 + 0.75, y1: y + BAR / 2 - 0.75 };
  const stroke = { fill: "none", ...hatching(look) };
  if (!fades) return path(hatchPath(box, HATCH), stroke);
  const share = (x: number): number => (fades === "left" ? x1 - x : x - x0) / Math.max(1, x1 - x0);
  return hatchLines(box, HATCH)
    .map(({ d, x }) =>
      path(d, { ...stroke, "stroke-opacity": Math.min(1, (1 - share(x)) / (1 - FADES_FROM)) * (look.pale ? PALE_HATCH : 1) }),
    )
    .join("");
}

/** Words beside a mark, or over a band on a ground of their own. */
export function drawLabel(label: PlacedLabel, y: number, brush: Brush, color: "--ink" | "--ink-2" | "--ink-3", size = LABEL_SIZE): string {
  const { text, x, side, width } = label;
  const box = { x: groundStart(label), y: y - 9, width, height: 18, rx: 4 };
  const ground = label.ground ? element("rect", { ...box, fill: brush.theme("--surface"), "fill-opacity": 0.85 }) : "";
  const align = side === "middle" ? "middle" : side === "right" ? "left" : "right";
  return ground + write(brush, { text, x, y: y + 4, size, fill: brush.theme(color), align, halo: brush.theme("--surface") });
}
