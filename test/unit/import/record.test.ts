import { describe, expect, it } from "vitest";
import { firstDayCount, guessMapping, orderCounts } from "../../../src/import/guess.ts";
import { lineRanges, previewRows, refusedGroups } from "../../../src/import/preview.ts";
import { GAZETTEER, type Imported, imported, tableFrom } from "../../support/importing.ts";
import { ARABIC_CSV, acledCsv, UCDP_CSV } from "../../support/tables.ts";

const whens = ({ read }: Imported) => read.map(({ when }) => when);
const hows = ({ read }: Imported) => read.map(({ place: { how, because } }) => `${how}: ${because}`);
/** What a check as another's record goes through takes away. */
const leftOut = ({ checked: { findings } }: Imported) => [findings.leftOut, findings.groups];

describe("rows as ACLED exports them", () => {
  it("are known by their columns, and are ranges and areas where they are not exact", async () => {
    const table = await tableFrom("acled.csv", acledCsv(60));
    const made = await imported(table);
    expect(made.mapping.preset).toBe("acled");
    expect(made.mapping.terms.local).toBe(true);
    expect(made.read).toHaveLength(60);
    expect(leftOut(made)).toEqual([0, []]);
    for (const [at, row] of made.read.entries()) {
      const day = table.rows[at]?.cells[1] ?? "";
      const wanted = [day, expect.stringMatching(/^\[\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d\]$/), day.slice(0, 7)][at % 3];
      expect(row.when).toEqual(wanted);
      expect(row.place.how).toBe(["point", "near", "area"][at % 3]);
      expect(row.sources).toEqual(["Invented Gazette", "Invented Radio"]);
    }
    const { events, places, vocabulary } = made.checked.rows;
    expect(events).toHaveLength(60);
    expect(vocabulary.eventKind.map(({ label }) => label.ar)).toContain("احتجاجات");
    expect(places.filter(({ shape }) => shape === "point").every(({ point }) => point?.gazetteer === null)).toBe(true);
    expect(places.filter(({ shape }) => shape === "area").every(({ point }) => point === null)).toBe(true);
  });
});

describe("rows as UCDP has them", () => {
  it("are a day, some day of a span, a place, a soft edge, an area or a country, by their codes", async () => {
    const made = await imported(await tableFrom("ged.csv", UCDP_CSV));
    expect(made.mapping.preset).toBe("ucdp");
    expect(whens(made)).toEqual(["2019-04-05", "[2019-05-01..2019-05-04]", "[2019-06-01..2019-06-30]", "[2019-01-01..2019-12-31]"]);
    expect(hows(made)).toEqual(["point: given", "near: near", "area: wholeArea", "area: wholeCountry"]);
    expect(leftOut(made)).toEqual([0, []]);
    const country = made.checked.rows.places.find(({ kind }) => kind === "country");
    expect(country).toMatchObject({ areas: ["LY"], point: null, anchor: null });
  });
});

describe("a table in Arabic with what goes wrong in such tables", () => {
  it("is read by the order that one of its dates settles; what cannot be read is refused with its line and value", async () => {
    const made = await imported(await tableFrom("t.csv", ARABIC_CSV));
    expect(made.mapping.order).toBe("day-month");
    expect(whens(made)).toEqual(["2021-02-25", "2021-03-04", "2021", "2021-03", "2021-06-05"]);
    expect(made.refused.map(({ line, value, fault }) => [line, value, fault])).toEqual([
      [6, "31/02/2021", "noSuchDay"],
      [7, "1442", "hijriYear"],
      [9, "المعرف", "headerAgain"],
    ]);
    expect(made.read.length + made.waiting.length + made.refused.length).toBe(made.table.rows.length);
    expect(leftOut(made)).toEqual([0, []]);
    expect(made.checked.rows.actors.map(({ names }) => names.ar).sort()).toEqual(["جماعة مخترعة", "هيئة مخترعة"].sort());
  });

  it("reads a Hijri year where the reader says so", async () => {
    const made = await imported(await tableFrom("t.csv", ARABIC_CSV), (mapping) => ({ ...mapping, calendar: "hijri" }));
    expect(whens(made)).toContain("[2020-08-19..2021-08-10]");
  });
});

