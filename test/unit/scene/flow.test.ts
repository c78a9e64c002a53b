import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { anchorDays } from "../../../src/query/anchors.ts";
import { Engine } from "../../../src/query/engine.ts";
import type { Drawn } from "../../../src/scene/drawing.ts";
import { flowOf } from "../../../src/scene/flow.ts";
import { drawFlow, FLOW_WIDTH } from "../../../src/scene/flowDrawing.ts";
import { flowWords } from "../../../src/scene/flowWords.ts";
import { type Filters, NO_FILTERS } from "../../../src/view/view.ts";
import { wordsOf } from "../../support/render.tsx";

const record = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;

function followed(lang: "ar" | "en", filters: Partial<Filters> = {}) {
  const [dataset, i18n] = [openRows(record), wordsOf(lang)];
  const engine = new Engine(dataset.columns, dataset.places, { trust: "outside", soft: false, unit: "events" }, (trust, spanOf) =>
    anchorDays(dataset, trust, spanOf),
  );
  const flow = flowOf(dataset, i18n, { engine, result: engine.apply({ ...NO_FILTERS, ...filters }, null) });
  return { flow, dataset, i18n };
}

const LIBYA = { facets: { country: { values: ["ly"], all: false } } };

/* By hand from data/sources: Egypt's minister gave 16 directives before the vote and 8 to Arab ministers; Libya's 6 before the vote, all to the heads of the security plans, and 2 in the south. */
describe("who gave directives to whom about what", () => {
  it("counts each directive once at a node, however many strands it runs in", () => {
    const { flow } = followed("en");
    expect(flow!.columns[0]!.map(({ sure, possible }) => [sure, possible])).toEqual([
      [24, 24],
      [8, 8],
    ]);
    const ends = flow!.strands[0]!.filter(({ from }) => from === 0).reduce((sum, { possible }) => sum + possible, 0);
    expect(ends).toBeGreaterThan(24);
  });

  it("follows the filter, in words too", () => {
    const { flow, i18n } = followed("en", LIBYA);
    expect(flow!.columns[0]).toHaveLength(1);
    const words = flowWords(flow!, i18n).map(stripBidi);
    expect(words).toContain(
      "Minister of Interior in the Libyan Government designated by the House of Representatives to All heads of the security plans: 6 directives",
    );
    expect(words).toContain("All heads of the security plans, Polling-site protection: 1 directive");
  });

  it("is nothing where the filter leaves nothing", () => {
    expect(followed("en", { facets: { country: { values: ["xx"], all: false } } }).flow).toBeNull();
  });
});

describe.each(["en", "ar"] as const)("its picture (%s)", (lang) => {
  const { flow, dataset, i18n } = followed(lang);
  const flat = (parts: readonly Drawn[]): readonly Drawn[] => parts.flatMap((one) => (one.kind === "group" ? flat(one.children) : [one]));

  it.each([FLOW_WIDTH, 1340])("keeps words and bars inside %i pixels, and no words of a column over each other", (width) => {
    const picture = drawFlow(flow!, dataset.columns.book, width, i18n);
    const texts = flat(picture.parts).flatMap((one) => (one.kind === "text" ? [one] : []));
    const outside = texts.filter(({ x, y, width: wide, align }) => {
      const left = align === "right" ? x - wide : x;
      return left < 0 || left + wide > width || y > picture.height;
    });
    expect(outside.map(({ text }) => text)).toEqual([]);
    const over = texts.flatMap((a, at) => texts.slice(at + 1).filter((b) => a.x === b.x && Math.abs(a.y - b.y) < 16));
    expect(over.map(({ text }) => text)).toEqual([]);
  });

  it("runs the way of reading", () => {
    const bars = flat(drawFlow(flow!, dataset.columns.book, 1000, i18n).parts).flatMap((one) => (one.kind === "box" ? [one.x] : []));
    expect(bars[0]! < bars.at(-1)!).toBe(lang === "en");
  });
});
