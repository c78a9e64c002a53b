import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mapFrame } from "../../../src/figure/mapCamera.ts";
import { mapSvg } from "../../../src/figure/panels.ts";
import { mapPicture } from "../../../src/figure/picture.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import type { MapPlacing } from "../../../src/scene/mapFrame.ts";
import { contains, type Line } from "../../../src/scene/mapGeometry.ts";
import { homeOf } from "../../../src/scene/mapHome.ts";
import { overlap, type Rect } from "../../../src/scene/mapLabels.ts";
import { NAME_TYPE, placeNames, sizeOfName } from "../../../src/scene/mapNames.ts";
import { type Point, project, worldSize } from "../../../src/scene/mapProjection.ts";
import { mapWords } from "../../../src/scene/mapWords.ts";
import { roomOf } from "../../../src/scene/symbolDrawing.ts";
import { PAGE, textWidth } from "../../../src/scene/timeText.ts";
import { type Asked, pictureInput, textOf, words } from "../figure/input.ts";

const [WIDTH, HEIGHT] = [720, 420];

/** The world in pixels at a zoom, moved so that a place stands at 0,0. */
function placing(zoom: number, origin: readonly [number, number]): MapPlacing {
  const scale = worldSize(zoom);
  return { at: ([x, y]) => [(x - origin[0]) * scale, (y - origin[1]) * scale], scale, zoom };
}

function named(asked: Asked, zoom: number, middle = project([24, 27]), origin: readonly [number, number] = [0, 0]) {
  const input = pictureInput(asked);
  const frame = placing(zoom, origin);
  const [x, y] = frame.at(middle);
  const inside: Rect = { x, y, halfWidth: WIDTH / 2, halfHeight: HEIGHT / 2 };
  const map = { ...mapPicture(input), basemap: input.basemap, words: mapWords(input.i18n, input.dataset, input.result.unit) };
  return { map, frame, names: placeNames(map, { frame, inside, bounded: true }) };
}

describe.each(["ar", "en"] as const)("names on the map in %s", (lang) => {
  it.each(["", "unit=directives", "id=ev-eg-meeting"])("are the same wherever the picture begins, of “%s”", (view) => {
    const middle = project([24, 27]);
    const [here, there] = [named({ lang, view }, 5), named({ lang, view }, 5, middle, middle)];
    const [dx, dy] = here.frame.at(middle);
    expect(here.names.length).toBeGreaterThan(2);
    expect(there.names.map(({ label }) => label)).toEqual(here.names.map(({ label }) => label));
    for (const [index, { at }] of there.names.entries()) {
      expect(at[0] + dx).toBeCloseTo(here.names[index]!.at[0], 4);
      expect(at[1] + dy).toBeCloseTo(here.names[index]!.at[1], 4);
    }
  });

  it("lie on no symbol and on no other", () => {
    const { map, frame, names } = named({ lang, view: "unit=directives" }, 5);
    const rects = names.map(({ label: { kind, text }, at: [x, y] }): Rect => {
      const { size, weight } = NAME_TYPE[kind];
      return { x, y, halfWidth: textWidth(text, size, PAGE, weight) / 2, halfHeight: size * 0.7 };
    });
    const symbols = map.marks.flatMap((mark) => roomOf(mark, frame, map.words, map.dense));
    rects.forEach((rect, at) => {
      for (const other of [...rects.slice(at + 1), ...symbols]) expect(overlap(rect, other)).toBe(false);
    });
  });

  it("leave out the Red Sea while it is narrower than its name, on screen and in a figure", () => {
    const sea = words[lang].t("map.redSea");
    const middle = project([36, 25]);
    const texts = (zoom: number) => named({ lang }, zoom, middle).names.map(({ label }) => label.text);
    expect(texts(4.6)).not.toContain(sea);
    expect(texts(6)).toContain(sea);
    const figure = (view: string) => textOf(mapSvg(pictureInput({ lang, view }), { width: WIDTH, id: "sea" }));
    expect(figure("map=36,25,4.6")).not.toContain(sea);
    expect(figure("map=36,25,6")).toContain(sea);
  });
});

