import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { CITATION_FORMATS, type CitationFormatId } from "../../../src/export/citationFormats.ts";
import type { Cited } from "../../../src/export/citations.ts";
import { cslDate } from "../../../src/export/csl.ts";
import type { DirectiveId, EventId, SourceId } from "../../../src/model/ids.ts";
import { edtfOf } from "../../../src/model/reading.ts";
import type { DatasetRows, Source } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { citeRequest } from "./asked.ts";

type Asked = Parameters<typeof citeRequest>[1];

const VIEW: Cited = { kind: "view" };
const MEETING: Cited = { kind: "event", id: "ev-eg-meeting" as EventId };
const UNDATED: Cited = { kind: "event", id: "ev-ly-undated" as EventId };
const DIRECTIVE: Cited = { kind: "directive", id: "dir-ly-4" as DirectiveId };
const REPORT: Cited = { kind: "source", id: "src-eg-one" as SourceId };

const cite = (format: CitationFormatId, cited: Cited, asked: Asked = {}): Promise<string> =>
  CITATION_FORMATS.find(({ id }) => id === format)!.write(citeRequest(cited, asked));

const unmarked = (text: string): string => text.replace(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " ");
const plain = async (cited: Cited, asked: Asked = {}): Promise<string> => unmarked(await cite("plain", cited, asked));

function withSource(change: Partial<Source>): DatasetRows {
  const rows = fixtureRows();
  return { ...rows, sources: rows.sources.map((source) => (source.id === "src-eg-one" ? { ...source, ...change } : source)) };
}

