import { describe, expect, it } from "vitest";
import { mapSvg } from "../../../src/figure/panels.ts";
import { mapPicture } from "../../../src/figure/picture.ts";
import type { MapPlacing } from "../../../src/scene/mapFrame.ts";
import { overlap, type Rect } from "../../../src/scene/mapLabels.ts";
import { NAME_TYPE, placeNames } from "../../../src/scene/mapNames.ts";
import { project, worldSize } from "../../../src/scene/mapProjection.ts";
import { mapWords } from "../../../src/scene/mapWords.ts";
import { roomOf } from "../../../src/scene/symbolDrawing.ts";
import { textWidth } from "../../../src/scene/timeText.ts";
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
      return { x, y, halfWidth: textWidth(text, size, weight) / 2, halfHeight: size * 0.7 };
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
