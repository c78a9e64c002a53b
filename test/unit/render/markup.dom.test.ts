import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hatchPath } from "../../../src/render/hatch.ts";
import { element, group, path, put, translate } from "../../../src/render/markup.ts";

const parse = (xml: string): Element => {
  const { documentElement } = new DOMParser().parseFromString(xml, "application/xml");
  expect(documentElement.querySelector("parsererror")).toBeNull();
  return documentElement;
};
/** Any text, the signs of markup often. XML makes one line end of all. */
const words = fc
  .array(
    fc.oneof(fc.string({ unit: "binary", maxLength: 3 }), fc.constantFrom("<", "&", '"', "'", "]]>", "<!--", "\u0000", "\ud800", "\uffff")),
  )
  .map((parts) => parts.join("").replaceAll("\r", " "));
const readable = (text: string): string => text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/gu, "\ufffd");

describe("markup", () => {
  it("gives every text back as it was, but for what XML cannot hold", () => {
    fc.assert(
      fc.property(words, (text) => {
        const root = parse(element("text", { "data-of": text }));
        expect(root.childNodes.length).toBe(0);
        expect(root.getAttribute("data-of")).toBe(readable(text).replace(/[\t\n]/g, " "));
      }),
    );
  });

  it("leaves out attributes without a value, and keeps empty ones and zeros", () => {
    expect(element("g", { a: null, b: undefined, c: "", d: 0 })).toBe('<g c="" d="0"/>');
    expect(element("g", {}, "<b/>", "", "<i/>")).toBe("<g><b/><i/></g>");
    expect(path("M0 0", { fill: "none" })).toBe('<path d="M0 0" fill="none"/>');
  });

  it("has no group around nothing", () => {
    expect(group({ id: "a" }, "", "")).toBe("");
    expect(group({ id: "a" }, "", "<b/>")).toBe('<g id="a"><b/></g>');
  });

  it("writes numbers to two decimals, without needless zeros or a minus before nothing", () => {
    expect([1, 1.5, 1.005, 2 / 3, -0.001, -2.499, 1e6].map(put)).toEqual(["1", "1.5", "1", "0.67", "0", "-2.5", "1000000"]);
    expect(translate(1 / 3, -0)).toBe("translate(0.33 0)");
    expect(element("c", { r: 1 / 3 })).toBe('<c r="0.33"/>');
  });
});

describe("a hatching", () => {
  const linesOf = (d: string) =>
    [...d.matchAll(/M(\S+) (\S+)L(\S+) ([^M]+)/g)].map(([, ...ends]) => ends.map(Number) as [number, number, number, number]);

  it("is of lines at 45° inside its box, as far apart as asked, none missing", () => {
    const side = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 2, max: 9 }), (width, height, x0, gap) => {
        const box = { x0, x1: x0 + width, y0: 7, y1: 7 + height };
        const lines = linesOf(hatchPath(box, gap));
        for (const [ax, ay, bx, by] of lines) {
          expect(bx - ax).toBeCloseTo(ay - by, 1);
          for (const x of [ax, bx]) expect(x >= box.x0 - 0.01 && x <= box.x1 + 0.01).toBe(true);
          for (const y of [ay, by]) expect(y >= box.y0 - 0.01 && y <= box.y1 + 0.01).toBe(true);
        }
        const feet = lines.map(([x, y]) => x + y).sort((a, b) => a - b);
        for (const [at, foot] of feet.slice(1).entries()) expect(foot - feet[at]!).toBeCloseTo(gap, 1);
        // All but the corners, in which a line would be shorter than half a pixel.
        expect(Math.abs(lines.length - (width + height) / gap)).toBeLessThanOrEqual(1.5);
      }),
    );
  });
});