describe("a citation in words", () => {
  it("cites the view with its release, its counts as ranges, its filter and the day", async () => {
    expect(await plain(VIEW, { view: "t=2023-12-03/2023-12-31" })).toBe(
      "Ballotline: A record for tests, dataset 000000000000; shown: 0 to 1 of 5 events, 0 to 3 of 7 directives; filter: 3–31 December 2023; accessed 12 January 2026\n" +
        "https://record.example/en/#t=2023-12-03/2023-12-31",
    );
  });

  it("cites an event as an entry of the record and names the report that it was coded from", async () => {
    expect(await plain(MEETING, { lang: "ar" })).toBe(
      "«اجتماع وزير الداخلية بمديري الأمن»، يوم غير محدد بين 1 و5 ديسمبر 2023؛ خطّ الاقتراع، ev-eg-meeting، نسخة البيانات 000000000000؛ " +
        "كما ورد في: «وزير الداخلية يجتمع بمديري الأمن»، [جريدة]، 6 ديسمبر 2023، الفقرة 2؛ تاريخ الاطّلاع: 12 يناير 2026\n" +
        "https://record.example/en/#id=ev-eg-meeting",
    );
  });

  it("cites a directive with the event at which it was said", async () => {
    expect(await plain(DIRECTIVE)).toContain(
      "“Patrol the road”, said at: Video meeting before the municipal elections, 11 November 2024; Ballotline, dir-ly-4,",
    );
  });

  it("cites a report by its own outlet, the record apart", async () => {
    expect(await plain(REPORT)).toBe(
      "“وزير الداخلية يجتمع بمديري الأمن” [Interior minister meets security directors], [A newspaper], 6 December 2023; https://example.org/one; " +
        "as recorded in Ballotline, src-eg-one, dataset 000000000000; accessed 12 January 2026\nhttps://record.example/en/#id=src-eg-one",
    );
  });

  it.each([
    ["en", "n.d."],
    ["ar", "د.ت."],
  ] as const)("says in %s that no date is stated", async (lang, words) => {
    expect(await plain(UNDATED, { lang })).toContain(words);
    expect(await plain(REPORT, { lang, rows: withSource({ published: {} }) })).toContain(words);
  });

  it("is no more precise than the reader trusts", async () => {
    const untrusting = await plain(REPORT, { view: "trust=stated" });
    expect(untrusting).toContain("[publisher not stated]");
    expect(untrusting).not.toContain("A newspaper");
    expect(untrusting).toMatch(/#trust=stated&id=src-eg-one$|#id=src-eg-one&trust=stated$/);
  });

  it("says so where no title survived", async () => {
    expect(await plain(REPORT, { rows: withSource({ title: null }) })).toContain("[Untitled report]");
  });

  it("keeps the address on its own line, free of marks that a program would take for a part of it", async () => {
    const lines = (await cite("plain", VIEW, { lang: "ar", view: "q=طريق" })).split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^https:\/\/record\.example\/en\/#[!-~]+$/);
  });

  it("never gives a foreign record our name", async () => {
    const text = await plain(MEETING, { host: "other.example" });
    expect(text).toContain("Data from other.example, not from our record");
    expect(text).not.toContain("Ballotline");
  });
});

describe.each([
  ["bibtex", VIEW],
  ["bibtex", MEETING],
  ["bibtex", UNDATED],
  ["bibtex", DIRECTIVE],
  ["bibtex", REPORT],
  ["ris", VIEW],
  ["ris", MEETING],
  ["ris", UNDATED],
  ["ris", DIRECTIVE],
  ["ris", REPORT],
] as const)("%s of %j", (format, cited) => {
  it.each(["ar", "en"] as const)("is read back by a citation parser as our CSL-JSON has it (%s)", async (lang) => {
    const text = await cite(format, cited, { lang });
    const [expected] = JSON.parse(await cite("csl", cited, { lang })) as readonly Record<string, unknown>[];
    const { data } = new Cite(text);
    expect(data).toHaveLength(1);
    const [read] = data;
    expect(read!["id"]).toBe(expected!["id"]);
    expect(unspanned(expected!["title"])).toContain(String(read!["title"]));
    expect(read!["URL"]).toBe(expected!["URL"]);
    expect(read!["note"]).toBe(expected!["archive"]);
    // This parser drops the month of a newspaper's date from RIS.
    expect(format === "ris" ? yearOf(read!["issued"]) : read!["issued"]).toEqual(
      format === "ris" ? yearOf(expected!["issued"]) : expected!["issued"],
    );
  });
});

/** Our title without what keeps a style's capitals off it. */
const unspanned = (title: unknown): string => String(title).replaceAll(/<\/?span[^>]*>/g, "");

const yearOf = (date: unknown): unknown =>
  (date as { readonly "date-parts"?: readonly (readonly number[])[] } | undefined)?.["date-parts"]?.[0]?.[0];

describe("a citation for programs", () => {
  it("gives BibTeX the day of access", async () => {
    const [read] = new Cite(await cite("bibtex", MEETING)).data;
    expect(read!["accessed"]).toEqual({ "date-parts": [[2026, 1, 12]] });
  });

  it.each([
    ["2023-12-06", "PY  - 2023\r\nDA  - 2023/12/06\r\n"],
    ["[2023-12-06..2023-12-09]", "PY  - 2023\r\nDA  - 2023/12//\r\n"],
    ["2023", "PY  - 2023\r\nDA  - 2023///\r\n"],
  ])("dates RIS no finer than %s", async (raw, tags) => {
    const published = { stated: { ...fixtureRows().sources[0]!.published.stated!, edtf: raw } };
    expect(await cite("ris", REPORT, { rows: withSource({ published }) })).toContain(tags);
  });

  it("leaves RIS without a date where none is stated, and with the day of access on our own entries", async () => {
    expect(await cite("ris", UNDATED)).not.toMatch(/^(PY|DA) /m);
    expect(await cite("ris", UNDATED)).toContain("Y2  - 2026/01/12\r\n");
  });

  it("survives a title full of what BibTeX takes for its own", async () => {
    const hostile = "50% & $x_1$ #2 {brace} \\end ~ ^";
    const rows = withSource({ title: { ar: hostile, en: hostile } });
    const text = await cite("bibtex", REPORT, { rows, lang: "ar" });
    expect(text).toContain("50\\% \\& \\$x\\_1\\$ \\#2 \\{brace\\} \\textbackslash{}end \\textasciitilde{} \\textasciicircum{}");
    expect(new Cite(text).data).toHaveLength(1);
  });

  it("keeps every Arabic letter", async () => {
    const text = await cite("bibtex", REPORT, { lang: "ar" });
    expect(text).toContain("title = {{وزير الداخلية يجتمع بمديري الأمن}}");
    expect(text).toContain("langid = {arabic}");
  });

  it("keeps a line break out of a RIS tag", async () => {
    const text = await cite("ris", REPORT, { rows: withSource({ title: { ar: "أ\nTY  - BOOK", en: "x" } }) });
    expect(text.split("\r\n").filter((line) => line.startsWith("TY"))).toEqual(["TY  - NEWS"]);
  });

  it("cites a newspaper's report as the newspaper's, and a press release as a document of its kind", async () => {
    expect(await cite("bibtex", REPORT)).toMatch(/^@article\{src-eg-one-000000000000-en,[^]*journal = \{A newspaper\}/);
    expect(await cite("csl", REPORT, { rows: withSource({ kind: "press-release" }) })).toMatch(
      /"type": "document"[^]*"genre": "Press release"/,
    );
  });

  it("says when the record's keepers saw the page, and only if they wrote it down", async () => {
    const accessed = async (rows: DatasetRows) =>
      (JSON.parse(await cite("csl", REPORT, { rows })) as readonly Record<string, unknown>[])[0]!["accessed"];
    expect(await accessed(fixtureRows())).toBeUndefined();
    expect(await accessed(withSource({ retrieved: "2025-02-03" }))).toEqual({ "date-parts": [[2025, 2, 3]] });
  });
});

describe("a date in a citation", () => {
  it.each([
    ["2024-11-11", { "date-parts": [[2024, 11, 11]] }],
    ["2024-11", { "date-parts": [[2024, 11]] }],
    ["2024", { "date-parts": [[2024]] }],
    ["2024-11-11~", { "date-parts": [[2024, 11, 11]], circa: true }],
    ["[2023-11-09..2023-11-12]", { "date-parts": [[2023, 11]] }],
    ["[2023-11-09..2023-12-09]", { "date-parts": [[2023]] }],
    ["[2023-12-30..2024-01-02]", { literal: "words" }],
    [
      "2023-12-10/2023-12-12",
      {
        "date-parts": [
          [2023, 12, 10],
          [2023, 12, 12],
        ],
      },
    ],
    ["[..2023-05-01]", { literal: "words" }],
  ])("%s is no finer than it is known", (raw, date) => {
    expect(cslDate(edtfOf(raw)!, "words")).toEqual(date);
  });
});
