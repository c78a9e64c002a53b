import { cleanup } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { captionOf } from "../../src/embed/captions.ts";
import { citationOf } from "../../src/export/citations.ts";
import { plainCitation } from "../../src/export/plainCitation.ts";
import { Facet } from "../../src/facets/Facet.tsx";
import { mapAlt, timelineAlt } from "../../src/figure/altText.ts";
import { mapPicture, timePicture } from "../../src/figure/picture.ts";
import { validateRows } from "../../src/load/validate.ts";
import { jsonLd } from "../../src/prerender/jsonLd.ts";
import { report } from "../../src/prerender/report.tsx";
import { CorrectionsView } from "../../src/sources/CorrectionsView.tsx";
import { TableView } from "../../src/table/TableView.tsx";
import { Timeline } from "../../src/timeline/Timeline.tsx";
import type { Selection } from "../../src/view/view.ts";
import { readTopology } from "../support/basemap.ts";
import { CASE, careless, HIDDEN, ORDER, QUARTER, toldBy } from "../support/childCase.ts";
import { renderInApp } from "../support/render.tsx";
import { citeRequest } from "../unit/export/asked.ts";
import { figure, pictureInput } from "../unit/figure/input.ts";

/** As a page gets to see them. */
const { rows } = await validateRows({ ...careless() }, { signal: new AbortController().signal });
const LANGUAGES = ["ar", "en"] as const;
const SELECTED = [CASE, ORDER, QUARTER, ""];
const fragment = (selected: string): string => (selected === "" ? "" : `id=${selected}`);
const TOLD = { data: "x.json", page: "https://other.example/", whole: true };
const LINKS = { otherHref: "../ar/", correctionsHref: null };

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});

describe("of a child's case that a foreign record places and dates too finely, nothing is told", () => {
  it("by the record, which does tell it in its file", () => {
    expect(toldBy(JSON.stringify(careless())).length).toBe(HIDDEN.length);
  });

  it.each(SELECTED)("by figure, words and pictures with %s selected", (selected) => {
    for (const lang of LANGUAGES) {
      const asked = { rows, lang, view: fragment(selected), host: "other.example" };
      const input = pictureInput(asked);
      const drawn = mapPicture(input);
      expect(toldBy(figure(asked))).toEqual([]);
      expect(toldBy(report({ ...input, topology: readTopology() }, LINKS) + JSON.stringify(jsonLd(input, TOLD)))).toEqual([]);
      expect(toldBy(captionOf(input) + timelineAlt(input) + mapAlt(input, drawn))).toEqual([]);
      expect(toldBy(JSON.stringify([drawn.highlight, [...drawn.symbols], timePicture(input, 900).scene]))).toEqual([]);
      expect(drawn.highlight.places.map(({ spot }) => spot.place)).toEqual(
        selected === CASE ? ["pl-ly", "pl-ly"] : selected === ORDER ? ["pl-ly"] : [],
      );
    }
  });

  it("by a citation", () => {
    for (const lang of LANGUAGES) {
      for (const cited of [
        { kind: "event", id: CASE },
        { kind: "directive", id: ORDER },
      ] as const) {
        const request = citeRequest(cited, { rows, lang, host: "other.example" });
        expect(toldBy(plainCitation(request) + JSON.stringify(citationOf(request)))).toEqual([]);
      }
    }
  });

  it.each<[string, JSX, Selection]>([
    ["the table", <TableView key="4" />, { kind: "none" }],
    ["the timeline", <Timeline key="5" />, { kind: "event", id: CASE }],
    ["the facet of places", <Facet key="6" id="place" startOpen />, { kind: "none" }],
    ["the corrections", <CorrectionsView key="7" />, { kind: "none" }],
  ])("by %s", (_view, ui, selection) => {
    for (const lang of LANGUAGES) {
      renderInApp(ui, { rows, lang, view: { selection } });
      expect(document.body.textContent).not.toBe("");
      expect(toldBy(document.body.innerHTML)).toEqual([]);
      cleanup();
    }
  });
});

type JSX = React.JSX.Element;
