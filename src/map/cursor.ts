import { DomEvent, DomUtil, divIcon, type Map as LeafletMap, type Marker, marker, point } from "leaflet";
import { type Direction, stepFrom } from "../scene/mapCursor.ts";
import type { PlacedMark } from "../scene/mapMarks.ts";
import { unproject } from "../scene/mapProjection.ts";
import { type MapActs, type MapModel, TIP_ID } from "./model.ts";
import { standingOn } from "./standing.ts";

const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** A button that a screen reader and the keyboard meet in the stead of a canvas, and the line that tells where it stands. */
function cursorParts(map: LeafletMap) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "map-cursor";
  button.setAttribute("aria-describedby", TIP_ID);
  DomEvent.disableClickPropagation(button);
  const live = document.createElement("div");
  live.className = "sr-only";
  live.setAttribute("aria-live", "polite");
  map.getContainer().append(live);
  const icon = divIcon({ html: button, className: "map-anchor", iconSize: [0, 0], iconAnchor: [0, 0] });
  return { button, live, icon };
}

/** One button that stands on one symbol at a time; arrow keys step it to the next, and its name is announced. */
export function createCursor(map: LeafletMap, acts: MapActs, modelNow: () => MapModel | null) {
  const { button, live, icon } = cursorParts(map);
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
  button.addEventListener("keydown", step);
  button.addEventListener("click", picked);
  button.addEventListener("focus", focused);
  button.addEventListener("blur", () => acts.hover(null));

  return {
    show({ marks, words }: MapModel): void {
      const mark = current();
      button.hidden = marks.length === 0;
      if (!mark) return;
      place(mark);
      button.setAttribute("aria-label", `${words.cursorHelp} ${words.name(mark.symbol)}`);
    },
    destroy(): void {
      stand?.remove();
      live.remove();
    },
  };
}
