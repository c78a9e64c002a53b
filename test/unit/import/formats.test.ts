import { columnFromArray, tableFromColumns, tableToIPC, utf8 } from "@uwdata/flechette";
import { describe, expect, it } from "vitest";
import { LIMITS, UnreadTable } from "../../../src/import/table.ts";
import { imported, tableFrom } from "../../support/importing.ts";
import { GEOJSON, ICS, LINKED_PLACES, TIMELINE_CSV, TIMELINE_JSON, TIMEMAP_JSON, UWAZI_CSV } from "../../support/tables.ts";
import { saidToBeSmall, sheetXml, workbook } from "../../support/workbook.ts";

/** Two rows of title, date, actors and killed, as hyparquet-writer 0.17 writes them. */
const PARQUET =
  "UEFSMRUGFRwVIFwVBBUAFQQVABUAFQAAAA40AwAAAE9uZQMAAABUd28VBhUMFRBcFQQVAhUEFQAVBBUAAAADAQQMAkkAABUGFR4VIlwVBhUCFQQVABUGFQQAAAMCAx8ACiQBAAAAQQEAAABCFQYVFBUYXBUEFQIVBBUAFQQVAAAAAwEIHAMAAAAAAAAAFQQZfEgEcm9vdBUIABUMJQAYBXRpdGxlJQAAFQIlAhgEZGF0ZSUMADUCGAZhY3RvcnMVAhUGADUEGARsaXN0FQIAFQwlAhgHZWxlbWVudCUAABUEJQIYBmtpbGxlZAAWBBkcGUwmCBwVDBkVABkYBXRpdGxlFQIWBBZGFkomCAAAJlIcFQIZFQAZGARkYXRlFQIWBBY2FjomUgAAJowBHBUMGRUAGTgGYWN0b3JzBGxpc3QHZWxlbWVudBUCFgYWSBZMJowBAAAm2AEcFQQZFQAZGAZraWxsZWQVAhYEFj4WQibYAQAAFoICFgQ2kgIAKAloeXBhcnF1ZXQZTBwAABwAABwAABwAAAAKAQAAUEFSMQ==";

const readOf = async (name: string, contents: string | Uint8Array) => {
  const made = await imported(await tableFrom(name, contents));
  expect(made.refused).toEqual([]);
  expect(made.checked.findings.groups).toEqual([]);
  return made;
};

