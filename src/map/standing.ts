import type { Map as LeafletMap } from "leaflet";
import type { PlacedMark } from "../scene/mapMarks.ts";
import { unproject } from "../scene/mapProjection.ts";
import type { TipAt } from "../ui/tipPlace.ts";

/** Where a mark stands in the map as it is. */
export function standingOn(map: LeafletMap, { spot, dx, dy }: PlacedMark, half: number): TipAt {
  const [lon, lat] = unproject(spot.at);
  const { x, y } = map.latLngToContainerPoint([lat, lon]);
  return { x: x + dx, y: y + dy, half };
}
