import type { PlaceId } from "../model/ids.ts";
import type { Basemap, Outline } from "../scene/basemap.ts";
import type { ColorVar, Weight } from "../scene/drawing.ts";
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
import type { PlacedMark } from "../scene/mapMarks.ts";
import type { Point } from "../scene/mapProjection.ts";
import { type Brush, write } from "./brush.ts";
import type { MapFrame } from "./mapCamera.ts";
import { roomOf } from "./mapMarks.ts";
import { lineRoom } from "./metrics.ts";
import type { MapPicture, PictureInput } from "./picture.ts";

type NameKind = "country" | "sea" | "place" | "chosen" | "area";

interface Name {
  readonly kind: NameKind;
  readonly text: string;
}

interface NameType {
  readonly size: number;
  readonly weight: Weight;
  readonly color: ColorVar;
}

const TYPE: Readonly<Record<NameKind, NameType>> = {
  country: { size: 15, weight: 600, color: "--ink-2" },
  sea: { size: 13, weight: 400, color: "--ink-2" },
  place: { size: 13, weight: 400, color: "--ink" },
  chosen: { size: 13, weight: 600, color: "--ink" },
  area: { size: 12, weight: 400, color: "--ink-3" },
};

const AREAS_FROM_ZOOM = 6;
const COUNTRIES_UNTIL_ZOOM = 8;
/** More names than this are never tried: the largest symbols come first. */
const MOST_NAMES = 300;

type Candidates = readonly LabelCandidate<Name>[];

/** Names of places, countries, seas and areas where they lie on nothing else. */
export function mapNames(picture: MapPicture, input: PictureInput, frame: MapFrame, brush: Brush): string {
  const rooms = new Map(picture.marks.map((mark) => [mark.key, roomOf(mark, frame, brush)]));
  const candidates = [...placeNames(picture, rooms, input, frame), ...groundNames(input, frame)].map(shown(frame));
  return placeLabels(uncut(candidates, inSight(frame)), [...rooms.values()].flat())
    .map(({ label, at }) => drawName(label, at, brush))
    .join("");
}

/** A name beyond the frame would be cut away, and still be read out. */
const shown =
  ({ width, height }: MapFrame) =>
  (name: LabelCandidate<Name>): LabelCandidate<Name> => ({
    ...name,
    centres: name.centres.filter(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height),
  });

const EDGE = 2;
const inSight = ({ width, height }: MapFrame): Rect => ({
  x: width / 2,
  y: height / 2,
  halfWidth: width / 2 - EDGE,
  halfHeight: height / 2 - EDGE,
});

function drawName({ kind, text }: Name, [x, y]: Point, brush: Brush): string {
  const { size, weight, color } = TYPE[kind];
  return write(brush, { text, x, y: y + size * 0.34, size, weight, color, align: "middle", halo: kind === "sea" ? undefined : "--land" });
}

function candidate(kind: NameKind, text: string, centresOf: (width: number, height: number) => readonly Point[]): LabelCandidate<Name> {
  const { size, weight } = TYPE[kind];
  const [width, height] = [lineRoom(text, size, weight) + 4, size * 1.4];
  return { label: { kind, text }, width, height, centres: centresOf(width, height) };
}

function placeNames(
  { marks, highlight }: MapPicture,
  rooms: ReadonlyMap<string, readonly Rect[]>,
  { dataset, i18n }: PictureInput,
  frame: MapFrame,
): Candidates {
  const seen = new Set<PlaceId>();
  const named = (kind: NameKind, id: PlaceId, at: Point, half: Point): Candidates => {
    const place = dataset.place(id);
    if (seen.has(id) || !place) return [];
    seen.add(id);
    const text = i18n.text(place.names);
    return [candidate(kind, text, (width, height) => around(at, half, width, height, i18n.dir === "rtl"))];
  };
  const halfOf = (mark: PlacedMark): Point => {
    const [own, count] = rooms.get(mark.key)!;
    return [own!.halfWidth + (count ? 2 * count.halfWidth : 0), own!.halfHeight];
  };
  const byPlace = new Map(marks.map((mark) => [mark.spot.place, mark]));
  const chosen = highlight.places
    .filter(({ spot }) => spot.kind !== "country")
    .flatMap(({ spot }) => {
      const mark = byPlace.get(spot.place);
      return named("chosen", spot.place, mark ? standing(mark, frame) : frame.at(spot.at), mark ? halfOf(mark) : [9, 9]);
    });
  const others = marks
    .filter(({ spot }) => spot.kind !== "country")
    .slice(0, MOST_NAMES)
    .flatMap((mark) => named("place", mark.spot.place, standing(mark, frame), halfOf(mark)));
  return [...chosen, ...others];
}

function standing({ spot, dx, dy }: PlacedMark, frame: MapFrame): Point {
  const [x, y] = frame.at(spot.at);
  return [x + dx, y + dy];
}

function groundNames({ basemap, i18n }: PictureInput, frame: MapFrame): Candidates {
  const pixels = (points: readonly Point[]): readonly Point[] => points.map(frame.at);
  const countries = [...basemap.countries.values()].map((outline) =>
    candidate("country", i18n.text(outline.names), () => pixels(COUNTRY_NAME_AT.get(outline.code) ?? [outline.label()])),
  );
  const coasts = [...basemap.countries.values()].flatMap(({ rings }) => rings);
  const sea = (text: string, points: readonly Point[]) =>
    candidate("sea", text, (...size) => pixels(atSea(points, size, frame.scale, coasts)));
  const seas = [sea(i18n.t("map.mediterranean"), MEDITERRANEAN), sea(i18n.t("map.redSea"), RED_SEA)];
  return [
    ...(frame.zoom < COUNTRIES_UNTIL_ZOOM ? countries : []),
    ...seas,
    ...(frame.zoom >= AREAS_FROM_ZOOM ? areaNames(basemap, i18n, frame) : []),
  ];
}

/** The names of areas that have room inside their own outline. */
function areaNames(basemap: Basemap, i18n: PictureInput["i18n"], frame: MapFrame): Candidates {
  return [...basemap.areas.values()].flatMap((outline) => {
    const found = candidate("area", i18n.text(outline.names), () => [frame.at(outline.label())]);
    return fitsInside(found, outline, frame) ? [found] : [];
  });
}

const fitsInside = ({ width, height }: LabelCandidate<Name>, { label, rings }: Outline, frame: MapFrame): boolean =>
  rimOf(label(), [width / 2 / frame.scale, height / 2 / frame.scale]).every((point) => contains(rings, point));
