import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abreast, type Block, leadingOf, placed, prose, stacked } from "../../../src/figure/block.ts";
import type { DrawContext } from "../../../src/figure/drawContext.ts";
import { balance } from "../../../src/figure/legendBlock.ts";
import { plainTextRenderer } from "../../../src/figure/textRenderer.ts";
import { PRINT } from "../../../src/figure/theme.ts";
import { wordsOf } from "../../support/render.tsx";

const context = (lang: "ar" | "en"): DrawContext => ({ theme: PRINT, textRenderer: plainTextRenderer(), i18n: wordsOf(lang), id: "t" });
const block = (name: string, width: number, height: number): Block => ({ width, height, draw: () => `<${name}/>` });
/** Where each block stands, by its name. */
const places = (markup: string): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(
    [...markup.matchAll(/<g transform="translate\((\S+) (\S+)\)"><(\w+)\/>/g)].map(([, x, y, name]) => [name, [Number(x), Number(y)]]),
  );

describe("blocks of a figure", () => {
  it("stand one under the other with a gap between them, and none for what is empty", () => {
    const column = stacked([block("a", 100, 20), block("none", 300, 0), block("b", 60, 10)], 8);
    expect([column.width, column.height]).toEqual([100, 38]);
    expect(places(column.draw())).toEqual({ a: [0, 0], b: [0, 28] });
    expect(stacked([block("none", 300, 0)], 8)).toMatchObject({ width: 0, height: 0 });
  });

  it("stand side by side from where reading begins", () => {
    const blocks = [block("a", 100, 20), block("b", 60, 30)];
    const [ltr, rtl] = [abreast(blocks, 10, context("en")), abreast(blocks, 10, context("ar"))];
    for (const row of [ltr, rtl]) expect([row.width, row.height]).toEqual([170, 30]);
    expect(places(ltr.draw())).toEqual({ a: [0, 0], b: [110, 0] });
    expect(places(rtl.draw())).toEqual({ b: [0, 0], a: [70, 0] });
  });

  it("are drawn once for each time that they are asked for", () => {
    const row = abreast([block("a", 100, 20), block("b", 60, 30)], 10, context("en"));
    expect(row.draw()).toBe(row.draw());
    expect(placed(block("a", 1, 1), 3, 4)).toBe('<g transform="translate(3 4)"><a/></g>');
  });

  it.each(["ar", "en"] as const)("hold prose as high as its lines, from where reading begins (%s)", (lang) => {
    const words =
      lang === "ar"
        ? "أمر الوزير بتأمين مقار اللجان الانتخابية ومراكز الاقتراع في كل المحافظات قبل يوم التصويت"
        : "The minister ordered polling stations to be secured";
    const text = prose(words, 120, { size: 12, weight: 400 }, context(lang));
    const lines = text.draw().split("<text").slice(1);
    expect(lines.length).toBeGreaterThan(2);
    expect(text.height).toBe(lines.length * leadingOf(12));
    expect(text.draw()).toContain(lang === "ar" ? 'x="120"' : 'x="0"');
    expect(prose("", 120, { size: 12, weight: 400 }, context(lang))).toMatchObject({ width: 120, height: 0 });
    const most = prose(words, 120, { size: 12, weight: 400, most: 2 }, context(lang));
    expect(most.height).toBe(2 * leadingOf(12));
    expect(most.draw()).toContain("…");
  });
});

describe("the columns of a key", () => {
  /** Every way to cut a row into so many columns or fewer: how high the highest is at the least. */
  function lowest(heights: readonly number[], columns: number): number {
    const sum = (list: readonly number[]) => list.reduce((all, height) => all + height, 0);
    if (columns === 1) return sum(heights);
    return Math.min(...heights.map((_, at) => Math.max(sum(heights.slice(0, at + 1)), lowest(heights.slice(at + 1), columns - 1))));
  }

  it("hold every entry in its order, and are as even as they can be", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        (heights, columns) => {
          const cuts = balance(heights, columns);
          expect(cuts.length).toBeLessThanOrEqual(columns);
          expect(cuts.flatMap(([from, to]) => heights.slice(from, to))).toEqual(heights);
          const highest = Math.max(...cuts.map(([from, to]) => heights.slice(from, to).reduce((all, height) => all + height, 0)));
          // It is widened by four pixels at a time.
          expect(highest - lowest(heights, columns)).toBeLessThan(4);
        },
      ),
    );
  });
});
