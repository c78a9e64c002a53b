import type { PlaceId } from "../model/ids.ts";
import { type Highlight, type Link, linkPath, type RolePlace } from "../scene/mapHighlight.ts";
import type { Paint } from "./paint.ts";
import { PATH_SCALE, svgElement } from "./svg.ts";

const ORIGIN_RADIUS = 6;
const LEAST_RING = 10;
const RING_GAP = 4;
const LEAST_SOFT_RADIUS = 14;

/** Pixels from a place's point to the farthest corner of the symbol there; 0 where there is none. */
export type ReachOf = (place: PlaceId) => number;

/** Draws the places of a selection by the part they play, and the links to its venue. */
export function createHighlights(group: SVGGElement, paint: Paint) {
  function ring({ role, spot }: RolePlace, reachOf: ReachOf): SVGElement {
    const pixels = role === "origin" ? ORIGIN_RADIUS : Math.max(LEAST_RING, reachOf(spot.place) + RING_GAP);
    return paint.circle("map-ring", spot.at, (scale) => pixels / scale);
  }

  function draw(place: RolePlace, reachOf: ReachOf): SVGElement {
    const { spot, role } = place;
    const node = spot.kind === "point" ? ring(place, reachOf) : paint.fill(paint.ground(spot, LEAST_SOFT_RADIUS), spot, "--selected");
    node.dataset["role"] = role;
    return node;
  }

  const drawLink = (link: Link): SVGElement => svgElement("path", { class: "map-link", d: linkPath(link, PATH_SCALE) });

  return function show({ places, links }: Highlight, reachOf: ReachOf): void {
    group.replaceChildren(...places.map((place) => draw(place, reachOf)), ...links.map(drawLink));
  };
}