describe("what the file alone does not settle", () => {
  it("is asked: dates that either order reads wait for one", async () => {
    const table = await tableFrom("t.csv", "title,date\nA,01/02/2021\nB,03/04/2021\nC,2021\n");
    const { mapping } = guessMapping(table);
    expect(mapping.order).toBeNull();
    expect(orderCounts(table, mapping)).toMatchObject({ ambiguous: 2, refused: { "day-month": 0, "month-day": 0 }, decisive: null });
    const made = await imported(table);
    expect(made.waiting.map(({ line, waits }) => [line, waits])).toEqual([
      [2, "order"],
      [3, "order"],
    ]);
    expect(previewRows(made).map(({ line }) => line)).toEqual([2, 3, 4]);
  });

  it("counts what each order would refuse", async () => {
    const table = await tableFrom("t.csv", "title,date\nA,25/02/2021\nB,26/02/2021\nC,02/27/2021\nD,03/04/2021\n");
    const { mapping } = guessMapping(table);
    expect(orderCounts(table, mapping)).toEqual({
      ambiguous: 1,
      refused: { "day-month": 1, "month-day": 2 },
      example: "03/04/2021",
      decisive: "25/02/2021",
    });
    expect(mapping.order).toBeNull();
  });

  it("is asked: whether days that are all the first of a month are months", async () => {
    const table = await tableFrom("t.csv", "title,date\nA,2021-01-01\nB,2021-02-01\nC,2021-03-01\n");
    const made = await imported(table);
    expect(firstDayCount(table, made.mapping)).toBe(3);
    expect(made.waiting).toHaveLength(3);
    const months = await imported(table, (mapping) => ({ ...mapping, firstDays: "months" }));
    expect(whens(months)).toEqual(["2021-01", "2021-02", "2021-03"]);
    const days = await imported(table, (mapping) => ({ ...mapping, firstDays: "days" }));
    expect(whens(days)).toEqual(["2021-01-01", "2021-02-01", "2021-03-01"]);
  });

  it("is said: latitude and longitude swapped, out of the country, half given, or no number", async () => {
    const table = await tableFrom(
      "t.csv",
      "title,country,lat,lon\nA,Libya,13.1913,32.8872\nB,Libya,51.5,-0.1\nC,ليبيا,32.8872,\nD,LY,north,13\nE,Egypt,301.2,30.1\nF,Libya,32.8872,13.1913\n",
    );
    const made = await imported(table);
    expect(made.refused.map(({ line, fault }) => [line, fault])).toEqual([
      [2, "swapped"],
      [3, "far"],
      [4, "halfPoint"],
      [5, "number"],
      [6, "latitude"],
    ]);
    const swapped = await imported(table, (mapping) => ({ ...mapping, swapped: true }));
    expect(swapped.read.map(({ line }) => line)).toEqual([2]);
  });
});

