import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formOf } from "../../../src/figure/arabicShaping.ts";
import { FIGURE_SIZES } from "../../../src/figure/asked.ts";
import { lineWidth } from "../../../src/figure/metrics.ts";
import { loadOutlines } from "../../../src/figure/outlines.ts";
import { type Face, openFace } from "../../../src/figure/shaping.ts";
import { plainTextRenderer } from "../../../src/figure/textRenderer.ts";
import { PRINT, PRINT_COLORS } from "../../../src/figure/theme.ts";
import { fitLine, wrapLines } from "../../../src/figure/wrap.ts";
import { catalogue as ar } from "../../../src/i18n/ar/catalogue.ts";
import { catalogue as en } from "../../../src/i18n/en/catalogue.ts";
import type { Dir } from "../../../src/i18n/locale.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { METRICS_FILE, metricsJson, readFaces } from "../../../src/prerender/fontFiles.ts";
import type { Pen } from "../../../src/render/elements.ts";
import { drawText } from "../../../src/render/svgText.ts";
import { line, type TextShape, WEIGHTS, type Weight } from "../../../src/scene/drawing.ts";
import { figure } from "./input.ts";

const faces = readFaces();
const open: Readonly<Record<Weight, Face>> = { 400: openFace(faces[400]), 600: openFace(faces[600]) };
const sentences = (catalogue: object): readonly string[] =>
  Object.values(catalogue).flatMap((message) => (typeof message === "string" ? [message] : []));

const TEXTS = [...sentences(ar).map((text) => [text, "rtl"] as const), ...sentences(en).map((text) => [text, "ltr"] as const)].filter(
  ([text]) => text !== "",
);

const LANGS = ["ar", "en"] as const;
/** Views that put many words into a figure. */
const HEAVY = [
  "",
  "unit=directives&soft=1&id=ev-ly-2024-municipal-meeting",
  "country=eg,ly&kind=meeting,arrest,incident&t=2023-01-01/2025-12-31&undated=1",
];
const own = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;

const ids = (text: string, dir: "ltr" | "rtl" = "rtl"): readonly number[] => open[400].line(text, dir).glyphs.map(({ id }) => id);

describe("the widths of lines", () => {
  it("are those of the bundled faces as they are now", () => {
    expect(readFileSync(METRICS_FILE, "utf8")).toBe(metricsJson());
  });

  it.each(WEIGHTS)("agree with shaped text within one part in a hundred, at weight %i", (weight) => {
    const wrong = TEXTS.filter(([text, dir]) => {
      const shaped = open[weight].line(text, dir).width;
      return Math.abs(lineWidth(text, 1, weight) - shaped) > Math.max(0.05, shaped * 0.01);
    });
    expect(wrong).toEqual([]);
  });

  it("count neither marks nor what only steers direction", () => {
    expect(lineWidth("مُحَمَّد", 10, 400)).toBe(lineWidth("محمد", 10, 400));
    expect(lineWidth("\u2066a\u2069", 10, 400)).toBe(lineWidth("a", 10, 400));
  });

  it("set room aside for letters that the faces lack", () => expect(lineWidth("Ψ漢", 10, 400)).toBeGreaterThan(10));
});

describe("an Arabic letter", () => {
  it.each([
    ["stands alone", undefined, "ب", undefined, 0],
    ["joins to what follows", undefined, "ب", "ت", 2],
    ["joins to both sides", "ت", "ب", "ت", 3],
    ["ends a join", "ت", "ب", " ", 1],
    ["is not joined after one that does not join", "ا", "ب", undefined, 0],
    ["never joins onwards if it cannot", "ب", "د", "ب", 1],
    ["leaves the hamza alone", "ب", "ء", "ب", 0],
  ] as const)("%s", (_, before, letter, after, form) => expect(formOf(before, letter, after)).toBe(form));
});

describe("shaping", () => {
  it("joins letters, and takes the marks along", () => {
    expect(ids("ببب")).not.toEqual([...ids("ب"), ...ids("ب"), ...ids("ب")]);
    expect(ids("بَ")).toHaveLength(ids("ب").length + 1);
  });

  it("gives the same for a word whatever was shaped before it", () => {
    const fresh = openFace(faces[400]).line("إلى مصر", "rtl");
    for (const text of sentences(ar)) open[400].line(text, "rtl");
    expect(open[400].line("إلى مصر", "rtl")).toEqual(fresh);
  });

  it("orders numbers and Latin words inside Arabic by the bidirectional rules", () => {
    const [first, second] = [ids("1", "ltr")[0]!, ids("2", "ltr")[0]!];
    const shown = ids("من 1 إلى 2");
    expect(shown.indexOf(second)).toBeLessThan(shown.indexOf(first));
    expect(ids("\u206612\u2069")).toEqual(ids("12", "ltr"));
  });

  it("mirrors brackets and quotes in a right-to-left line", () => expect(ids("(ب)")[0]).toBe(ids("(", "ltr")[0]));

  it("keeps letters that the face lacks apart, where they stand", () => {
    const { foreign, width } = open[400].line("aΨb", "ltr");
    expect(foreign).toMatchObject([{ text: "Ψ", dir: "ltr" }]);
    expect(width).toBeCloseTo(lineWidth("aΨb", 1, 400), 2);
  });
});

