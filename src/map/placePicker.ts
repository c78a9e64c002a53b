import { Map as LeafletMap, type LeafletMouseEvent } from "leaflet";
import type { LonLat } from "../model/types.ts";
import { BASEMAP_BOUNDS, type Basemap } from "../scene/basemap.ts";
import { countryRings, drawHighlight, drawLand, drawLines } from "../scene/mapDrawing.ts";
import { cornersOf } from "../scene/mapFrame.ts";
import { boxOf } from "../scene/mapProjection.ts";
import type { Spot } from "../scene/mapSpots.ts";
import { boundsOf, boundsOfBox } from "./camera.ts";
import { createMapSvg } from "./svg.ts";
import { createWheelGuard } from "./wheel.ts";
import "./leafletParts.css";

/** A map on which a place is set: the reader's own land and lines, and the one place. */
export interface PlacePicker {
  /** Shows a place, or none. */
  show(spot: Spot | null): void;
  zoom(by: 1 | -1): void;
  /** Where the middle of the map lies. */
  middle(): LonLat;
  destroy(): void;
}

const MOST_ZOOM = 12;

const lonLat = ({ lat, lng }: { readonly lat: number; readonly lng: number }): LonLat => [lng, lat];

/** Makes the map in an element of its own; `onPick` is told where a press falls. */
export function createPlacePicker(container: HTMLElement, basemap: Basemap, label: string, onPick: (at: LonLat) => void): PlacePicker {
  const map = new LeafletMap(container, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: false,
    zoomSnap: 0,
    maxZoom: MOST_ZOOM,
    zoomAnimation: false,
    fadeAnimation: false,
    inertia: false,
  });
  container.setAttribute("role", "region");
  container.setAttribute("aria-label", label);
  map.fitBounds(boundsOfBox(boxOf(countryRings(basemap).flat())));
  map.setMaxBounds(boundsOf(cornersOf(BASEMAP_BOUNDS)));
  map.setMinZoom(map.getZoom() - 0.5);
  const svg = createMapSvg(map);
  svg.layer("map-land")((frame) => drawLand(basemap, frame));
  svg.layer("map-lines")((frame) => drawLines(basemap, frame));
  const showPlace = svg.layer("map-chosen");
  const guard = createWheelGuard(map, () => undefined);
  const pick = ({ latlng }: LeafletMouseEvent): void => onPick(lonLat(latlng));
  map.on("click", pick);
  return {
    show: (spot) => showPlace((frame) => (spot ? drawHighlight({ places: [{ role: "place", spot }], links: [] }, () => 0, frame) : [])),
    zoom: (by) => void map.setZoom(map.getZoom() + by),
    middle: () => lonLat(map.getCenter()),
    destroy() {
      guard.destroy();
      svg.destroy();
      map.remove();
    },
  };
}
