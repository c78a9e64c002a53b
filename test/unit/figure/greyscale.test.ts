import { readFileSync } from "node:fs";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { beforeAll, describe, expect, it } from "vitest";
import { PRINT_COLORS } from "../../../src/figure/theme.ts";
import { MARKS } from "../../../src/model/vocabulary.ts";
import { svgText } from "../../../src/render/svgText.ts";
import { markPath } from "../../../src/scene/authority.ts";
import type { Drawn } from "../../../src/scene/drawing.ts";
import { BAND_EDGES } from "../../../src/scene/timeBands.ts";
import { type Filling, glyphRing, glyphSign, type MarkLook } from "../../../src/scene/timeSigns.ts";
import { figure } from "./input.ts";

const SIZE = 40;
/** The share of a sign's room, in full black, by which two signs differ at least. */
const TOLD_APART = 0.02;

beforeAll(async () => {
  await initWasm(readFileSync("node_modules/@resvg/resvg-wasm/index_bg.wasm"));
});

const luma = (r: number, g: number, b: number): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** A sign around 0,0 as it comes out of a printer that knows grey alone. */
function grey(sign: string): readonly number[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 -14 28 28" width="${SIZE}" height="${SIZE}"><rect x="-14" y="-14" width="28" height="28" fill="#fff"/>${sign}</svg>`;
  const { pixels } = new Resvg(svg).render();
  return Array.from({ length: SIZE * SIZE }, (_, at) => luma(pixels[4 * at]!, pixels[4 * at + 1]!, pixels[4 * at + 2]!));
}

const difference = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / (255 * a.length);

function alike(signs: Readonly<Record<string, string>>): readonly string[] {
  const drawn = Object.entries(signs).map(([name, sign]) => [name, grey(sign)] as const);
  return drawn.flatMap(([name, one], at) =>
    drawn.slice(at + 1).flatMap(([other, two]) => (difference(one, two) < TOLD_APART ? [`${name} and ${other}`] : [])),
  );
}

const INK = "#444444";
const theme = (name: string): string => (name === "--surface" ? "#ffffff" : INK);
const markup = (parts: readonly Drawn[]): string => svgText(parts, { theme, prefix: "grey", dir: "ltr" });

/** What of a band does not depend on its colour. */
const tellOf = (band: string): string | null =>
  band.includes("-dots--") ? "dots" : (/stroke-dasharray="([^"]+)"/.exec(band)?.[1] ?? null);

describe("in grey", () => {
  it("tells two like signs that differ in their colour alone as alike, so that this test can fail", () => {
    const square = (fill: string) => `<path d="${markPath("square", 20)}" fill="${fill}"/>`;
    expect(alike({ band: square("#e9d8a6"), holiday: square("#d8dfe8") })).toEqual(["band and holiday"]);
  });

  it("tells every authority by its shape, all drawn in one colour", () => {
    const signs = [...MARKS, "ring" as const, "hexagon" as const].map((shape) => [
      shape,
      `<path d="${markPath(shape, 20)}" fill="${INK}"/>`,
    ]);
    expect(alike(Object.fromEntries(signs) as Record<string, string>)).toEqual([]);
  });

  it("tells how a date is known, and whether it is certainly in the filter, by how the mark is filled", () => {
    const glyph = (filling: Filling, more: Partial<MarkLook> = {}): string =>
      markup(glyphSign("circle", filling, { color: "--ink", pale: false, dash: null, ...more }));
    const signs = {
      stated: glyph("solid"),
      inferred: glyph("half"),
      "one of several days": glyph("hatched"),
      "outside the filter": glyph("none", { dash: "1 3" }),
      outside: glyph("solid") + markup([glyphRing("--ink")]),
      "possibly in": glyph("solid", { pale: true }),
      "possibly in, one of several days": glyph("hatched", { pale: true }),
    };
    expect(alike(signs)).toEqual([]);
  });

  it("breaks the edges of every kind of band in a way of its own, but for the one that is dotted", () => {
    const { abroad, ...others } = BAND_EDGES;
    expect(abroad).toBeNull();
    expect(new Set(Object.values(others)).size).toBe(Object.keys(others).length);
    const svg = figure({ view: "" });
    const drawn = [...svg.matchAll(/<g data-band="(\w+)">(.*?)<\/g>/g)].map(([, kind, band]) => [kind, tellOf(band!)]);
    const tells = Object.entries(BAND_EDGES).map(([kind, dashes]) => [kind, kind === "abroad" ? "dots" : dashes]);
    expect(drawn.length).toBeGreaterThan(0);
    for (const band of drawn) expect(tells).toContainEqual(band);
  });
});

const channel = (value: number): number => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => channel(Number.parseInt(color.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return luma(r, g, b);
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((one, two) => one - two) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const [light, dark] = ["light", "dark"].map((scheme) => {
  const colors = readFileSync(`src/app/${scheme}.css`, "utf8").matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g);
  return new Map([...colors].map(([, name, color]) => [name!, color!] as const));
});
const COLORS = [...MARKS.map((mark) => `--mark-${mark}`), "--no-authority", "--ink-2"];

describe.each([
  ["on paper", PRINT_COLORS],
  ["on a light screen", light!],
  ["on a dark screen", dark!],
])("marks %s", (_, colors) => {
  it.each(["--land", "--surface", "--sea"])("stand out in lightness, 3 to 1, from %s", (background) => {
    const faint = [...COLORS, "--selected"].filter((name) => contrast(colors.get(name)!, colors.get(background)!) < 3);
    expect(faint).toEqual([]);
  });

  it("sea and land differ in lightness", () => {
    expect(contrast(colors.get("--sea")!, colors.get("--land")!)).toBeGreaterThan(1.2);
  });
});
