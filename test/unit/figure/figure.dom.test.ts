import { describe, expect, it } from "vitest";
import { altText } from "../../../src/figure/altText.ts";
import { FIGURE_SIZES } from "../../../src/figure/asked.ts";
import { countWords } from "../../../src/figure/figureWords.ts";
import { mapSvg, timelineSvg } from "../../../src/figure/panels.ts";
import { mapPicture, timePicture } from "../../../src/figure/picture.ts";
import type { DatasetRows, Text } from "../../../src/model/types.ts";
import { sumByClass } from "../../../src/scene/mapSymbols.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { figure, figureInput, pictureInput, textOf } from "./input.ts";

const LANGS = ["ar", "en"] as const;
const VIEWS = ["", "unit=directives&soft=1", "t=2024-01-01/2024-06-30", "axis=polling", "id=ev-eg-meeting", "authority=ly-gnu"];
const every = LANGS.flatMap((lang) => FIGURE_SIZES.flatMap((size) => VIEWS.map((view) => [lang, size, view] as const)));

const parse = (svg: string): Element => new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;

const numbers = (svg: string, tag: string, name: string): number[] =>
  [...parse(svg).querySelectorAll(tag)].flatMap((node) => (node.hasAttribute(name) ? [Number(node.getAttribute(name))] : []));

