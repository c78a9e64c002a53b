import { describe, expect, it } from "vitest";
import { joinTables } from "../../../src/import/join.ts";
import { imported, tableFrom } from "../../support/importing.ts";
import { acledCsv } from "../../support/tables.ts";

const EVENTS =
  "id,title,date,place_id,source_id\n1,Invented meeting,2021-02-03,1,s1\n2,Invented march,2021-03,2,s2\n3,Invented vote,2021,,s1\n";
const PLACES = "id,name,lat,lon\n1,Tripoli,32.8872,13.1913\n2,Sabha,27.0377,14.4283\n";
const SOURCES = "id,name,url\ns1,Invented Gazette,https://example.org/1\ns2,Invented Radio,https://example.org/2\n";
const DIRECTIVES = "directive_id,event_id,what\nd1,1,Guard the doors\nd2,1,Check the lists\nd3,2,Close the street\n";
const LINKS = "event_id,actor_id\n1,a1\n1,a2\n2,a2\n";
const ACTORS = "id,name\na1,Invented Council\na2,Invented Police\n";

const tables = (files: Readonly<Record<string, string>>) => Promise.all(Object.entries(files).map(([name, text]) => tableFrom(name, text)));

describe("tables that are opened together", () => {
  it.each([
    ["in one order", ["places.csv", "events.csv", "sources.csv", "directives.csv", "event_actors.csv", "actors.csv"]],
    ["in another", ["actors.csv", "directives.csv", "event_actors.csv", "sources.csv", "events.csv", "places.csv"]],
  ])("are joined by their ids, %s", async (_, order) => {
    const all: Readonly<Record<string, string>> = {
      "places.csv": PLACES,
      "events.csv": EVENTS,
      "sources.csv": SOURCES,
      "directives.csv": DIRECTIVES,
      "event_actors.csv": LINKS,
      "actors.csv": ACTORS,
    };
    const { table, apart, joined } = joinTables(await tables(Object.fromEntries(order.map((name) => [name, all[name] ?? ""]))));
    expect(apart).toEqual([]);
    expect([table.name, [...joined].sort()]).toEqual(["events.csv", order.filter((name) => name !== "events.csv").sort()]);
    const { read, refused, checked } = await imported(table);
    expect(refused).toEqual([]);
    expect(checked.findings.groups).toEqual([]);
    expect(read.map(({ titles, place, sources, sourceUrl }) => [titles[0], place.name, place.how, sources, sourceUrl])).toEqual([
      ["Invented meeting", "Tripoli", "point", ["Invented Gazette"], "https://example.org/1"],
      ["Invented march", "Sabha", "point", ["Invented Radio"], "https://example.org/2"],
      ["Invented vote", null, "none", ["Invented Gazette"], "https://example.org/1"],
    ]);
    expect(read.map(({ actors }) => actors.map(({ value }) => value))).toEqual([
      ["Invented Council", "Invented Police"],
      ["Invented Police"],
      [],
    ]);
    expect(read[0]?.own.filter(({ column }) => column === "directives.what").map(({ value }) => value)).toEqual([
      "Guard the doors",
      "Check the lists",
    ]);
  });

  it("with the same columns stand one after another, and each row tells its file and line", async () => {
    const [one, two] = [acledCsv(20, 1), acledCsv(20, 2).replaceAll("LBY", "EGY")];
    const { table } = joinTables(await tables({ "2021.csv": one, "2022.csv": two }));
    expect(table.rows).toHaveLength(40);
    expect(new Set(table.rows.map(({ line }) => line)).size).toBe(40);
    expect(table.rows[39]?.cells.at(-1)).toBe("2022.csv, 21");
    expect((await imported(table)).read).toHaveLength(40);
  });

  it("take where a place lies from a gazetteer that names it, and keep the name", async () => {
    const gazetteer = JSON.stringify({
      type: "FeatureCollection",
      features: [
        ["Tripoli", 13.1913, 32.8872],
        ["Sabha", 14.4283, 27.0377],
      ].map(([title, ...coordinates]) => ({
        type: "Feature",
        "@id": `invented:${title}`,
        properties: { title },
        geometry: { type: "Point", coordinates },
        when: { timespans: [{ start: { in: "1900" } }] },
      })),
    });
    const { table, apart } = joinTables(
      await tables({ "list.csv": "title,date,place\nA,2021-02-03,Sabha\nB,2021-03,Tripoli\nC,2021,\n", "places.geojson": gazetteer }),
    );
    expect(apart).toEqual([]);
    const { read } = await imported(table);
    expect(read.map(({ when, place }) => [when, place.name, place.at])).toEqual([
      ["2021-02-03", "Sabha", [14.4283, 27.0377]],
      ["2021-03", "Tripoli", [13.1913, 32.8872]],
      ["2021", null, null],
    ]);
  });

  it("that have no id in common are told, and not mixed", async () => {
    const { table, apart } = joinTables(await tables({ "events.csv": EVENTS, "weather.csv": "station,rain\nx,3\ny,4\n" }));
    expect(apart).toEqual(["weather.csv"]);
    expect(table.columns).toEqual(["id", "title", "date", "place_id", "source_id"]);
  });

  it("are not joined by numbers that only happen to be the same", async () => {
    const { apart } = joinTables(await tables({ "events.csv": EVENTS, "prices.csv": "rank,bread\n1,2\n2,3\n3,4\n" }));
    expect(apart).toEqual(["prices.csv"]);
  });
});
