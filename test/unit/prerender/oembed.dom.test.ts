import { describe, expect, it } from "vitest";
import { oembed } from "../../../src/prerender/embedOembed.ts";
import { embedPage } from "../../../src/prerender/embedPage.ts";
import { openPictures } from "../../../src/prerender/openPicture.ts";
import { oembedLink, readSite } from "../../../src/prerender/site.ts";

const pictureIn = await openPictures();
const site = readSite("https://site.example/sub")!;
const DISCOVERY = 'link[rel="alternate"][type="application/json+oembed"]';

describe.each(["ar", "en"] as const)("the oEmbed document in %s", (lang) => {
  const answer = JSON.parse(oembed({ ...pictureIn(lang), site })) as Readonly<Record<string, unknown>>;

  it("has what the specification requires of every answer, and of a rich one", () => {
    expect(answer).toMatchObject({ type: "rich", version: "1.0" });
    expect(typeof answer["html"]).toBe("string");
    for (const side of ["width", "height"]) expect(Number.isInteger(answer[side]) && (answer[side] as number) > 0).toBe(true);
  });

  it("writes what it may add as the specification has it", () => {
    for (const key of ["title", "provider_name"]) expect(answer[key]).toMatch(/\S/);
    expect(answer["provider_url"]).toBe("https://site.example/sub/");
    const allowed = new Set([
      "type",
      "version",
      "title",
      "author_name",
      "author_url",
      "provider_name",
      "provider_url",
      "cache_age",
      "thumbnail_url",
      "thumbnail_width",
      "thumbnail_height",
      "html",
      "width",
      "height",
    ]);
    expect(Object.keys(answer).filter((key) => !allowed.has(key))).toEqual([]);
  });

  it("embeds one frame of the site's own, named, fenced and lazy, and no script", () => {
    const { body } = new DOMParser().parseFromString(answer["html"] as string, "text/html");
    expect([...body.querySelectorAll("*")].map(({ localName }) => localName)).toEqual(["div", "iframe"]);
    const frame = body.querySelector("iframe")!;
    // As high as the host's column asks; the number is that of the width that the answer names.
    expect(frame.getAttribute("style")).toContain("100cqw");
    expect(answer["height"]).toBeLessThan(2000);
    expect(frame.getAttribute("src")).toBe(`https://site.example/sub/embed/${lang}.html`);
    expect(frame.getAttribute("title")).toMatch(/\S/);
    expect(frame.getAttribute("loading")).toBe("lazy");
    expect(frame.getAttribute("sandbox")).not.toContain("allow-same-origin");
    expect(frame.getAttribute("height")).toBe(String(answer["height"]));
  });
});

describe("a page that can be embedded", () => {
  const page = (address: URL | undefined) =>
    new DOMParser().parseFromString(
      embedPage({
        ...pictureIn("en"),
        start: "",
        live: "live.js",
        fonts: { 400: "", 600: "" },
        site: address,
        releases: [],
        pinned: null,
      }),
      "text/html",
    );

  it("names the document that tells how", () => {
    expect(page(site).querySelector(DISCOVERY)?.getAttribute("href")).toBe("https://site.example/sub/embed/en.oembed.json");
    expect(oembedLink("ar", site)).toContain("https://site.example/sub/embed/ar.oembed.json");
  });

  it("names none while the site has no address", () => {
    expect(page(undefined).querySelector(DISCOVERY)).toBeNull();
  });

  it("leads to the corrections and the contact", () => {
    const link = page(site).querySelector('a[href="../en/corrections.html"]');
    expect(link?.textContent).toBe("Corrections and contact");
  });
});