describe("files of other tools are known by what they hold", () => {
  it("a TimelineJS sheet: a year stays a year, what lasted is an interval", async () => {
    const { mapping, read } = await readOf("sheet.csv", TIMELINE_CSV);
    expect(mapping.preset).toBe("timelinejs");
    expect(read.map(({ titles, when }) => [titles[0], when])).toEqual([
      ["Invented election", "2012"],
      ["Invented summer", "2014-06/2014-08"],
      ["Invented day", "2014-06-25"],
    ]);
    expect(read[0]?.own).toContainEqual({ column: "Display Date", value: "some time in 2012" });
    expect(read[0]?.sourceUrl).toBe("https://example.org/a");
  });

  it("TimelineJS JSON: words without tags, the title of the file", async () => {
    const { mapping, table, read, record } = await readOf("t.json", TIMELINE_JSON);
    expect([mapping.preset, table.form]).toEqual(["timelinejs", "timelinejs"]);
    expect(read[0]).toMatchObject({ titles: ["Invented & more"], summaries: ["One bold word\nand another"], when: "2012-07/2013" });
    expect(record["title"]).toEqual({ en: "Invented timeline" });
  });

  it("timemap JSON: dates by month, coordinates as text, a missing place not placed", async () => {
    const { mapping, read } = await readOf("events.json", TIMEMAP_JSON);
    expect([mapping.preset, mapping.order]).toEqual(["timemap", "month-day"]);
    expect(read.map(({ when, place, sources }) => [when, place.how, sources])).toEqual([
      ["2021-02-25", "point", ["src1", "src2"]],
      ["2021-03-04", "none", []],
    ]);
  });

  it("a Uwazi export: titles in both languages, lists at bars, ragged rows", async () => {
    const { mapping, checked } = await readOf("uwazi.csv", UWAZI_CSV);
    expect(mapping.preset).toBe("uwazi");
    expect(mapping.columns["people"]).toEqual({ as: "own", split: "|" });
    expect(checked.rows.events.map(({ title }) => title)).toContainEqual({ ar: "قضية مخترعة", en: "Invented case" });
  });

  it("Linked Places: each spot with its own time and certainty", async () => {
    const { mapping, read } = await readOf("lp.geojson", LINKED_PLACES);
    expect(mapping.preset).toBe("linked-places");
    expect(read.map(({ when, place }) => [when, place.how, place.country])).toEqual([
      ["1600/1699", "point", "ly"],
      ["1700", "near", "ly"],
    ]);
  });

  it("GeoJSON: year, month and day apart; an area is one; no geometry is no place", async () => {
    const { read } = await readOf("layer.geojson", GEOJSON);
    expect(read.map(({ when, place }) => [when, place.how])).toEqual([
      ["2014-06-25", "point"],
      ["2014", "near"],
      [null, "none"],
    ]);
  });

  it("a calendar: whole days end the day before, a rule without an end is taken for so long, and all are calendar entries", async () => {
    const { read, checked } = await readOf("votes.ics", ICS);
    expect(read.slice(0, 3).map(({ when }) => when)).toEqual(["2014-06-25/2014-06-26", "2014-07-01", "2014-01-01"]);
    expect(read.length).toBeLessThan(500);
    expect(checked.rows.vocabulary.eventKind).toMatchObject([{ id: "calendar-entry", calendar: true }]);
  });

  it("Parquet: text, a day, a list, a whole number, and what is missing", async () => {
    const { read } = await readOf(
      "t.parquet",
      Uint8Array.from(atob(PARQUET), (letter) => letter.charCodeAt(0)),
    );
    expect(read.map(({ titles, when, actors, own }) => [titles[0], when, actors.map(({ value }) => value), own])).toEqual([
      ["One", "2021-03-04", ["A", "B"], [{ column: "killed", value: "3" }]],
      ["Two", null, [], []],
    ]);
  });

  it("Arrow: columns of text", async () => {
    const table = tableFromColumns([
      ["title", columnFromArray(["One", "Two"], utf8())],
      ["date", columnFromArray(["2021-03-04", null], utf8())],
    ]);
    const bytes = tableToIPC(table, { format: "file" });
    const { read } = await readOf("t.arrow", bytes ?? new Uint8Array());
    expect(read.map(({ titles, when }) => [titles[0], when])).toEqual([
      ["One", "2021-03-04"],
      ["Two", null],
    ]);
  });
});

describe("a workbook", () => {
  it("is read by its first sheet: days as days, formulas by their last value", async () => {
    const sheet = sheetXml([
      ["title", "date", "notes"],
      ["One", { day: 45_261 }, { formula: "1+1", value: "two" }],
      ["Two", "2021", ""],
    ]);
    const { read } = await readOf("book.xlsx", workbook(sheet));
    expect(read.map(({ titles, when, summaries }) => [titles[0], when, summaries])).toEqual([
      ["One", "2023-12-01", ["two"]],
      ["Two", "2021", []],
    ]);
  });

  const refusal = (bytes: Uint8Array) =>
    tableFrom("book.xlsx", bytes).then(
      () => "read",
      (error: unknown) => (error instanceof UnreadTable ? [error.code, error.limit] : error),
    );

  it("that unpacks to more than can be held is refused before it is read", async () => {
    const blanks = new Uint8Array((LIMITS.inflatedMegabytes + 1) * 2 ** 20).fill(0x20);
    const bomb = workbook(blanks);
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(await refusal(bomb)).toEqual(["inflated", LIMITS.inflatedMegabytes]);
    expect(await refusal(saidToBeSmall(bomb))).toEqual(["inflated", LIMITS.inflatedMegabytes]);
  });

  it("with a cell far from the others is refused", async () => {
    const far = sheetXml([["title"], ["One"]], '<row r="1048576"><c r="A1048576"><v>1</v></c></row>');
    expect(await refusal(workbook(far))).toEqual(["rows", LIMITS.rows]);
    const wide = sheetXml([["title"]], '<row r="2"><c r="XFD2"><v>1</v></c></row>');
    expect(await refusal(workbook(wide))).toEqual(["columns", LIMITS.columns]);
  });

  it("that is cut short, or another archive, is refused", async () => {
    const whole = workbook(sheetXml([["title"], ["One"]]));
    expect(await refusal(whole.subarray(0, whole.length - 300))).toEqual(["damaged", 0]);
  });
});