describe.each(every)("a figure in %s, %s, of “%s”", (lang, size, view) => {
  const input = figureInput({ lang, view }, { size });
  const svg = figure({ lang, view }, { size });

  it("is well-formed and of its own size", () => {
    const root = parse(svg);
    expect(root.nodeName).toBe("svg");
    expect(root.querySelector("parsererror")).toBeNull();
    const [, , width, height] = root.getAttribute("viewBox")!.split(" ").map(Number);
    expect([width, height]).toEqual([Number(root.getAttribute("width")), Number(root.getAttribute("height"))]);
  });

  it("holds nothing that runs, that asks for a file, or that a strict policy forbids", () => {
    expect(svg).not.toMatch(/<script|\sstyle=|<style|\son[a-z]+=|href=|<foreignObject|<image/i);
    for (const [, target] of svg.matchAll(/url\(([^)]*)\)/g)) expect(target).toMatch(/^#/);
  });

  it("names each id once, and refers to none that is missing", () => {
    const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });

  it("draws every symbol and every mark that the filter leaves, on the map and on the timeline", () => {
    const map = mapPicture(input);
    const keys = new Set([...svg.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key));
    for (const { key } of map.marks) expect(keys).toContain(key);
    const timed = figure({ lang, view }, { size: size === "card" ? "slide" : size, kind: "words" });
    const rows = new Set([...timed.matchAll(/data-row="(\d+)"/g)].map(([, row]) => Number(row)));
    for (const { row } of timePicture(input, 600).scene.marks) expect(rows).toContain(row);
  });

  it("says the engine's counts", () => {
    expect(textOf(svg)).toContain(countWords(input).replace(/[\u2066-\u2069]/gu, ""));
  });

  it("holds no number that is none", () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("a figure", () => {
  it("is the same for the same input", () => expect(figure({ lang: "ar" })).toBe(figure({ lang: "ar" })));

  it("shares no id with another view, language or size on the same page", () => {
    const ids = (svg: string): string[] => [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
    const all = [
      figure(),
      figure({ lang: "ar" }),
      figure({ view: "unit=directives" }),
      figure({}, { size: "page" }),
      figure({}, { id: "mine" }),
    ].flatMap(ids);
    expect(new Set(all).size).toBe(all.length);
  });

  it("carries its provenance: filter, hash, date, link, reports, attribution and the note on boundaries", () => {
    const text = textOf(figure({ view: "country=eg&q=polling" }));
    for (const part of ["Country: Eg", "containing “polling”", "dataset 000000000000, accessed 4 October 2024"])
      expect(text).toContain(part);
    for (const part of ["https://site.example/en/#x=1", "Natural Earth", "GeoNames", "do not imply endorsement"])
      expect(text).toContain(part);
    expect(text).toContain("An absence here is not evidence of absence");
  });

  it("says what counts are: a range wherever a date leaves it open", () => {
    const input = figureInput({ view: "t=2023-12-02/2023-12-03" });
    const { sure, possible } = input.result.events;
    expect(sure).toBeLessThan(possible);
    expect(textOf(figure({ view: "t=2023-12-02/2023-12-03" }))).toContain(`${sure} to ${possible} of `);
  });

  it("adds up: points, lines, areas, nationwide and not placed make N", () => {
    const input = pictureInput({ view: "unit=directives" });
    const sums = Object.values(sumByClass(mapPicture(input).plan, input.result.placements));
    expect(sums.reduce((sum, { possible }) => sum + possible, 0)).toBe(input.result.directives.possible);
  });

  it("prints the fragment and no code where the site has no address", () => {
    const svg = figure({ view: "country=eg" }, { link: null });
    expect(textOf(svg)).toContain("#country=eg");
    expect(svg).not.toContain("crispEdges");
    expect(figure()).toContain("crispEdges");
  });

  it("leaves out a code that could not be read, and says so", () => {
    const svg = figure({}, { link: `https://site.example/#q=${"x".repeat(800)}` });
    expect(svg).not.toContain("crispEdges");
    expect(textOf(svg)).toContain("too long for a code");
  });

  it("goes by the host of a foreign record, never by our name", () => {
    const text = textOf(figure({ host: "other.example" }));
    expect(text).toContain("other.example");
    expect(text).not.toContain("Ballotline");
  });
});

describe("a hostile record", () => {
  const attack = `</text></svg><script>alert(1)</script><image href="https://evil.example/x"/>" onload="x" '&amp;\u0000\ud800`;
  const hostile = (text: Text): Text => ({ ar: text.ar + attack, en: text.en + attack });
  const rows = (): DatasetRows => {
    const own = fixtureRows();
    return {
      ...own,
      title: hostile(own.title),
      places: own.places.map((place) => ({ ...place, names: hostile(place.names) })),
      sources: own.sources.map((source) => ({ ...source, title: source.title && hostile(source.title) })),
      events: own.events.map((event) => ({ ...event, title: hostile(event.title) })),
    };
  };

  it.each(LANGS)("is drawn as words, in %s", (lang) => {
    const svg = figure({ lang, rows: rows(), view: "id=ev-eg-meeting" });
    const root = parse(svg);
    expect(root.querySelector("parsererror, script, image")).toBeNull();
    expect([...root.querySelectorAll("*")].some((node) => node.hasAttribute("onload"))).toBe(false);
    expect(root.querySelector("desc")!.textContent).toContain("<script>alert(1)</script>");
    expect(textOf(svg)).toContain("<script>alert(1)</script>");
  });
});

describe("a figure in Arabic", () => {
  it("starts at the right edge", () => {
    const starts = (lang: "ar" | "en"): number[] => numbers(figure({ lang }), "text[font-size='20']", "x");
    expect(starts("ar")[0]).toBeGreaterThan(starts("en")[0]! + 500);
  });

  it("runs time from right to left unless the reader turns that off", () => {
    const x = (view: string, lang: "ar" | "en"): number => {
      const { scene } = timePicture(pictureInput({ lang, view }), 900);
      return scene.marks.at(-1)!.x0 - scene.marks[0]!.x0;
    };
    expect(Math.sign(x("", "ar"))).toBe(-Math.sign(x("", "en")));
    expect(Math.sign(x("mirror=0", "ar"))).toBe(Math.sign(x("", "en")));
  });

  it("writes from right to left, its hash from left to right", () => {
    const svg = figure({ lang: "ar" });
    expect(svg).toContain('direction="rtl"');
    expect(svg).toContain("\u2066000000000000\u2069");
  });

  it("leaves the map as it is: east is on the right in both languages", () => {
    const clip = (lang: "ar" | "en"): string => /d="(M[^"]{40})/.exec(mapSvg(pictureInput({ lang }), { width: 600, id: "m" }))![1]!;
    expect(clip("ar")).toBe(clip("en"));
  });
});

describe("a panel for a page", () => {
  it("takes its colours from the page, without a style", () => {
    const svg = mapSvg(pictureInput(), { width: 960, id: "wide" });
    expect(svg).toContain('fill="var(--sea)"');
    expect(svg).not.toMatch(/#[0-9a-f]{6}"|style/);
  });

  it("has a narrow form of the timeline, named above its lanes", () => {
    const [wide, narrow] = [960, 358].map((width) => timelineSvg(pictureInput(), { width, id: `t${width}` }));
    expect(parse(wide!).getAttribute("width")).toBe("960");
    expect(Number(parse(narrow!).getAttribute("height"))).toBeGreaterThan(Number(parse(wide!).getAttribute("height")));
  });

  it("is named and described for those who do not see it", () => {
    const root = parse(timelineSvg(pictureInput({ lang: "ar" }), { width: 600, id: "t" }));
    const [title, desc] = root
      .getAttribute("aria-labelledby")!
      .split(" ")
      .map((id) => root.querySelector(`#${id}`)!.textContent);
    expect(title).toBe("الخطّ الزمني");
    expect(desc).toContain("5 أحداث");
  });
});

describe("the description of a figure", () => {
  it.each(LANGS)("is plain sentences in %s, the same words as the figure's", (lang) => {
    const input = pictureInput({ lang, view: "country=eg" });
    expect(altText(input)).not.toMatch(/[\u2066-\u2069]|undefined/u);
    expect(altText(input)).toContain(countWords(input).replace(/[\u2066-\u2069]/gu, ""));
    expect(altText(input)).toMatch(/\.$/);
  });
});
