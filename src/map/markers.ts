import { DomEvent, divIcon, type Map as LeafletMap, type Marker, marker } from "leaflet";
import { markPath, ROAD } from "../scene/authority.ts";
import type { PlacedMark } from "../scene/mapMarks.ts";
import { unproject } from "../scene/mapProjection.ts";
import { nameWith } from "../ui/names.ts";
import type { MapActs, MapModel, MapWords } from "./model.ts";
import { svgElement } from "./svg.ts";

const BADGE_ICON = 12;

/** True when a count of so many characters can be read inside a mark. */
export const fitsInside = (text: string, radius: number): boolean => text.length * 7.5 <= radius * 1.75;

interface Entry {
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
  mark: PlacedMark;
}

/** A focusable button for each symbol at each of its places. */
export function createMarkers(map: LeafletMap, acts: MapActs) {
  const entries = new Map<string, Entry>();

  function create(mark: PlacedMark): Entry {
    const button = document.createElement("button");
    button.type = "button";
    const [lon, lat] = unproject(mark.spot.at);
    const icon = divIcon({ html: button, className: "map-anchor", iconSize: [0, 0], iconAnchor: [0, 0] });
    const zIndexOffset = Math.round(5000 - mark.symbol.radius * 100);
    const entry: Entry = {
      button,
      mark,
      marker: marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset }).addTo(map),
    };
    DomEvent.disableClickPropagation(button);
    button.addEventListener("click", () => acts.pick(entry.mark));
    for (const type of ["pointerenter", "focus"]) button.addEventListener(type, () => acts.hover(entry.mark));
    for (const type of ["pointerleave", "blur"]) button.addEventListener(type, () => acts.hover(null));
    return entry;
  }

  function show({ marks, selected, hovered, words }: MapModel): void {
    const keep = new Set(marks.map(({ key }) => key));
    for (const [key, entry] of entries) {
      if (keep.has(key)) continue;
      entry.marker.remove();
      entries.delete(key);
    }
    for (const mark of marks) {
      let entry = entries.get(mark.key);
      if (!entry) {
        entry = create(mark);
        entries.set(mark.key, entry);
        paint(entry.button, mark, words);
      } else if (entry.mark !== mark || !entry.button.hasChildNodes()) {
        entry.mark = mark;
        paint(entry.button, mark, words);
      }
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

function paint(button: HTMLButtonElement, mark: PlacedMark, words: MapWords): void {
  const { symbol, form, dx, dy } = mark;
  const { colorVar } = symbol.mark;
  const text = form === "badge" ? words.badge(mark) : words.count(symbol);
  button.className = `map-${form}`;
  button.setAttribute("aria-label", nameWith(text, words.name(symbol)));
  button.dataset["mark"] = symbol.mark.authority;
  button.toggleAttribute("data-range", symbol.sure !== symbol.possible);
  button.toggleAttribute("data-possible", symbol.sure === 0);
  button.toggleAttribute("data-beside", form === "mark" && !fitsInside(text, symbol.sureRadius));
  button.style.left = `${dx}px`;
  button.style.top = `${dy}px`;
  button.style.setProperty("--mark", `var(${colorVar})`);
  button.style.setProperty("--radius-px", `${symbol.radius}px`);
  const label = document.createElement("span");
  label.className = "map-count";
  label.textContent = text;
  button.replaceChildren(shapeOf(mark), ...(symbol.class === "line" ? [road()] : []), label);
}

function road(): SVGSVGElement {
  const svg = svgElement("svg", { viewBox: "-8 -6 16 12", width: 16, height: 12, "aria-hidden": "true" });
  svg.append(svgElement("path", { class: "map-badge-line", d: ROAD }));
  return svg;
}

function shapeOf({ symbol, form }: PlacedMark): SVGSVGElement {
  const { shape } = symbol.mark;
  const [size, sureSize] = form === "badge" ? [BADGE_ICON, BADGE_ICON] : [symbol.radius * 2, symbol.sureRadius * 2];
  // Triangles and diamonds reach beyond the circle of their size.
  const half = size * 0.85;
  const svg = svgElement("svg", {
    viewBox: `${-half} ${-half} ${2 * half} ${2 * half}`,
    width: 2 * half,
    height: 2 * half,
    "aria-hidden": "true",
  });
  if (form === "mark" && shape === "ring") svg.append(svgElement("path", { class: "map-mark-hole", d: markPath("circle", sureSize) }));
  if (form === "mark" && symbol.sure !== symbol.possible)
    svg.append(svgElement("path", { class: "map-mark-possible", d: markPath(shape, size) }));
  if (form === "badge" || symbol.sure > 0) svg.append(svgElement("path", { class: "map-mark-sure", d: markPath(shape, sureSize) }));
  return svg;
}
