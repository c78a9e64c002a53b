import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lineWidth } from "../../../src/figure/metrics.ts";
import { fitText, PAGE, textWidth, wrapText } from "../../../src/scene/timeText.ts";

describe("text with little room", () => {
  it("stays whole where it fits", () => {
    expect(fitText("A meeting", 500, 12, PAGE)).toBe("A meeting");
  });

  it("is cut at a word, and never wider than its room", () => {
    const cut = fitText("A meeting, with many people, in Cairo", 120, 12, PAGE);
    expect(cut).toMatch(/^A meeting(, with( many)?)?…$/);
    expect(textWidth(cut, 12, PAGE)).toBeLessThanOrEqual(120);
  });

  it("is nothing where not even a word fits", () => {
    expect(fitText("Constitutional", 20, 12, PAGE)).toBe("");
  });

  it("takes no room for marks that only steer direction", () => {
    expect(textWidth("\u2068اجتماع\u2069", 12, PAGE)).toBe(textWidth("اجتماع", 12, PAGE));
  });

  it("is wrapped into lines, the last of which ends in …", () => {
    const lines = wrapText("Libyan Government designated by the House of Representatives", 124, 12.5, 3, PAGE);
    expect(lines).toEqual(["Libyan Government", "designated by the", expect.stringMatching(/^House.*…$/)]);
    for (const line of lines) expect(textWidth(line, 12.5, PAGE)).toBeLessThanOrEqual(124);
  });

  it("takes more room in letters that may be wider, and the more in bold ones", () => {
    const wide = { widening: { 400: 1.5, 600: 2 } };
    expect(textWidth("A meeting", 12, wide)).toBeCloseTo(1.5 * textWidth("A meeting", 12, PAGE), 6);
    expect(textWidth("A meeting", 12, wide, 600)).toBeCloseTo(2 * textWidth("A meeting", 12, PAGE), 6);
    expect(fitText("A meeting", 1.2 * textWidth("A meeting", 12, PAGE), 12, wide)).toBe("A…");
    expect(wrapText("A meeting", 1.2 * textWidth("A meeting", 12, PAGE), 12, 2, wide)).toEqual(["A", "meeting"]);
  });

  it("keeps every word where there are lines enough", () => {
    const name = "Libyan Government designated by the House of Representatives";
    expect(wrapText(name, 124, 12.5, 9, PAGE).join(" ")).toBe(name);
  });
});

/** Every short text of the record, by language. */
const recordTexts = (key: string): readonly string[] => {
  const found = new Set<string>();
  const walk = (value: unknown, name: string): void => {
    if (typeof value === "string" && name === key && value.length > 4 && value.length < 60) found.add(value);
    if (value !== null && typeof value === "object") for (const [inner, each] of Object.entries(value)) walk(each, inner);
  };
  walk(JSON.parse(readFileSync("public/data/dataset.json", "utf8")), "");
  return [...found];
};

describe.each(["ar", "en"])("the width that a line is expected to take: %s", (lang) => {
  const texts = recordTexts(lang);

  it.each([400, 600] as const)("is no less than it takes in the page's own type, and hardly more: weight %i", (weight) => {
    const shares = texts.map((text) => textWidth(text, 12, PAGE, weight) / lineWidth(text, 12, weight)).sort((a, b) => a - b);
    expect(shares.length).toBeGreaterThan(100);
    const missing = texts.map((text) => lineWidth(text, 12, weight) - textWidth(text, 12, PAGE, weight));
    expect(Math.max(...missing)).toBeLessThan(1);
    expect(shares[Math.floor(shares.length / 2)]).toBeLessThan(1.15);
  });
});
