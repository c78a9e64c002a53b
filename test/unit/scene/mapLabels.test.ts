import { array, assert, integer, property, record, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { markAt, pixelOf, stepFrom } from "../../../src/scene/mapCursor.ts";
import { around, atSea, overlap, placeLabels, type Rect, uncut } from "../../../src/scene/mapLabels.ts";
import type { PlacedMark } from "../../../src/scene/mapMarks.ts";
import { worldSize } from "../../../src/scene/mapProjection.ts";

const label = (name: string, x: number, y: number) => ({ label: name, width: 60, height: 18, centres: [[x, y] as const] });

describe("labels", () => {
  it("give way to the one before them", () => {
    expect(placeLabels([label("first", 0, 0), label("second", 20, 5), label("third", 100, 0)], []).map((placed) => placed.label)).toEqual([
      "first",
      "third",
    ]);
  });

  it("take their next best place before they give way", () => {
    const candidates = [label("first", 0, 0), { ...label("second", 0, 0), centres: [[0, 0] as const, [0, 30] as const] }];
    expect(placeLabels(candidates, [])).toEqual([
      { label: "first", at: [0, 0] },
      { label: "second", at: [0, 30] },
    ]);
  });

  it("never lie on each other or on a symbol", () => {
    const at = tuple(integer({ min: -500, max: 500 }), integer({ min: -500, max: 500 }));
    const sized = record({ at, width: integer({ min: 8, max: 200 }), height: integer({ min: 8, max: 40 }) });
    assert(
      property(array(sized, { maxLength: 60 }), array(sized, { maxLength: 20 }), (labels, symbols) => {
        const rect = ({ at: [x, y], width, height }: (typeof labels)[number]): Rect => ({
          x,
          y,
          halfWidth: width / 2,
          halfHeight: height / 2,
        });
        const blocked = symbols.map(rect);
        const candidates = labels.map((each) => ({
          label: each,
          width: each.width,
          height: each.height,
          centres: around(each.at, [8, 8], each.width, each.height, false),
        }));
        const placed = placeLabels(candidates, blocked).map((each) => rect({ ...each.label, at: [...each.at] as [number, number] }));
        placed.forEach((one, index) => {
          for (const other of [...placed.slice(index + 1), ...blocked]) expect(overlap(one, other)).toBe(false);
        });
      }),
    );
  });

  it("are not cut by the edge of what is in sight", () => {
    const view = { x: 0, y: 0, halfWidth: 100, halfHeight: 50 };
    const centres = [[90, 0] as const, [60, 0] as const, [0, 45] as const, [400, 0] as const];
    const [left] = uncut([{ label: "name", width: 60, height: 18, centres }], view);
    expect(left?.centres).toEqual([
      [60, 0],
      [400, 0],
    ]);
  });

  it("stand first on the side to which the text runs", () => {
    expect(around([0, 0], [10, 10], 40, 16, false)[0]).toEqual([34, 0]);
    expect(around([0, 0], [10, 10], 40, 16, true)[0]).toEqual([-34, 0]);
  });
});

const ZOOM = 4;
const mark = (x: number, y: number, radius = 10): PlacedMark => ({
  key: `${x},${y}`,
  form: "mark",
  spot: { kind: "point", place: "pl-x" as never, at: [x / worldSize(ZOOM), y / worldSize(ZOOM)] },
  symbol: { radius } as PlacedMark["symbol"],
  dx: 0,
  dy: 0,
});

describe("the name of a sea", () => {
  const SHORES = [
    [
      [0, 0],
      [0.5, 0],
      [0.5, 1],
      [0, 1],
      [0, 0],
    ] as const,
  ];
  const places = [
    [0.52, 0.5],
    [0.7, 0.5],
  ] as const;

  it("keeps off the land and the highlight along its shore, and stands farther out where it is too wide", () => {
    expect(atSea(places, [10, 10], 1000, SHORES)).toEqual(places);
    expect(atSea(places, [30, 10], 1000, SHORES)).toEqual([places[1]]);
    expect(atSea(places, [1000, 10], 1000, SHORES)).toEqual([]);
  });

  it("is left out where a tongue of land runs through its middle", () => {
    const tongue = [
      [0.69, 0.5],
      [0.71, 0.4],
      [0.71, 0.6],
      [0.69, 0.5],
    ] as const;
    expect(atSea([places[1]], [300, 10], 1000, [tongue])).toEqual([]);
  });
});

describe("marks on a canvas", () => {
  const marks = [mark(100, 100, 30), mark(110, 100, 8), mark(300, 100), mark(100, 300), mark(900, 130)];

  it("are found under the pointer, the smallest first", () => {
    expect(markAt(marks, [112, 101], ZOOM)).toBe(1);
    expect(markAt(marks, [80, 90], ZOOM)).toBe(0);
    expect(markAt(marks, [500, 500], ZOOM)).toBe(-1);
  });

  it("leave 24 pixels to touch even when they are dots", () => {
    expect(markAt([mark(100, 100, 1)], [111, 100], ZOOM)).toBe(0);
  });

  it("are stepped through by the arrow keys, to the nearest that way", () => {
    expect(stepFrom(marks, 0, "right", ZOOM)).toBe(1);
    expect(stepFrom(marks, 1, "right", ZOOM)).toBe(2);
    expect(stepFrom(marks, 2, "right", ZOOM)).toBe(4);
    expect(stepFrom(marks, 4, "right", ZOOM)).toBe(4);
    expect(stepFrom(marks, 0, "down", ZOOM)).toBe(3);
    expect(stepFrom([], 0, "down", ZOOM)).toBe(-1);
  });

  it("stand where the world's pixels say, set apart by their own offset", () => {
    expect(pixelOf({ ...mark(100, 50), dx: 5, dy: -3 }, ZOOM + 1)).toEqual([205, 97]);
  });
});
