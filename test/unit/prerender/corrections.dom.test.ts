import { describe, expect, it } from "vitest";
import { openRows } from "../../../src/model/dataset.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { correctionsFiles } from "../../../src/prerender/correctionsPage.tsx";
import { openPictures } from "../../../src/prerender/openPicture.ts";
import { report } from "../../../src/prerender/report.tsx";
import { reportCorrections } from "../../../src/prerender/reportCorrections.tsx";
import { readSite, socialHead } from "../../../src/prerender/site.ts";
import { CORRECTIONS, correctedRows } from "../../support/corrections.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { wordsOf } from "../../support/render.tsx";

const pictureIn = await openPictures();
type Lang = "ar" | "en";
const LANGS = ["ar", "en"] as const;
const SITE = readSite("https://site.example/sub")!;
const PAGE = { ar: "https://site.example/sub/ar/corrections.html", en: "https://site.example/sub/en/corrections.html" };

const files = (lang: Lang, rows: DatasetRows, site: URL | null = SITE) =>
  correctionsFiles({ dataset: openRows(rows), i18n: wordsOf(lang), site: site ?? undefined, styles: ["../assets/a.css"] });
const page = (lang: Lang, rows: DatasetRows, site = SITE) =>
  new DOMParser().parseFromString(files(lang, rows, site).get("corrections.html")!, "text/html");
const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " ");

