import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { outcomeOf } from "../../../src/figure/picture.ts";
import { openColumns } from "../../../src/model/columnarDataset.ts";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { DirectiveRow, EventRow } from "../../../src/model/ids.ts";
import type { Html } from "../../../src/prerender/html.ts";
import { languagePages, orInstead } from "../../../src/prerender/languagePages.ts";
import { openPictures, type PagePicture } from "../../../src/prerender/openPicture.ts";
import { pagesAround } from "../../../src/prerender/pageLinks.ts";
import { numbered, partsInTurn, type Shelf } from "../../../src/prerender/pageParts.ts";
import { report } from "../../../src/prerender/report.tsx";
import { DEFAULT_VIEW } from "../../../src/view/view.ts";
import { writeRecords } from "../../bench/makeRecord.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { NAMES } from "../../support/large.ts";
import { random } from "../../support/random.ts";

const LIMIT = 60_000;
/** As many as take some dozens of pages: what holds of these holds of any number. */
const ROWS = 6_000;

const folder = mkdtempSync(join(tmpdir(), "ballotline-large-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [path] = writeRecords(folder, 7, [ROWS], 0);
renameSync(path!, join(folder, "dataset.json"));
copyFileSync("data/basemap/basemap.topo.json", join(folder, "basemap.topo.json"));
const pictureIn = await openPictures(folder);

const TEMPLATE = readFileSync("index.html", "utf8");
const pagesIn = (picture: PagePicture): ReadonlyMap<string, string> =>
  new Map(
    languagePages({
      picture,
      template: TEMPLATE,
      preloads: "",
      ahead: { map: [], table: [], details: [], more: [] },
      styles: ["../assets/a.css"],
      reportStyles: ["../assets/b.css"],
      site: undefined,
    }),
  );

const hrefs = (html: string): readonly string[] => [...html.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href!);
/** In this folder, and not the codebook, which `build` writes beside these pages. */
const inFolder = (href: string): boolean => !/^((\.\.)?\/|codebook\.html)/.test(href) && !href.includes(":");

/** Every page that can be reached from the first by its links alone. */
function walked(files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const seen = new Set(["index.html"]);
  for (const name of seen) {
    for (const href of hrefs(files.get(name)!).filter(inFolder)) {
      const [page] = href.split("#");
      if (page !== "" && page !== "./") seen.add(page!);
    }
  }
  return seen;
}

const cells = (html: string, cell: RegExp): readonly string[] => [...html.matchAll(cell)].map(([, words]) => words!);

const rowOf = (kind: string): RegExp =>
  new RegExp(`<tr class="table-${kind}[ "].*?<th scope="row" class="table-title"><bdi[^>]*>(.*?)</bdi>`, "g");

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };
const plain = (html: string): string => html.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity]!);

