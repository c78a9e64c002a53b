import { beforeEach, describe, expect, it, vi } from "vitest";
import { timelineSvg } from "../../src/figure/panels.ts";
import { outcomeOf } from "../../src/figure/picture.ts";
import { openRows } from "../../src/model/dataset.ts";
import { Timeline } from "../../src/timeline/Timeline.tsx";
import { readFragment } from "../../src/view/url.ts";
import { readBasemap } from "../support/basemap.ts";
import { fixtureRows } from "../support/fixture.ts";
import { generateRows } from "../support/generate.ts";
import { renderInApp, wordsOf } from "../support/render.tsx";
import { shapesIn } from "../support/shapes.ts";

/** The width of what has no size, as in a page that is not laid out. */
const WIDTH = 960;
const RECORDS = { fixture: fixtureRows(), crowded: generateRows({ seed: 7, events: 800 }) };
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

describe.each(every)("the timeline of the %s record in %s, of “%s”", (record, lang, fragment) => {
  it("is on screen shape by shape what it is in a figure", () => {
    const rows = RECORDS[record];
    const { view } = readFragment(fragment);
    const { container } = renderInApp(<Timeline />, { rows, view, lang });
    const dataset = openRows(rows);
    const input = { dataset, view, i18n: wordsOf(lang), basemap: readBasemap(), ...outcomeOf(dataset, view) };
    const figure = new DOMParser().parseFromString(timelineSvg(input, { width: WIDTH, id: "figure" }), "image/svg+xml").documentElement;
    const onScreen = [...container.querySelectorAll(".timeline-drawing, .timeline-highlights")].flatMap(shapesIn);
    const shapes = new Set(onScreen);
    const inFigure = shapesIn(figure);
    expect(onScreen.length).toBeGreaterThan(15);
    expect(inFigure.filter((shape) => shapes.has(shape))).toEqual(onScreen);
    // The sheet, and the shade of a window with its edges, which on screen is moved and not drawn.
    expect(inFigure.length - onScreen.length).toBe(fragment.startsWith("t=") ? 3 : 1);
  });
});
