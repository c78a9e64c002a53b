import { describe, expect, it } from "vitest";
import { type Manifest, mapParts, pageStyles, preloads, reportStyles } from "../../../src/prerender/manifest.ts";

const MANIFEST: Manifest = {
  "_first-view-1.js": { file: "assets/first-view-1.js", name: "first-view", css: ["assets/first-view-1.css"] },
  "_words-ar-1.js": { file: "assets/words-ar-1.js", name: "words-ar" },
  "_words-en-1.js": { file: "assets/words-en-1.js", name: "words-en" },
  "_shared-1.js": { file: "assets/shared-1.js", name: "shared", css: ["assets/shared-1.css"] },
  "src/table/TableView.tsx": {
    file: "assets/TableView-1.js",
    name: "TableView",
    css: ["assets/TableView-1.css"],
    imports: ["_first-view-1.js"],
  },
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

  it("is the map with its styles and its basemap, once each, where there is one", () => {
    expect(mapParts(MANIFEST, "en")).toEqual([
      "../assets/EventMap-1.js",
      "../assets/shared-1.js",
      "../assets/EventMap-1.css",
      "../assets/shared-1.css",
      "../data/basemap.topo.json",
    ]);
  });

  it.each([["_first-view-1.js"], ["_words-en-1.js"], ["src/map/EventMap.tsx"], ["_shared-1.js"], ["src/table/TableView.tsx"]])(
    "is never left out in silence: %s",
    (key) => {
      expect(() => [preloads(without(key), "en"), mapParts(without(key), "en"), reportStyles(without(key))]).toThrow(
        "the built site has no",
      );
    },
  );
});