describe.each(LANGS)("the page of corrections without script, in %s", (lang) => {
  const words = wordsOf(lang);

  it("says that there are none, and that no contact is named", () => {
    const body = plain(page(lang, fixtureRows()).body.textContent);
    expect(body).toContain(words.t("corrections.none"));
    expect(body).toContain(words.t("corrections.noContact"));
  });

  it("has its language, direction, title, style and policy, and runs nothing", () => {
    const { documentElement, title, head } = page(lang, correctedRows());
    expect([documentElement.lang, documentElement.dir]).toEqual([lang, words.dir]);
    expect(title).toContain(words.t("corrections.title"));
    expect(head.querySelector('link[rel="stylesheet"]')?.getAttribute("href")).toBe("../assets/a.css");
    expect(head.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
    expect(files(lang, correctedRows()).get("corrections.html")).not.toMatch(/<script|<[^>]*\s(style|on\w+)=/);
  });

  it("tells each correction under an address of its own", () => {
    const items = [...page(lang, correctedRows()).querySelectorAll("ol > li")];
    expect(items.map(({ id }) => id)).toEqual(["2025-02-01-ev-eg-meeting-when", "2025-01-31-src-ly-two-title", "2024-12-24-dir-eg-gone"]);
    expect(plain(items[2]?.textContent)).toContain(words.lang === "ar" ? "سُحب في 24 ديسمبر 2024" : "Withdrawn on 24 December 2024");
  });

  it("names the contact as a link", () => {
    const link = page(lang, correctedRows()).querySelector('a[href="mailto:desk@example.org"]');
    expect(link?.textContent).toBe("desk@example.org");
  });

  it("leads to the record and to the other language", () => {
    const hrefs = [...page(lang, correctedRows()).querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(hrefs).toEqual(expect.arrayContaining(["./", `../${lang === "ar" ? "en" : "ar"}/corrections.html`, "corrections.atom"]));
  });

  it("has neither feed nor canonical address while the site has none", () => {
    const found = files(lang, correctedRows(), null);
    expect([...found.keys()]).toEqual(["corrections.html"]);
    expect(found.get("corrections.html")).not.toMatch(/atom|canonical/);
  });
});

it("words of the record are never markup", () => {
  const hostile = { ar: "</p><script>1</script>", en: "</p><script>1</script>" };
  const rows = { ...correctedRows(), contact: 'javascript:"><script>', corrections: [{ ...CORRECTIONS[1]!, was: hostile, why: hostile }] };
  for (const text of files("en", rows).values()) expect(text).not.toContain("<script>");
});

const ATOM = "http://www.w3.org/2005/Atom";
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function feed(lang: Lang, rows: DatasetRows): Element {
  const { documentElement } = new DOMParser().parseFromString(files(lang, rows).get("corrections.atom")!, "application/xml");
  expect(documentElement.querySelector("parsererror")).toBeNull();
  return documentElement;
}
const children = (parent: Element, name: string): readonly Element[] =>
  [...parent.children].filter((child) => child.localName === name && child.namespaceURI === ATOM);
const one = (parent: Element, name: string): string => {
  const found = children(parent, name);
  expect(found).toHaveLength(1);
  return found[0]!.textContent;
};
const linkOf = (parent: Element, rel: string) => children(parent, "link").filter((link) => link.getAttribute("rel") === rel);

describe.each(LANGS)("the feed of corrections, in %s", (lang) => {
  it.each([
    ["none", fixtureRows()],
    ["some", correctedRows()],
  ])("has with %s what RFC 4287 asks of a feed and of its entries", (_what, rows) => {
    const root = feed(lang, rows);
    expect([root.localName, root.namespaceURI]).toEqual(["feed", ATOM]);
    expect(root.getAttributeNS("http://www.w3.org/XML/1998/namespace", "lang")).toBe(lang);
    expect(one(root, "id")).toBe(PAGE[lang]);
    expect(one(root, "title")).not.toBe("");
    expect(one(root, "updated")).toMatch(RFC3339);
    expect(one(children(root, "author")[0]!, "name")).not.toBe("");
    expect(linkOf(root, "self").map((link) => link.getAttribute("href"))).toEqual([PAGE[lang].replace("html", "atom")]);
    expect(linkOf(root, "alternate").map((link) => link.getAttribute("href"))).toEqual([PAGE[lang]]);
    const entries = children(root, "entry");
    expect(entries).toHaveLength(rows.corrections?.length ?? 0);
    expect(new Set(entries.map((entry) => one(entry, "id"))).size).toBe(entries.length);
    for (const entry of entries) {
      expect(URL.canParse(one(entry, "id"))).toBe(true);
      expect(one(entry, "title")).not.toBe("");
      expect(one(entry, "updated")).toMatch(RFC3339);
      expect(one(entry, "content")).not.toBe("");
      expect(linkOf(entry, "alternate").map((link) => link.getAttribute("href"))).toEqual([one(entry, "id")]);
    }
  });

  it("leads from each entry to its place on the page", () => {
    const ids = new Set([...page(lang, correctedRows()).querySelectorAll("li[id]")].map(({ id }) => `${PAGE[lang]}#${id}`));
    expect(new Set(children(feed(lang, correctedRows()), "entry").map((entry) => one(entry, "id")))).toEqual(ids);
  });

  it("is as new as the newest correction", () => {
    expect(one(feed(lang, correctedRows()), "updated")).toBe("2025-02-01T00:00:00Z");
  });
});

describe("where readers find them", () => {
  it("pages name the feed and the oEmbed document once the site has an address", () => {
    const head = socialHead("ar", SITE, "alt");
    expect(head).toContain('type="application/atom+xml"');
    expect(head).toContain('href="https://site.example/sub/ar/corrections.atom"');
    expect(head).toContain('type="application/json+oembed"');
    expect(socialHead("ar", undefined, "alt")).not.toMatch(/atom|oembed/);
  });

  it("the report leads to the page, or holds the list where no page is beside it", () => {
    const input = { dataset: openRows(correctedRows()), i18n: wordsOf("en") };
    expect(reportCorrections(input, "corrections.html")).toContain('href="corrections.html"');
    expect(reportCorrections(input, "corrections.html")).not.toContain("<ol");
    expect(plain(reportCorrections(input, null))).toContain("Withdrawn on 24 December 2024");
    expect(report(pictureIn("ar"), { otherHref: "../en/", correctionsHref: "corrections.html" })).toContain('href="corrections.html"');
  });
});
