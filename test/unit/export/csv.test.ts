import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { writeCell } from "../../../src/export/csv.ts";
import type { ExportRequest } from "../../../src/export/exporters.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { exportRequest, written } from "./asked.ts";

type Line = Readonly<Record<string, string>>;

async function lines(id: "csv-events" | "csv-directives", request: ExportRequest): Promise<readonly Line[]> {
  return parse(await written(id, request), { bom: true, columns: true, record_delimiter: "\r\n" }) as Line[];
}

const row = (all: readonly Line[], id: string): Line => all.find((line) => line["event_id"] === id || line["directive_id"] === id)!;

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
        record_url: "https://record.example/en/",
        view_url: "https://record.example/en/#country=ly",
        licence: "CC BY 4.0",
        filter: "Country: Ly",
        accessed: "2026-01-12",
      });
      expect(line["caution"]).toContain("not evidence of absence");
    }
  });

  it("names a foreign record by its host and states no licence for it", async () => {
    const [line] = await lines("csv-events", exportRequest({ host: "other.example" }));
    expect(line).toMatchObject({ record: "Data from other.example, not from our record", licence: "" });
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
    const line = row(await lines("csv-events", exportRequest()), "ev-ly-arrest");
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
      issuer_id: "ac-eg-minister",
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
