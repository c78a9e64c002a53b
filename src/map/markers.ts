import { DomEvent, divIcon, type Map as LeafletMap, type Marker, marker } from "leaflet";
import { type Pen, SCREEN } from "../render/elements.ts";
import { showIn, svgElement } from "../render/svgDom.ts";
import type { PlacedMark } from "../scene/mapMarks.ts";
import { unproject, worldSize } from "../scene/mapProjection.ts";
import type { MapWords } from "../scene/mapWords.ts";
import { chosenIn, drawSymbol, type SymbolLook, symbolSize } from "../scene/symbolDrawing.ts";
import { nameWith } from "../ui/names.ts";
import type { TipAt } from "../ui/tipPlace.ts";
import { type MapActs, type MapModel, TIP_ID } from "./model.ts";
import { standingOn } from "./standing.ts";

interface Entry {
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
  readonly svg: SVGElement;
  mark: PlacedMark;
}

function createEntry(map: LeafletMap, mark: PlacedMark): Entry {
  const button = document.createElement("button");
  button.type = "button";
  const svg = svgElement("svg", { width: 1, height: 1, "aria-hidden": "true" });
  button.append(svg);
  const [lon, lat] = unproject(mark.spot.at);
  const icon = divIcon({ html: button, className: "map-anchor", iconSize: [0, 0], iconAnchor: [0, 0] });
  const zIndexOffset = Math.round(5000 - mark.symbol.radius * 100);
  return { button, svg, mark, marker: marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset }).addTo(map) };
}

/** What a button answers to; its mark is the one that it stands for at that time. */
function listen(map: LeafletMap, entry: Entry, acts: MapActs): void {
  const { button } = entry;
  const standing = (): TipAt => standingOn(map, entry.mark, button.offsetHeight / 2);
  DomEvent.disableClickPropagation(button);
  button.addEventListener("click", () => acts.pick(entry.mark));
  button.addEventListener("pointerenter", ({ pointerType }) => acts.hover(entry.mark, pointerType === "touch" ? undefined : standing()));
  // A finger or a click that brings the focus asks for what is chosen, not for what is passed over.
  let pressed = false;
  button.addEventListener("pointerdown", () => {
    pressed = true;
  });
  button.addEventListener("focus", () => {
    if (!pressed) button.setAttribute("aria-describedby", TIP_ID);
    acts.hover(entry.mark, pressed ? undefined : standing());
  });
  for (const type of ["pointerleave", "blur"]) {
    button.addEventListener(type, () => {
      pressed = false;
      button.removeAttribute("aria-describedby");
      acts.hover(null);
    });
  }
}

/** A focusable button for each symbol at each of its places. */
export function createMarkers(map: LeafletMap, acts: MapActs) {
  const entries = new Map<string, Entry>();

  function create(mark: PlacedMark): Entry {
    const entry = createEntry(map, mark);
    listen(map, entry, acts);
    return entry;
  }

  let shown: MapModel | null = null;

  function show(model: MapModel): void {
    shown = model;
    const { marks, selection, selected, hovered, words } = model;
    const scale = worldSize(map.getZoom());
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
      paint(entry, words, { chosen: isChosen(mark), dense: false, scale });
      entry.button.setAttribute("aria-pressed", String(selected.has(mark.symbol.key)));
      entry.button.toggleAttribute("data-hovered", hovered.has(mark.symbol.key));
    }
  }

  /** A badge says as much as its country has room for. */
  function zoomed(): void {
    if (shown) show(shown);
  }
  map.on("zoomend", zoomed);

  return {
    show,
    destroy(): void {
      map.off("zoomend", zoomed);
      for (const { marker } of entries.values()) marker.remove();
      entries.clear();
    },
  };
}

function paint({ button, svg, mark }: Entry, words: MapWords, look: SymbolLook): void {
  const { symbol, form, dx, dy } = mark;
  const { width, height } = symbolSize(mark, words, look.scale);
  const pen: Pen = { theme: SCREEN, prefix: "", dir: words.dir };
  button.className = `map-${form}`;
  button.setAttribute("aria-label", nameWith(words.seen(mark), words.name(symbol)));
  Object.assign(button.style, { left: `${dx}px`, top: `${dy}px`, width: `${width}px`, height: `${height}px` });
  showIn(svg, svg, drawSymbol(mark, words, look), pen);
}
