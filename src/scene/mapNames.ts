import type { PlaceId } from "../model/ids.ts";
import { must } from "../model/must.ts";
import type { Basemap, Outline } from "./basemap.ts";
import { type ColorVar, type Drawn, line, type Weight } from "./drawing.ts";
import { barriersOf } from "./mapBarriers.ts";
import { countryRings } from "./mapDrawing.ts";
import type { MapPlacing } from "./mapFrame.ts";
import { contains } from "./mapGeometry.ts";
import type { Highlight } from "./mapHighlight.ts";
import {
  around,
  atSea,
  COUNTRY_NAME_AT,
  keeping,
  type LabelCandidate,
  MEDITERRANEAN,
  type PlacedLabel,
  placeLabels,
  RED_SEA,
  type Rect,
  rimOf,
  uncut,
} from "./mapLabels.ts";
import type { PlacedMark } from "./mapMarks.ts";
import type { Surroundings } from "./mapOrigins.ts";
import type { Point } from "./mapProjection.ts";
import type { Spot } from "./mapSpots.ts";
import type { MapWords } from "./mapWords.ts";
import { isNamedBy, roomOf } from "./symbolDrawing.ts";
import { textWidth } from "./timeText.ts";

export type NameKind = "country" | "sea" | "place" | "counted" | "chosen" | "faint" | "area";

/** A name on the map, and how it is written. */
export interface MapName {
  readonly kind: NameKind;
  readonly text: string;
  /** Lines below it, smaller. */
  readonly more?: readonly string[];
  /** True where it may lie across links. */
  readonly overLinks?: boolean;
  /** Where what it names lies, in units; none for what covers ground. */
  readonly from?: Point | undefined;
}

interface NameType {
  readonly size: number;
  readonly weight: Weight;
  readonly color: ColorVar;
}

/** How names are written; map.css says the same. */
export const NAME_TYPE: Readonly<Record<NameKind, NameType>> = {
  country: { size: 15, weight: 600, color: "--ink-2" },
  sea: { size: 13, weight: 400, color: "--ink-2" },
  place: { size: 13, weight: 400, color: "--ink" },
  counted: { size: 13, weight: 600, color: "--ink" },
  chosen: { size: 13, weight: 600, color: "--ink" },
  faint: { size: 12, weight: 400, color: "--ink-2" },
  area: { size: 12, weight: 400, color: "--ink-3" },
};

/** Lines below a name, and the height of a line in its size. */
const MORE = { size: 12, weight: 400, color: "--ink" } as const;
const LEADING = 1.4;

const AREAS_FROM_ZOOM = 6;
const COUNTRIES_UNTIL_ZOOM = 8;
/** More names than this are never tried: the largest symbols come first. */
const MOST_NAMES = 300;
/** Pixels that the ring around a selected place takes. */
const RING = 6;

/** What names a map has. */
export interface NamedMap {
  readonly marks: readonly PlacedMark[];
  readonly highlight: Highlight;
  readonly surroundings: Surroundings;
  readonly basemap: Basemap;
  readonly words: MapWords;
  /** True where the symbols are too many for a count beside each. */
  readonly dense: boolean;
}

/** A frame in pixels, as names need it, and what of it is in sight. */
export interface Sight {
  readonly frame: MapPlacing;
  readonly inside: Rect;
  /** Whether what lies beyond is cut away; else it is a short way off. */
  readonly bounded?: boolean;
}

type Candidates = readonly LabelCandidate<MapName>[];

/** Names of places, countries, seas and areas where they lie on no symbol, on nothing else of what is covered, and on no other. */
export function placeNames(map: NamedMap, sight: Sight, covered: readonly Rect[] = []): readonly PlacedLabel<MapName>[] {
  const rooms = new Map(map.marks.map((mark) => [mark.key, roomOf(mark, sight.frame, map.words, map.dense)]));
  const crosses = barriersOf(map.basemap, map.surroundings.links, sight.frame);
  const candidates = [
    ...placeCandidates(map, rooms, sight.frame),
    ...basemapCandidates(map, sight.frame),
    ...faintCandidates(map, sight.frame),
  ];
  const shown = sight.bounded ? candidates.map((name) => within(name, sight.inside)) : candidates;
  return placeLabels(
    uncut(shown, sight.inside),
    [...[...rooms.values()].flat(), ...covered],
    (at, { label, width, height }) => label.kind === "sea" || !crosses(at, [width, height], label),
  );
}

