import { divIcon, type Map as LeafletMap, type Marker, marker } from "leaflet";
import type { Basemap } from "../scene/basemap.ts";
import { worldAt } from "../scene/mapFrame.ts";
import type { Rect } from "../scene/mapLabels.ts";
import { type MapName, placeNames } from "../scene/mapNames.ts";
import { type Point, unproject, worldSize } from "../scene/mapProjection.ts";
import type { MapWords } from "../scene/mapWords.ts";
import { REST_MS } from "../state/turns.ts";
import type { MapModel } from "./model.ts";

/** What stands over the map. */
const OVER = ".map-controls > *, .map-head > *, .map-unplaced, .map-key, .map-origins";

function inSight(map: LeafletMap): Rect {
  const bounds = map.getPixelBounds();
  const [center, size] = [bounds.getCenter(), bounds.getSize()];
  return { x: center.x, y: center.y, halfWidth: size.x / 2, halfHeight: size.y / 2 };
}

/** What stands over the map beside it in the page. */
function covered(map: LeafletMap): readonly Rect[] {
  const origin = map.getPixelBounds().getTopLeft();
  const frame = map.getContainer().getBoundingClientRect();
  return [...(map.getContainer().closest(".map")?.querySelectorAll(OVER) ?? [])].map((over) => {
    const { left, top, width, height } = over.getBoundingClientRect();
    const [x, y] = [origin.x + left - frame.left + width / 2, origin.y + top - frame.top + height / 2];
    return { x, y, halfWidth: width / 2, halfHeight: height / 2 };
  });
}

function put(map: LeafletMap, { kind, text, more = [] }: MapName, [x, y]: Point, { dir }: MapWords): Marker {
  const span = document.createElement("span");
  span.className = `map-label map-label-${kind}`;
  span.dir = dir;
  span.textContent = text;
  for (const below of more) {
    const line = document.createElement("span");
    line.className = "map-label-more";
    line.textContent = below;
    span.append(line);
  }
  const scale = worldSize(map.getZoom());
  const [lon, lat] = unproject([x / scale, y / scale]);
  const icon = divIcon({ html: span, className: "map-anchor", iconSize: [0, 0], iconAnchor: [0, 0] });
  return marker([lat, lon], { icon, interactive: false, keyboard: false, pane: "labels" }).addTo(map);
}

const showsTheSame = (a: MapModel, b: MapModel): boolean =>
  a.marks === b.marks && a.selection === b.selection && a.surroundings === b.surroundings && a.words === b.words;

/** Names on the map, none on another or on a symbol: laid out anew after each move. */
export function createLabels(map: LeafletMap, basemap: Basemap) {
  let shown: Marker[] = [];
  let model: MapModel | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  let due = false;

  /** However many moves and models one task brings, its names are laid out once, before it is drawn. */
  function layOutSoon(): void {
    if (!due) queueMicrotask(layOut);
    due = true;
  }

  function layOut(): void {
    due = false;
    if (!model) return;
    const { marks, selection: highlight, surroundings, words, dense } = model;
    const placed = placeNames(
      { marks, highlight, surroundings, basemap, words, dense },
      { frame: worldAt(map.getZoom()), inside: inSight(map) },
      covered(map),
    );
    for (const old of shown) old.remove();
    shown = placed.map(({ label, at }) => put(map, label, at, words));
  }

  if (!map.getPane("labels")) map.createPane("labels").setAttribute("aria-hidden", "true");
  map.on("moveend", layOutSoon);
  return {
    show(next: MapModel): void {
      const same = model && showsTheSame(model, next);
      model = next;
      if (same) return;
      clearTimeout(waiting);
      const now = performance.now();
      const hurried = now - last < REST_MS;
      last = now;
      if (next.dense || hurried) waiting = setTimeout(layOut, REST_MS);
      else layOutSoon();
    },
    destroy(): void {
      clearTimeout(waiting);
      model = null;
      map.off("moveend", layOutSoon);
      for (const old of shown) old.remove();
    },
  };
}
