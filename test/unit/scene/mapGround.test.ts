import { describe, expect, it } from "vitest";
import { contains, innermost, pathOf } from "../../../src/scene/mapGeometry.ts";
import { project, unitsPerKm, unproject, worldSize } from "../../../src/scene/mapProjection.ts";
import { readBasemap } from "../../support/basemap.ts";

const basemap = readBasemap();
const CAIRO = project([31.25, 30.06]);
const KHARTOUM = project([32.53, 15.6]);

describe("unit Web Mercator", () => {
  it.each([
    [31.25, 30.06],
    [-179.5, 84],
    [9.3, -33],
  ] as const)("brings %f, %f back", (lon, lat) => {
    const [x, y] = unproject(project([lon, lat]));
    expect(x).toBeCloseTo(lon, 9);
    expect(y).toBeCloseTo(lat, 9);
  });

  it("spans the world from 180° W to 180° E with the equator in the middle", () => {
    expect(project([-180, 0])).toEqual([0, 0.5]);
    expect(project([180, 0])[0]).toBe(1);
    expect(project([0, 85.0511287798])[1]).toBeCloseTo(0, 9);
  });

  it("counts pixels of the world as Leaflet does", () => {
    expect(worldSize(0)).toBe(256);
    expect(worldSize(5.5)).toBeCloseTo(256 * 2 ** 5.5);
  });

  it("makes a kilometre longer on the map towards the pole", () => {
    expect(unitsPerKm(0) * 40_075).toBeCloseTo(1, 4);
    expect(unitsPerKm(60)).toBeCloseTo(2 * unitsPerKm(0), 12);
  });
});

describe("basemap", () => {
  it("knows both countries, 27 governorates and 22 districts in both languages", () => {
    expect([...basemap.countries.keys()].sort()).toEqual(["EG", "LY"]);
    expect([...basemap.areas.keys()].filter((code) => code.startsWith("EG-"))).toHaveLength(27);
    expect([...basemap.areas.keys()].filter((code) => code.startsWith("LY-"))).toHaveLength(22);
    expect(basemap.areas.get("LY-BU")?.names).toEqual({ ar: "البطنان", en: "Al Butnan" });
  });

  it("holds Cairo in Egypt and nothing of Sudan", () => {
    expect(contains(basemap.countries.get("EG")!.rings, CAIRO)).toBe(true);
    expect(contains(basemap.countries.get("LY")!.rings, CAIRO)).toBe(false);
    expect([...basemap.countries.values()].some(({ rings }) => contains(rings, KHARTOUM))).toBe(false);
  });

  it("tells coast, borders and the dashed border apart", () => {
    const latitudes = basemap.disputed.flat().map((at) => unproject(at)[1]);
    expect(Math.min(...latitudes)).toBeGreaterThan(21.5);
    expect(Math.max(...latitudes)).toBeLessThan(22.5);
    const longitudes = basemap.disputed.flat().map((at) => unproject(at)[0]);
    expect(Math.min(...longitudes)).toBeGreaterThan(30.9);
    const solid = basemap.borders.flat().map(unproject);
    expect(solid.some(([lon, lat]) => lon > 33 && lon < 36 && Math.abs(lat - 22) < 0.3)).toBe(false);
    expect(basemap.coast.flat().length).toBeGreaterThan(300);
  });

  it("finds room for each name inside its own area", () => {
    const outside = [...basemap.areas.values()].filter(({ rings, label }) => !contains(rings, label()));
    expect(outside.map(({ code }) => code)).toEqual([]);
  });

  it("writes closed rings with two decimals", () => {
    const ring = [
      [0, 0],
      [0.12345, 0],
      [0, 0.5],
    ] as const;
    expect(pathOf([ring], 10, true)).toBe("M0 0L1.23 0L0 5Z");
    expect(innermost([[...ring, [0, 0]]])[0]).toBeLessThan(0.1);
  });
});
