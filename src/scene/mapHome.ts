import type { Dataset } from "../model/dataset.ts";
import { memoOf } from "../model/memo.ts";
import type { Place } from "../model/types.ts";
import type { Basemap, Outline } from "./basemap.ts";
import { type Box, boxOf, type Point } from "./mapProjection.ts";
import { knownSpot, type Spot } from "./mapSpots.ts";

/** Shares of the home frame that are kept free around outlines, and around the points on which symbols stand, which reach out. */
const ROOM = { outline: 0.012, point: 0.08 } as const;
/** The least width and height of a frame, in units: some 300 km. */
const LEAST = 3 / 360;

/** The ISO 3166-1 codes that a place names: those of its outlines, and its country's own. */
const codesOf = ({ areas, country }: Place): readonly string[] => [
  ...areas.map((code) => code.slice(0, 2)),
  ...(country === null ? [] : [country.toUpperCase()]),
];

/** The countries drawn on the ground that a record's places lie in, in the order of the ground. */
export function countriesNamed({ places }: Pick<Dataset, "places">, { countries }: Basemap): readonly Outline[] {
  const named = new Set(places.flatMap(codesOf));
  return [...countries.values()].filter(({ code }) => named.has(code));
}

/** The box of a country's outline. */
export const boxOfOutline = ({ rings }: Pick<Outline, "rings">): Box => boxOf(rings.flat());

/** What a map that nobody has moved shows: the countries and the places of its record, with nothing cut off; in units. */
export const homeOf = memoOf((dataset: Pick<Dataset, "places" | "columns">, basemap: Basemap): Box => {
  const countries = countriesNamed(dataset, basemap);
  const spots = dataset.places.flatMap((place) => knownSpot(place, dataset.columns.book, basemap) ?? []);
  const shown = countries.length + spots.length === 0 ? [...basemap.countries.values()] : countries;
  const outlines = [...shown.map(boxOfOutline), ...spots.flatMap((spot) => extentOf(spot) ?? [])].flatMap(cornersOf);
  const points = spots.flatMap((spot) => ("rings" in spot ? [] : [spot.at]));
  const whole = boxOf([...outlines, ...points]);
  return grown(boxOf([...padded(outlines, whole, ROOM.outline), ...padded(points, whole, ROOM.point)]));
});

const cornersOf = ({ min, max }: Box): readonly Point[] => [min, max];

/** The box of what covers ground; null of a point. */
function extentOf(spot: Spot): Box | null {
  if (spot.kind === "point") return null;
  if (spot.kind !== "soft") return boxOfOutline(spot);
  const [[x, y], r] = [spot.at, spot.radius];
  return { min: [x - r, y - r], max: [x + r, y + r] };
}

function padded(points: readonly Point[], { min, max }: Box, share: number): readonly Point[] {
  if (points.length === 0) return [];
  const [dx, dy] = [(max[0] - min[0]) * share, (max[1] - min[1]) * share];
  const box = boxOf(points);
  return cornersOf({ min: [box.min[0] - dx, box.min[1] - dy], max: [box.max[0] + dx, box.max[1] + dy] });
}

function grown({ min, max }: Box): Box {
  const more = ([low, high]: readonly [number, number]): number => Math.max(0, LEAST - (high - low)) / 2;
  const [dx, dy] = [more([min[0], max[0]]), more([min[1], max[1]])];
  return { min: [min[0] - dx, min[1] - dy], max: [max[0] + dx, max[1] + dy] };
}
