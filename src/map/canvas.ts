import type { Map as LeafletMap, LeafletMouseEvent, Point as PixelPoint } from "leaflet";
import { must } from "../model/must.ts";
import { drawOn, type Palette, paletteOf } from "../render/canvas.ts";
import { markAt, pixelOf } from "../scene/mapCursor.ts";
import { worldSize } from "../scene/mapProjection.ts";
import { drawSymbol } from "../scene/symbolDrawing.ts";
import { createCursor } from "./cursor.ts";
import type { MapActs, MapModel } from "./model.ts";
import { standingOn } from "./standing.ts";
import { followView, type Viewport } from "./viewport.ts";

/** Every symbol on one canvas, for records with many places; one roving button reaches them by keyboard. */
export function createCanvas(map: LeafletMap, acts: MapActs) {
  const canvas = document.createElement("canvas");
  canvas.className = "map-canvas";
  must(map.getPane("markerPane"), "pane").prepend(canvas);
  let model: MapModel | null = null;
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
    if (!context || !model) return;
    palette ??= paletteOf(map.getContainer());
    drawMarks(context, model, { ratio, origin, size, zoom }, palette);
  }

  const pointer = createPointer(map, acts, () => model);
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
      pointer.destroy();
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

function drawMarks(context: CanvasRenderingContext2D, { marks, selected, hovered, words }: MapModel, view: Frame, palette: Palette): void {
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

/** What the pointer is over, and what it picks. */
function createPointer(map: LeafletMap, acts: MapActs, modelNow: () => MapModel | null) {
  let hovered = -1;
  const indexAt = (at: PixelPoint): number => {
    const { x, y } = at.add(map.getPixelOrigin());
    return markAt(modelNow()?.marks ?? [], [x, y], map.getZoom());
  };

  function moved({ layerPoint }: LeafletMouseEvent): void {
    const found = indexAt(layerPoint);
    if (found === hovered) return;
    hovered = found;
    map.getContainer().classList.toggle("map-pointing", found >= 0);
    const mark = modelNow()?.marks[found];
    acts.hover(mark ?? null, mark && standingOn(map, mark, mark.symbol.radius));
  }

  function clicked({ layerPoint }: LeafletMouseEvent): void {
    const mark = modelNow()?.marks[indexAt(layerPoint)];
    if (mark) acts.pick(mark);
  }

  const left = (): void => acts.hover(null);
  const events = { mousemove: moved, click: clicked, mouseout: left };
  map.on(events);
  return { destroy: () => void map.off(events) };
}
