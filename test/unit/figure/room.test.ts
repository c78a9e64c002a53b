import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FIGURE_KINDS, FIGURE_SIZES } from "../../../src/figure/asked.ts";
import { leadingOf } from "../../../src/figure/block.ts";
import { lineRoom, lineWidth } from "../../../src/figure/metrics.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { WEIGHTS, type Weight } from "../../../src/scene/drawing.ts";
import { type Box, boxesOf, overlap } from "../../support/figureBoxes.ts";
import { drawnWidth } from "../../support/realWidths.ts";
import { figure } from "./input.ts";

const own = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
const VIEWS = [
  "",
  "unit=directives&soft=1&id=ev-ly-2024-municipal-meeting",
  "country=eg&kind=meeting,arrest,incident&t=2023-01-01/2025-12-31&undated=1",
];
const every = (["ar", "en"] as const).flatMap((lang) =>
  FIGURE_KINDS.flatMap((kind) => FIGURE_SIZES.flatMap((size) => VIEWS.map((view) => [lang, kind, size, view] as const))),
);
/** Pixels of the smallest letters: on paper, on a wall, and in a preview. */
const SMALLEST = { column: 10.5, page: 8, slide: 8.5, card: 10 } as const;
const LINK = "https://site.example/en/?v=0123456789ab#country=eg&kind=meeting,arrest,incident&t=2023-01-01/2025-12-31&undated=1";

describe.each(every)(
  "a text figure in %s, of %s, %s, of “%s”, in the widest face that a program may put in the place of ours",
  (lang, kind, size, view) => {
    const svg = figure({ lang, view, rows: own }, { kind, size, link: LINK });
    const { texts, codes, chips } = boxesOf(svg);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);

    it("is read without a glass, and with room between its lines", () => {
      const [, times = "1"] = /scale\(([\d.]+)\)"/.exec(svg) ?? [];
      const sizes = [...svg.matchAll(/<text[^>]* font-size="([\d.]+)"/g)].map(
        ([, px]) => Number(px) * (size === "column" ? 1 : Number(times)),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST[size]);
      for (const px of new Set(sizes)) expect(leadingOf(px) / px).toBeGreaterThanOrEqual(1.6);
    });

    it("keeps its words on the sheet", () => {
      expect(texts.length).toBeGreaterThan(10);
      expect(texts.filter(({ x0, x1, y0, y1 }) => x0 < 0 || x1 > width! || y0 < 0 || y1 > height!)).toEqual([]);
    });

    it("keeps its words off the code", () => {
      expect(codes).toHaveLength(size === "card" ? 0 : 1);
      for (const code of codes) expect(texts.filter((text) => overlap(text, code))).toEqual([]);
    });

    it("keeps a count inside its chip", () => {
      const inside = (text: Box, chip: Box): boolean => text.x0 >= chip.x0 && text.x1 <= chip.x1;
      for (const chip of chips)
        for (const text of texts.filter((text) => overlap(text, chip))) expect([text, inside(text, chip)]).toEqual([text, true]);
    });

    it("keeps its words off each other", () => {
      const pairs = texts.flatMap((a, at) => texts.slice(at + 1).flatMap((b) => (overlap(a, b) ? [`${a.what} | ${b.what}`] : [])));
      expect(pairs).toEqual([]);
    });
  },
);

describe("the room for a line", () => {
  it("is what a real face draws at most, but for a hundredth where that kerns letters apart", () => {
    const lines = new Set<string>();
    JSON.stringify(own, (_key, value: unknown) => {
      if (typeof value === "string" && value.length < 120 && /^[ -~\u0621-\u064a،؛؟«»]+$/.test(value)) lines.add(value);
      return value;
    });
    expect(lines.size).toBeGreaterThan(300);
    const short = (text: string, weight: Weight): boolean => lineRoom(text, 1, weight) * 1.01 < drawnWidth(text, 1, weight);
    for (const weight of WEIGHTS) expect([...lines].filter((text) => short(text, weight))).toEqual([]);
  });

  it("is never less than our own face takes, and more where letters of another are wider", () => {
    for (const weight of WEIGHTS) {
      for (const text of ["على مستوى البلد: 6", "Directives", "2024", "‹…› Ψ"])
        expect(lineRoom(text, 10, weight)).toBeGreaterThanOrEqual(lineWidth(text, 10, weight));
      expect(lineRoom("على مستوى البلد", 10, weight)).toBeGreaterThan(lineWidth("على مستوى البلد", 10, weight) * 1.05);
    }
  });
});
