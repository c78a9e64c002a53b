import { assert, double, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { tipPlace } from "../../../src/ui/tipPlace.ts";

const MAP = [766, 238] as const;

describe("the tooltip of a mark", () => {
  it("stands above it, in its middle", () => {
    expect(tipPlace({ x: 400, y: 200, half: 10 }, [300, 90], MAP)).toEqual([250, 94]);
  });

  it("stands below where there is no room above", () => {
    expect(tipPlace({ x: 400, y: 60, half: 10 }, [300, 90], MAP)).toEqual([250, 76]);
  });

  it("is never cut by the map, wherever the mark is", () => {
    const within = (most: number) => double({ min: -20, max: most + 20, noNaN: true });
    const size = tuple(integer({ min: 40, max: 400 }), integer({ min: 20, max: 170 }));
    assert(
      property(within(766), within(238), integer({ min: 0, max: 40 }), size, (x, y, half, [width, height]) => {
        const [left, top] = tipPlace({ x, y, half }, [width, height], MAP);
        expect(left).toBeGreaterThanOrEqual(4);
        expect(top).toBeGreaterThanOrEqual(4);
        expect(left + width).toBeLessThanOrEqual(762);
        expect(top + height).toBeLessThanOrEqual(234);
      }),
    );
  });
});
