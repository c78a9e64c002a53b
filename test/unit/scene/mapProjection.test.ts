import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project, unitsPerKm } from "../../../src/scene/mapProjection.ts";

const EDGES = [-90, -85.06, 0, 85.06, 90];

describe("the projection", () => {
  it("puts every point of the globe into the square world, the poles at its edge", () => {
    const lon = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.oneof(fc.constantFrom(...EDGES), fc.double({ min: -90, max: 90, noNaN: true }));
    fc.assert(
      fc.property(lon, lat, (x, y) => {
        for (const at of project([x, y])) {
          expect(at).toBeGreaterThanOrEqual(-1e-9);
          expect(at).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it.each(EDGES)("gives a kilometre a length at latitude %f", (lat) => {
    expect(unitsPerKm(lat)).toBeGreaterThan(0);
    expect(unitsPerKm(lat) * 2000).toBeLessThan(1);
  });
});
