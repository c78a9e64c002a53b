import { divIcon, type Map as LeafletMap, type Marker, marker } from "leaflet";
import { markReach } from "../scene/authority.ts";
import type { Basemap } from "../scene/basemap.ts";
import { contains } from "../scene/mapGeometry.ts";
import {
  around,
  atSea,
  COUNTRY_NAME_AT,
  type LabelCandidate,
  MEDITERRANEAN,
  placeLabels,
  RED_SEA,
  type Rect,
  rimOf,
  uncut,
} from "../scene/mapLabels.ts";
import { BADGE_HEIGHT, type PlacedMark, pixelOf } from "../scene/mapMarks.ts";
import { type Point, unproject, worldSize } from "../scene/mapProjection.ts";
import { fitsInside } from "./markers.ts";
import { type MapModel, REST_MS } from "./model.ts";

type LabelKind = "country" | "sea" | "place" | "chosen" | "area";

interface Label {
  readonly kind: LabelKind;
  readonly text: string;
}

const FONT: Readonly<Record<LabelKind | "count", { readonly size: number; readonly weight: number }>> = {
  country: { size: 15, weight: 600 },
  sea: { size: 13, weight: 400 },
  place: { size: 13, weight: 400 },
  chosen: { size: 13, weight: 600 },
  area: { size: 12, weight: 400 },
  count: { size: 13, weight: 600 },
};

/** Pixels that the ring around a selected place takes. */
const RING = 6;
/** What stands over the map. */
const OVER = ".map-controls > *, .map-head > *, .map-unplaced, .map-attribution";
const AREAS_FROM_ZOOM = 6;
const COUNTRIES_UNTIL_ZOOM = 8;
/** Before that it is narrower than its name. */
const RED_SEA_FROM_ZOOM = 4.7;
/** More names than this are never tried: the largest symbols come first. */
const MOST_NAMES = 300;

/** The width of a text in pixels, by a canvas where there is one. */
function createRuler(family: string) {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  const read = (text: string, kind: keyof typeof FONT): number => {
    const { size, weight } = FONT[kind];
    if (!context) return text.length * size * 0.55;
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(text).width;
  };
  return (text: string, kind: keyof typeof FONT): number => {
    const key = `${kind}:${text}`;
    const width = known.get(key) ?? read(text, kind);
    known.set(key, width);
    return width;
  };
}