/** A name that is cut away would still be read out. */
const within = (name: LabelCandidate<MapName>, { x, y, halfWidth, halfHeight }: Rect): LabelCandidate<MapName> =>
  keeping(name, (at) => Math.abs(at[0] - x) <= halfWidth && Math.abs(at[1] - y) <= halfHeight);

/** Names as text. */
export const drawNames = (names: readonly PlacedLabel<MapName>[]): readonly Drawn[] =>
  names.flatMap(({ label, at: [x, y] }) => {
    const halo = label.kind === "sea" ? undefined : "--land";
    const top = y - heightOf(label) / 2;
    return linesOf(label).map(({ text, type, before }) =>
      line({ text, x, y: top + before + type.size * (LEADING / 2 + 0.34), ...type, align: "middle", halo }),
    );
  });

interface NameLine {
  readonly text: string;
  readonly type: NameType;
  /** Pixels from the top of the name to that of the line. */
  readonly before: number;
}

function linesOf({ kind, text, more = [] }: MapName): readonly NameLine[] {
  const type = NAME_TYPE[kind];
  const below = more.map((words, index) => ({ text: words, type: MORE, before: LEADING * (type.size + index * MORE.size) }));
  return [{ text, type, before: 0 }, ...below];
}

const heightOf = ({ kind, more = [] }: MapName): number => LEADING * (NAME_TYPE[kind].size + more.length * MORE.size);

/** The box that a name takes, in pixels. */
export const sizeOfName = (name: MapName, words: MapWords): readonly [width: number, height: number] => [
  Math.max(...linesOf(name).map(({ text, type }) => textWidth(text, type.size, words, type.weight))) + 4,
  heightOf(name),
];

type CentresOf = (width: number, height: number) => readonly Point[];

function candidate(
  kind: NameKind,
  text: string,
  words: MapWords,
  centresOf: CentresOf,
  from?: Point,
  more?: readonly string[],
): LabelCandidate<MapName> {
  const label: MapName = { kind, text, ...(more && more.length > 0 && { more }), ...(from && { from }) };
  const [width, height] = sizeOfName(label, words);
  return { label, width, height, centres: centresOf(width, height) };
}

function placeCandidates(
  { marks, highlight, words, dense }: NamedMap,
  rooms: ReadonlyMap<string, readonly Rect[]>,
  frame: MapPlacing,
): Candidates {
  const seen = new Set<PlaceId>();
  const named = (kind: NameKind, { place: id, at: from }: Spot, at: Point, half: Point, mark?: PlacedMark): Candidates => {
    if (seen.has(id)) return [];
    seen.add(id);
    const centres: CentresOf = (width, height) => around(at, half, width, height, words.dir === "rtl");
    if (!mark || dense) return [candidate(kind, words.place(id), words, centres, from)];
    return ranked(variantsOf(kind, mark, words, (as, text, below) => candidate(as, text, words, centres, from, below)));
  };
  const halfOf = (mark: PlacedMark): Point => {
    const [own, count] = must(rooms.get(mark.key), "rooms");
    return [must(own, "own").halfWidth + (count ? 2 * count.halfWidth : 0), must(own, "own").halfHeight];
  };
  const byPlace = new Map(marks.map((mark) => [mark.spot.place, mark]));
  const chosen = highlight.places
    .filter(({ spot }) => spot.kind !== "country")
    .flatMap(({ spot }) => {
      const mark = byPlace.get(spot.place);
      if (!mark) return named("chosen", spot, frame.at(spot.at), [9, 9]);
      const [width, height] = halfOf(mark);
      return named("chosen", spot, standing(mark, frame), [width + RING, height + RING], mark);
    });
  const others = marks
    .filter(({ spot }) => spot.kind !== "country")
    .slice(0, MOST_NAMES)
    .flatMap((mark) => named("place", mark.spot, standing(mark, frame), halfOf(mark), mark));
  return [...chosen, ...others];
}

