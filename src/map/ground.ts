import type { Basemap } from "../scene/basemap.ts";
import { BASEMAP_BOUNDS } from "../scene/basemap.ts";
import { type Line, pathOf } from "../scene/mapGeometry.ts";
import { project } from "../scene/mapProjection.ts";
import { type MapSvg, PATH_SCALE, svgElement } from "./svg.ts";

/** Pixels per path unit from which the lines between areas are drawn: about zoom 6. */
const INNER_FROM = 2 ** (6 - 8);

function path(className: string, lines: readonly Line[], closed: boolean): SVGPathElement {
  return svgElement("path", { class: className, d: pathOf(lines, PATH_SCALE, closed), "fill-rule": "evenodd" });
}

function sheet(): Line {
  const [west, south, east, north] = BASEMAP_BOUNDS;
  return [project([west, north]), project([east, north]), project([east, south]), project([west, south])];
}

/** Sea and land: what everything else lies on. */
export function drawLand(parent: SVGGElement, basemap: Basemap): void {
  const countries = [...basemap.countries.values()].flatMap(({ rings }) => rings);
  parent.append(path("map-sea", [sheet()], true), path("map-land-other", basemap.land, true), path("map-land", countries, true));
}

/** Coast, borders and the dashed stretch, over what covers ground; the lines between areas grow clearer with the zoom. */
export function drawLines({ onScale }: MapSvg, parent: SVGGElement, basemap: Basemap): void {
  const inner = path("map-inner", basemap.inner, false);
  parent.append(
    inner,
    path("map-border", basemap.borders, false),
    path("map-coast", basemap.coast, false),
    path("map-disputed", basemap.disputed, false),
    path("map-sheet", [sheet()], true),
  );
  onScale((scale) => {
    inner.toggleAttribute("data-close", scale >= INNER_FROM);
  });
}
