import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mapFrame, mapHeight } from "../../../src/figure/mapCamera.ts";
import { mapPicture } from "../../../src/figure/picture.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { PlaceId } from "../../../src/model/ids.ts";
import type { Place } from "../../../src/model/types.ts";
import { boxOfOutline, countriesNamed, homeOf } from "../../../src/scene/mapHome.ts";
import { type Box, project, unproject } from "../../../src/scene/mapProjection.ts";
import { spotOf } from "../../../src/scene/mapSpots.ts";
import { mapWords } from "../../../src/scene/mapWords.ts";
import { symbolSize } from "../../../src/scene/symbolDrawing.ts";
import { readBasemap } from "../../support/basemap.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { otherRows } from "../../support/otherRecord.ts";
import { pictureInput } from "../figure/input.ts";

const basemap = readBasemap();
const degrees = ({ min, max }: Box): readonly number[] => [...unproject(min), ...unproject(max)];
const holds = (outer: Box, inner: Box): boolean =>
  inner.min.every((value, axis) => value > outer.min[axis]!) && inner.max.every((value, axis) => value < outer.max[axis]!);
const ours = openRows(JSON.parse(readFileSync("public/data/dataset.json", "utf8")));
const { columns } = openRows(fixtureRows());
const named = (places: readonly Partial<Place>[]) => ({
  columns,
  places: places.map((place, n) => ({ ...NOWHERE, id: `pl-${n}`, ...place }) as Place),
});
const NOWHERE = { names: { ar: "", en: "" }, country: null, shape: "none", kind: "town", areas: [], point: null, anchor: null };

describe("what a map of a record shows first", () => {
  it("is both countries of our own record, and little else", () => {
    const home = homeOf(ours, basemap);
    for (const outline of basemap.countries.values()) expect(holds(home, boxOfOutline(outline))).toBe(true);
    const [west, north, east, south] = degrees(home);
    expect(west).toBeGreaterThan(8.5);
    expect(east).toBeLessThan(37.8);
    expect(north).toBeLessThan(33.8);
    expect(south).toBeGreaterThan(18.8);
  });

  it("is the one country that a record names, by its outline, an area of it or a town in it", () => {
    const egypt = boxOfOutline(basemap.countries.get("EG")!);
    for (const place of [{ areas: ["EG"] }, { areas: ["EG-ASN"] }, { country: "eg" }]) {
      const record = named([place]);
      expect(countriesNamed(record, basemap).map(({ code }) => code)).toEqual(["EG"]);
      expect(holds(homeOf(record, basemap), egypt)).toBe(true);
      expect(degrees(homeOf(record, basemap))[0]).toBeGreaterThan(24);
    }
  });

  it("is all the ground has where a record names no place, and never less than some 300 km", () => {
    expect(countriesNamed(named([]), basemap)).toEqual([]);
    for (const outline of basemap.countries.values()) expect(holds(homeOf(named([]), basemap), boxOfOutline(outline))).toBe(true);
    const lone = named([{ shape: "point", point: { at: [10, 20], gazetteer: "" } }]);
    const { min, max } = homeOf(lone, basemap);
    expect(max[0] - min[0]).toBeCloseTo(3 / 360, 9);
    expect((max[0] + min[0]) / 2).toBeCloseTo(project([10, 20])[0], 9);
  });

  it("holds a soft edge as far as it reaches", () => {
    const soft = named([{ shape: "area", anchor: { at: [0, 0], radiusKm: 1113, gazetteer: "" } }]);
    const [west, , east] = degrees(homeOf(soft, basemap));
    expect(west).toBeLessThan(-10);
    expect(east).toBeGreaterThan(10);
  });

  it.each([720, 360])("cuts nothing off of another countries' record, in a picture %i pixels wide", (width) => {
    const input = pictureInput({ rows: otherRows() });
    const home = homeOf(input.dataset, basemap);
    expect(countriesNamed(input.dataset, basemap)).toEqual([]);
    const height = mapHeight(width, home);
    const frame = mapFrame(width, height, null, home);
    const words = mapWords(input.i18n, input.dataset, input.result.unit);
    const { marks } = mapPicture(input);
    expect(marks).toHaveLength(3);
    for (const mark of marks) {
      const [x, y] = frame.at(mark.spot.at);
      const half = symbolSize(mark, words, frame.scale);
      expect(Math.min(x + mark.dx - half.width / 2, width - x - mark.dx - half.width / 2)).toBeGreaterThan(0);
      expect(Math.min(y + mark.dy - half.height / 2, height - y - mark.dy - half.height / 2)).toBeGreaterThan(0);
    }
    expect(
      input.dataset.places.some((place) => place.id === ("pl-sd-port" as PlaceId) && spotOf(place, input.dataset.columns.book, basemap)),
    ).toBe(true);
  });
});
