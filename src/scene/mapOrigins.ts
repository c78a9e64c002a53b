import type { Dataset } from "../model/dataset.ts";
import { type EventRow, eventRow, type PlaceId } from "../model/ids.ts";
import { isTrusted } from "../model/reading.ts";
import type { Engine } from "../query/engine.ts";
import type { Result } from "../query/result.ts";
import type { Basemap } from "./basemap.ts";
import { circle, type Drawn, group, path } from "./drawing.ts";
import { MIXED, type SymbolMark, symbolMarks } from "./mapAuthorities.ts";
import type { MapFrame, MapPlacing } from "./mapFrame.ts";
import { distanceToSegment } from "./mapGeometry.ts";
import { type Link, linkPath } from "./mapHighlight.ts";
import type { Point } from "./mapProjection.ts";
import { knownSpot, type Spot } from "./mapSpots.ts";

/** From where participants came to where they met, and the events at which that was. */
export interface OriginLink extends Link {
  readonly mark: SymbolMark;
  readonly origin: PlaceId;
  readonly venue: PlaceId;
  readonly events: readonly EventRow[];
}

/** From where participants of the events in the filter came, and the places that the record names besides: drawn faintly, never counted. */
export interface Surroundings {
  readonly origins: readonly { readonly spot: Spot; readonly mark: SymbolMark }[];
  readonly links: readonly OriginLink[];
  /** Every place of the record but countries. */
  readonly named: readonly Spot[];
}

export const NO_SURROUNDINGS: Surroundings = { origins: [], links: [], named: [] };

/** More places than this are never named unasked. */
const MOST_NAMED = 200;

/** Reads every event in the filter. A child's case names no place. */
export function surroundingsOf(dataset: Dataset, { columns, settings, isCounted }: Engine, result: Result, basemap: Basemap): Surroundings {
  if (dataset.places.length > MOST_NAMED) return NO_SURROUNDINGS;
  const marks = new Map(symbolMarks(columns.book).map((mark) => [mark.authority, mark]));
  const spots = new Map(dataset.places.map((place) => [place.id, knownSpot(place, columns.book, basemap)]));
  const origins = new Map<PlaceId, { spot: Spot; mark: SymbolMark }>();
  const links = new Map<string, OriginLink>();
  for (let row = eventRow(0); row < columns.eventCount; row++) {
    if (!isCounted(row) || result.level(row) === 0) continue;
    const { places, authority, sensitive } = dataset.event(row);
    if (sensitive === "child") continue;
    const mark = marks.get(authority ?? "none") ?? MIXED;
    const inRole = (wanted: string): readonly Spot[] =>
      places.flatMap(({ role, place, basis }) => (role === wanted && isTrusted(basis, settings.trust) ? (spots.get(place) ?? []) : []));
    const venues = inRole("venue");
    if (venues.length === 0) continue;
    for (const spot of inRole("origin")) {
      if (spot.kind === "country") continue;
      const known = origins.get(spot.place);
      origins.set(spot.place, { spot, mark: known && known.mark !== mark ? MIXED : mark });
      for (const to of venues) {
        const key = `${spot.place}>${to.place}`;
        const drawn = links.get(key);
        links.set(key, {
          key,
          from: spot.at,
          to: to.at,
          mark: drawn && drawn.mark !== mark ? MIXED : mark,
          origin: spot.place,
          venue: to.place,
          events: [...(drawn?.events ?? []), row],
        });
      }
    }
  }
  const named = [...spots.values()].filter((spot) => spot !== null).filter(({ kind }) => kind !== "country");
  return { origins: [...origins.values()], links: [...links.values()], named };
}

/** Pixels from an origin, and from its link, within which a pointer means it. */
const [NEAR_RING, NEAR_LINK] = [10, 4];

/** The origin that a pointer means: the nearest whose ring it is on, else that of the nearest link. */
export function originAt({ origins, links }: Surroundings, [x, y]: Point, { at }: MapPlacing): PlaceId | null {
  const rings = origins.map(({ spot }) => {
    const [left, top] = at(spot.at);
    return { place: spot.place, away: Math.hypot(left - x, top - y) };
  });
  const lines = links.map(({ origin, from, to }) => ({ place: origin, away: distanceToSegment([x, y], at(from), at(to)) }));
  const near = (found: typeof rings, most: number) =>
    found.filter(({ away }) => away <= most).toSorted((a, b) => a.away - b.away)[0]?.place;
  return near(rings, NEAR_RING) ?? near(lines, NEAR_LINK) ?? null;
}

/** Pixels of the ring at an origin, and of the dot at a place that plays no part. */
const [RING, DOT] = [2.75, 1.75];
/** The least radius, in pixels, of an edge that nobody knows. */
const LEAST_SOFT = 8;

/** What stands faintly under the counted symbols: named places, origins with their soft edges, and dashed lines to where they met. */
export function drawSurroundings({ origins, links, named }: Surroundings, frame: MapFrame): readonly Drawn[] {
  const { pixel, scale } = frame;
  const taken = new Set(origins.map(({ spot }) => spot.place));
  const dots = named.filter(({ kind, place }) => kind === "point" && !taken.has(place));
  return [
    ...dots.map(({ at }) => circle(...frame.at(at), DOT * pixel, { fill: "--ink-3" })),
    ...origins.flatMap(({ spot, mark }) =>
      spot.kind === "soft"
        ? [
            circle(...frame.at(spot.at), Math.max(spot.radius * scale, LEAST_SOFT * pixel), {
              fill: { soft: mark.colorVar },
              fillOpacity: 0.6,
            }),
          ]
        : [],
    ),
    ...links.map((link) => {
      const d = linkPath({ ...link, from: frame.at(link.from), to: frame.at(link.to) }, 1);
      return group([path(d, { stroke: link.mark.colorVar, strokeWidth: 1.25, strokeOpacity: 0.8, dash: "4 4" })], {
        data: { origin: link.key },
      });
    }),
    ...origins.map(({ spot, mark }) =>
      circle(...frame.at(spot.at), RING * pixel, { fill: "--land", stroke: mark.colorVar, strokeWidth: 1.5 }),
    ),
  ];
}
