import { readFileSync } from "node:fs";
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import { describe, expect, it } from "vitest";
import { CITATION_FORMATS, type CitationFormatId } from "../../../src/export/citationFormats.ts";
import { type Cited, citationKey } from "../../../src/export/citations.ts";
import type { DirectiveId, EventId, SourceId } from "../../../src/model/ids.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { citeRequest } from "./asked.ts";

type Asked = Parameters<typeof citeRequest>[1];

plugins.config.get("@csl").styles.add("chicago", readFileSync("test/support/styles/chicago-author-date.csl", "utf8"));
const STYLES = ["chicago", "apa", "vancouver"] as const;

const VIEW: Cited = { kind: "view" };
const MEETING: Cited = { kind: "event", id: "ev-eg-meeting" as EventId };
const UNDATED: Cited = { kind: "event", id: "ev-ly-undated" as EventId };
const DIRECTIVE: Cited = { kind: "directive", id: "dir-ly-4" as DirectiveId };
const REPORT: Cited = { kind: "source", id: "src-eg-one" as SourceId };

const CITED: readonly (readonly [name: string, cited: Cited])[] = [
  ["an event", MEETING],
  ["an event without a date", UNDATED],
  ["a directive", DIRECTIVE],
  ["a view", VIEW],
];

const RELEASED = "2026-11-22";
const cite = (format: CitationFormatId, cited: Cited, asked: Asked = {}): Promise<string> =>
  CITATION_FORMATS.find(({ id }) => id === format)!.write(citeRequest(cited, asked));
/** Of a dataset that was released. */
const write = (format: CitationFormatId, cited: Cited, asked: Asked = {}): Promise<string> =>
  cite(format, cited, { released: RELEASED, ...asked });

