import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { drawOn, type Palette } from "../../../src/render/canvas.ts";
import { elementOf, type Pen } from "../../../src/render/elements.ts";
import { box, type Drawn, group, type Look, line, path } from "../../../src/scene/drawing.ts";

/** What was painted: how, where and what of. */
type Painted = Readonly<Record<string, unknown>>;

class Path {
  readonly d: string;
  constructor(d: string) {
    this.d = d;
  }
}
beforeAll(() => void vi.stubGlobal("Path2D", Path));
afterAll(() => void vi.unstubAllGlobals());

/** A canvas that keeps what it is told, as SVG would say it. */
function canvas() {
  const painted: Painted[] = [];
  let [x, y, dash]: [number, number, readonly number[]] = [0, 0, []];
  const state = { fillStyle: "", strokeStyle: "", globalAlpha: 1, lineWidth: 1, font: "", textAlign: "" };
  const filled = () => ({ fill: state.fillStyle, opacity: state.globalAlpha });
  const outlined = () => ({ stroke: state.strokeStyle, opacity: state.globalAlpha, width: state.lineWidth, dash: dash.join(" ") });
  const keep = (how: object, of: object) => void painted.push({ ...how, ...of, at: [x, y] });
  const at = (...[left, top, width, height]: readonly number[]) => ({ box: [left, top, width, height] });
  const text = (text: string, left: number, top: number) => ({ text, left, top, font: state.font, align: state.textAlign });
  const context = Object.assign(state, {
    translate: (dx: number, dy: number) => void ([x, y] = [x + dx, y + dy]),
    setLineDash: (lengths: readonly number[]) => void (dash = lengths),
    fill: ({ d }: Path) => keep(filled(), { d }),
    stroke: ({ d }: Path) => keep(outlined(), { d }),
    fillRect: (...box: readonly number[]) => keep(filled(), at(...box)),
    strokeRect: (...box: readonly number[]) => keep(outlined(), at(...box)),
    fillText: (...words: Parameters<typeof text>) => keep(filled(), text(...words)),
    strokeText: (...words: Parameters<typeof text>) => keep(outlined(), text(...words)),
  });
  return { context: context as unknown as CanvasRenderingContext2D, painted, origin: () => [x, y] };
}

const palette: Palette = { family: "Face", color: (name) => `color of ${name}` };
const pen: Pen = { theme: palette.color, prefix: "p", dir: "ltr" };

/** The same, from the element of SVG that a part becomes. */
function expected(part: Drawn): readonly Painted[] {
  const [, { fill, stroke, ...own }] = elementOf(part, pen);
  if (part.kind === "text") {
    const words = { text: part.text, left: part.x, top: part.y, font: `${part.weight} ${part.size}px Face`, at: [0, 0] };
    const align = { left: "left", middle: "center", right: "right" }[part.align];
    const halo = { stroke, opacity: 1, width: own["stroke-width"], dash: "", ...words, align };
    return [...(part.halo ? [halo] : []), { fill, opacity: 1, ...words, align }];
  }
  if (part.kind !== "path" && part.kind !== "box") return [];
  const of = part.kind === "path" ? { d: part.d, at: part.at ?? [0, 0] } : { box: [part.x, part.y, part.width, part.height], at: [0, 0] };
  return [
    ...(fill === "none" ? [] : [{ fill, opacity: own["fill-opacity"] ?? 1, ...of }]),
    ...(stroke === undefined
      ? []
      : [{ stroke, opacity: own["stroke-opacity"] ?? 1, width: own["stroke-width"] ?? 1, dash: own["stroke-dasharray"] ?? "", ...of }]),
  ];
}

const length = fc.integer({ min: -400, max: 400 });
const color = fc.constantFrom(undefined, "--ink" as const, "--land" as const);
const look: fc.Arbitrary<Look> = fc.record({
  fill: color,
  stroke: color,
  strokeWidth: fc.constantFrom(undefined, 1.5),
  strokeOpacity: fc.constantFrom(undefined, 0, 0.6),
  fillOpacity: fc.constantFrom(undefined, 0, 0.3),
  dash: fc.constantFrom(null, "4 3"),
});
const part: fc.Arbitrary<Drawn> = fc.oneof(
  fc.tuple(length, length, look).map(([x, y, more]) => path(`M${x} ${y}h5`, { ...more, at: [y, x] })),
  look.map((more) => path("M0 0h5", more)),
  fc.tuple(length, length, look).map(([x, y, more]) => box({ x, y, width: 8, height: 4, ...more })),
  fc
    .tuple(length, fc.constantFrom("left" as const, "middle" as const, "right" as const), fc.constantFrom(undefined, "--land" as const))
    .map(([x, align, halo]) => line({ text: `${x} مدينة`, x, y: 3, align, halo, weight: x > 0 ? 600 : 400 })),
);

describe("a drawing on a canvas", () => {
  it("is painted as SVG says it, whatever was painted before it, and leaves the origin where it was", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const { context, painted, origin } = canvas();
        drawOn(context, parts, palette);
        expect(painted).toEqual(parts.flatMap(expected));
        expect(origin()).toEqual([0, 0]);
      }),
    );
  });

  it("leaves out what has no plain colour, and what is not drawn in great numbers", () => {
    const { context, painted } = canvas();
    drawOn(
      context,
      [box({ x: 0, y: 0, width: 1, height: 1, fill: { soft: "--ink" } }), group([path("M0 0h1", { fill: "--ink" })])],
      palette,
    );
    expect(painted).toEqual([]);
  });
});