describe.each(["ar", "en"] as const)("a large record without script, in %s", (lang) => {
  const picture = pictureIn(lang);
  const { dataset, engine, i18n } = picture;
  const files = pagesIn(picture);
  const reached = walked(files);
  const all = [...reached].map((name) => files.get(name)!).join("");
  const pages = (file: string): string =>
    [...reached]
      .filter((name) => name.startsWith(file))
      .map((name) => files.get(name)!)
      .join("");

  it("stands on many pages, with a picture that is too dense for the first on pages of its own", () => {
    expect(files.size).toBeGreaterThan(60);
    expect([...files.keys()].filter((name) => !/-\d/.test(name)).toSorted()).toEqual([
      "corrections.html",
      "index.html",
      "timeline-narrow.html",
      "timeline-wide.html",
    ]);
  });

  it("weighs at most 60 kB a page, however it is packed", () => {
    const heavy = [...files].filter(([, html]) => [1, 9].some((level) => gzipSync(html, { level }).length > LIMIT));
    expect(heavy.map(([name]) => name)).toEqual([]);
  });

  it("leads from its first page to every other", () => {
    expect([...files.keys()].filter((name) => !reached.has(name))).toEqual([]);
    expect([...reached].filter((name) => !files.has(name))).toEqual([]);
  });

  it("tells every event, directive, calendar entry and report once", () => {
    const rows = Array.from({ length: dataset.columns.eventCount }, (_, row) => row as EventRow);
    const titles = (counted: boolean) =>
      rows.filter((row) => engine.isCounted(row) === counted).map((row) => i18n.text(dataset.event(row).title));
    const told = (kind: "event" | "directive" | "calendar") =>
      cells(pages(kind === "calendar" ? "calendar-" : "events-"), rowOf(kind)).map(plain);
    expect(told("event").toSorted()).toEqual(titles(true).toSorted());
    expect(told("calendar").toSorted()).toEqual(titles(false).toSorted());
    const directives = Array.from({ length: dataset.columns.directiveCount }, (_, row) => dataset.directive(row as DirectiveRow));
    expect(told("directive").toSorted()).toEqual(directives.map(({ what }) => i18n.text(what)).toSorted());
    const ids = cells(pages("reports-"), /<li id="([^"]+)">/g);
    expect(ids.toSorted()).toEqual(dataset.sources.map(({ id }) => id as string).toSorted());
  });

  it("names above a page's rows the event whose directives they go on with", () => {
    const begun = [...reached].filter((name) => /<tbody><tr class="table-directive/.test(files.get(name)!));
    expect(begun.length).toBeGreaterThan(0);
    for (const name of begun) expect(files.get(name)).toMatch(/<caption>[^<]* · <bdi/);
  });

  it("leads from every mention of a report to the page that tells it", () => {
    const places = new Set([...reached].flatMap((name) => cells(files.get(name)!, /<li id="([^"]+)">/g).map((id) => `${name}#${id}`)));
    const wanted = new Set(hrefs(all).filter((href) => href.includes("#")));
    expect(wanted.size).toBeGreaterThan(100);
    expect([...wanted].filter((href) => !places.has(href))).toEqual([]);
  });

  it("runs nothing on its further pages", () => {
    expect(pages("events-")).not.toMatch(/<script|<[^>]*\s(style|on\w+)=/);
  });
});

describe("a record in columnar form", () => {
  it("is told on the same page as in row form", async () => {
    const rows = fixtureRows();
    const { columns, wording } = encodeColumnar(rows, NAMES);
    const columnar = openColumns(columns, () => Promise.resolve(wording));
    await columnar.wording.load();
    const [one, other] = [openRows(rows), columnar].map((dataset) => {
      const picture = { ...pictureIn("en"), dataset, view: DEFAULT_VIEW, ...outcomeOf(dataset, DEFAULT_VIEW) };
      return report(picture, { otherHref: "../ar/", correctionsHref: null });
    });
    expect(other).toBe(one);
  });
});

describe("pages of a list", () => {
  const r = random(5);
  /** Letters that no packing makes shorter. */
  const noise = (length: number): string => r.times(length, () => String.fromCharCode(33 + r.between(0, 90))).join("");
  const items = r.times(90, () => noise(r.chance(0.15) ? 30_000 : 900));
  const shelf: Shelf = {
    title: "List",
    nameOf: numbered("list"),
    count: items.length,
    perPage: 40,
    render: (from, to) => items.slice(from, to).join("\n") as Html,
  };

  it("are cut where their items are long, and miss none", () => {
    const parts = [...partsInTurn(shelf)];
    for (const { html } of parts) expect(gzipSync(html, { level: 1 }).length).toBeLessThanOrEqual(LIMIT);
    expect(parts.map(({ html }) => html).join("\n")).toBe(items.join("\n"));
    expect(parts.length).toBeGreaterThan(3);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
    expect(parts.map(({ next }) => next)).toEqual([...parts.slice(1).map(({ name }) => name), null]);
    expect(parts.map(({ previous }) => previous)).toEqual([null, ...parts.slice(0, -1).map(({ name }) => name)]);
  });

  it("give way to words where a picture weighs too much", () => {
    expect(orInstead(noise(30_000), "words")).not.toBe("words");
    expect(orInstead(noise(90_000), "words")).toBe("words");
  });

  it("are few links from one another", () => {
    expect(pagesAround(1, 1)).toEqual([1]);
    expect(pagesAround(0, 12)).toEqual([1, 10, 12]);
    expect(pagesAround(512, 1_000)).toEqual([1, 412, 502, 511, 512, 513, 522, 612, 1_000]);
  });
});
