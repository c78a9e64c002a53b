import { describe, expect, it } from "vitest";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { PinnedRelease } from "../../../src/model/release.ts";
import { embedPage, wordsOfPage } from "../../../src/prerender/embedPage.ts";
import { readBasemap } from "../../support/basemap.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { releaseOf } from "../../support/release.ts";

const FIRST = releaseOf("0", "2025-01-31");
const pinnedTo: PinnedRelease = { release: FIRST, newest: FIRST, withdrawn: [] };

function page(pinned: PinnedRelease | null, lang: "ar" | "en" = "en", live: string | null = "live.js"): string {
  const picture = { dataset: openRows(fixtureRows()), basemap: readBasemap(), i18n: wordsOfPage(lang) };
  const fonts = { 400: "", 600: "" };
  const html = embedPage({ ...picture, start: "", live, fonts, site: undefined, releases: ["000000000000"], pinned });
  return stripBidi(html).replaceAll("\u00a0", " ");
}

describe("a frame's page", () => {
  it("of the newest release says which it is, and no more", () => {
    expect(page(pinnedTo)).toContain("The record as released on 31 January 2025 (000000000000). <a");
  });

  it.each([
    ["en", "A later release was published on 1 March 2025."],
    ["ar", "صدر بعده إصدار أحدث في 1 مارس 2025."],
  ] as const)("of an older release says that a later one is out (%s)", (lang, words) => {
    expect(page({ ...pinnedTo, newest: releaseOf("f", "2025-03-01") }, lang)).toContain(words);
  });

  it("of a release says how much was withdrawn from it", () => {
    const withdrawn = ["ev-eg-gone", "dir-eg-gone"].map((id) => ({ id, withdrawn: "2025-02-02" }));
    expect(page({ ...pinnedTo, withdrawn })).toContain("2 items have been withdrawn from it since.");
  });

  it("of a release leads to that release, and to the current record besides", () => {
    const links = [...page(pinnedTo).matchAll(/href="(\.\.[^"]*)"/g)].map(([, href]) => href);
    expect(links.filter((href) => href === "../../../en/")).toHaveLength(1);
    expect(new Set(links.filter((href) => href !== "../../../en/"))).toEqual(
      new Set([
        "../../../en/?v=000000000000",
        "../../../en/corrections.html",
        ...["link", "figure", "data", "citation"].map((share) => `../../../en/?v=000000000000&amp;share=${share}`),
      ]),
    );
  });

  it("of the current record knows what was released, and speaks of none", () => {
    const html = page(null);
    expect(html).toContain('data-releases="000000000000"');
    expect(html).not.toContain("The record as released");
  });

  it.each([
    ["en", "This record is too large to be explored inside a frame."],
    ["ar", "هذا السجل أكبر من أن يُستعرض داخل إطار"],
  ] as const)("of a record too large for a frame says so, and offers nothing that cannot work (%s)", (lang, words) => {
    const html = page(null, lang, null);
    expect(html).toContain(words);
    expect(html).toContain('data-live=""');
    expect(html).not.toContain("data-step");
    expect(page(null, lang)).not.toContain(words);
  });
});
