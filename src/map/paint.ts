import { pathOf } from "../scene/mapGeometry.ts";
import type { Point } from "../scene/mapProjection.ts";
import type { Spot } from "../scene/mapSpots.ts";
import { type MapSvg, PATH_SCALE, svgElement } from "./svg.ts";

/** What covers ground rather than standing on a point. */
export type Ground = Exclude<Spot, { kind: "point" }>;

/** Makes a circle at a point; its radius in path units is asked for again at each zoom, with pixels per path unit. */
export type CircleMaker = (className: string, at: Point, radiusAt: (scale: number) => number) => SVGCircleElement;

function createCircles({ onScale }: MapSvg): CircleMaker {
  const radii = new Map<SVGCircleElement, (scale: number) => number>();
  let scale = 1;
  onScale((next) => {
    scale = next;
    for (const [circle, radiusAt] of radii) {
      if (circle.isConnected) circle.setAttribute("r", String(radiusAt(scale)));
      else radii.delete(circle);
    }
  });
  return (className, [x, y], radiusAt) => {
    const circle = svgElement("circle", { class: className, cx: x * PATH_SCALE, cy: y * PATH_SCALE, r: radiusAt(scale) });
    radii.set(circle, radiusAt);
    return circle;
  };
}

/** Opacity from the centre outwards, fading to nothing without a step. */
const SOFT_EDGE = [
  [0, 0.42],
  [0.35, 0.39],
  [0.6, 0.28],
  [0.8, 0.12],
  [1, 0],
] as const;

function softGradient(colorVar: string): SVGElement {
  const gradient = svgElement("radialGradient");
  for (const [offset, opacity] of SOFT_EDGE) {
    const stop = svgElement("stop", { offset, "stop-opacity": opacity });
    stop.style.setProperty("stop-color", `var(${colorVar})`);
    gradient.append(stop);
  }
  return gradient;
}

function clipTo(d: string): SVGElement {
  const clip = svgElement("clipPath");
  clip.append(svgElement("path", { d, "clip-rule": "evenodd" }));
  return clip;
}

export type Paint = ReturnType<typeof createPaint>;

/** The elements that cover ground, and their colours, with the gradients and clips that they share. */
export function createPaint(svg: MapSvg) {
  const { defs, prefix } = svg;
  const known = new Set<string>();
  const circle = createCircles(svg);

  function define(name: string, make: () => SVGElement): string {
    const id = `${prefix}-${name}`;
    if (!known.has(id)) {
      known.add(id);
      const element = make();
      element.id = id;
      defs.append(element);
    }
    return `url(#${id})`;
  }

  /** A soft edge is drawn to scale, but never smaller than so many pixels, lest its badge hide it. */
  function ground(spot: Ground, leastPixels: number): SVGElement {
    if (spot.kind === "soft") return circle("map-soft", spot.at, (scale) => Math.max(spot.radius * PATH_SCALE, leastPixels / scale));
    const d = pathOf(spot.rings, PATH_SCALE, true);
    if (spot.kind === "area") return svgElement("path", { class: "map-area", d, "fill-rule": "evenodd" });
    const clip = define(`clip-${spot.code}`, () => clipTo(d));
    const band = svgElement("g", { "clip-path": clip });
    band.append(svgElement("path", { class: "map-band-glow", d }), svgElement("path", { class: "map-band", d }));
    return band;
  }

  /** True where the colour is another than it was: what is set anew is painted anew, with all that lies under it. */
  function color(node: SVGElement, colorVar: string): boolean {
    const next = `var(${colorVar})`;
    if (node.style.getPropertyValue("--mark") === next) return false;
    node.style.setProperty("--mark", next);
    return true;
  }

  function fill(node: SVGElement, spot: Ground, colorVar: string): SVGElement {
    if (color(node, colorVar) && spot.kind === "soft")
      node.setAttribute(
        "fill",
        define(`soft${colorVar}`, () => softGradient(colorVar)),
      );
    return node;
  }

  return { circle, ground, fill, color };
}
