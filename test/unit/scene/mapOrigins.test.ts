import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mapFrame } from "../../../src/figure/mapCamera.ts";
import { mapPicture } from "../../../src/figure/picture.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { homeOf } from "../../../src/scene/mapHome.ts";
import { placeNames, sizeOfName } from "../../../src/scene/mapNames.ts";
import { originAt } from "../../../src/scene/mapOrigins.ts";
import { mapWords } from "../../../src/scene/mapWords.ts";
import { pictureInput } from "../figure/input.ts";

const rows: DatasetRows = JSON.parse(readFileSync("public/data/dataset.json", "utf8"));
const surroundings = (view: string) => mapPicture(pictureInput({ rows, view })).surroundings;

// Counted by hand in data/sources: nine directorates came in 2024, those of the south in 2023; both met in Benghazi.
describe("where participants came from", () => {
  it("is linked to where they met, as far as filter and trust go", () => {
    const all = surroundings("");
    expect(all.links).toHaveLength(10);
    expect(all.origins).toHaveLength(10);
    expect(all.links.every(({ key }) => key.endsWith(">pl-ly-benghazi"))).toBe(true);
    expect(surroundings("t=2024-11-01/2024-11-30").links).toHaveLength(9);
    expect(surroundings("country=eg").links).toEqual([]);
    // That the meeting of 2024 was in Benghazi is inferred.
    expect(surroundings("trust=stated").links.map(({ key }) => key)).toEqual(["pl-ly-south>pl-ly-benghazi"]);
  });

  it.each(["en", "ar"] as const)("has faint names that cross no border, no link and no coast from inland, in %s", (lang) => {
    const input = pictureInput({ rows, lang });
    const frame = mapFrame(760, 420, null, homeOf(input.dataset, input.basemap));
    const map = { ...mapPicture(input), basemap: input.basemap, words: mapWords(input.i18n, input.dataset, input.result.unit) };
    const names = placeNames(map, { frame, inside: { x: 380, y: 210, halfWidth: 380, halfHeight: 210 }, bounded: true });
    const faint = names.filter(({ label }) => label.kind === "faint");
    expect(faint.length).toBeGreaterThan(3);
    const lines = [...input.basemap.borders, ...map.surroundings.links.map(({ from, to }) => [from, to])].map((line) => line.map(frame.at));
    for (const { label, at } of faint) {
      const [width, height] = sizeOfName(label, map.words);
      const isIn = (x: number, y: number) => Math.abs(x - at[0]) < width / 2 - 0.1 && Math.abs(y - at[1]) < height / 2 - 0.1;
      for (const line of lines)
        for (const [index, [bx, by]] of line.slice(1).entries()) {
          const [ax, ay] = line[index]!;
          for (let step = 0; step <= 100; step++)
            if (isIn(ax + ((bx - ax) * step) / 100, ay + ((by - ay) * step) / 100)) throw new Error(`a line crosses ${label.text}`);
        }
    }
  });

  it("is found under a pointer: at its ring, else along its line, and nowhere else", () => {
    const input = pictureInput({ rows });
    const frame = mapFrame(760, 420, null, homeOf(input.dataset, input.basemap));
    const all = mapPicture(input).surroundings;
    const { from, to, origin } = all.links.find(({ key }) => key.startsWith("pl-ly-sd-kufra>"))!;
    const [[ax, ay], [bx, by]] = [frame.at(from), frame.at(to)];
    const [dx, dy] = [(bx - ax) / 2, (by - ay) / 2];
    expect(originAt(all, [ax + 6, ay - 6], frame)).toBe(origin);
    expect(originAt(all, [ax + dx, ay + dy], frame)).toBe(origin);
    expect(originAt(all, [ax + dx + 12, ay + dy], frame)).toBeNull();
  });
});