describe("wrapping", () => {
  const type = { size: 12, weight: 400 } as const;
  const long = "Interior minister holds meeting with security leaders to follow up the plan to secure the election";

  it("keeps every word and no line wider than its room", () => {
    const lines = wrapLines(long, 200, type);
    expect(lines.join(" ")).toBe(long);
    for (const line of lines) expect(lineWidth(line, 12, 400)).toBeLessThanOrEqual(200);
  });

  it("cuts an address after its signs", () => {
    const lines = wrapLines("https://site.example/en/#country=eg&measure=checkpoints-patrols&t=2023-01-01/2023-12-31", 160, type);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines[0]).toMatch(/[/&#=-]$/);
  });

  it("ends in … where more would follow", () => {
    expect(wrapLines(long, 200, type, 2)[1]).toMatch(/…$/);
    expect(fitLine("Incomprehensibilities", 40, type)).toMatch(/^I.*…$/);
  });

  it("opens again in the next line what was isolated in the one before, in the same direction", () => {
    const [first, second] = wrapLines("في \u2068the presidential security meeting of ministers\u2069 اليوم", 150, type);
    expect(first).toMatch(/^في \u2068[^\u2069]*\u2069$/u);
    expect(second).toMatch(/^\u2066[^\u2069]*\u2069/u);
  });
});

describe("a text renderer", () => {
  const WORD = { text: "نص", x: 100, y: 20 };
  const pen = (dir: Dir): Pen => ({ theme: PRINT, prefix: "t", dir });
  const written = (align: TextShape["align"], dir: Dir): string => drawText(line({ ...WORD, align }), pen(dir));

  it("anchors by the direction of the line: a right-to-left one starts at its right edge", () => {
    expect(written("right", "rtl")).not.toContain("text-anchor");
    expect(written("left", "rtl")).toContain('text-anchor="end"');
    expect(written("right", "ltr")).toContain('text-anchor="end"');
    expect(written("middle", "rtl")).toContain('text-anchor="middle"');
  });

  it("brings the faces along when it is given them", () => {
    const svg = figure({}, { textRenderer: plainTextRenderer(faces) });
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    expect(svg).toContain(Buffer.from(faces[600]).toString("base64"));
  });

  it("writes outlines without a single text element, and as wide as the text", async () => {
    const outlines = await loadOutlines(faces);
    const svg = figure({ lang: "ar" }, { textRenderer: outlines });
    expect(svg).not.toContain("<text");
    const left = Number(/translate\((-?[\d.]+) /.exec(outlines.draw(line({ ...WORD, align: "right" }), pen("rtl")))![1]);
    expect(left).toBeCloseTo(100 - lineWidth("نص", 12, 400), 0);
  });

  it("draws a letter once and refers to it, and to none that is missing", async () => {
    const svg = figure({ lang: "ar" }, { textRenderer: await loadOutlines(faces) });
    const names = [...svg.matchAll(/<path d="[^"]*" id="([rb][0-9a-z]+)"/g)].map(([, name]) => name!);
    const used = new Set([...svg.matchAll(/xlink:href="#([^"]*)"/g)].map(([, name]) => name!));
    expect(new Set(names).size).toBe(names.length);
    expect([...used].sort()).toEqual([...names].sort());
    expect(svg).toContain('xmlns:xlink="http://www.w3.org/1999/xlink"');
    expect(figure({ lang: "ar" })).not.toContain("xlink");
  });

  it.each(LANGS.flatMap((lang) => FIGURE_SIZES.flatMap((size) => HEAVY.map((view) => [lang, size, view] as const))))(
    "keeps a figure of our record in %s, %s, of “%s” within 400 kB of outlines, its words, map and timeline",
    async (lang, size, view) => {
      const svg = figure({ lang, view, rows: own }, { size, textRenderer: await loadOutlines(faces) });
      expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(400_000);
    },
  );

  it("keeps as text what the faces lack", async () => {
    const outlines = await loadOutlines(faces);
    expect(outlines.draw(line({ ...WORD, text: "aΨ", align: "left" }), pen("ltr"))).toMatch(/<use.*<text[^>]*>Ψ<\/text>/s);
  });
});

describe("the colours of a figure", () => {
  const OWN = new Set(["--paper", "--surface", "--sea", "--land-other"]);

  it("are the page's light ones", () => {
    const light = readFileSync("src/app/light.css", "utf8");
    const others = [...PRINT_COLORS].filter(([name, color]) => !OWN.has(name) && !light.includes(`${name}: ${color};`));
    expect(others).toEqual([]);
  });

  it("stay apart in grey: sea from land, and land from its neighbours", () => {
    const grey = (name: string): number => {
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(PRINT_COLORS.get(name)!.slice(at, at + 2), 16));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    expect(Math.abs(grey("--sea") - grey("--land-other"))).toBeGreaterThan(12);
    expect(Math.abs(grey("--land") - grey("--land-other"))).toBeGreaterThan(12);
  });
});
