import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { DraftRules } from "../../../src/draft/rules.ts";
import { columnRows } from "../../../src/export/columnsCsv.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { must } from "../../../src/model/must.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { SETS } from "../../../src/model/vocabulary.ts";
import { readCodebook } from "../../../src/prepare/codebook.ts";
import { readDraftRules } from "../../../src/prepare/draftRules.ts";
import { codebookPage } from "../../../src/prerender/codebookPage.tsx";
import { correctionsFiles } from "../../../src/prerender/correctionsPage.tsx";
import { openRecord } from "../../../src/prerender/openRecord.ts";
import { wordsOf } from "../../support/render.tsx";

const dataset = await openRecord("public/data/dataset.json");
const rules = readCodebook();
const read = readDraftRules(".");
const draft: DraftRules = must(read.ok ? read.rules : undefined, "draft");
const LANGS = ["ar", "en"] as const;
type Lang = (typeof LANGS)[number];

const html = (lang: Lang, rows?: DatasetRows): string =>
  codebookPage({
    dataset: rows ? openRows(rows) : dataset,
    i18n: wordsOf(lang),
    rules,
    draft,
    site: new URL("https://site.example/"),
    styles: ["../assets/a.css"],
  });
const pages = { ar: html("ar"), en: html("en") };
const parsed = (text: string): Document => new DOMParser().parseFromString(text, "text/html");

describe.each(LANGS)("the codebook in %s", (lang) => {
  const page = parsed(pages[lang]);
  const at = (id: string): Element => must(page.getElementById(id), id);

  it("has an entry for every code of the vocabulary, with its name, definition and code", () => {
    for (const set of SETS) {
      expect(at(set).tagName).toBe("H2");
      for (const code of dataset.columns.book.codes[set]) {
        const { label, definition } = dataset.term(set, code);
        const entry = at(`${set}-${code}`).textContent;
        for (const words of [label.ar, label.en, definition[lang], code]) expect(entry, `${set}-${code}`).toContain(words);
      }
    }
  });

  it("tells what every column of the tables is that are given away, and leads to its codes", () => {
    const told = [...page.querySelectorAll(".codebook-columns div")];
    expect(told.map((row) => row.querySelector("dt")?.textContent)).toEqual(columnRows().map(({ column }) => column));
    for (const [row, { words, set }] of told.map((one, index) => [one, must(columnRows()[index], "row")] as const)) {
      expect(row.querySelector("dd")?.textContent).toContain(words[lang]);
      const link = row.querySelector("a")?.getAttribute("href");
      expect(link ?? null).toBe(set && `#${set}`);
      expect(link && page.querySelector(link)?.tagName).toBe(link && "H2");
    }
  });

  it("says what hangs on a code", () => {
    expect(at("placeKind-country").textContent).toContain(wordsOf(lang).t("codebook.nationwide"));
    expect(at("measure-polling-site-protection").textContent).toContain(wordsOf(lang).t("codebook.sited"));
    expect(at("measure-women-police").querySelector(".codebook-facts")).toBeNull();
  });

  it("tells every rule of the record, and every rule of reading with its sentences", () => {
    for (const { id, title, text } of rules) {
      expect(at(`rule-${id}`).textContent).toContain(title[lang]);
      expect(at(`rule-${id}`).textContent).toContain(text[lang]);
    }
    const body = page.body.textContent;
    const reading = [
      ...draft.frames,
      ...draft.measures,
      ...draft.places.rules,
      ...draft.offices.rules,
      ...draft.dates.rules,
      ...draft.noise,
    ];
    for (const { clause, fires, not } of reading) {
      expect(body).toContain(clause[lang]);
      for (const sentence of [...fires, ...not]) expect(body).toContain(sentence);
    }
  });

  it("shows where the record uses a code: every link leads to an item of the record, and the cue stands beside it", () => {
    const uses = [...page.querySelectorAll(".codebook-uses li")];
    expect(uses.length).toBeGreaterThan(SETS.length);
    for (const use of uses) {
      const id = must(use.querySelector("a")?.getAttribute("href"), "href").replace("./#id=", "");
      const known = [
        dataset.eventRow(id),
        dataset.directiveRow(id),
        dataset.source(id),
        dataset.place(id),
        dataset.actor(id),
        dataset.election(id),
      ];
      expect(known.filter((item) => item !== undefined)).toHaveLength(1);
    }
    const demanded = at("strength-demanded").querySelectorAll(".codebook-uses q");
    expect(demanded.length).toBeGreaterThan(0);
    for (const cue of demanded) expect((cue.textContent ?? "").split(" ").length).toBeLessThanOrEqual(4);
  });

  it("has links that lead somewhere, each id once, and its address and other language", () => {
    const ids = [...page.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    for (const link of page.querySelectorAll('a[href^="#"]')) expect(ids).toContain(link.getAttribute("href")?.slice(1));
    const hrefs = [...page.querySelectorAll("a, link")].map((link) => link.getAttribute("href"));
    expect(hrefs).toEqual(
      expect.arrayContaining(["./", `../${lang === "ar" ? "en" : "ar"}/codebook.html`, `https://site.example/${lang}/codebook.html`]),
    );
  });

  it("runs nothing, may load nothing from elsewhere, and is light", () => {
    expect(pages[lang]).not.toMatch(/<script|<[^>]*\s(style|on\w+)=/);
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
    expect(gzipSync(pages[lang]).length).toBeLessThan(60_000);
  });

  it("takes no example from a case that involves a child", () => {
    const rows = dataset.rows();
    const all = { ...rows, events: rows.events.map((event) => ({ ...event, sensitive: "child" as const })) };
    const links = [...parsed(html(lang, all)).querySelectorAll(".codebook-uses a")].map((link) => link.getAttribute("href"));
    expect(links.filter((href) => /#id=(ev|dir)-/.test(href ?? ""))).toEqual([]);
    expect(links.length).toBeGreaterThan(0);
  });

  it("is reached from the page of corrections", () => {
    const files = correctionsFiles({ dataset, i18n: wordsOf(lang), site: undefined, styles: [] });
    expect(files.get("corrections.html")).toContain('href="codebook.html"');
  });
});
