import { describe, expect, it } from "vitest";
import { figureSvg } from "../../../src/figure/figure.ts";
import { stripBidi } from "../../../src/i18n/bidi.ts";
import { loadFile } from "../../../src/load/foreign.ts";
import { openColumns } from "../../../src/model/columnarDataset.ts";
import { encodeColumnar } from "../../../src/model/columnarEncode.ts";
import { asGiven } from "../../../src/model/language.ts";
import { datasetSchema } from "../../../src/model/schema.ts";
import { report } from "../../../src/prerender/report.tsx";
import { measureMatrix } from "../../../src/query/matrix.ts";
import { authorityMark } from "../../../src/scene/authority.ts";
import { actCount } from "../../../src/scene/countWords.ts";
import { buildTimeIndex } from "../../../src/scene/timeIndex.ts";
import { coverageWords } from "../../../src/scene/wordsCoverage.ts";
import { readTopology } from "../../support/basemap.ts";
import { NAMES } from "../../support/large.ts";
import { otherFile, otherRows } from "../../support/otherRecord.ts";
import { OTHER_TERMS } from "../../support/otherTerms.ts";
import { exportRequest, written } from "../export/asked.ts";
import { figureInput, pictureInput, textOf, words } from "../figure/input.ts";

const rows = otherRows();
const events = pictureInput({ rows });
const directives = pictureInput({ rows, view: "unit=directives" });
const { dataset } = events;
const LANGS = ["ar", "en"] as const;

const facetCounts = ({ result }: typeof events, facet: Parameters<typeof events.result.facet>[0]): Readonly<Record<string, number>> => {
  const { values, possible } = result.facet(facet);
  return Object.fromEntries(values.map((value, at) => [value, possible[at]!]).filter(([, count]) => count !== 0));
};

describe("another pair of countries' record, in one language and with a vocabulary of its own", () => {
  it("is as the published format has it, and opens whole, under the hash that it states", async () => {
    const { dataset: opened, findings } = await loadFile(new File([otherFile()], "other.json"));
    expect(datasetSchema.safeParse(JSON.parse(otherFile())).error).toBeUndefined();
    expect([findings.errors, findings.groups]).toEqual([[], []]);
    expect(findings.notices.map(({ kind }) => kind)).toEqual(["oneLanguage"]);
    expect(opened).toMatchObject({ host: "other.json", contentHash: rows.hash, complete: true });
    expect(opened.event(opened.eventRow("ev-sd-deferral")!).postponement).toEqual(rows.events[1]!.postponement);
  });

  it("stands in columns as in rows", () => {
    const { columns, wording } = encodeColumnar(rows, NAMES);
    const again = openColumns(columns, () => Promise.resolve(wording));
    expect(again.columns.book).toEqual(dataset.columns.book);
    expect([...again.columns.authority]).toEqual([...dataset.columns.authority]);
  });

  it("has a lane for each authority that has an event or a mark, by country, and none for who only runs a vote", () => {
    expect(buildTimeIndex(dataset, events.engine, "calendar").lanes).toEqual(["tn-calm", "sd-river", "sd-urns", "joint", "none"]);
    const shapes = OTHER_TERMS.authority.map(({ id }) => authorityMark(dataset.columns.book, id).shape);
    expect(shapes).toEqual(["star", "circle", "plus", "triangle", "square"]);
  });

  it("is counted by its own words in every facet, the votes apart", () => {
    expect([events.result.eventTotal, directives.result.directiveTotal]).toEqual([5, 6]);
    expect(facetCounts(events, "kind")).toEqual({ briefing: 2, deferral: 1, accord: 1, search: 1 });
    expect(facetCounts(events, "country")).toEqual({ tn: 2, sd: 2, none: 1 });
    expect(facetCounts(directives, "act")).toEqual({ command: 4, plea: 1, vow: 1 });
    expect(facetCounts(directives, "strength")).toEqual({ decreed: 4, begged: 1, swore: 1 });
    expect(facetCounts(directives, "measure")).toEqual({ "gate-guard": 1, "night-hours": 1, boats: 2, "urn-carts": 1, hotline: 2 });
    expect(facetCounts(directives, "issuedBy")).toEqual({ "tn-calm": 2, "tn-urns": 1, "sd-river": 1, "sd-urns": 1, joint: 1 });
    expect(facetCounts(directives, "site")).toMatchObject({ gate: 1 });
    const { acts } = directives.result;
    expect(OTHER_TERMS.act.map(({ id }, at) => stripBidi(actCount(dataset, words.en, id, acts[at]!)))).toEqual([
      "Command: 4",
      "Plea: 1",
      "Vow: 1",
    ]);
  });

  it("sets its measures against its authorities", () => {
    const { engine, result } = directives;
    const matrix = measureMatrix(engine, result, dataset, "authorities");
    expect(matrix.columns.map(({ id }) => id)).toEqual(["tn-calm", "tn-urns", "sd-river", "sd-urns", "joint"]);
  });

  it.each(LANGS)("says in %s how far each authority's reports reach", (lang) => {
    const lines = coverageWords(dataset, "outside", words[lang]).join("\n");
    for (const name of ["Office of Civil Calm", "River Guard", "Board of Urns", "Joint Harbour Room"]) expect(lines).toContain(name);
    expect(lines).not.toContain("Council of Urns");
  });

  it.each(LANGS)("is drawn with its own lanes and legend in %s", (lang) => {
    const figure = textOf(figureSvg(figureInput({ rows, lang, host: "other.example" })));
    for (const name of ["Office of Civil Calm", "River Guard", "Joint Harbour Room", "other.example"]) expect(figure).toContain(name);
    expect(figure).not.toContain("Government");
  });

  it.each(LANGS)("is written in %s into every file that a reader may take", async (lang) => {
    const asked = exportRequest({ rows, lang, scope: "all", host: "other.example" });
    const directiveTable = await written("csv-directives", asked);
    for (const cell of [
      "Guard",
      "40",
      "120",
      "2022-07-24/2022-07-25",
      "From dusk before the vote",
      "gate-guard@gate",
      "tn-calm",
      "The Warden of Calm",
    ])
      expect(directiveTable).toContain(cell);
    const eventTable = await written("csv-events", asked);
    expect(eventTable).toContain("2022-10-02");
    expect(eventTable).toContain("ev-sd-vote");
    expect(await written("ics", asked)).toContain("Civil Calm briefing before the council vote");
    expect(JSON.parse(await written("geojson", asked)).features.length).toBeGreaterThan(0);
    const json = JSON.parse(await written("json", asked)) as Readonly<Record<string, unknown>>;
    for (const table of ["sources", "events", "directives", "places", "actors", "elections", "vocabulary"] as const)
      expect({ [table]: json[table] }).toEqual(JSON.parse(JSON.stringify({ [table]: asGiven(rows[table]) })));
  });

  it.each(LANGS)("stands in %s without script", (lang) => {
    const topology = readTopology();
    const page = stripBidi(
      report({ ...pictureInput({ rows, lang, host: "other.example" }), topology }, { otherHref: "../", correctionsHref: null }),
    );
    for (const text of [
      ...rows.events.map(({ title }) => title.en),
      ...rows.directives.map(({ what }) => what.en),
      "Guards: 40",
      "From dusk before the vote",
      "Council of Urns",
      "Decreed",
      "Office of Civil Calm",
      "Field log, autumn",
    ])
      expect(page).toContain(text);
  });
});
