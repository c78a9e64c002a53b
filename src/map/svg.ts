import type { Map as LeafletMap } from "leaflet";
import { worldSize } from "../scene/mapProjection.ts";
import { followView } from "./viewport.ts";

/** Path data is written in pixels of the world at zoom 8, and scaled from there. */
const PATH_ZOOM = 8;
export const PATH_SCALE = worldSize(PATH_ZOOM);

const NAMESPACE = "http://www.w3.org/2000/svg";

export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** One SVG under the map's view; what is put into its groups is in path units and scales with the zoom, strokes excepted. */
export interface MapSvg {
  /** A new group over the last one. */
  group(className: string): SVGGElement;
  readonly defs: SVGDefsElement;
  /** Unlike any other map's on the page, for ids inside `defs`. */
  readonly prefix: string;
  /** Called with pixels per path unit now and at each zoom: for sizes that stay in pixels. */
  onScale(listener: (scale: number) => void): void;
  destroy(): void;
}

let maps = 0;

export function createMapSvg(map: LeafletMap): MapSvg {
  const svg = svgElement("svg", { class: "map-svg", "aria-hidden": "true" });
  const [defs, root] = [svgElement("defs"), svgElement("g")];
  const listeners: ((scale: number) => void)[] = [];
  const scaleNow = (): number => 2 ** (map.getZoom() - PATH_ZOOM);
  svg.append(defs, root);
  map.getPane("overlayPane")!.append(svg);
  const view = followView(map, svg, ({ min, size }) => {
    const origin = map.getPixelOrigin();
    const scale = scaleNow();
    svg.setAttribute("width", String(size.x));
    svg.setAttribute("height", String(size.y));
    svg.setAttribute("viewBox", `${min.x} ${min.y} ${size.x} ${size.y}`);
    root.setAttribute("transform", `translate(${-origin.x} ${-origin.y}) scale(${scale})`);
    for (const listener of listeners) listener(scale);
  });
  maps += 1;
  return {
    group(className) {
      const group = svgElement("g", { class: className });
      root.append(group);
      return group;
    },
    defs,
    prefix: `map${maps}`,
    onScale(listener) {
      listeners.push(listener);
      listener(scaleNow());
    },
    destroy: view.destroy,
  };
}

/** Keeps the children of a group in step with keyed items, in their order. */
export function keyedChildren<T>(
  parent: SVGGElement,
  keyOf: (item: T) => string,
  create: (item: T) => SVGElement,
  update: (node: SVGElement, item: T) => void,
) {
  const nodes = new Map<string, SVGElement>();
  return function show(items: readonly T[]): void {
    const keep = new Set(items.map(keyOf));
    for (const [key, node] of nodes) {
      if (keep.has(key)) continue;
      node.remove();
      nodes.delete(key);
    }
    for (const item of items) {
      const key = keyOf(item);
      let node = nodes.get(key);
      if (!node) {
        node = create(item);
        nodes.set(key, node);
        parent.append(node);
      }
      update(node, item);
    }
  };
}
