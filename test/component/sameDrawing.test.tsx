import { beforeEach, describe, expect, it, vi } from "vitest";
import { mapSvg, timelineSvg } from "../../src/figure/panels.ts";
import { outcomeOf } from "../../src/figure/picture.ts";
import { EventMap } from "../../src/map/EventMap.tsx";
import { openRows } from "../../src/model/dataset.ts";
import type { DatasetRows } from "../../src/model/types.ts";
import { Timeline } from "../../src/timeline/Timeline.tsx";
import { readFragment } from "../../src/view/url.ts";
import type { View } from "../../src/view/view.ts";
import { readBasemap } from "../support/basemap.ts";
import { fixtureRows } from "../support/fixture.ts";
import { generateRows } from "../support/generate.ts";
import { renderInApp, wordsOf } from "../support/render.tsx";
import { shapesIn } from "../support/shapes.ts";

/** The width of what has no size, as in a page that is not laid out. */
const WIDTH = 960;
const RECORDS = { fixture: fixtureRows(), crowded: generateRows({ seed: 7, events: 800 }) };
const BASEMAP = readBasemap();
const MAP_VIEWS = ["", "unit=directives", "t=2023-12-03/2024-06-30", "id=ev-eg-meeting", "id=ev-ly-video"];
const VIEWS = ["", "t=2023-01-01/2024-06-30", "axis=polling", "id=ev-eg-meeting", "authority=ly-gnu&mirror=0"];
const every = (["ar", "en"] as const).flatMap((lang) =>
  (["fixture", "crowded"] as const).flatMap((record) => VIEWS.map((view) => [record, lang, view] as const)),
);

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }));
});

const picture = (rows: DatasetRows, view: View, lang: "ar" | "en") => {
  const dataset = openRows(rows);
  return { dataset, view, i18n: wordsOf(lang), basemap: BASEMAP, ...outcomeOf(dataset, view) };
};
const parsed = (svg: string): Element => new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;

describe.each(every)("the timeline of the %s record in %s, of “%s”", (record, lang, fragment) => {
  it("is on screen shape by shape what it is in a figure", () => {
    const rows = RECORDS[record];
    const { view } = readFragment(fragment);
    const { container } = renderInApp(<Timeline />, { rows, view, lang });
    // The room that a page keeps for the timeline, whatever is filtered.
    const room = Number(container.querySelector(".timeline-drawing")?.getAttribute("height"));
    const figure = parsed(timelineSvg(picture(rows, view, lang), { width: WIDTH, id: "figure", room }));
    const onScreen = [...container.querySelectorAll(".timeline-drawing, .timeline-highlights")].flatMap(shapesIn);
    const shapes = new Set(onScreen);
    const inFigure = shapesIn(figure);
    expect(onScreen.length).toBeGreaterThan(15);
    expect(inFigure.filter((shape) => shapes.has(shape))).toEqual(onScreen);
    // The sheet, and the shade of a time range with its edges, which on screen is moved and not drawn.
    expect(inFigure.length - onScreen.length).toBe(fragment.startsWith("t=") ? 3 : 1);
  });
});

/** What does not depend on where the map lies and how large it is. */
const looksIn = (root: Element): readonly string[] =>
  shapesIn(root).map((shape) => shape.replace(/ (?:d|cx|cy|r|class|aria-hidden)=.*?(?= [a-z-]+=|$)/g, ""));

describe.each((["ar", "en"] as const).flatMap((lang) => MAP_VIEWS.map((view) => [lang, view] as const)))(
  "the map in %s, of “%s”",
  (lang, fragment) => {
    // A camera of its own, since a page that is not laid out has no room for both countries, and a whole zoom, which is all that it has.
    const { view } = readFragment(`${fragment}&map=24,27,5`);
    const rows = RECORDS.fixture;

    it("has on screen symbol by symbol what it has in a figure", () => {
      const { container } = renderInApp(<EventMap basemap={BASEMAP} />, { rows, view, lang });
      const figure = parsed(mapSvg(picture(rows, view, lang), { width: 720, id: "figure" }));
      const onScreen = [...container.querySelectorAll(".map-mark > svg, .map-badge > svg")].map(shapesIn);
      expect(onScreen.length).toBeGreaterThan(0);
      expect([...figure.querySelectorAll("[data-key]")].map(shapesIn)).toEqual(onScreen);
    });

    it("paints on screen layer by layer what it paints in a figure", () => {
      const { container } = renderInApp(<EventMap basemap={BASEMAP} />, { rows, view, lang });
      const figure = parsed(mapSvg(picture(rows, view, lang), { width: 720, id: "figure" }));
      const onScreen = ["land", "covers", "lines", "chosen"].flatMap((layer) => looksIn(container.querySelector(`.map-${layer}`)!));
      const inFigure = [...figure.querySelectorAll(":scope > g > *")].filter((part) => !part.matches("[data-key], text"));
      const whole = document.createElement("div");
      whole.append(...inFigure);
      // The paper comes first.
      expect(looksIn(whole).slice(1)).toEqual(onScreen);
    });
  },
);
