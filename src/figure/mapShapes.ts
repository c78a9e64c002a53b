import { element, group, path } from "../render/markup.ts";
import type { ColorVar } from "../scene/drawing.ts";
import { MIXED, type SymbolMark } from "../scene/mapAuthorities.ts";
import { type Highlight, type Link, linkPath, type RolePlace } from "../scene/mapHighlight.ts";
import { jointsOf } from "../scene/mapMarks.ts";
import type { Spot } from "../scene/mapSpots.ts";
import type { MapSymbol } from "../scene/mapSymbols.ts";
import type { Brush } from "./brush.ts";
import type { MapFrame } from "./mapCamera.ts";
import { tracePath } from "./mapGround.ts";

/** What covers ground rather than standing on a point. */
type Ground = Exclude<Spot, { readonly kind: "point" }>;

/** Opacity from the centre of a soft edge outwards, as on screen. */
const SOFT_EDGE = [
  [0, 0.42],
  [0.35, 0.39],
  [0.6, 0.28],
  [0.8, 0.12],
  [1, 0],
] as const;
/** Pixels: a soft edge is drawn to scale, but never so small that its badge hides it. */
const LEAST_SOFT_RADIUS = 22;

/** Gradients and clips, each defined once where it is first used. */
export class Definitions {
  readonly #made = new Map<string, string>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** A reference to the definition of a name, made if it is not known. */
  use(name: string, make: (id: string) => string): string {
    const id = `${this.#prefix}-${name}`;
    if (!this.#made.has(id)) this.#made.set(id, make(id));
    return `url(#${id})`;
  }

  markup(): string {
    return this.#made.size === 0 ? "" : element("defs", {}, ...this.#made.values());
  }
}

export const softFill = (brush: Brush, definitions: Definitions, color: ColorVar): string =>
  definitions.use(`soft${color}`, (id) =>
    element(
      "radialGradient",
      { id },
      ...SOFT_EDGE.map(([offset, opacity]) => element("stop", { offset, "stop-color": brush.theme(color), "stop-opacity": opacity })),
    ),
  );

/** A place that covers ground, drawn once however many symbols stand in it. */
interface Shape {
  readonly spot: Ground;
  readonly mark: SymbolMark;
  readonly possibleOnly: boolean;
}

function shapesOf(symbols: readonly MapSymbol[]): readonly Shape[] {
  const shapes = new Map<string, Shape>();
  for (const { spots, mark, sure } of symbols) {
    for (const spot of spots) {
      if (spot.kind === "point") continue;
      const known = shapes.get(spot.place);
      const shared = known && known.mark !== mark ? MIXED : mark;
      shapes.set(spot.place, { spot, mark: shared, possibleOnly: sure === 0 && (known?.possibleOnly ?? true) });
    }
  }
  return [...shapes.values()];
}

/** Areas, soft edges and whole countries, then the lines that join the places of one symbol. */
export function mapShapes(symbols: readonly MapSymbol[], frame: MapFrame, brush: Brush, definitions: Definitions): string {
  const shapes = shapesOf(symbols).map(({ spot, mark, possibleOnly }) =>
    ground(spot, mark.colorVar, possibleOnly, frame, brush, definitions),
  );
  const joints = symbols.map((symbol) => {
    const d = tracePath(jointsOf(symbol), frame, false);
    return d === "" ? "" : path(d, { fill: "none", stroke: brush.theme(symbol.mark.colorVar), "stroke-width": 2 });
  });
  return shapes.join("") + joints.join("");
}

function ground(spot: Ground, color: ColorVar, possibleOnly: boolean, frame: MapFrame, brush: Brush, definitions: Definitions): string {
  const stroke = brush.theme(color);
  if (spot.kind === "soft") {
    const [cx, cy] = frame.at(spot.at);
    const r = Math.max(spot.radius * frame.scale, LEAST_SOFT_RADIUS);
    return element("circle", { "data-class": "soft", cx, cy, r, fill: softFill(brush, definitions, color) });
  }
  const d = tracePath(spot.rings, frame, true);
  if (spot.kind === "area") {
    const look = possibleOnly ? { "fill-opacity": 0.06, "stroke-dasharray": "4 3" } : { "fill-opacity": 0.2 };
    return path(d, { "data-class": "area", fill: stroke, "fill-rule": "evenodd", stroke, "stroke-width": 1.5, ...look });
  }
  const clip = definitions.use(`country${spot.code}`, (id) => element("clipPath", { id }, path(d, { "clip-rule": "evenodd" })));
  return group(
    { "data-class": "country", "clip-path": clip, fill: "none", stroke },
    path(d, { "stroke-width": 18, "stroke-opacity": 0.2 }),
    path(d, { "stroke-width": 4, "stroke-opacity": 0.75, "stroke-dasharray": possibleOnly ? "6 5" : null }),
  );
}

const RING_RADIUS = { venue: 22, origin: 6, other: 15 } as const;

/** The places and links of what is selected, in the colour of selection. */
export function mapHighlight({ places, links }: Highlight, frame: MapFrame, brush: Brush, definitions: Definitions): string {
  const drawn = places.map((place) =>
    place.spot.kind === "point" ? ring(place, frame, brush) : outlined(place, frame, brush, definitions),
  );
  return drawn.join("") + links.map((link) => drawLink(link, frame, brush)).join("");
}

function ring({ role, spot }: RolePlace, frame: MapFrame, { theme }: Brush): string {
  const [cx, cy] = frame.at(spot.at);
  const r = role === "venue" || role === "origin" ? RING_RADIUS[role] : RING_RADIUS.other;
  return element("circle", {
    cx,
    cy,
    r,
    fill: role === "origin" ? theme("--land") : "none",
    stroke: theme("--selected"),
    "stroke-width": 2.5,
  });
}

function outlined({ role, spot }: RolePlace, frame: MapFrame, brush: Brush, definitions: Definitions): string {
  if (spot.kind !== "area") return spot.kind === "point" ? "" : ground(spot, "--selected", false, frame, brush, definitions);
  const stroke = brush.theme("--selected");
  const dashes = role === "origin" ? "4 3" : null;
  return path(tracePath(spot.rings, frame, true), {
    fill: stroke,
    "fill-opacity": 0.12,
    "fill-rule": "evenodd",
    stroke,
    "stroke-width": 2.5,
    "stroke-dasharray": dashes,
  });
}

function drawLink({ key, from, to }: Link, frame: MapFrame, { theme }: Brush): string {
  const placed = { key, from: frame.at(from), to: frame.at(to) };
  return path(linkPath(placed, 1), {
    fill: "none",
    stroke: theme("--selected"),
    "stroke-width": 1.75,
    "stroke-dasharray": "2 5",
    "stroke-linecap": "round",
  });
}