const OWN: DatasetRows = JSON.parse(readFileSync("public/data/dataset.json", "utf8"));
/** Points of the edge of a box, some two pixels apart. */
const edgeOf = ({ x, y, halfWidth, halfHeight }: Rect): readonly Point[] => {
  const steps = Array.from({ length: 101 }, (_, step) => step / 50 - 1);
  return steps.flatMap((t): Point[] => [
    [x + t * halfWidth, y - halfHeight],
    [x + t * halfWidth, y + halfHeight],
    [x - halfWidth, y + t * halfHeight],
    [x + halfWidth, y + t * halfHeight],
  ]);
};
/** Whether a line has a bend or a point between two in a box. */
const passes = (line: Line, { x, y, halfWidth, halfHeight }: Rect): boolean =>
  line.slice(1).some(([bx, by], index) => {
    const [ax, ay] = line[index]!;
    return Array.from({ length: 51 }, (_, step) => step / 50).some(
      (t) => Math.abs(ax + (bx - ax) * t - x) < halfWidth - 0.1 && Math.abs(ay + (by - ay) * t - y) < halfHeight - 0.1,
    );
  });

// The sizes of the map on a phone and on screens of 1366 and 1920 pixels, and of a figure.
describe.each(
  (["ar", "en"] as const).flatMap((lang) =>
    (
      [
        [390, 192],
        [598, 237],
        [767, 237],
        [1080, 440],
        [720, 420],
      ] as const
    ).map((size) => [lang, ...size] as const),
  ),
)("the map of our own record in %s, %i by %i", (lang, width, height) => {
  const input = pictureInput({ rows: OWN, lang });
  const { basemap } = input;
  const frame = mapFrame(width, height, null, homeOf(input.dataset, basemap));
  const map = { ...mapPicture(input), basemap, words: mapWords(input.i18n, input.dataset, input.result.unit) };
  const names = placeNames(map, {
    frame,
    inside: { x: width / 2, y: height / 2, halfWidth: width / 2, halfHeight: height / 2 },
    bounded: true,
  });
  const [left, top] = frame.at([0, 0]);
  const back = ([x, y]: Point): Point => [(x - left) / frame.scale, (y - top) / frame.scale];
  const boxes = names.map(({ label, at: [x, y] }) => {
    const [wide, high] = sizeOfName(label, map.words);
    return { label, box: { x, y, halfWidth: wide / 2, halfHeight: high / 2 } };
  });

  it("has the badge of a country inside its border", () => {
    const badges = map.marks.flatMap((mark) => (mark.spot.kind === "country" ? [{ mark, rings: mark.spot.rings }] : []));
    expect(badges).toHaveLength(1);
    for (const { mark, rings } of badges)
      for (const box of roomOf(mark, frame, map.words, false)) for (const at of edgeOf(box)) expect(contains(rings, back(at))).toBe(true);
  });

  it("has no name across a border, nor one of a place inland across a coast or on the other side of one", () => {
    const onScreen = (line: Line) => line.map(frame.at);
    for (const { label, box } of boxes.filter(({ label }) => label.kind !== "sea")) {
      for (const line of basemap.borders) expect([label.text, passes(onScreen(line), box)]).toEqual([label.text, false]);
      if (!/Dar al-Salam|دار السلام|Cairo|القاهرة/u.test(label.text)) continue;
      for (const line of basemap.coast) expect([label.text, passes(onScreen(line), box)]).toEqual([label.text, false]);
      expect([label.text, contains(basemap.countries.get("EG")!.rings, back([box.x, box.y]))]).toEqual([label.text, true]);
    }
  });

  it("names the city that most was ordered at with how much, and what of it was for the vote", () => {
    const benghazi = boxes.find(({ label }) => label.kind === "counted");
    expect([benghazi?.label.text, ...(benghazi?.label.more ?? [])].join(" ")).toMatch(
      /8 (?:directives|توجيهات).*6.* (?:for the vote|للاقتراع)/u,
    );
  });
});
