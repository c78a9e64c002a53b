import type { Map as LeafletMap, LeafletMouseEvent } from "leaflet";
import type { PlaceId } from "../model/ids.ts";
import { worldAt } from "../scene/mapFrame.ts";
import { NO_SURROUNDINGS, originAt, type Surroundings } from "../scene/mapOrigins.ts";
import type { MapActs } from "./model.ts";

/** Pixels above a pointer at which what it is told stands. */
const ABOVE = 10;

/** Tells a pointer of the places from which participants came, and opens the one that is pressed: details say the same by keyboard. */
export function createOrigins(map: LeafletMap, acts: MapActs) {
  let surroundings: Surroundings = NO_SURROUNDINGS;
  let passed: PlaceId | null = null;

  function at({ layerPoint, originalEvent }: LeafletMouseEvent): PlaceId | null {
    if (originalEvent.target instanceof Element && originalEvent.target.closest("button")) return null;
    const { x, y } = layerPoint.add(map.getPixelOrigin());
    return originAt(surroundings, [x, y], worldAt(map.getZoom()));
  }

  function pass(origin: PlaceId | null, event?: LeafletMouseEvent): void {
    if (origin === passed) return;
    passed = origin;
    map.getContainer().classList.toggle("map-pointing", origin !== null);
    acts.hoverOrigin(origin, event && { x: event.containerPoint.x, y: event.containerPoint.y, half: ABOVE });
  }

  const events = {
    mousemove: (event: LeafletMouseEvent) => pass(at(event), event),
    mouseout: () => pass(null),
    click(event: LeafletMouseEvent): void {
      const origin = at(event);
      if (origin !== null) acts.pickPlace(origin);
    },
  };
  map.on(events);
  return {
    show(next: Surroundings): void {
      surroundings = next;
    },
    destroy: () => void map.off(events),
  };
}
