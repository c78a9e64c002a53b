import type { Map as LeafletMap } from "leaflet";
import { markReach } from "../scene/authority.ts";
import type { Basemap } from "../scene/basemap.ts";
import type { PlacedMark } from "../scene/mapMarks.ts";
import { createCanvas } from "./canvas.ts";
import { drawLand, drawLines } from "./ground.ts";
import { createHighlights, type ReachOf } from "./highlights.ts";
import { createLabels } from "./labels.ts";
import { createMarkers } from "./markers.ts";
import { type MapActs, type MapModel, REST_MS } from "./model.ts";
import { createPaint } from "./paint.ts";
import { createShapes } from "./shapes.ts";
import { createMapSvg } from "./svg.ts";

/** The island that owns everything drawn on one Leaflet map. */
export interface MapDrawing {
  update(model: MapModel): void;
  destroy(): void;
}

interface Symbols {
  show(model: MapModel): void;
  destroy(): void;
}

export function createDrawing(map: LeafletMap, basemap: Basemap, acts: MapActs): MapDrawing {
  // Three sheets: what counts change is painted without the ground below it and the lines above.
  const [ground, covers, top] = [createMapSvg(map), createMapSvg(map), createMapSvg(map)];
  const paint = createPaint(covers);
  drawLand(ground.group("map-ground"), basemap);
  const showShapes = createShapes(covers.group("map-covers"), paint);
  drawLines(top, top.group("map-lines"), basemap);
  const showHover = createHighlights(top.group("map-hovered"), paint);
  const showSelection = createHighlights(top.group("map-chosen"), paint);
  const labels = createLabels(map, basemap);
  let symbols: (Symbols & { readonly dense: boolean }) | null = null;
  let drawn: MapModel | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** The ground under a crowded map's symbols is large to paint: while counts run it stays as it was. */
  function cover({ plan, symbols: shown, dense }: MapModel): void {
    clearTimeout(resting);
    if (dense && drawn?.plan === plan) resting = setTimeout(() => showShapes(shown, dense), REST_MS);
    else showShapes(shown, dense);
  }

  function symbolsFor(dense: boolean): Symbols {
    if (symbols?.dense === dense) return symbols;
    symbols?.destroy();
    symbols = { ...(dense ? createCanvas(map, acts) : createMarkers(map, acts)), dense };
    return symbols;
  }

  return {
    update(model) {
      const moved = drawn?.marks !== model.marks;
      const reachOf = reachIn(model.marks);
      if (drawn?.symbols !== model.symbols) cover(model);
      if (moved || drawn?.selection !== model.selection) showSelection(model.selection, reachOf);
      if (moved || drawn?.hover !== model.hover) showHover(model.hover, reachOf);
      symbolsFor(model.dense).show(model);
      labels.show(model);
      drawn = model;
    },
    destroy() {
      clearTimeout(resting);
      symbols?.destroy();
      labels.destroy();
      for (const sheet of [ground, covers, top]) sheet.destroy();
    },
  };
}

function reachIn(marks: readonly PlacedMark[]): ReachOf {
  return (place) => {
    const mark = marks.find(({ spot, form, dx }) => spot.place === place && form === "mark" && dx === 0);
    return mark ? markReach(mark.symbol.mark.shape, 2 * mark.symbol.radius) : 0;
  };
}