/** Without marks of direction and quotation, in small letters: styles have their own quotes and capitals. */
const bare = (text: string): string =>
  text
    .replace(/[\u2066-\u2069“”‘’«»"']/g, "")
    .replaceAll("\u00a0", " ")
    .toLowerCase();

const printed = async (style: string, cited: Cited, asked: Asked = {}): Promise<string> =>
  bare(new Cite(await write("csl", cited, asked)).format("bibliography", { template: style, lang: "en-US", format: "text" }));

/** The clauses of our plain text but for the day of access, which styles print by rules of their own. */
async function said(cited: Cited, asked: Asked = {}): Promise<readonly string[]> {
  const [words = ""] = bare(await write("plain", cited, asked)).split("\n");
  return words.split(/[;؛] /).slice(0, -1);
}

describe.each(STYLES)("a citation in the style %s", (style) => {
  it.each([
    ["an event", MEETING],
    ["an event without a date", UNDATED],
    ["a directive", DIRECTIVE],
  ])("of %s says whatever our plain text says: day or none, record and release, report, outlet and paragraph", async (_name, cited) => {
    for (const lang of ["en", "ar"] as const) {
      const text = await printed(style, cited, { lang });
      for (const clause of await said(cited, { lang })) expect(text).toContain(clause);
      expect(text).toContain("https://record.example/en/?v=000000000000#id=");
    }
  });

  it("of a view says its release, counts and filter", async () => {
    for (const lang of ["en", "ar"] as const) {
      const asked = { lang, view: "country=ly" };
      const text = await printed(style, VIEW, asked);
      const name = lang === "en" ? "ballotline" : "خطّ الاقتراع";
      for (const clause of await said(VIEW, asked)) expect(text).toContain(clause.replace(`${name}: `, ""));
      expect(text).toContain(name);
    }
  });

  it("of a report says outlet, date and the record in which it was coded", async () => {
    const text = await printed(style, REPORT);
    const [, , coded] = await said(REPORT);
    expect(coded).toContain("as recorded in ballotline, src-eg-one, dataset 000000000000, released 22 november 2026");
    for (const part of [
      "وزير الداخلية يجتمع بمديري الأمن",
      "a newspaper",
      "2023",
      coded!,
      "https://record.example/en/?v=000000000000#id=src-eg-one",
    ])
      expect(text).toContain(part);
  });

  it("of a report without outlet or date says so, and gives a doubtful date in words", async () => {
    const rows = fixtureRows();
    const change = (published: DatasetRows["sources"][number]["published"]): DatasetRows => ({
      ...rows,
      sources: rows.sources.map((source) => (source.id === "src-eg-one" ? { ...source, publisher: null, published } : source)),
    });
    const undated = await printed(style, REPORT, { rows: change({}) });
    expect(undated).toContain("[publisher not stated]");
    expect(undated).toContain("n.d.");
    const stated = { ...rows.sources[0]!.published.stated!, edtf: "[2023-12-06..2023-12-09]" };
    expect(await printed(style, REPORT, { rows: change({ stated }) })).toContain("dated one day between 6 and 9 december 2023");
  });

  it("never says of a release that it has no date", async () => {
    for (const cited of [VIEW, MEETING, DIRECTIVE]) expect(await printed(style, cited)).not.toContain("n.d.");
    for (const cited of [VIEW, MEETING, DIRECTIVE]) expect(await printed(style, cited)).toContain("2026");
  });

  it("keeps the small letters of ids and hashes", async () => {
    const rows = { ...fixtureRows(), hash: "ab".repeat(32) };
    const text = new Cite(await write("csl", DIRECTIVE, { rows })).format("bibliography", {
      template: style,
      lang: "en-US",
      format: "text",
    });
    expect(text).toContain("dir-ly-4, dataset abababababab");
  });
});

describe("BibTeX", () => {
  const set = async (style: string, cited: Cited, lang: "en" | "ar"): Promise<string> =>
    bare(new Cite(await write("bibtex", cited, { lang })).format("bibliography", { template: style, lang: "en-US", format: "text" }));

  it.each(STYLES.flatMap((style) => CITED.map(([name, cited]) => [style, name, cited] as const)))(
    "set in the style %s says of %s whatever our plain text says",
    async (style, _name, cited) => {
      for (const lang of ["en", "ar"] as const) {
        const text = await set(style, cited, lang);
        const record = lang === "en" ? /^ballotline: / : /^خطّ الاقتراع: /;
        for (const clause of await said(cited, { lang })) expect(text).toContain(clause.replace(record, ""));
      }
    },
  );

  it("says in a note, which the styles of BibTeX print, where a report was coded", async () => {
    for (const lang of ["en", "ar"] as const) {
      const [entry] = new Cite(await write("bibtex", REPORT, { lang })).data as { note?: string }[];
      const [, , coded] = await said(REPORT, { lang });
      expect(coded).toMatch(/recorded|سُجّل/);
      expect(bare(entry!.note!).replaceAll("\\", "")).toContain(coded);
    }
  });

  it("dates a release by its day for biblatex, and by year and month for BibTeX", async () => {
    expect(await write("bibtex", MEETING)).toContain("  date = {2026-11-22},\n  year = {2026},\n  month = nov,\n");
    expect(await cite("bibtex", MEETING)).not.toMatch(/^ {2}(date|year) =/m);
  });
});

describe("RIS", () => {
  it("dates a release, and says of an entry all that our plain text says", async () => {
    const text = bare(await write("ris", MEETING));
    expect(text).toContain("da  - 2026/11/22\r\n");
    for (const clause of await said(MEETING)) expect(text).toContain(clause);
    for (const clause of (await said(REPORT)).slice(-1)) expect(bare(await write("ris", REPORT))).toContain(clause);
  });
});

describe("the key of a citation", () => {
  const key = (cited: Cited, asked: Asked = {}): string => citationKey(citeRequest(cited, asked));

  it("differs by item, view, language, release and what is trusted", () => {
    const keys = [
      key(VIEW),
      key(VIEW, { view: "country=ly" }),
      key(VIEW, { view: "country=eg" }),
      key(VIEW, { lang: "ar" }),
      key(MEETING),
      key(MEETING, { lang: "ar" }),
      key(MEETING, { view: "trust=stated" }),
      key(MEETING, { rows: { ...fixtureRows(), hash: "1".repeat(64) } }),
      key(UNDATED),
      key(REPORT),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    for (const one of keys) expect(one).toMatch(/^[A-Za-z0-9._-]+$/);
  });

  it("is the same for the same thing, whatever else the view filters", () => {
    expect(key(MEETING, { view: "country=ly" })).toBe(key(MEETING));
  });

  it("never gives a foreign record our name", () => {
    expect(key(VIEW, { host: "other.example" })).toMatch(/^other\.example-000000000000-/);
  });

  it.each(["csl", "bibtex", "ris"] as const)("stands in %s", async (format) => {
    expect(await write(format, MEETING)).toContain(key(MEETING));
  });
});
