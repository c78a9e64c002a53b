import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mapFrame } from "../../../src/figure/mapCamera.ts";
import { coarseBasemap, simplified } from "../../../src/prerender/coarse.ts";
import { escapeJson, jsonBlock, tag, text } from "../../../src/prerender/html.ts";
import { jsonLd } from "../../../src/prerender/jsonLd.ts";
import { openPictures } from "../../../src/prerender/openPicture.ts";
import { appPage, inFolder, pageTitle } from "../../../src/prerender/pages.ts";
import { report } from "../../../src/prerender/report.tsx";
import { inlineScript } from "../../../src/prerender/single.ts";
import { readSite, socialHead } from "../../../src/prerender/site.ts";
import { openBasemap } from "../../../src/scene/basemap.ts";
import { homeOf } from "../../../src/scene/mapHome.ts";

const picture = (await openPictures())("en");
const TEMPLATE = readFileSync("index.html", "utf8");
const LINKS = { otherHref: "../ar/", correctionsHref: null };

describe("a prerendered page", () => {
  const html = report(picture, LINKS);

  it("holds no style attribute, no event handler and no script", () => {
    expect(html).not.toMatch(/<[^>]*\s(style|on\w+)=/);
    expect(html).not.toContain("<script");
  });

  it("uses an id only once", () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("keeps words of the record from being read as markup", () => {
    const event = { ...picture.dataset.event(0 as never), title: { ar: "x", en: `</table><script>alert("1")</script>` } };
    const hostile = { ...picture, dataset: { ...picture.dataset, event: () => event } };
    expect(report(hostile, LINKS)).not.toContain("<script>");
  });

  it("replaces nothing of its template by what a record writes between dollar signs", () => {
    const page = appPage(TEMPLATE, "en", { report: tag("p", {}, text("$' $& $1 {{title}}")) });
    expect(page).toContain("<p>$&#39; $&amp; $1 {{title}}</p>");
  });

  it("stands in its language, and has its policy where it is strict", () => {
    const page = appPage(TEMPLATE, "ar", {});
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain("Content-Security-Policy");
    expect(page).toContain(`<title>${pageTitle("ar")}</title>`);
    expect(appPage(TEMPLATE, "ar", { strict: false })).not.toContain("Content-Security-Policy");
  });

  it.each([
    ["has lost a place", TEMPLATE.replace("<!--{{policy}}-->", "")],
    ["has a place twice", TEMPLATE.replace("{{title}}", "{{title}} {{title}}")],
    ["has a place that nothing fills", `${TEMPLATE}{{more}}`],
  ])("is never made from a template that %s", (_what, template) => {
    expect(() => appPage(template, "en")).toThrow("index.html has places for");
  });

  it("is never made from a template whose files cannot be found from its folder", () => {
    expect(inFolder('<script src="./a.js">')).toBe('<script src="../a.js">');
    expect(() => inFolder('<script src="a.js">')).toThrow("index.html");
  });
});

describe("data in a page", () => {
  it("cannot end its block or break a line", () => {
    const block = jsonBlock({ type: "application/ld+json" }, { words: "</script>\u2028\u2029<!--" });
    expect(block.slice(0, -"</script>".length)).not.toMatch(/<\/|<!|[\u2028\u2029]/);
    expect(JSON.parse(escapeJson(JSON.stringify("<\u2028")))).toBe("<\u2028");
  });

  const data = JSON.parse(JSON.stringify(jsonLd(picture, { data: "../data/dataset.json", page: undefined, whole: true }))) as {
    about: Record<string, unknown>[];
  };
  const dateOf = (id: string) => data.about.find(({ identifier }) => identifier === id)?.["startDate"];

  it("gives a day only where one is known", () => {
    const whole = data.about.map((event) => event["startDate"]).filter((date) => date !== undefined);
    expect(whole.length).toBeGreaterThan(0);
    for (const date of whole) expect(date).toMatch(/^\d{4}(-\d\d){0,2}$/);
    expect(dateOf("ev-ly-2024-municipal-meeting")).toBe("2024-11-11");
  });
});

describe("the site's address", () => {
  it("fills canonical and alternates in absolute form, under any path", () => {
    const head = socialHead("ar", readSite("https://ballotline.example/sub"), "alt");
    expect(head).toContain('<link rel="canonical" href="https://ballotline.example/sub/ar/">');
    expect(head).toContain('hreflang="x-default" href="https://ballotline.example/sub/"');
  });

  it("leaves out what needs it where it is unset, and refuses what is no address", () => {
    expect(socialHead("ar", readSite(""), "alt")).not.toContain("og:image");
    expect(() => readSite("javascript:alert(1)")).toThrow("SITE_URL");
  });
});

describe("outlines of the first picture", () => {
  const frame = mapFrame(724, 354, null, homeOf(picture.dataset, picture.basemap));
  const coarse = coarseBasemap(picture.topology, frame, 1);
  const points = (topology: typeof coarse) => openBasemap(topology).coast.map((line) => line.map(frame.at));

  it("lie at most a pixel from where they are, and on whole pixels", () => {
    for (const [index, line] of points(coarse).entries()) {
      const whole = points(picture.topology)[index]!;
      for (const [x, y] of line) {
        expect(Math.abs(x - Math.round(x)) + Math.abs(y - Math.round(y))).toBeLessThan(1e-6);
        expect(Math.min(...whole.map(([a, b]) => Math.hypot(a - x, b - y)))).toBeLessThan(0.75);
      }
    }
  });

  it("have few points left, and lose no bend of more than a pixel", () => {
    const count = (topology: typeof coarse): number => points(topology).flat().length;
    expect(count(coarse)).toBeLessThan(count(picture.topology) / 4);
    expect(
      simplified(
        [
          [0, 0],
          [1, 0.9],
          [2, 0],
          [3, 1.1],
          [4, 0],
        ],
        1,
      ),
    ).toEqual([
      [0, 0],
      [3, 1.1],
      [4, 0],
    ]);
    expect(
      simplified(
        [
          [0, 0],
          [5, 0],
          [0, 0],
        ],
        1,
      ),
    ).toEqual([
      [0, 0],
      [5, 0],
      [0, 0],
    ]);
  });

  it("that shapes share stay shared: a coast is part of its country's edge", () => {
    const basemap = openBasemap(coarse);
    const key = ([x, y]: readonly [number, number]) => `${Math.round(frame.at([x, y])[0])} ${Math.round(frame.at([x, y])[1])}`;
    const edges = new Set([...basemap.countries.values()].flatMap(({ rings }) => rings.flat().map(key)));
    expect(basemap.coast.flat().filter((at) => !edges.has(key(at)))).toEqual([]);
  });
});

it("a script in a page cannot be ended by its own strings", () => {
  expect(inlineScript('"</script><!--"')).toBe('"<\\/script>\\x3c!--"');
});
