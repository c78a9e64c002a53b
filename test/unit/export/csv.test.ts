import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCell } from "../../../src/export/csv.ts";
import { type ExportRequest, fileName } from "../../../src/export/exporters.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { armed } from "../../../src/tidy/disarmed.ts";
import { withCase } from "../../support/childCase.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { exportRequest, written } from "./asked.ts";

type Line = Readonly<Record<string, string>>;

async function lines(id: "csv-events" | "csv-directives", request: ExportRequest): Promise<readonly Line[]> {
  return parse(await written(id, request), { bom: true, columns: true, record_delimiter: "\r\n" }) as Line[];
}

const row = (all: readonly Line[], id: string): Line => all.find((line) => line["event_id"] === id || line["directive_id"] === id)!;

/** A spreadsheet's view of a cell: it passes over spaces and quotes before it looks for a formula; plain numbers are numbers. */
const runs = (cell: string): boolean => /^["\s]*[=+\-@＝＋－＠]/.test(cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell);

/** Text made of what has a meaning to readers of CSV. */
const HOSTILE = array(constantFrom(";", "\t", "|", ",", "\r\n", "\n", '"', "'", " ", "=", "-", "+1", "@", "＝", "ع", "x", "7"), {
  maxLength: 12,
}).map((parts) => parts.join(""));

/** As spreadsheets do: quotes inside a cell are letters, and one that is never closed ends with the file. */
function readLeniently(text: string, delimiter: string[]): readonly (readonly string[])[] {
  const options = { delimiter, relax_quotes: true, relax_column_count: true };
  try {
    return parse(text, options);
  } catch {
    return parse(`${text}"`, options);
  }
}

function retitled(en: string): DatasetRows {
  const rows = fixtureRows();
  return {
    ...rows,
    events: rows.events.map((event) => (event.id === "ev-ly-video" ? { ...event, title: { ar: "سطر\nثان", en } } : event)),
  };
}

describe("a CSV file", () => {
  it("begins with a byte order mark and ends every line with CR LF", async () => {
    const text = await written("csv-events", exportRequest());
    expect(text.startsWith("\uFEFFevent_id,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("tells the dates before and after a postponement, a timing's day and the numbers named, each as far as the reader trusts", async () => {
    const rows = fixtureRows();
    const grounds = { basis: "stated", evidence: [], ground: null, confidence: null, note: null } as const;
    const reading = (edtf: string) => ({ ...rows.events[0]!.when.stated!, edtf });
    const moved = { ...grounds, event: rows.events[1]!.id, was: { stated: reading("2024-11") }, now: { outside: reading("2024-12-16") } };
    const timing = { ...grounds, text: { ar: "قريبًا", en: "soon" }, when: { inferred: reading("[2024-11-10..2024-11-16]") } };
    const quantities = [
      { ...grounds, count: 20, of: { ar: "مركزًا", en: "centres" } },
      { ...grounds, count: 3.5, of: { ar: "ألف رجل", en: "thousand men" } },
    ];
    const dated: DatasetRows = {
      ...rows,
      events: rows.events.map((event, at) => (at === 0 ? { ...event, postponement: moved } : event)),
      directives: rows.directives.map((directive, at) => (at === 0 ? { ...directive, timing, quantities } : directive)),
    };
    const event = async (view: string) =>
      row(await lines("csv-events", exportRequest({ rows: dated, scope: "all", view })), dated.events[0]!.id);
    const directive = async (view: string) =>
      row(await lines("csv-directives", exportRequest({ rows: dated, scope: "all", view })), dated.directives[0]!.id);
    const full = { postponed_event_id: dated.events[1]!.id, postponed_from_edtf: "2024-11" };
    expect(await event("trust=outside")).toMatchObject({ ...full, postponed_to_edtf: "2024-12-16" });
    expect(await event("trust=stated")).toMatchObject({ ...full, postponed_to_edtf: "" });
    expect(await directive("trust=inferred")).toMatchObject({
      timing_en: "soon",
      timing_date_edtf: "[2024-11-10..2024-11-16]",
      timing_date_latest_start: "2024-11-16",
      timing_date_basis: "inferred",
      quantity_counts: "20 | 3.5",
      quantities_en: "centres | thousand men",
    });
    expect(await directive("trust=stated")).toMatchObject({ timing_en: "soon", timing_date_edtf: "" });
  });

  it("names its columns in stable ASCII snake_case, each once", async () => {
    for (const id of ["csv-events", "csv-directives"] as const) {
      const names = (await written(id, exportRequest())).slice(1).split("\r\n")[0]!.split(",");
      expect(names.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("gives back quotes, commas and line breaks as they were", async () => {
    const en = 'Video, "second" round';
    const line = row(await lines("csv-events", exportRequest({ rows: retitled(en) })), "ev-ly-video");
    expect(line["title_en"]).toBe(en);
    expect(line["title_ar"]).toBe("سطر\nثان");
  });

  it.each(['=HYPERLINK("x")', "+cmd", "-1+2", "@SUM(A1)", "\tx", "\rx", "＝1+1"])(
    "disarms what a spreadsheet would run: %j",
    async (en) => {
      const line = row(await lines("csv-events", exportRequest({ rows: retitled(en) })), "ev-ly-video");
      expect(line["title_en"]).toBe(`'${en}`);
    },
  );

  it.each([
    ["plain;=HYPERLINK(1)", "plain;'=HYPERLINK(1)"],
    ["plain\t=1", "plain\t'=1"],
    ["plain|@x", "plain|'@x"],
    ["one\r\n=1", "one\r\n'=1"],
    ["one\n+1", "one\n'+1"],
    ['say; "=1"', 'say;\' "=1"'],
    ["a;'=1", "a;''=1"],
    ["'=1", "''=1"],
    [' "=1', "' \"=1"],
  ])("disarms what a reader with another separator would run: %j", async (en, disarmed) => {
    const line = row(await lines("csv-events", exportRequest({ rows: retitled(en) })), "ev-ly-video");
    expect(line["title_en"]).toBe(disarmed);
    expect(armed(disarmed)).toBe(en);
  });

  it.each(["don't; can't", "a; b | c", "x = y; z - 1", "12:-3", "one\r\n\r\ntwo", "'quoted'", 'say "=" loudly', "a,=b"])(
    "leaves %j as it is",
    async (en) => {
      const line = row(await lines("csv-events", exportRequest({ rows: retitled(en) })), "ev-ly-video");
      expect(line["title_en"]).toBe(en);
    },
  );

  it.each([
    ["a semicolon", ";"],
    ["a tab", "\t"],
    ["a bar", "|"],
    ["a comma", ","],
    ["comma, semicolon and tab at once", [",", ";", "\t"]],
  ] as const)(
    "holds nothing that would run when read with %s, whatever the text; read with a comma it gives the text back",
    (_name, delimiter) => {
      assert(
        property(array(HOSTILE, { minLength: 1, maxLength: 4 }), (cells) => {
          const line = `id-1,${cells.map(writeCell).join(",")}\r\n`;
          const read = readLeniently(line, [...delimiter]);
          expect(read.flat().filter(runs)).toEqual([]);
          expect(delimiter === "," ? read[0]!.slice(1).map(armed) : cells).toEqual(cells);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it("holds nothing that would run for a reader that knows no quotes at all", () => {
    assert(
      property(HOSTILE, (cell) => {
        expect(`id-1,${writeCell(cell)}`.split(/[;|\t\r\n]/).filter(runs)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["\t", "\r\n", ";", "|", " ", '"', "'", ";'", '\t"', "=", "\t="])("is written however long a cell is: %j", (part) => {
    expect(writeCell(`${part.repeat(100_000)}x`)).toContain("x");
  });

  it("guards the reader's own search words, which come from the address", async () => {
    const view = `q=${encodeURIComponent("meeting;=1+1")}`;
    const [line] = await lines("csv-events", exportRequest({ scope: "all", view }));
    const [shown] = [exportRequest({ view }).provenance.filter];
    expect(shown).toContain(";=1+1");
    expect(writeCell(shown)).toContain(";'=1+1");
    expect(line).toBeDefined();
  });

  it("leaves every cell of our own record as it is", () => {
    const rows = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
    const texts: string[] = [];
    JSON.stringify(rows, (_key, value: unknown) => {
      if (typeof value === "string") texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => writeCell(text).replace(/^"|"$/g, "").replaceAll('""', '"') !== text)).toEqual([]);
  });

  it.each([
    [-3, "-3"],
    ["-3.5", "-3.5"],
    ["+7", "+7"],
  ])("leaves the number %j as it is", (cell, text) => {
    expect(writeCell(cell)).toBe(text);
  });

  it("says on every row where it comes from, under which licence and filter, and what it cannot show", async () => {
    const all = await lines("csv-events", exportRequest({ view: "country=ly" }));
    expect(all.length).toBeGreaterThan(0);
    for (const line of all) {
      expect(line).toMatchObject({
        record: "Ballotline",
        dataset_hash: "0".repeat(64),
        content_hash: "0".repeat(64),
        record_url: "https://record.example/en/",
        view_url: "https://record.example/en/#country=ly",
        licence: "CC BY 4.0",
        filter: "Country: Ly",
        accessed: "2026-01-12",
      });
      expect(line["caution"]).toContain("not evidence of absence");
    }
  });

  it("says which hash the contents have, where it is not the one that was stated, and where none is known", async () => {
    const request = exportRequest({ host: "other.example" });
    for (const contentHash of ["1".repeat(64), null])
      for (const id of ["csv-events", "csv-directives"] as const) {
        const [line] = await lines(id, { ...request, provenance: { ...request.provenance, contentHash } });
        expect(line).toMatchObject({ dataset_hash: "0".repeat(64), content_hash: contentHash ?? "" });
      }
  });

  it("names a foreign record by its host and states no licence for it", async () => {
    const [line] = await lines("csv-events", exportRequest({ host: "other.example" }));
    expect(line).toMatchObject({ record: "Data from other.example, not from our record", licence: "" });
  });
});

describe("the name of a file", () => {
  const name = (asked: Parameters<typeof exportRequest>[0]) => fileName({ id: "csv-events", extension: "csv" }, exportRequest(asked));

  it("tells apart what is inside: rows, view, record and language", () => {
    const names = [
      name({}),
      name({ view: "country=ly" }),
      name({ view: "country=eg" }),
      name({ lang: "ar" }),
      name({ scope: "all" }),
      name({ host: "other.example" }),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe("ballotline-events-shown-000000000000-en.csv");
    expect(name({ scope: "all", view: "country=ly" })).toBe("ballotline-events-all-000000000000-en.csv");
    for (const one of names) expect(one).toMatch(/^[!-~]+$/);
  });
});

describe("the table of events", () => {
  it("keeps a date as EDTF, four bounds and a basis", async () => {
    const all = await lines("csv-events", exportRequest());
    expect(row(all, "ev-eg-meeting")).toMatchObject({
      date_edtf: "[2023-12-01..2023-12-05]",
      date_from: "2023-12-01",
      date_latest_start: "2023-12-05",
      date_earliest_end: "2023-12-01",
      date_to: "2023-12-05",
      date_basis: "stated",
    });
    expect(row(all, "ev-ly-undated")).toMatchObject({ date_edtf: "", date_from: "", date_basis: "" });
  });

  it("leaves out a date that the reader does not trust", async () => {
    const all = await lines("csv-events", exportRequest({ view: "trust=stated" }));
    expect(row(all, "ev-ly-arrest")["date_edtf"]).toBe("");
  });

  it("says of each row whether it is in for certain", async () => {
    const all = await lines("csv-events", exportRequest({ view: "t=2023-12-03/2024-11-06" }));
    expect(all.map((line) => [line["event_id"], line["in_filter"]])).toEqual([
      ["ev-eg-meeting", "possible"],
      ["ev-ly-arrest", "certain"],
      ["ev-ly-session", "certain"],
    ]);
  });

  it("holds everything when asked, and tells what the filter leaves out and what is never counted", async () => {
    const all = await lines("csv-events", exportRequest({ scope: "all", view: "country=ly" }));
    expect(all).toHaveLength(7);
    expect(row(all, "ev-eg-meeting")["in_filter"]).toBe("out");
    expect(row(all, "ev-eg-polling")["in_filter"]).toBe("not-counted");
  });

  it("keeps the place of a child's case at the level of the country", async () => {
    const line = row(await lines("csv-events", exportRequest({ rows: withCase() })), "ev-ly-arrest");
    expect(line).toMatchObject({ precision: "nationwide", place_ids: "pl-ly" });
    expect(Object.values(line).join()).not.toContain("pl-ly-road");
  });

  it("cites sources with their paragraphs", async () => {
    const line = row(await lines("csv-events", exportRequest()), "ev-ly-session");
    expect(line).toMatchObject({ source_ids: "src-eg-one | src-ly-two", paragraphs: "src-eg-one:2" });
  });
});

describe("the table of directives", () => {
  it("puts each beside the event at which it was said, by codes and in both languages", async () => {
    const line = row(await lines("csv-directives", exportRequest()), "dir-eg-1");
    expect(line).toMatchObject({
      act: "order",
      strength: "directed",
      tier: "core",
      measures: "polling-site-protection@around | force-deployment",
      what_ar: "نشر القوات في محيط أماكن الاقتراع",
      what_en: "Deploy forces around polling places",
      authority: "eg",
      issuer_ids: "ac-eg-minister",
      issuer_bases: "stated",
      serves_id: "el-eg-vote",
      targets_en: "Polling sites",
      precision: "nationwide",
      event_id: "ev-eg-meeting",
      event_date_edtf: "[2023-12-01..2023-12-05]",
    });
  });

  it("holds the core alone, the soft when let in, and context only with everything", async () => {
    const ids = async (asked: Parameters<typeof exportRequest>[0]) =>
      (await lines("csv-directives", exportRequest(asked))).map((line) => `${line["tier"]} ${line["in_filter"]}`);
    expect(await ids({})).toEqual(Array.from({ length: 7 }, () => "core certain"));
    expect(await ids({ view: "soft=1" })).toContain("soft certain");
    expect((await ids({ scope: "all" })).filter((tier) => !tier.startsWith("core")).sort()).toEqual([
      "context not-counted",
      "soft not-counted",
    ]);
  });
});
