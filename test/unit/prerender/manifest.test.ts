import { describe, expect, it } from "vitest";
import { type Manifest, pageStyles, partsAhead, preloads, reportStyles } from "../../../src/prerender/manifest.ts";

const MANIFEST: Manifest = {
  "_first-view-1.js": { file: "assets/first-view-1.js", name: "first-view", css: ["assets/first-view-1.css"] },
  "_words-ar-1.js": { file: "assets/words-ar-1.js", name: "words-ar" },
  "_words-en-1.js": { file: "assets/words-en-1.js", name: "words-en" },
  "_shared-1.js": { file: "assets/shared-1.js", name: "shared", css: ["assets/shared-1.css"] },
  "src/table/TableView.tsx": {
    file: "assets/TableView-1.js",
    name: "TableView",
    css: ["assets/TableView-1.css"],
    imports: ["_first-view-1.js", "_views-1.js"],
  },
  "_views-1.js": { file: "assets/views-1.js", name: "views" },
  "src/details/Details.tsx": {
    file: "assets/Details-1.js",
    name: "Details",
    css: ["assets/Details-1.css"],
    imports: ["_views-1.js", "_words-en-1.js"],
  },
  "_more-ar-1.js": { file: "assets/more-ar-1.js", name: "more-ar" },
  "_more-en-1.js": { file: "assets/more-en-1.js", name: "more-en", imports: ["_first-view-1.js"] },
  "src/sources/SourcesView.tsx": { file: "assets/SourcesView-1.js", name: "SourcesView", css: ["assets/SourcesView-1.css"] },
  "src/map/EventMap.tsx": {
    file: "assets/EventMap-1.js",
    name: "EventMap",
    css: ["assets/EventMap-1.css"],
    imports: ["_first-view-1.js", "_shared-1.js"],
  },
};

const without = (...keys: readonly string[]): Manifest =>
  Object.fromEntries(Object.entries(MANIFEST).filter(([key]) => !keys.includes(key)));

describe("what a page fetches ahead of its script", () => {
  it.each(["ar", "en"] as const)("is the first words of its language, and nothing of the map or of a record (%s)", (lang) => {
    const links = preloads(MANIFEST, lang);
    const hrefs = (rel: RegExp) => [...links.matchAll(rel)].map(([, href]) => href);
    expect(hrefs(/rel="modulepreload"[^>]* href="\.\.\/([^"]+)"/g)).toEqual([`assets/words-${lang}-1.js`]);
    expect(links).not.toMatch(/EventMap|basemap|dataset/);
  });

  it("has its styles named for pages without script, with those of the table and the reports", () => {
    expect(pageStyles(MANIFEST)).toEqual(["../assets/first-view-1.css"]);
    expect(reportStyles(MANIFEST)).toEqual(["../assets/TableView-1.css", "../assets/SourcesView-1.css"]);
  });

  it("is what the address asks to see: a view, details, and their words, with all that each is made of, once each", () => {
    expect(partsAhead(MANIFEST, "en")).toEqual({
      map: [
        "../assets/EventMap-1.js",
        "../assets/shared-1.js",
        "../assets/EventMap-1.css",
        "../assets/shared-1.css",
        "../data/basemap.topo.json",
      ],
      table: ["../assets/TableView-1.js", "../assets/views-1.js", "../assets/TableView-1.css"],
      details: ["../assets/Details-1.js", "../assets/views-1.js", "../assets/Details-1.css"],
      more: ["../assets/more-en-1.js"],
    });
    expect(partsAhead(MANIFEST, "ar").more).toEqual(["../assets/more-ar-1.js"]);
  });

  it.each([
    ["_first-view-1.js"],
    ["_words-en-1.js"],
    ["src/map/EventMap.tsx"],
    ["_shared-1.js"],
    ["src/table/TableView.tsx"],
    ["src/details/Details.tsx"],
    ["_more-en-1.js"],
  ])("is never left out in silence: %s", (key) => {
    expect(() => [preloads(without(key), "en"), partsAhead(without(key), "en"), reportStyles(without(key))]).toThrow(
      "the built site has no",
    );
  });
});
