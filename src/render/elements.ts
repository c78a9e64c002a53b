import type { Dir } from "../i18n/locale.ts";
import type { Clip, ColorVar, Drawn, Look, Paint, TextShape } from "../scene/drawing.ts";
import { hatchPath } from "./hatch.ts";
import { type Attributes, translate } from "./markup.ts";

/** The colour behind a name, as it stands in an attribute. */
export type Theme = (name: ColorVar) => string;

/** The colours of the page that a picture is part of: they follow it, light and dark. */
export const SCREEN: Theme = (name) => `var(${name})`;

/** What renderers draw with. `prefix` begins every id and is unlike any other picture's on a page; `dir` is the direction of the page's words. */
export interface Pen {
  readonly theme: Theme;
  readonly prefix: string;
  readonly dir: Dir;
}

/** An element of SVG: how one of our primitives, or a definition that it refers to, becomes markup. */
export interface Element {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Element[];
}

/** Pixels of the rim that sets letters off from what is below them. */
export const HALO_WIDTH = 3;
const DOTS = { step: 6, r: 1.4 } as const;
/** From this share of a fading run on it grows faint, up to nothing at its end. */
const FADES_FROM = 0.3;
/** Opacity from the centre of a soft edge outwards, fading to nothing without a step. */
const SOFT_EDGE = [
  [0, 0.42],
  [0.35, 0.39],
  [0.6, 0.28],
  [0.8, 0.12],
  [1, 0],
] as const;

type Definition = Clip | Exclude<Paint, ColorVar>;

function nameOf(definition: Definition): string {
  if ("name" in definition) return definition.name;
  if ("soft" in definition) return `soft${definition.soft}`;
  if ("dots" in definition) return `dots${definition.dots}`;
  return `fade${[definition.from, definition.to].map((x) => Math.round(x * 10)).join("_")}${definition.fade}`;
}

const idOf = (definition: Definition, { prefix }: Pen): string => `${prefix}-${nameOf(definition)}`;
const refer = (definition: Definition | undefined, pen: Pen): string | undefined => definition && `url(#${idOf(definition, pen)})`;
const inked = (paint: Paint | undefined, pen: Pen): string | undefined =>
  typeof paint === "string" ? pen.theme(paint) : refer(paint, pen);

const element = (tag: string, attributes: Attributes, ...children: readonly Element[]): Element => ({ tag, attributes, children });

function definitionElement(definition: Definition, pen: Pen): Element {
  const id = idOf(definition, pen);
  if ("name" in definition)
    return element("clipPath", { id }, element("path", { d: definition.d, "clip-rule": definition.evenOdd ? "evenodd" : null }));
  if ("soft" in definition) {
    const color = pen.theme(definition.soft);
    const stops = SOFT_EDGE.map(([offset, opacity]) => element("stop", { offset, "stop-color": color, "stop-opacity": opacity }));
    return element("radialGradient", { id }, ...stops);
  }
  if ("dots" in definition) {
    const dot = element("circle", { cx: DOTS.step / 2, cy: DOTS.step / 2, r: DOTS.r, fill: pen.theme(definition.dots) });
    return element("pattern", { id, width: DOTS.step, height: DOTS.step, patternUnits: "userSpaceOnUse" }, dot);
  }
  const color = pen.theme(definition.fade);
  return element(
    "linearGradient",
    { id, gradientUnits: "userSpaceOnUse", x1: definition.from, x2: definition.to, y1: 0, y2: 0 },
    element("stop", { offset: FADES_FROM, "stop-color": color }),
    element("stop", { offset: 1, "stop-color": color, "stop-opacity": 0 }),
  );
}

/** All clips and gradients that parts of a picture refer to, once each, by id. */
export function definitionsOf(parts: readonly Drawn[], pen: Pen): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  const add = (definition: Paint | Clip | undefined): void => {
    if (definition === undefined || typeof definition === "string") return;
    const id = idOf(definition, pen);
    if (!found.has(id)) found.set(id, definitionElement(definition, pen));
  };
  const visit = (part: Drawn): void => {
    if (part.kind === "text") return;
    add(part.clip);
    if (part.kind === "group") part.children.forEach(visit);
    else {
      add(part.stroke);
      if (part.kind !== "hatch") add(part.fill);
    }
  };
  parts.forEach(visit);
  return found;
}

const moved = (at: readonly [number, number] | undefined): string | undefined => at && translate(at[0], at[1]);

function look({ fill, fillOpacity, evenOdd, stroke, strokeWidth, strokeOpacity, dash, cap, join, clip }: Look, pen: Pen): Attributes {
  return {
    fill: inked(fill, pen) ?? "none",
    "fill-opacity": fillOpacity,
    "fill-rule": evenOdd ? "evenodd" : undefined,
    stroke: inked(stroke, pen),
    "stroke-width": strokeWidth,
    "stroke-opacity": strokeOpacity,
    "stroke-dasharray": dash,
    "stroke-linecap": cap,
    "stroke-linejoin": join,
    "clip-path": refer(clip, pen),
  };
}

/** The anchor that puts an edge of a line at its x: in a right-to-left line the start is its right edge. */
function anchorOf(align: TextShape["align"], dir: Dir): string | null {
  if (align === "middle") return "middle";
  return (align === "left") === (dir === "ltr") ? null : "end";
}

const haloOf = (color: string): Attributes => ({
  stroke: color,
  "stroke-width": HALO_WIDTH,
  "stroke-linejoin": "round",
  "paint-order": "stroke",
});

/** The element that a primitive becomes, without what it holds. */
export function elementOf(part: Drawn, pen: Pen): readonly [tag: string, attributes: Attributes] {
  switch (part.kind) {
    case "path":
      return ["path", { class: part.class, transform: moved(part.at), d: part.d, ...look(part, pen) }];
    case "circle":
      return ["circle", { cx: part.x || null, cy: part.y || null, r: part.r, ...look(part, pen) }];
    case "box": {
      const { x, y, width, height, rx } = part;
      return ["rect", { class: part.class, x, y, width, height, rx, ...look(part, pen) }];
    }
    case "hatch":
      return ["path", { d: hatchPath(part, part.gap), ...look(part, pen) }];
    case "text": {
      const { x, y, size, weight, color, align, halo } = part;
      const type = { "font-size": size, "font-weight": weight === 400 ? null : weight, fill: pen.theme(color) };
      const run = { direction: pen.dir === "rtl" ? "rtl" : null, "text-anchor": anchorOf(align, pen.dir) };
      return ["text", { class: part.class, x, y, ...type, ...run, ...(halo ? haloOf(pen.theme(halo)) : {}) }];
    }
    case "group": {
      const data = Object.entries(part.data ?? {}).map(([name, value]) => [`data-${name}`, value]);
      return ["g", { class: part.class, ...Object.fromEntries(data), transform: moved(part.at), "clip-path": refer(part.clip, pen) }];
    }
    default:
      return part satisfies never;
  }
}
