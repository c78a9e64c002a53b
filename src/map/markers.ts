import { DomEvent, divIcon, type Map as LeafletMap, type Marker, marker } from "leaflet";
import { type Pen, SCREEN } from "../render/elements.ts";
import { showIn, svgElement } from "../render/svgDom.ts";
import type { PlacedMark } from "../scene/mapMarks.ts";
import { unproject } from "../scene/mapProjection.ts";
import type { MapWords } from "../scene/mapWords.ts";
import { chosenIn, drawSymbol, symbolSize } from "../scene/symbolDrawing.ts";
import { nameWith } from "../ui/names.ts";
import type { MapActs, MapModel } from "./model.ts";

interface Entry {
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
  readonly svg: SVGElement;
  mark: PlacedMark;
}

/** A focusable button for each symbol at each of its places. */
export function createMarkers(map: LeafletMap, acts: MapActs) {
  const entries = new Map<string, Entry>();

  function create(mark: PlacedMark): Entry {
    const button = document.createElement("button");
    button.type = "button";
    const svg = svgElement("svg", { width: 1, height: 1, "aria-hidden": "true" });
    button.append(svg);
    const [lon, lat] = unproject(mark.spot.at);
    const icon = divIcon({ html: button, className: "map-anchor", iconSize: [0, 0], iconAnchor: [0, 0] });
    const zIndexOffset = Math.round(5000 - mark.symbol.radius * 100);
    const entry: Entry = {
      button,
      svg,
      mark,
      marker: marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset }).addTo(map),
    };
    DomEvent.disableClickPropagation(button);
    button.addEventListener("click", () => acts.pick(entry.mark));
    for (const type of ["pointerenter", "focus"]) button.addEventListener(type, () => acts.hover(entry.mark));
    for (const type of ["pointerleave", "blur"]) button.addEventListener(type, () => acts.hover(null));
    return entry;
  }

  function show({ marks, selection, selected, hovered, words }: MapModel): void {
    const isChosen = chosenIn(selected, selection);
    const keep = new Set(marks.map(({ key }) => key));
    for (const [key, entry] of entries) {
      if (keep.has(key)) continue;
      entry.marker.remove();
      entries.delete(key);
    }
    for (const mark of marks) {
      const entry = entries.get(mark.key) ?? create(mark);
      entries.set(mark.key, entry);
      entry.mark = mark;
      paint(entry, words, isChosen(mark));
      entry.button.setAttribute("aria-pressed", String(selected.has(mark.symbol.key)));
      entry.button.toggleAttribute("data-hovered", hovered.has(mark.symbol.key));
    }
  }

  return {
    show,
    destroy(): void {
      for (const { marker } of entries.values()) marker.remove();
      entries.clear();
    },
  };
}

function paint({ button, svg, mark }: Entry, words: MapWords, chosen: boolean): void {
  const { symbol, form, dx, dy } = mark;
  const { width, height } = symbolSize(mark, words);
  const pen: Pen = { theme: SCREEN, prefix: "", dir: words.dir };
  button.className = `map-${form}`;
  button.setAttribute("aria-label", nameWith(words.label(mark), words.name(symbol)));
  Object.assign(button.style, { left: `${dx}px`, top: `${dy}px`, width: `${width}px`, height: `${height}px` });
  showIn(svg, svg, drawSymbol(mark, words, { chosen, dense: false }), pen);
}
