import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { anchorDays } from "../../../src/query/anchors.ts";
import { Engine, type Settings } from "../../../src/query/engine.ts";
import { pairOf, type SideLine, type SideMeasure, sideBySide, sideColumns } from "../../../src/scene/sideBySide.ts";
import { drawSideDays, sideLane } from "../../../src/scene/sideDays.ts";
import { besidesWords, caseWords, strongestWords } from "../../../src/scene/sideWords.ts";
import { type Filters, type MeasureAxis, NO_FILTERS, type Two } from "../../../src/view/view.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { wordsOf } from "../../support/render.tsx";

const record = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
const SETTINGS: Settings = { trust: "outside", soft: false, unit: "events" };
const EGYPT = "el-eg-2024-presidential";
const LIBYA = "el-ly-2024-municipal";

function laid(rows: DatasetRows, axis: MeasureAxis, pair: Two | null, filters: Partial<Filters> = {}, lang: "ar" | "en" = "en") {
  const [dataset, i18n] = [openRows(rows), wordsOf(lang)];
  const engine = new Engine(dataset.columns, dataset.places, SETTINGS, (trust, spanOf) => anchorDays(dataset, trust, spanOf));
  const counted = { engine, result: engine.apply({ ...NO_FILTERS, ...filters }, null) };
  const chosen = pairOf(sideColumns(dataset, i18n, counted, axis), pair);
  if (!chosen) throw new Error("no pair");
  const sides = sideBySide(dataset, i18n, counted, axis, chosen);
  return { dataset, i18n, counted, sides, lanes: sides.sides.map((side) => sideLane(dataset, i18n, counted, side)) };
}

const idsOf = (lines: readonly SideLine[]) => lines.map(({ directive }) => directive.id);
const outline = (measures: readonly SideMeasure[]) => measures.map(({ measure, sides }) => [measure, ...sides.map(idsOf)]);

describe("Egypt's vote beside Libya's, counted by hand in data/sources", () => {
  const { sides, i18n, dataset, lanes } = laid(record, "elections", null);

  it("are the pair that comes first, since no other columns hold as much", () => {
    expect(sides.sides.map(({ id }) => id)).toEqual([EGYPT, LIBYA]);
  });

  it("hold 12 directives and 6, each counted once however many measures it has", () => {
    expect(sides.sides.map(({ count }) => count)).toEqual([
      { sure: 12, possible: 12 },
      { sure: 6, possible: 6 },
    ]);
    for (const { shared, alone, count } of sides.sides) expect(shared + alone).toBe(count.possible);
  });

  it("have four measures in both", () => {
    expect(outline(sides.both)).toEqual([
      ["force-deployment", ["dir-eg-presidential-polling-surroundings"], ["dir-ly-municipal-protection-teams"]],
      ["polling-site-protection", ["dir-eg-presidential-polling-surroundings"], ["dir-ly-municipal-protection-teams"]],
      ["rapid-response", ["dir-eg-presidential-polling-surroundings"], ["dir-ly-municipal-rapid-response"]],
      [
        "checkpoints-patrols",
        ["dir-eg-presidential-patrols", "dir-eg-presidential-checkpoints"],
        ["dir-ly-municipal-entrance-checkpoints"],
      ],
    ]);
    expect(sides.sides.map(({ shared, alone }) => [shared, alone])).toEqual([
      [3, 9],
      [3, 3],
    ]);
  });

  it("do not repeat the words of a directive that stands already", () => {
    expect(sides.both.map((measure) => measure.sides[0][0]?.above)).toEqual([null, "Force deployment", "Force deployment", null]);
  });

  it("say what was ordered for one of them alone", () => {
    expect(sides.only[0].map(({ measure }) => measure)).toEqual([
      "women-police",
      "voter-assistance",
      "rights-and-public",
      "operations-rooms",
      "field-command",
    ]);
    expect(new Set(sides.only[0].flatMap(({ sides: [lines] }) => idsOf(lines))).size).toBe(9);
    expect(new Set(sides.only[1].flatMap(({ sides: [, lines] }) => idsOf(lines))).size).toBe(3);
  });

  it.each([
    ["en", "One meeting each: a case, not a proportion."],
    ["ar", "اجتماع واحد لكل منهما: حالة بعينها، لا نسبة."],
  ] as const)("were prepared at one meeting each, which is said (%s)", (lang, words) => {
    expect(caseWords(laid(record, "elections", null, {}, lang).sides, wordsOf(lang))).toBe(words);
  });

  it("stand at day 0 together, 31 to 1 days and 5 days after their meetings", () => {
    expect(lanes.map(({ meetings }) => meetings.map(({ span }) => [span.from, span.to]))).toEqual([[[-31, -1]], [[-5, -5]]]);
    expect(lanes.map(({ voting }) => voting)).toEqual([[[0, 2]], [[0, 0]]]);
    expect(lanes.map(({ words }) => stripBidi(words))).toEqual([
      "12 directives, 1 to 31 days before the vote",
      "6 directives, 5 days before the vote",
    ]);
  });

  it("leave aside what serves neither, and count it", () => {
    expect([sides.besides.here, sides.besides.elsewhere]).toEqual([4, 10]);
    expect(stripBidi(besidesWords(sides, i18n))).toBe(
      "Not laid side by side: 4 directives at the same meetings and 10 directives elsewhere",
    );
  });

  it("tell the strongest wording of each", () => {
    expect(stripBidi(strongestWords(sides, dataset, i18n))).toMatch(/^Strongest wording: .*: Directed · .*: Demanded$/);
  });
});

