import type { ColorVar, Drawn, Look, TextShape } from "../scene/drawing.ts";
import { HALO_WIDTH } from "./elements.ts";

/** The colours and the face of the page. */
export interface Palette {
  readonly family: string;
  color(name: ColorVar): string;
}

/** Reads them where an element stands, each when it is first asked for. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const colors = new Map<ColorVar, string>();
  return {
    family: style.fontFamily,
    color(name) {
      const known = colors.get(name) ?? style.getPropertyValue(name).trim();
      colors.set(name, known);
      return known;
    },
  };
}

type Context = CanvasRenderingContext2D;

function cached<T>(make: (of: string) => T): (of: string) => T {
  const known = new Map<string, T>();
  return (of) => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}

const pathOf = cached((d) => new Path2D(d));
const dashOf = cached((dash) => dash.split(" ").map(Number));

/** Draws parts on a canvas from its origin: paths, boxes and text in plain colours, which is what stands there in great numbers. */
export function drawOn(context: Context, parts: readonly Drawn[], palette: Palette): void {
  for (const part of parts) {
    if (part.kind === "text") write(context, part, palette);
    else if (part.kind === "path") drawPath(context, part, part.at ?? [0, 0], palette);
    else if (part.kind === "box") drawBox(context, part, palette);
  }
}

function drawPath(context: Context, part: Look & { readonly d: string }, [x, y]: readonly [number, number], palette: Palette): void {
  const path = pathOf(part.d);
  context.translate(x, y);
  if (filled(context, part, palette)) context.fill(path);
  if (outlined(context, part, palette)) context.stroke(path);
  context.translate(-x, -y);
}

function drawBox(context: Context, part: Extract<Drawn, { kind: "box" }>, palette: Palette): void {
  const { x, y, width, height } = part;
  if (filled(context, part, palette)) context.fillRect(x, y, width, height);
  if (outlined(context, part, palette)) context.strokeRect(x, y, width, height);
}

function filled(context: Context, { fill, fillOpacity = 1 }: Look, { color }: Palette): boolean {
  if (typeof fill !== "string") return false;
  context.fillStyle = color(fill);
  context.globalAlpha = fillOpacity;
  return true;
}

function outlined(context: Context, { stroke, strokeWidth = 1, strokeOpacity = 1, dash }: Look, { color }: Palette): boolean {
  if (typeof stroke !== "string") return false;
  context.strokeStyle = color(stroke);
  context.lineWidth = strokeWidth;
  context.globalAlpha = strokeOpacity;
  context.setLineDash(dash ? dashOf(dash) : []);
  return true;
}

const ALIGN = { left: "left", middle: "center", right: "right" } as const;

function write(context: Context, { text, x, y, size, weight, color, align, halo }: TextShape, palette: Palette): void {
  const font = `${weight} ${size}px ${palette.family}`;
  if (context.font !== font) context.font = font;
  context.globalAlpha = 1;
  context.textAlign = ALIGN[align];
  if (halo) {
    context.strokeStyle = palette.color(halo);
    context.lineWidth = HALO_WIDTH;
    context.setLineDash([]);
    context.strokeText(text, x, y);
  }
  context.fillStyle = palette.color(color);
  context.fillText(text, x, y);
}
