import * as fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Pen } from "../../../src/render/elements.ts";
import { SvgNodes } from "../../../src/render/SvgNodes.tsx";
import { showIn, svgElement } from "../../../src/render/svgDom.ts";
import { svgText } from "../../../src/render/svgText.ts";
import { box, circle, type Drawn, group, type Look, line, path } from "../../../src/scene/drawing.ts";

const pen = (dir: "ltr" | "rtl"): Pen => ({ theme: (name) => `var(${name})`, prefix: "p", dir });
const CLIP = { name: "half", d: "M0 0H9V9H0Z", evenOdd: true };

const tenth = fc.integer({ min: -4000, max: 4000 }).map((value) => value / 10);
const paint: fc.Arbitrary<Look["fill"]> = fc.constantFrom(
  undefined,
  "--ink" as const,
  { soft: "--ink-2" as const },
  { dots: "--ink" as const },
  { fade: "--ink" as const, from: 10, to: 90 },
);
const look: fc.Arbitrary<Look> = fc.record({
  fill: paint,
  stroke: paint,
  strokeWidth: fc.constantFrom(undefined, 1.5),
  fillOpacity: fc.constantFrom(undefined, 0, 0.3),
  dash: fc.constantFrom(null, "4 3"),
  cap: fc.constantFrom(undefined, "round" as const),
  evenOdd: fc.constantFrom(undefined, true),
  clip: fc.constantFrom(undefined, CLIP),
});
const words = fc.string({ unit: fc.constantFrom("a", "ب", "<", "&", '"', "'", "1"), minLength: 1, maxLength: 8 });
const leaf: fc.Arbitrary<Drawn> = fc.oneof(
  fc.tuple(tenth, tenth, look).map(([x, y, more]) => path(`M${x} ${y}h5`, { ...more, at: [x, y] })),
  fc.tuple(tenth, tenth, look).map(([x, y, more]) => circle(x, y, 7, more)),
  fc.tuple(tenth, tenth, look).map(([x, y, more]) => box({ x, y, width: 8, height: 4, rx: 2, ...more })),
  fc
    .tuple(tenth, words, fc.constantFrom("left" as const, "middle" as const, "right" as const))
    .map(([x, text, align]) => line({ text, x, y: 3, align, halo: "--land", weight: 600 })),
  fc.constant<Drawn>({ kind: "hatch", x0: 0, x1: 20, y0: 0, y1: 10, gap: 4, stroke: "--ink", strokeWidth: 1 }),
);
const drawing: fc.Arbitrary<readonly Drawn[]> = fc.array(
  fc.oneof(
    leaf,
    fc.tuple(fc.array(leaf, { maxLength: 4 }), fc.nat(99)).map(([parts, row]) => group(parts, { at: [row, 1], data: { row } })),
  ),
  { maxLength: 8 },
);
/** With keys, no two alike. */
const keyed = drawing.map((parts) => parts.map((part, at) => group([part], { key: `${part.kind}${at % 3 === 0 ? at : at + 50}` })));

function shown(parts: readonly Drawn[], dir: "ltr" | "rtl", into = svgElement("g"), defs = svgElement("defs")): string {
  showIn(into, defs, parts, pen(dir));
  return plain(into);
}

/** Each element with its attributes in order, numbers to two decimals. */
function plain(root: Element): string {
  const attributes = [...root.attributes].map(
    ({ name, value }) => `${name}=${value.replace(/-?\d+\.\d{3,}/g, (number) => Number(number).toFixed(2))}`,
  );
  const children = [...root.children].map(plain);
  return `${root.nodeName} ${attributes.sort().join(" ")} ${children.length > 0 ? children.join("|") : root.textContent}`;
}

const parsed = (markup: string): Element =>
  new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`, "image/svg+xml").documentElement;

function drawnIn(root: Element): string {
  return [...root.children]
    .filter(({ nodeName }) => nodeName !== "defs")
    .map(plain)
    .join("|");
}

const idsIn = (markup: string): readonly string[] => [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!).sort();

describe("a drawing", () => {
  it("is the same as text, as nodes of React and as elements of a page, in either direction", () => {
    fc.assert(
      fc.property(drawing, fc.constantFrom("ltr" as const, "rtl" as const), (parts, dir) => {
        const text = svgText(parts, pen(dir));
        const nodes = renderToStaticMarkup(createElement("svg", null, createElement(SvgNodes, { parts, pen: pen(dir) }))).replace(
          /^<svg>|<\/svg>$/g,
          "",
        );
        const elements = shown(parts, dir);
        expect(drawnIn(parsed(nodes))).toBe(drawnIn(parsed(text)));
        expect(elements).toBe(`g  ${parts.length > 0 ? drawnIn(parsed(text)) : ""}`);
        expect(idsIn(nodes)).toEqual(idsIn(text));
      }),
    );
  });

  it("defines what it refers to, once each", () => {
    fc.assert(
      fc.property(drawing, (parts) => {
        const text = svgText(parts, pen("ltr"));
        const ids = idsIn(text);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, id] of text.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
      }),
    );
  });

  it("is shown anew in place of another as if that had never been there", () => {
    fc.assert(
      fc.property(keyed, keyed, (before, after) => {
        const [into, defs] = [svgElement("g"), svgElement("defs")];
        shown(before, "ltr", into, defs);
        expect(shown(after, "ltr", into, defs)).toBe(shown(after, "ltr"));
      }),
    );
  });

  it("leaves what is drawn alike as it is, whatever comes before it", () => {
    const into = svgElement("g");
    const dot = (key: string, r = 3) => group([circle(0, 0, r, { fill: "--ink" })], { key });
    shown([dot("a"), dot("b")], "ltr", into);
    const [, b] = into.children;
    shown([dot("c"), dot("b"), dot("a", 5)], "ltr", into);
    expect(into.children[1]).toBe(b);
    expect([...into.children].map((child) => child.firstElementChild!.getAttribute("r"))).toEqual(["3", "3", "5"]);
  });
});
