import type { PlaceId } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import { BASEMAP_BOUNDS, type Basemap } from "./basemap.ts";
import { type ColorVar, circle, type Drawn, group, type Look, path } from "./drawing.ts";
import { MIXED, type SymbolMark } from "./mapAuthorities.ts";
import { cornersOf, type MapFrame } from "./mapFrame.ts";
import type { Line } from "./mapGeometry.ts";
import { type Highlight, type Link, linkPath, type RolePlace } from "./mapHighlight.ts";
import { jointsOf, type ReachOf } from "./mapMarks.ts";
import type { Spot } from "./mapSpots.ts";
import type { MapSymbol } from "./mapSymbols.ts";

/** What covers an area rather than standing on a point. */
type AreaSpot = Exclude<Spot, { readonly kind: "point" }>;

const SHEET = [cornersOf(BASEMAP_BOUNDS)];

/** The rings of both countries. */
export const countryRings = memoOf(({ countries }: Basemap): readonly Line[] => [...countries.values()].flatMap(({ rings }) => rings));

/** Sea and land: what everything else lies on. */
export const drawLand = (basemap: Basemap, { trace }: MapFrame): readonly Drawn[] => [
  path(trace(SHEET, true), { fill: "--sea" }),
  path(trace(basemap.land, true), { fill: "--land-other", evenOdd: true }),
  path(trace(countryRings(basemap), true), { fill: "--land", evenOdd: true }),
  // Beyond the sheet the picture's ground is land, too: over its edge, no seam is seen.
  path(trace(SHEET, true), { stroke: "--land-other", strokeWidth: 2 }),
];

/** The least zoom at which the lines between areas are drawn as strongly as the rest. */
const INNER_FROM = 6;

/** Coast, borders and the dashed border that governments dispute, over what covers an area. */
export function drawLines({ inner, borders, coast, disputed }: Basemap, { trace, zoom }: MapFrame): readonly Drawn[] {
  const close = zoom >= INNER_FROM;
  const along = (lines: readonly Line[], stroke: ColorVar, strokeWidth: number, more: Look = {}): Drawn =>
    path(trace(lines, false), { stroke, strokeWidth, join: "round", ...more });
  return [
    along(inner, "--area-line", close ? 1.25 : 0.75, close ? {} : { strokeOpacity: 0.6 }),
    along(borders, "--border", 1.25),
    along(coast, "--border", 0.75),
    along(disputed, "--border", 1.25, { dash: "5 4" }),
  ];
}

/** Pixels: a soft edge is drawn to scale, but never so small that its badge hides it; badges are smaller on a crowded map. */
const LEAST_SOFT_RADIUS = { crowded: 10, free: 22, highlight: 14 } as const;

function drawArea(spot: AreaSpot, color: ColorVar, possibleOnly: boolean, least: keyof typeof LEAST_SOFT_RADIUS, frame: MapFrame): Drawn {
  if (spot.kind === "soft") {
    const radius = Math.max(spot.radius * frame.scale, LEAST_SOFT_RADIUS[least] * frame.pixel);
    return circle(...frame.at(spot.at), radius, { fill: { soft: color } });
  }
  const d = frame.trace(spot.rings, true);
  if (spot.kind === "area") {
    const chosen = least === "highlight";
    const look: Look = possibleOnly ? { fillOpacity: 0.06, dash: "4 3" } : { fillOpacity: chosen ? 0.12 : 0.2 };
    return path(d, { fill: color, evenOdd: true, stroke: color, strokeWidth: chosen ? 2.5 : 1.5, join: "round", ...look });
  }
  const edge = (strokeWidth: number, strokeOpacity: number, dash?: string) =>
    path(d, { stroke: color, strokeWidth, strokeOpacity, dash, join: "round" });
  return group([edge(24, 0.18), edge(9, 0.5, possibleOnly ? "6 5" : undefined)], {
    clip: { name: `country-${spot.code}`, d, evenOdd: true },
  });
}

/** A place that covers an area, drawn once however many symbols stand in it. */
interface Cover {
  readonly spot: AreaSpot;
  readonly mark: SymbolMark;
  readonly possibleOnly: boolean;
}

function coversOf(symbols: readonly MapSymbol[], crowded: boolean): ReadonlyMap<PlaceId, Cover> {
  const covers = new Map<PlaceId, Cover>();
  for (const { spots, mark, sure } of symbols) {
    for (const spot of spots) {
      if (spot.kind === "point") continue;
      const known = covers.get(spot.place);
      // On a crowded map the symbols say what is only possible: an area that flickers with each step would say it less.
      const possibleOnly = sure === 0 && (known?.possibleOnly ?? !crowded);
      covers.set(spot.place, { spot, mark: known && known.mark !== mark ? MIXED : mark, possibleOnly });
    }
  }
  return covers;
}

/** What symbols cover: areas, soft edges and whole countries, then the lines that join the places of one symbol. */
export function drawCovers(symbols: readonly MapSymbol[], crowded: boolean, frame: MapFrame): readonly Drawn[] {
  const covers = [...coversOf(symbols, crowded)].map(([place, { spot, mark, possibleOnly }]) =>
    group([drawArea(spot, mark.colorVar, possibleOnly, crowded ? "crowded" : "free", frame)], { key: place }),
  );
  const joints = symbols
    .filter(({ spots }) => spots.length > 1)
    .map((symbol) =>
      group([path(frame.trace(jointsOf(symbol), false), { stroke: symbol.mark.colorVar, strokeWidth: 2, join: "round" })], {
        key: `joint ${symbol.key}`,
      }),
    );
  return [...covers, ...joints];
}

/** Pixels of the rings around points. */
const RING = { origin: 6, least: 10, gap: 4 } as const;

/** The places of what is selected or passed over by the part they play, and the links to its venue. */
export function drawHighlight({ places, links }: Highlight, reachOf: ReachOf, frame: MapFrame): readonly Drawn[] {
  return [...places.map((place) => drawRole(place, reachOf, frame)), ...links.map((link) => drawLink(link, frame))];
}

function drawRole({ role, spot }: RolePlace, reachOf: ReachOf, frame: MapFrame): Drawn {
  const data = { role };
  const origin = role === "origin";
  if (spot.kind === "point") {
    const radius = origin ? RING.origin : Math.max(RING.least, reachOf(spot.place) + RING.gap);
    const fill = origin ? "--land" : undefined;
    return group([circle(...frame.at(spot.at), radius * frame.pixel, { fill, stroke: "--selected", strokeWidth: 2.5 })], { data });
  }
  const area = drawArea(spot, "--selected", false, "highlight", frame);
  return group([origin && area.kind === "path" ? { ...area, dash: "4 3" } : area], { data });
}

function drawLink({ key, from, to }: Link, { at }: MapFrame): Drawn {
  const look: Look = { stroke: "--selected", strokeWidth: 2, dash: "4 4" };
  return path(linkPath({ key, from: at(from), to: at(to) }, 1), look);
}
