import type { Map as LeafletMap } from "leaflet";
import type { Basemap } from "../scene/basemap.ts";
import { drawCovers, drawHighlight, drawLand, drawLines } from "../scene/mapDrawing.ts";
import type { MapFrame } from "../scene/mapFrame.ts";
import type { Highlight } from "../scene/mapHighlight.ts";
import { reachIn } from "../scene/mapMarks.ts";
import { drawSurroundings } from "../scene/mapOrigins.ts";
import { REST_MS } from "../state/turns.ts";
import { part } from "../ui/later.tsx";
import { createLabels } from "./labels.ts";
import { createMarkers } from "./markers.ts";
import type { MapActs, MapModel } from "./model.ts";
import { createOrigins } from "./origins.ts";
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

/** Only maps of many places need it. */
const canvasCode = part(async () => (await import("./canvas.ts")).createCanvas);

/** The symbols, each an element of its own or, where they are many, all on one canvas. */
function createSymbols(map: LeafletMap, acts: MapActs): Symbols {
  let shown: (Symbols & { readonly dense: boolean }) | null = null;
  let wanted: MapModel | null = null;
  let createMany: typeof createMarkers | null = null;

  function clear(): void {
    shown?.destroy();
    shown = null;
  }

  function show(model: MapModel): void {
    wanted = model;
    const create = model.dense ? createMany : createMarkers;
    if (!create) return fetchCanvas();
    if (shown?.dense !== model.dense) {
      clear();
      shown = { ...create(map, acts), dense: model.dense };
    }
    shown.show(model);
  }

  /** Where the canvas does not come, an element stands for each of many symbols, too. */
  function fetchCanvas(): void {
    clear();
    const use = (create: typeof createMarkers) => {
      createMany ??= create;
      if (wanted?.dense) show(wanted);
    };
    canvasCode().then(use, () => use(createMarkers));
  }

  return {
    show,
    destroy() {
      wanted = null;
      clear();
    },
  };
}

export function createDrawing(map: LeafletMap, basemap: Basemap, acts: MapActs): MapDrawing {
  // Three sheets: what counts change is painted without the land below it and the lines above.
  const [land, covers, top] = [createMapSvg(map), createMapSvg(map), createMapSvg(map)];
  land.layer("map-land")((frame) => drawLand(basemap, frame));
  top.layer("map-lines")((frame) => drawLines(basemap, frame));
  const [showCovers, showHover, showSelection] = [covers.layer("map-covers"), top.layer("map-hovered"), top.layer("map-chosen")];
  const labels = createLabels(map, basemap);
  const origins = createOrigins(map, acts);
  const symbols = createSymbols(map, acts);
  let drawn: MapModel | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  map.on("movestart", acts.move);

  /** The areas under a crowded map's symbols is large to paint: while counts run it stays as it was. */
  function cover({ plan, symbols: shown, dense, surroundings }: MapModel): void {
    clearTimeout(resting);
    const show = () => showCovers((frame) => [...drawCovers(shown, dense, frame), ...drawSurroundings(surroundings, frame)]);
    if (dense && drawn?.plan === plan) resting = setTimeout(show, REST_MS);
    else show();
  }

  return {
    update(model) {
      const moved = drawn?.marks !== model.marks;
      const reachOf = reachIn(model.marks);
      const lit = (highlight: Highlight) => (frame: MapFrame) => drawHighlight(highlight, reachOf, frame);
      if (drawn?.symbols !== model.symbols || drawn.surroundings !== model.surroundings) cover(model);
      if (moved || drawn?.selection !== model.selection) showSelection(lit(model.selection));
      if (moved || drawn?.hover !== model.hover) showHover(lit(model.hover));
      labels.show(model);
      origins.show(model.surroundings);
      drawn = model;
      symbols.show(model);
    },
    destroy() {
      map.off("movestart", acts.move);
      clearTimeout(resting);
      symbols.destroy();
      labels.destroy();
      origins.destroy();
      for (const sheet of [land, covers, top]) sheet.destroy();
    },
  };
}
