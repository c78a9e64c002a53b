import { asFields } from "../model/fields.ts";

type Pair = readonly [lon: number, lat: number];

const KM_PER_DEGREE = 111.2;

/** Every pair of degrees in a GeoJSON geometry, at whatever depth. */
function* pairsIn(value: unknown, depth = 0): Generator<Pair> {
  if (!Array.isArray(value) || depth > 6) return;
  const [lon, lat]: readonly unknown[] = value;
  if (typeof lon === "number" && typeof lat === "number") yield [lon, lat];
  else for (const inner of value) yield* pairsIn(inner, depth + 1);
}

const pairsOf = (geometry: unknown): readonly Pair[] => {
  const { coordinates, geowkt } = asFields(geometry);
  if (typeof geowkt === "string" && geowkt.length < 1_000_000)
    return Array.from(geowkt.matchAll(/(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)/g), ([, lon, lat]): Pair => [Number(lon), Number(lat)]);
  return [...pairsIn(coordinates)];
};

/** The geometries of a feature: those of a collection one by one. */
export function geometriesOf(geometry: unknown): readonly unknown[] {
  const { type, geometries } = asFields(geometry);
  if (type === "GeometryCollection" && Array.isArray(geometries)) return geometries;
  return geometry === null || geometry === undefined ? [] : [geometry];
}

const round = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** Where geometries lie, as columns: a point by its coordinates, anything larger by its middle and how far it reaches from there. */
export function placeColumns(geometries: readonly unknown[]): readonly (readonly [string, string])[] {
  const pairs = geometries.flatMap(pairsOf);
  if (pairs.length === 0) return [];
  const [lons, lats] = [pairs.map(([lon]) => lon), pairs.map(([, lat]) => lat)];
  const ends = (values: readonly number[]): readonly [number, number] =>
    values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity] as readonly [
      number,
      number,
    ]);
  const [[west, east], [south, north]] = [ends(lons), ends(lats)];
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const reach = (Math.hypot((east - west) * Math.cos((lat * Math.PI) / 180), north - south) / 2) * KM_PER_DEGREE;
  const single = pairs.length === 1 || reach === 0;
  return [
    ["latitude", single ? String(lat) : round(lat, 4)],
    ["longitude", single ? String(lon) : round(lon, 4)],
    ...(single ? [] : [["radius_km", round(Math.min(2000, Math.max(1, reach)), 0)] as const]),
  ];
}
