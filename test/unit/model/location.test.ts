import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { geoBounds } from "d3";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import { countryBox, locationError, MOST_LATITUDE } from "../../../src/model/location.ts";
import type { LonLat } from "../../../src/model/types.ts";
import { VOCABULARY } from "../../support/vocabulary.ts";

describe("where a place cannot be", () => {
  it.each<[string, LonLat, string | null, string | undefined]>([
    ["Cairo in Egypt", [31.2497, 30.0626], "eg", undefined],
    ["Benghazi in Libya", [20.0686, 32.1149], "ly", undefined],
    ["a port at the very edge of Libya", [24.98, 32.93], "ly", undefined],
    ["Aswan with its parts swapped", [24.0889, 32.8998], "eg", "swapped"],
    ["Tripoli in Egypt", [13.1874, 32.8752], "eg", "far"],
    ["Cairo in Libya, swapped or not", [31.2497, 30.0626], "ly", "far"],
    ["Kufra with its parts swapped", [24.1989, 23.2909], "ly", undefined],
    ["Benghazi with its parts swapped", [32.1149, 20.0686], "ly", "swapped"],
    ["the Gulf of Guinea, where zeros lie", [0, 0], "eg", "far"],
    ["Tunis in no country of the record", [10.1815, 36.8065], null, undefined],
    ["a country of which nothing is known", [10.1815, 36.8065], "tn", undefined],
    ["the south pole", [0, -90], null, "latitude"],
    ["the end of the map", [0, MOST_LATITUDE], null, undefined],
    ["beyond the end of the map", [0, -85.061], null, "latitude"],
    ["the end of longitudes", [-180, 0], null, undefined],
    ["beyond the end of longitudes", [180.001, 0], null, "longitude"],
    ["beyond it, in a country", [31.2, 130], "eg", "latitude"],
    ["no number", [Number.NaN, 30], "eg", "longitude"],
    ["no number for a latitude", [30, Number.NaN], null, "latitude"],
    ["no end", [Number.POSITIVE_INFINITY, 30], null, "longitude"],
  ])("%s", (_what, at, country, error) => expect(locationError(at, country)).toBe(error));

  it("every country of the vocabulary has a box, and it is that of its outline", () => {
    const topology = JSON.parse(readFileSync(resolve("data/basemap/basemap.topo.json"), "utf8"));
    const { features } = feature(topology, topology.objects.countries) as unknown as GeoJSON.FeatureCollection;
    for (const country of VOCABULARY.country) {
      const outline = features.find(({ id }) => String(id).toLowerCase() === country)!;
      const drawn = geoBounds(outline).flat();
      countryBox(country)!.forEach((edge, side) => {
        const outwards = side < 2 ? drawn[side]! - edge : edge - drawn[side]!;
        expect(outwards).toBeGreaterThanOrEqual(0);
        expect(outwards).toBeLessThan(0.15);
      });
    }
  });
});