type Make = (kind: NameKind, text: string, more?: readonly string[]) => LabelCandidate<MapName>;

/** What the name of something counted may say: with what was ordered there, and in fewer words. */
function variantsOf(kind: NameKind, mark: PlacedMark, words: MapWords, make: Make): Readonly<Record<"full" | "short", Candidates>> {
  const [title, more, [place, count]] = [words.title(mark), words.more(mark.symbol), words.titleParts(mark)];
  const told = title !== place;
  const counted = kind === "place" && told ? "counted" : kind;
  const first = more.slice(0, 1);
  const stacked = (below: readonly string[]) => (told ? [make(counted, place, [count, ...below])] : []);
  return {
    full: first.length > 0 ? [make(counted, title, [more.join(" · ")]), make(counted, title, first), ...stacked(first)] : [],
    short: [
      ...(told ? [make(counted, title)] : []),
      ...stacked([]),
      make(kind, words.place(mark.spot.place)),
      make(kind, words.shortPlace(mark.spot.place)),
    ],
  };
}

/** Rather than say less, what is counted has its name across a link. */
const ranked = ({ full, short }: ReturnType<typeof variantsOf>): Candidates =>
  [full, short]
    .flatMap((names) => [...names, ...names.map((name) => ({ ...name, label: { ...name.label, overLinks: true } }))])
    .reduceRight<LabelCandidate<MapName>[]>(([or], name) => [{ ...name, or }], []);

/** Pixels around an origin that its name keeps off. */
const NEAR: Point = [5, 5];

/** Names of the places that nothing counted stands at: of origins first. */
function faintCandidates({ marks, highlight, surroundings: { origins, named }, words }: NamedMap, frame: MapPlacing): Candidates {
  const seen = new Set([...marks.map(({ spot }) => spot.place), ...highlight.places.map(({ spot }) => spot.place)]);
  return [...origins.map(({ spot }) => spot), ...named].flatMap((spot) => {
    if (seen.has(spot.place)) return [];
    seen.add(spot.place);
    const centres: CentresOf = (width, height) => around(frame.at(spot.at), NEAR, width, height, words.dir === "rtl");
    return [candidate("faint", words.shortPlace(spot.place), words, centres, spot.at)];
  });
}

function standing({ spot, dx, dy }: PlacedMark, frame: MapPlacing): Point {
  const [x, y] = frame.at(spot.at);
  return [x + dx, y + dy];
}

function basemapCandidates({ basemap, words, marks, dense }: NamedMap, frame: MapPlacing): Candidates {
  const { zoom, scale, at } = frame;
  const told = new Set(
    marks.flatMap((mark) => (mark.spot.kind === "country" && isNamedBy(mark, words, { scale, dense }) ? [mark.spot.code] : [])),
  );
  const nameless = [...basemap.countries.values()].filter(({ code }) => !told.has(code));
  const countries = nameless.map((outline) =>
    candidate("country", words.outline(outline), words, () => (COUNTRY_NAME_AT.get(outline.code) ?? [outline.label()]).map(at)),
  );
  const sea = (text: string, points: readonly Point[]) =>
    candidate("sea", text, words, (...size) => atSea(points, size, frame.scale, countryRings(basemap)).map(at));
  return [
    ...(zoom < COUNTRIES_UNTIL_ZOOM ? countries : []),
    sea(words.mediterranean, MEDITERRANEAN),
    sea(words.redSea, RED_SEA),
    ...(zoom >= AREAS_FROM_ZOOM ? areaCandidates(basemap, words, frame) : []),
  ];
}

/** The names of areas that have room inside their own outline. */
function areaCandidates({ areas }: Basemap, words: MapWords, frame: MapPlacing): Candidates {
  return [...areas.values()].flatMap((outline) => {
    const found = candidate("area", words.outline(outline), words, () => [frame.at(outline.label())]);
    return fitsInside(found, outline, frame) ? [found] : [];
  });
}

const fitsInside = ({ width, height }: LabelCandidate<MapName>, { label, rings }: Outline, { scale }: MapPlacing): boolean =>
  rimOf(label(), [width / 2 / scale, height / 2 / scale]).every((point) => contains(rings, point));