describe("two columns side by side", () => {
  it("are those that the link names, in its order, on any axis", () => {
    expect(laid(fixtureRows(), "authorities", ["ly-gnu", "eg"]).sides.sides.map(({ id }) => id)).toEqual(["ly-gnu", "eg"]);
  });

  it("are filled up where the link names what the record lacks", () => {
    expect(laid(fixtureRows(), "authorities", ["ly-gnu", "gone"]).sides.sides.map(({ id }) => id)).toEqual(["ly-gnu", "eg"]);
  });

  it("are none where there is one column", () => {
    const [only] = laid(fixtureRows(), "authorities", null).sides.sides;
    expect(pairOf([only], null)).toBeNull();
  });

  it("follow the filter", () => {
    const { sides } = laid(fixtureRows(), "authorities", ["eg", "ly-gnu"], { facets: { country: { values: ["ly"], all: false } } });
    expect(sides.sides.map(({ count }) => count.possible)).toEqual([0, 2]);
    expect(sides.only[0]).toEqual([]);
  });

  it("count the meetings that they are made of, where those are more than one each", () => {
    const { sides, i18n } = laid(record, "authorities", null);
    const [first, second] = sides.sides.map(({ events }) => events.length);
    expect([first, second]).not.toEqual([1, 1]);
    expect(stripBidi(caseWords(sides, i18n))).toMatch(/: \d meetings?; .*: \d meetings?\. These are cases, not proportions\.$/);
  });

  it("have an axis only where some meeting concerns a vote, and say how many do not", () => {
    const { lanes, i18n } = laid(fixtureRows(), "authorities", ["ly-hor", "regional"]);
    expect(lanes.map(({ meetings, unplaced }) => [meetings.length, unplaced])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(drawSideDays(lanes, 900, i18n, true)).toBeNull();
  });
});

describe("the axis of two columns", () => {
  const textsOf = (lang: "ar" | "en", width: number) => {
    const { lanes, i18n } = laid(record, "elections", null, {}, lang);
    const picture = drawSideDays(lanes, width, i18n, true)!;
    const found: { readonly text: string; readonly x: number; readonly width: number; readonly align: string }[] = [];
    const walk = (parts: typeof picture.parts): void => {
      for (const part of parts) {
        if (part.kind === "group") walk(part.children);
        else if (part.kind === "text") found.push(part);
      }
    };
    walk(picture.parts);
    return found;
  };

  it.each([
    ["en", 1366],
    ["ar", 1366],
    ["en", 390],
    ["ar", 390],
  ] as const)("keeps its words inside the picture: %s, %i", (lang, width) => {
    for (const { x, width: wide, align } of textsOf(lang, width)) {
      const left = align === "left" ? x : align === "right" ? x - wide : x - wide / 2;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + wide).toBeLessThanOrEqual(width);
    }
  });

  it.each(["en", "ar"] as const)("says what a lane holds before the days of voting, never over them: %s", (lang) => {
    const found = textsOf(lang, 1366);
    const zero = found.find(({ text }) => /^(Day 0|اليوم 0)$/.test(stripBidi(text)))!;
    const said = found.filter(({ text }) => /5 days before|بـ5 أيام/.test(stripBidi(text)));
    expect(said).toHaveLength(1);
    for (const { x, width, align } of said) {
      expect(align).toBe(lang === "ar" ? "right" : "left");
      const near = lang === "ar" ? x - width - zero.x : zero.x - (x + width);
      expect(near).toBeGreaterThan(0);
    }
  });

  it("runs from right to left in Arabic", () => {
    const at = (lang: "ar" | "en", day: RegExp) => textsOf(lang, 1366).find(({ text }) => day.test(stripBidi(text)))!.x;
    expect(at("en", /20/)).toBeLessThan(at("en", /10/));
    expect(at("ar", /20/)).toBeGreaterThan(at("ar", /10/));
  });
});
