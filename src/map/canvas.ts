import {
  DomEvent,
  DomUtil,
  divIcon,
  type Map as LeafletMap,
  type LeafletMouseEvent,
  type Marker,
  marker,
  type Point as PixelPoint,
  point,
} from "leaflet";
import { must } from "../model/must.ts";
import { drawOn, type Palette, paletteOf } from "../render/canvas.ts";
import { type Direction, markAt, pixelOf, stepFrom } from "../scene/mapCursor.ts";
import type { PlacedMark } from "../scene/mapMarks.ts";
import { unproject, worldSize } from "../scene/mapProjection.ts";
import { drawSymbol } from "../scene/symbolDrawing.ts";
import { type MapActs, type MapModel, TIP_ID } from "./model.ts";
import { standingOn } from "./standing.ts";
import { followView, type Viewport } from "./viewport.ts";

/** Every symbol on one canvas, for records with many places; one roving button reaches them by keyboard. */
export function createCanvas(map: LeafletMap, acts: MapActs) {
  const canvas = document.createElement("canvas");
  canvas.className = "map-canvas";
  must(map.getPane("markerPane"), "pane").prepend(canvas);
  let model: MapModel | null = null;
  let hovered = -1;
  let palette: Palette | null = null;
  let drawn: { readonly model: MapModel | null; readonly sight: string } | null = null;
  let frame = 0;
  const view = followView(map, canvas, draw);
  const cursor = createCursor(map, acts, () => model);

  function draw({ min, size }: Viewport): void {
    const ratio = globalThis.devicePixelRatio || 1;
    const [width, height] = [Math.round(size.x * ratio), Math.round(size.y * ratio)];
    const [origin, zoom] = [map.getPixelOrigin().add(min), map.getZoom()];
    // One move of the map can be told of several times.
    const sight = [origin.x, origin.y, width, height, ratio, zoom].join();
    if (palette && drawn?.model === model && drawn.sight === sight) return;
    drawn = { model, sight };
    // Setting a size, even the same one, makes the browser lay the canvas out anew.
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${size.x}px`;
      canvas.style.height = `${size.y}px`;
    }
    const context = canvas.getContext("2d");
    context?.clearRect(0, 0, width, height);
    if (context && model) drawMarks(context, model, { ratio, origin, size, zoom });
  }

  function drawMarks(context: CanvasRenderingContext2D, { marks, selected, hovered, words }: MapModel, view: Frame): void {
    palette ??= paletteOf(map.getContainer());
    for (const mark of marks) {
      const [x, y] = pixelOf(mark, view.zoom);
      const [left, top] = [x - view.origin.x, y - view.origin.y];
      if (left < -40 || top < -40 || left > view.size.x + 40 || top > view.size.y + 40) continue;
      context.setTransform(view.ratio, 0, 0, view.ratio, left * view.ratio, top * view.ratio);
      const chosen = selected.has(mark.symbol.key) || hovered.has(mark.symbol.key);
      drawOn(context, drawSymbol(mark, words, { chosen, dense: true, scale: worldSize(view.zoom) }), palette);
    }
    context.resetTransform();
  }

  const indexAt = (at: PixelPoint): number => {
    const { x, y } = at.add(map.getPixelOrigin());
    return model ? markAt(model.marks, [x, y], map.getZoom()) : -1;
  };

  function moved({ layerPoint }: LeafletMouseEvent): void {
    const found = indexAt(layerPoint);
    if (found === hovered) return;
    hovered = found;
    map.getContainer().classList.toggle("map-pointing", found >= 0);
    const mark = model?.marks[found];
    acts.hover(mark ?? null, mark && standingOn(map, mark, mark.symbol.radius));
  }

  function clicked({ layerPoint }: LeafletMouseEvent): void {
    const mark = model?.marks[indexAt(layerPoint)];
    if (mark) acts.pick(mark);
  }

  const left = (): void => acts.hover(null);
  const events = { mousemove: moved, click: clicked, mouseout: left };
  map.on(events);
  const scheme = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
  function recolor(): void {
    palette = null;
    view.redraw();
  }
  scheme?.addEventListener("change", recolor);

  return {
    show(next: MapModel): void {
      model = next;
      // However many steps a frame holds, it is drawn once.
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        view.redraw();
      });
      cursor.show(next);
    },
    destroy(): void {
      cancelAnimationFrame(frame);
      map.off(events);
      scheme?.removeEventListener("change", recolor);
      cursor.destroy();
      view.destroy();
    },
  };
}

interface Frame {
  readonly ratio: number;
  /** World pixels at the canvas's top left corner. */
  readonly origin: PixelPoint;
  readonly size: PixelPoint;
  readonly zoom: number;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** One button that stands on one symbol at a time; arrow keys step it to the next, and its name is announced. */
function createCursor(map: LeafletMap, acts: MapActs, modelNow: () => MapModel | null) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "map-cursor";
  button.setAttribute("aria-describedby", TIP_ID);
  const live = document.createElement("div");
  live.className = "sr-only";
  live.setAttribute("aria-live", "polite");
  map.getContainer().append(live);
  const icon = divIcon({ html: button, className: "map-anchor", iconSize: [0, 0], iconAnchor: [0, 0] });
  let stand: Marker | null = null;
  let placed: PlacedMark | null = null;

  const index = (): number => Math.max(0, modelNow()?.marks.findIndex((mark) => mark.key === placed?.key) ?? 0);
  const current = (): PlacedMark | undefined => modelNow()?.marks[index()];

  function place(mark: PlacedMark): void {
    if (placed?.key === mark.key && placed.dx === mark.dx && placed.dy === mark.dy) return;
    placed = mark;
    const [lon, lat] = unproject(mark.spot.at);
    stand ??= marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: 10_000 }).addTo(map);
    stand.setLatLng([lat, lon]);
    DomUtil.setPosition(button, point(mark.dx, mark.dy));
  }

  function tell(mark: PlacedMark): void {
    const { words } = must(modelNow(), "model");
    button.setAttribute("aria-label", `${words.cursorHelp} ${words.name(mark.symbol)}`);
  }

  function step(event: KeyboardEvent): void {
    const direction = ARROWS[event.key];
    const model = modelNow();
    if (!direction || !model) return;
    event.preventDefault();
    event.stopPropagation();
    const mark = model.marks[stepFrom(model.marks, index(), direction, map.getZoom())];
    if (!mark) return;
    place(mark);
    const [lon, lat] = unproject(mark.spot.at);
    map.panInside([lat, lon], { padding: [40, 40], animate: false });
    live.textContent = model.words.name(mark.symbol);
    acts.hover(mark, standingOn(map, mark, mark.symbol.radius));
  }

  const picked = (): void => {
    const mark = current();
    if (mark) acts.pick(mark);
  };
  const focused = (): void => {
    const mark = current();
    acts.hover(mark ?? null, mark && standingOn(map, mark, mark.symbol.radius));
  };
  const blurred = (): void => acts.hover(null);
  DomEvent.disableClickPropagation(button);
  button.addEventListener("keydown", step);
  button.addEventListener("click", picked);
  button.addEventListener("focus", focused);
  button.addEventListener("blur", blurred);

  return {
    show({ marks }: MapModel): void {
      const mark = current();
      button.hidden = marks.length === 0;
      if (!mark) return;
      place(mark);
      tell(mark);
    },
    destroy(): void {
      stand?.remove();
      live.remove();
    },
  };
}
