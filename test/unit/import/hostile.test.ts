import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LIMITS, UnreadTable } from "../../../src/import/table.ts";
import { imported, tableFrom } from "../../support/importing.ts";
import { random } from "../../support/random.ts";
import { sheetXml, workbook } from "../../support/workbook.ts";

/** Rows of a file that can be read, or why it cannot. */
const outcome = (name: string, contents: string | Uint8Array) =>
  tableFrom(name, contents).then(
    ({ rows }) => rows.length,
    (error: unknown) => (error instanceof UnreadTable ? error.code : error),
  );

/** Names that every object has. */
const INHERITED = ["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty"] as const;

describe("a file that was made to do harm is read or refused, and halts nothing", () => {
  it.each([
    ["lists within lists", `[{"title":"a","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}]`, "damaged"],
    ["fields within fields", `[{"title":"a","x":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}]`, "damaged"],
    ["tags that are never closed", JSON.stringify([{ title: "<br".repeat(300_000) }]), 1],
    ["blanks without end", JSON.stringify([{ title: `${"\u00a0".repeat(300_000)}x` }]), 1],
    ["a letter beyond the last", JSON.stringify([{ title: "&#1114112; &#999999999999;" }]), 1],
    [
      "numbers beyond all numbers",
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[1e999,4]}},null,7]}',
      3,
    ],
  ])("%s", async (_, contents, expected) => {
    expect(await outcome("t.json", contents)).toBe(expected);
  });

  it("an archive that unpacks to more than is read, or of very many files", async () => {
    const layer = zipSync({ "doc.kml": new Uint8Array((LIMITS.inflatedMegabytes + 1) * 2 ** 20).fill(0x20) });
    expect(await outcome("layer.kmz", layer)).toBe("inflated");
    expect(
      await outcome("many.zip", zipSync(Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`f${at}`, new Uint8Array()])))),
    ).toBe("damaged");
  });

  it("cells of ten thousand letters where a date may stand", async () => {
    const cell = "T".repeat(9_000);
    const { refused, read } = await imported(await tableFrom("t.csv", `title,when\n${`A,${cell}\n`.repeat(300)}`));
    expect([read.length, refused.length]).toEqual([0, 300]);
    expect(new Set(refused.map(({ fault }) => fault))).toEqual(new Set(["notDate"]));
  });

  it.each(["acled", "ucdp"])("names that every object has, as columns and in every cell (%s)", async (preset) => {
    const head =
      preset === "acled"
        ? "event_date,time_precision,geo_precision,sub_event_type,event_type,latitude,longitude,country,admin1"
        : "date_start,date_prec,where_prec,date_end,type_of_violence,latitude,longitude,country,adm_1";
    const rows = INHERITED.flatMap((name) =>
      [
        [name, "1"],
        ["1", name],
        ["1", "1"],
      ].map(
        ([date, place]) =>
          `2021-01-02,${date},${place},${preset === "acled" ? "x" : "2021-01-05"},${name},32.8872,13.1913,${name},${name},${INHERITED.join(",")}`,
      ),
    );
    const { read, refused, checked } = await imported(await tableFrom("t.csv", `${head},${INHERITED.join(",")}\n${rows.join("\n")}\n`));
    expect([read.length, refused.map(({ fault }) => fault)]).toEqual([5, Array.from({ length: 10 }, () => "precision")]);
    expect(checked.findings.groups).toEqual([]);
  });

  it("random bytes after the marks of every kind", async () => {
    const chance = random(41);
    for (const mark of [
      "PAR1",
      "ARROW1\0\0",
      "PK\u0003\u0004[Content_Types].xml",
      "PK\u0003\u0004",
      "BEGIN:VCALENDAR\r\n",
      "<kml ",
      "[{",
      "{",
      "title,date\n",
    ]) {
      for (let round = 0; round < 20; round++) {
        const bytes = Uint8Array.from(
          [...mark].map((letter) => letter.charCodeAt(0)).concat(chance.times(400, () => chance.between(0, 255))),
        );
        const found = await outcome("t.bin", bytes);
        expect(found, `${JSON.stringify(mark)}, round ${round}`).not.toBeInstanceOf(Error);
      }
    }
  });
});

const calendar = (rule: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Invented\r\nDTSTART;VALUE=DATE:20210101\r\nRRULE:${rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

describe("an entry that repeats", () => {
  it.each([
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
    "FREQ=DAILY;INTERVAL=1000000000",
    "FREQ=SECONDLY;BYMONTH=3",
    "FREQ=HOURLY;BYDAY=MO",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31",
  ])("on days that are on no calendar, or at no end, is told by its own day and its rule: %s", async (rule) => {
    const { rows, columns } = await tableFrom("c.ics", calendar(rule));
    expect(rows.map(({ cells }) => [cells[columns.indexOf("start")], cells[columns.indexOf("repeats")]])).toEqual([["2021-01-01", rule]]);
  });

  it.each([
    ["FREQ=YEARLY;COUNT=3", ["2021-01-01", "2022-01-01", "2023-01-01"]],
    ["FREQ=WEEKLY;COUNT=3", ["2021-01-01", "2021-01-08", "2021-01-15"]],
    ["FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20210301", ["2021-01-01", "2021-01-31", "2021-02-28"]],
  ])("on days of its rule stands on each: %s", async (rule, days) => {
    const { rows, columns } = await tableFrom("c.ics", calendar(rule));
    expect(rows.map(({ cells }) => cells[columns.indexOf("start")])).toEqual(days);
  });
});

it("an entry without a day or an id is a row all the same", async () => {
  const { rows, columns } = await tableFrom("c.ics", calendar("FREQ=DAILY").replace(/(UID|DTSTART|RRULE).*\r\n/g, ""));
  expect(columns).toEqual(["title"]);
  expect(rows).toHaveLength(1);
});

describe("the row that names the columns", () => {
  it.each([
    [
      "under a title",
      "Exported by an invented tool\n\ntitle,date,place\nA,2021-01-02,Tripoli\nB,2021,Sabha\n",
      "Exported by an invented tool",
    ],
    ["under the upper row of a header of two", "Event,,Where,\ntitle,date,lat,lon\nA,2021-01-02,32.8872,13.1913\n", "Event · Where"],
    ["under the word for a separator", "sep=;\r\ntitle;date;place\r\nA;2021-01-02;Tripoli\r\n", undefined],
    ["first, though one has no name", ",title,date\n0,A,2021-01-02\n1,B,2021\n", undefined],
    ["first, though it stands there again", "title,date\ntitle,date\nA,2021-01-02\n", undefined],
    ["first, of one column", "title\nA\nB\n", undefined],
  ])("is found %s", async (_, text, above) => {
    const table = await tableFrom("t.csv", text);
    expect(table.columns).toContain("title");
    expect(table.above).toBe(above);
    expect((await imported(table)).read.length).toBeGreaterThan(0);
  });

  it("is found in a workbook under a title and a blank row", async () => {
    const sheet = sheetXml([["Invented sheet"], [], ["title", "date"], ["A", { day: 45_261 }], ["B", "2021"]]);
    const { columns, rows, above } = await tableFrom("t.xlsx", workbook(sheet));
    expect([columns, rows.map(({ line }) => line), above]).toEqual([["title", "date"], [4, 5], "Invented sheet"]);
  });
});