/** Names on the map, none on another or on a symbol: laid out anew after each move. */
export function createLabels(map: LeafletMap, basemap: Basemap) {
  const measure = createRuler(getComputedStyle(map.getContainer()).fontFamily || "sans-serif");
  let shown: Marker[] = [];
  let model: MapModel | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;

  function layOut(): void {
    if (!model) return;
    const zoom = map.getZoom();
    const blocked = [...model.marks.flatMap((mark) => room(mark, zoom, model!)), ...covered()];
    const placed = placeLabels(uncut(candidates(model, zoom), inSight()), blocked);
    for (const old of shown) old.remove();
    shown = placed.map(({ label, at }) => put(label, at, zoom));
  }

  function inSight(): Rect {
    const bounds = map.getPixelBounds();
    const [center, size] = [bounds.getCenter(), bounds.getSize()];
    return { x: center.x, y: center.y, halfWidth: size.x / 2, halfHeight: size.y / 2 };
  }

  /** What stands over the map beside it in the page. */
  function covered(): readonly Rect[] {
    const origin = map.getPixelBounds().min!;
    const frame = map.getContainer().getBoundingClientRect();
    return [...(map.getContainer().closest(".map")?.querySelectorAll(OVER) ?? [])].map((over) => {
      const { left, top, width, height } = over.getBoundingClientRect();
      const [x, y] = [origin.x + left - frame.left + width / 2, origin.y + top - frame.top + height / 2];
      return { x, y, halfWidth: width / 2, halfHeight: height / 2 };
    });
  }

  function room(mark: PlacedMark, zoom: number, { words }: MapModel): readonly Rect[] {
    const [x, y] = pixelOf(mark, zoom);
    if (mark.form === "badge") return [{ x, y, halfWidth: measure(words.badge(mark), "count") / 2 + 18, halfHeight: BADGE_HEIGHT / 2 }];
    const { sureRadius } = mark.symbol;
    const radius = markReach(mark.symbol.mark.shape, 2 * mark.symbol.radius);
    const text = words.count(mark.symbol);
    const own: Rect = { x, y, halfWidth: radius, halfHeight: radius };
    if (fitsInside(text, sureRadius)) return [own];
    const half = measure(text, "count") / 2;
    return [own, { x: x + (radius + half + 2) * (words.rtl ? -1 : 1), y, halfWidth: half, halfHeight: 9 }];
  }

  function candidate(kind: LabelKind, text: string, centresOf: (width: number, height: number) => readonly Point[]): LabelCandidate<Label> {
    const [width, height] = [measure(text, kind) + 4, FONT[kind].size * 1.4];
    return { label: { kind, text }, width, height, centres: centresOf(width, height) };
  }

  function candidates({ marks, selection, words }: MapModel, zoom: number): readonly LabelCandidate<Label>[] {
    const scale = worldSize(zoom);
    const pixels = ([x, y]: Point): Point => [x * scale, y * scale];
    const seen = new Set<string>();
    const named = (kind: LabelKind, id: PlacedMark["spot"]["place"], at: Point, half: Point) => {
      if (seen.has(id)) return [];
      seen.add(id);
      return [candidate(kind, words.place(id), (width, height) => around(at, half, width, height, words.rtl))];
    };
    const halfOf = (mark: PlacedMark): Point => {
      const rects = room(mark, zoom, model!);
      return [rects.reduce((half, rect) => half + (half === 0 ? rect.halfWidth : 2 * rect.halfWidth), 0), rects[0]!.halfHeight];
    };
    const withRing = ([x, y]: Point): Point => [x + RING, y + RING];
    const chosenMarks = new Map(marks.map((mark) => [mark.spot.place, mark]));
    const chosen = selection.places
      .filter(({ spot }) => spot.kind !== "country")
      .flatMap(({ spot }) => {
        const mark = chosenMarks.get(spot.place);
        return named("chosen", spot.place, mark ? pixelOf(mark, zoom) : pixels(spot.at), mark ? withRing(halfOf(mark)) : [9, 9]);
      });
    const places = marks
      .filter(({ spot }) => spot.kind !== "country")
      .slice(0, MOST_NAMES)
      .flatMap((mark) => named("place", mark.spot.place, pixelOf(mark, zoom), halfOf(mark)));
    return [...chosen, ...places, ...ground(zoom, pixels)];
  }

  function ground(zoom: number, pixels: (at: Point) => Point): readonly LabelCandidate<Label>[] {
    const { words } = model!;
    const countries = [...basemap.countries.values()].map((outline) =>
      candidate("country", words.outline(outline), () => (COUNTRY_NAME_AT.get(outline.code) ?? [outline.label()]).map(pixels)),
    );
    const coasts = [...basemap.countries.values()].flatMap(({ rings }) => rings);
    const sea = (text: string, places: readonly Point[]) =>
      candidate("sea", text, (...size) => atSea(places, size, worldSize(zoom), coasts).map(pixels));
    const seas = [sea(words.mediterranean, MEDITERRANEAN), ...(zoom >= RED_SEA_FROM_ZOOM ? [sea(words.redSea, RED_SEA)] : [])];
    return [...(zoom < COUNTRIES_UNTIL_ZOOM ? countries : []), ...seas, ...(zoom >= AREAS_FROM_ZOOM ? areas(zoom, pixels) : [])];
  }

  /** The names of areas that have room inside their own outline. */
  function areas(zoom: number, pixels: (at: Point) => Point): readonly LabelCandidate<Label>[] {
    const scale = worldSize(zoom);
    return [...basemap.areas.values()].flatMap((outline) => {
      const at = outline.label();
      const found = candidate("area", model!.words.outline(outline), () => [pixels(at)]);
      const half: Point = [found.width / 2 / scale, found.height / 2 / scale];
      return rimOf(at, half).every((point) => contains(outline.rings, point)) ? [found] : [];
    });
  }

  function put({ kind, text }: Label, [x, y]: Point, zoom: number): Marker {
    const span = document.createElement("span");
    span.className = `map-label map-label-${kind}`;
    span.dir = "auto";
    span.textContent = text;
    const scale = worldSize(zoom);
    const [lon, lat] = unproject([x / scale, y / scale]);
    const icon = divIcon({ html: span, className: "map-anchor", iconSize: [0, 0], iconAnchor: [0, 0] });
    return marker([lat, lon], { icon, interactive: false, keyboard: false, pane: "labels" }).addTo(map);
  }

  if (!map.getPane("labels")) map.createPane("labels").setAttribute("aria-hidden", "true");
  map.on("moveend", layOut);
  return {
    show(next: MapModel): void {
      const same = model && model.marks === next.marks && model.selection === next.selection && model.words === next.words;
      model = next;
      if (same) return;
      clearTimeout(waiting);
      const now = performance.now();
      const hurried = now - last < REST_MS;
      last = now;
      if (next.dense || hurried) waiting = setTimeout(layOut, REST_MS);
      else layOut();
    },
    destroy(): void {
      clearTimeout(waiting);
      map.off("moveend", layOut);
      for (const old of shown) old.remove();
    },
  };
}
