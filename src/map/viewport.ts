import { DomUtil, type Map as LeafletMap, type Point, point, type ZoomAnimEvent } from "leaflet";
import { must } from "../model/must.ts";

// It sets a style, which elements of SVG have, too; the types of Leaflet know only those of HTML.
declare module "leaflet" {
  namespace DomUtil {
    function setTransform(el: HTMLElement | SVGElement, offset: Point, scale?: number): void;
  }
}

/** Share of the map's size that is drawn beyond each edge, so that a drag does not uncover nothing. */
const PADDING = 0.4;

/** Layer pixels: the top left corner and the size of what is to be drawn. */
export interface Viewport {
  readonly min: Point;
  readonly size: Point;
}

/**
 * Keeps an element of a pane over the map's padded view: `draw` is called whenever that moves, and while Leaflet animates
 * a zoom the element is transformed as its own renderers are.
 */
export function followView(map: LeafletMap, element: HTMLElement | SVGElement, draw: (viewport: Viewport) => void) {
  let drawn = { center: map.getCenter(), zoom: map.getZoom() };

  function redraw(): void {
    const size = map.getSize();
    const min = map.containerPointToLayerPoint(size.multiplyBy(-PADDING)).round();
    drawn = { center: map.getCenter(), zoom: map.getZoom() };
    DomUtil.setTransform(element, min, 1);
    draw({ min, size: size.multiplyBy(1 + 2 * PADDING).round() });
  }

  function animate({ center, zoom }: ZoomAnimEvent): void {
    const scale = map.getZoomScale(zoom, drawn.zoom);
    const half = map.getSize().multiplyBy(0.5 + PADDING);
    const pane = DomUtil.getPosition(must(map.getPane("mapPane"), "pane")) ?? point(0, 0);
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round();
    const offset = half.multiplyBy(-scale).add(map.project(drawn.center, zoom)).subtract(origin);
    DomUtil.setTransform(element, offset, scale);
  }

  const events = { viewreset: redraw, zoom: redraw, moveend: redraw, resize: redraw };
  map.on(events);
  if (map.options.zoomAnimation) map.on("zoomanim", animate);
  element.classList.add("leaflet-zoom-animated");
  redraw();
  return {
    redraw,
    destroy(): void {
      map.off(events);
      map.off("zoomanim", animate);
      element.remove();
    },
  };
}
