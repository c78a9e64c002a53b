import type { Map as LeafletMap } from "leaflet";
import { memoOf } from "../model/memo.ts";
import { must } from "../model/must.ts";
import { type Pen, SCREEN } from "../render/elements.ts";
import { showIn, svgElement } from "../render/svgDom.ts";
import type { Drawn } from "../scene/drawing.ts";
import type { MapFrame } from "../scene/mapFrame.ts";
import { type Line, pathOf } from "../scene/mapGeometry.ts";
import { worldSize } from "../scene/mapProjection.ts";
import { followView } from "./viewport.ts";

/** Shapes are drawn in pixels of the world at zoom 8, and scaled from there, strokes excepted. */
const PATH_ZOOM = 8;
const PATH_SCALE = worldSize(PATH_ZOOM);

const pathData = memoOf((lines: readonly Line[], closed: boolean) => pathOf(lines, PATH_SCALE, closed));

function frameAt(zoom: number): MapFrame {
  return {
    at: ([x, y]) => [x * PATH_SCALE, y * PATH_SCALE],
    trace: pathData,
    scale: PATH_SCALE,
    pixel: 2 ** (PATH_ZOOM - zoom),
    zoom,
  };
}

type Draw = (frame: MapFrame) => readonly Drawn[];

/** One SVG under the map's view. */
export interface MapSvg {
  /** A new layer over the last one: shows what a function draws, now and at each zoom, until it is given another. */
  layer(className: string): (draw: Draw) => void;
  destroy(): void;
}

let maps = 0;

export function createMapSvg(map: LeafletMap): MapSvg {
  const svg = svgElement("svg", { class: "map-svg", "aria-hidden": "true" });
  const [defs, root] = [svgElement("defs"), svgElement("g")];
  const layers: ((frame: MapFrame) => void)[] = [];
  let frame = frameAt(map.getZoom());
  maps += 1;
  const pen: Pen = { theme: SCREEN, prefix: `map${maps}`, dir: "ltr" };
  svg.append(defs, root);
  must(map.getPane("overlayPane"), "pane").append(svg);
  const view = followView(map, svg, ({ min, size }) => {
    const origin = map.getPixelOrigin();
    svg.setAttribute("width", String(size.x));
    svg.setAttribute("height", String(size.y));
    svg.setAttribute("viewBox", `${min.x} ${min.y} ${size.x} ${size.y}`);
    if (frame.zoom !== map.getZoom()) {
      frame = frameAt(map.getZoom());
      for (const draw of layers) draw(frame);
    }
    root.setAttribute("transform", `translate(${-origin.x} ${-origin.y}) scale(${1 / frame.pixel})`);
  });
  return {
    layer(className) {
      const group = svgElement("g", { class: className });
      root.append(group);
      let drawn: Draw = () => [];
      const show = (at: MapFrame): void => showIn(group, defs, drawn(at), pen);
      layers.push(show);
      return (draw) => {
        drawn = draw;
        show(frame);
      };
    },
    destroy: view.destroy,
  };
}