describe("nothing is invented", () => {
  it("of a place: a name alone is not placed, a governorate is an area, rounded coordinates a soft edge", async () => {
    const made = await imported(
      await tableFrom(
        "t.csv",
        "title,country,governorate,place,lat,lon\nA,Libya,,Somewhere,,\nB,Libya,Benghazi,,,\nC,Libya,,Sabha,27,14.4\nD,Libya,,,,\nE,Libya,,Tripoli,32.8872,13.1913\n",
      ),
    );
    expect(hows(made)).toEqual(["none: nameOnly", "area: wholeArea", "near: rounded", "none: empty", "point: given"]);
    expect(leftOut(made)).toEqual([0, []]);
    expect(made.checked.rows.events.every(({ authority, election }) => authority === null && election === null)).toBe(true);
  });

  it("of a governorate whose name two countries, or spellings, could share", () => {
    expect(GAZETTEER("Al Kufrah", "ly")).toBe(GAZETTEER("الكفرة", null));
    expect(GAZETTEER("محافظة القاهرة", "eg")).toBe("EG-C");
    expect(GAZETTEER("Cairo Governorate", "ly")).toBeUndefined();
    expect(GAZETTEER("Atlantis", null)).toBeUndefined();
  });

  it("of an id: rows have their own, or one of their contents that stays when others come before", async () => {
    const plain = await imported(await tableFrom("t.csv", "title,date\nA,2021\nA,2021\nB,2022\n"));
    const more = await imported(await tableFrom("t.csv", "title,date\nNew,2020\nA,2021\nA,2021\nB,2022\n"));
    const ids = ({ checked }: Imported) => checked.rows.events.map(({ id }) => id);
    expect(new Set(ids(plain)).size).toBe(3);
    expect(ids(more)).toEqual(expect.arrayContaining(ids(plain)));
    const doubled = await imported(await tableFrom("t.csv", "id,title\n1,A\n1,B\n"));
    expect(doubled.refused.map(({ line, fault }) => [line, fault])).toEqual([[3, "doubledId"]]);
  });

  it("and nothing is lost: columns of the file's own stand in the note, terms travel with the record", async () => {
    const made = await imported(await tableFrom("t.csv", "title,fatalities,weather\nA,3,rain\n"), (mapping) => ({
      ...mapping,
      terms: { citation: "Invented data set", licence: "CC BY 4.0", local: true },
    }));
    const { events, terms } = made.checked.rows;
    expect(events[0]?.note?.en).toBe("fatalities: 3\nweather: rain");
    expect(terms).toEqual({ citation: "Invented data set", licence: "CC BY 4.0", local: true });
  });
});

it("the same table gives the same record", async () => {
  const [one, two] = await Promise.all([1, 2].map(async () => imported(await tableFrom("acled.csv", acledCsv(40)))));
  expect(JSON.stringify(one?.record)).toBe(JSON.stringify(two?.record));
});

describe("the list of refused rows", () => {
  it("tells lines that follow one another as a range, and one reason once", () => {
    expect(lineRanges([88, 89, 140, 411, 412, 413])).toEqual([
      [88, 89],
      [140, 140],
      [411, 413],
    ]);
    const row = { column: "date", value: "x", fault: "notDate" } as const;
    expect(
      refusedGroups([
        { ...row, line: 2 },
        { ...row, line: 5, fault: "early" },
        { ...row, line: 6 },
      ]),
    ).toEqual([
      { column: "date", value: "x", fault: "notDate", lines: [2, 6] },
      { column: "date", value: "x", fault: "early", lines: [5] },
    ]);
  });
});

describe("a column that names authorities", () => {
  it("gives each its lane; those beyond what can be told apart share one, and are named in a note", async () => {
    const rows = Array.from({ length: 60 }, (_, at) => `Invented ${at},2021-01-02,${at < 30 ? `Authority ${at % 24}` : `Authority ${at}`}`);
    const made = await imported(await tableFrom("t.csv", `title,date,authority\n${rows.join("\n")}\n`));
    expect(made.mapping.columns["authority"]).toEqual({ as: "authority" });
    expect(leftOut(made)).toEqual([0, []]);
    const { events, vocabulary } = made.checked.rows;
    expect(vocabulary.authority).toHaveLength(25);
    const other = events.filter(({ authority }) => authority === "other-authority");
    expect(other.every(({ note }) => note?.en?.startsWith("authority: Authority "))).toBe(true);
    expect(new Set(events.map(({ authority }) => authority)).size).toBe(25);
  });

  it("has no kind beside it where the table tells none: what is listed is called an event", async () => {
    const { checked } = await imported(await tableFrom("t.csv", "title,date\nA,2021\nB,2022\n"));
    expect(checked.rows.vocabulary.eventKind.map(({ id, label }) => [id, label.en, label.ar])).toEqual([["not-stated", "Event", "حدث"]]);
  });

  it("leaves no word for others where all have their lane, nor for other kinds", async () => {
    const { checked } = await imported(await tableFrom("t.csv", "title,date,authority,type\nA,2021,One,Meeting\nB,2021,,Vote\n"));
    expect(checked.rows.vocabulary.authority.map(({ id }) => id)).toEqual(["one"]);
    expect(checked.rows.vocabulary.eventKind.map(({ id }) => id)).toEqual(["meeting", "vote", "not-stated"]);
  });
});
