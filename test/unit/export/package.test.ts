import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../../src/export/exporters.ts";
import { readRecord } from "../../../src/import/record.ts";
import { validateRows } from "../../../src/load/validate.ts";
import type { Fields } from "../../../src/model/fields.ts";
import { canonicalRows } from "../../../src/model/hash.ts";
import { isBasemapTopology } from "../../../src/model/topology.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { openBasemap } from "../../../src/scene/basemap.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { faultsOf, type Line, openPackage } from "../../support/frictionless.ts";
import { exportRequest } from "./asked.ts";

const OWN = JSON.parse(readFileSync("public/data/dataset.json", "utf8")) as DatasetRows;
const TOPOLOGY: unknown = JSON.parse(readFileSync("public/data/basemap.topo.json", "utf8"));

type Asked = Parameters<typeof exportRequest>[0];

async function packed(asked: Asked): Promise<Uint8Array> {
  const request = exportRequest(asked);
  const basemap = () => (isBasemapTopology(TOPOLOGY) ? Promise.resolve(openBasemap(TOPOLOGY)) : Promise.reject(new Error("no basemap")));
  const blob = await EXPORTERS.find(({ id }) => id === "package")!.write({ ...request, basemap });
  return new Uint8Array(await blob.arrayBuffer());
}

const opened = async (asked: Asked) => openPackage(await packed(asked));

const VIEWS = ["", "country=ly", "measure=women-police", "t=2023-12-03/2024-11-06", "kind=arrest", "soft=1", "trust=stated"] as const;

describe("a data package", () => {
  it.each(VIEWS)("holds to Data Package 2.0, its keys and its types: %s", async (view) => {
    expect(faultsOf(await opened({ view, lang: "ar" }))).toEqual([]);
    expect(faultsOf(await opened({ view, scope: "all" }))).toEqual([]);
  });

  it.each(["shown", "all"] as const)("does so of our own record, too: %s", async (scope) => {
    expect(faultsOf(await opened({ view: "country=ly", rows: OWN, scope }))).toEqual([]);
  });

  it("names view, licence, dataset, filter and how to cite it", async () => {
    const { descriptor, files } = await opened({ view: "country=ly" });
    expect(descriptor).toMatchObject({
      licenses: [{ name: "CC-BY-4.0" }],
      homepage: "https://record.example/en/#country=ly",
      created: "2026-01-12T00:00:00Z",
      ballotline: { datasetHash: "0".repeat(64), view: "country=ly", filter: "Country: Ly", rows: "shown" },
    });
    expect(files["CITATION.txt"]).toContain("https://record.example/en/#country=ly");
  });

  it("is the same file whenever it is made of the same view", async () => {
    expect(Buffer.from(await packed({ view: "country=ly" }))).toEqual(Buffer.from(await packed({ view: "country=ly" })));
  });

  it("draws the outlines of its places, and says which are of an unknown extent", async () => {
    const { files, tables } = await opened({ rows: OWN });
    const { features } = JSON.parse(files["outlines.geojson"]!) as {
      features: { id: string; properties: Fields; geometry: { coordinates: number[][][][] } }[];
    };
    const places = new Map((tables.get("places") ?? []).map((place) => [place["id"], place]));
    expect(features.length).toBeGreaterThan(3);
    for (const { id, properties, geometry } of features) {
      expect(places.get(id)?.["shape"]).not.toBe("point");
      expect("note" in properties).toBe(places.get(id)?.["anchor_radius_km"] !== "");
      for (const [ring = []] of geometry.coordinates) expect(ring.at(0)).toEqual(ring.at(-1));
    }
    const egypt = features.find(({ id }) => id === "pl-eg")!;
    const [lons, lats] = [0, 1].map((at) => egypt.geometry.coordinates.flat(2).map((point) => point[at]!)) as [number[], number[]];
    expect([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)].map(Math.round)).toEqual([25, 22, 37, 32]);
  });
});

describe("joined again, the tables of a package count what the view counts", () => {
  it.each(VIEWS)("%s", async (view) => {
    for (const rows of [fixtureRows(), OWN]) {
      const { result, slice } = exportRequest({ view, rows });
      const { tables } = await opened({ view, rows });
      const all = (name: string): readonly Line[] => tables.get(name) ?? [];
      const standing = new Map(all("standing").map((line) => [line["id"], line["in_filter"]]));
      expect([all("events").length, all("directives").length]).toEqual([result.events.possible, result.directives.possible]);
      const certain = (name: string) => all(name).filter(({ id }) => standing.get(id) === "certain").length;
      expect([certain("events"), certain("directives")]).toEqual([result.events.sure, result.directives.sure]);
      const byMeasure = new Map<string, number>();
      const counted = new Set(all("directives").map(({ id }) => id));
      for (const { directive_id, measure } of all("directive_measures"))
        if (counted.has(directive_id)) byMeasure.set(measure!, (byMeasure.get(measure!) ?? 0) + 1);
      const expected = new Map<string, number>();
      for (const { row } of slice.directives)
        for (const { id } of slice.dataset.directive(row).measures) expected.set(id, (expected.get(id) ?? 0) + 1);
      expect(byMeasure).toEqual(expected);
      const quotes = all("directive_evidence").filter(
        (line) => line["of_table"] === "directives" && line["of_field"] === "" && counted.has(line["directive_id"]),
      );
      expect(quotes).toHaveLength(slice.directives.reduce((sum, { row }) => sum + slice.dataset.directive(row).evidence.length, 0));
    }
  });

  it("keeps what is not counted apart, with everything", async () => {
    const { tables } = await opened({ scope: "all", view: "country=ly" });
    const ids = (name: string) => (tables.get(name) ?? []).map(({ id }) => id);
    expect(new Set(ids("events_not_counted"))).toEqual(new Set(["ev-eg-holiday", "ev-eg-polling"]));
    expect(ids("events")).toHaveLength(fixtureRows().events.length - 2);
    expect(ids("directives_not_counted")).toHaveLength(2);
  });
});

describe("page → package → page", () => {
  it.each([
    ["ours", OWN],
    ["the made-up record", fixtureRows()],
  ])("gives the very same record: %s", async (_case, rows) => {
    const back = await readRecord(await packed({ scope: "all", rows }));
    const { hash: _hash, ...whole } = rows as unknown as Fields;
    expect(canonicalRows(back!)).toBe(canonicalRows(whole));
  });

  it.each(VIEWS)("opens again with nothing refused: %s", async (view) => {
    for (const rows of [fixtureRows(), OWN]) {
      const back = await readRecord(await packed({ view, rows }));
      const { findings } = await validateRows({ ...back!, hash: "0".repeat(64) }, { signal: new AbortController().signal });
      expect(findings.groups).toEqual([]);
    }
  });

  it("gives words back that could run as a formula, and words in one language alone", async () => {
    const rows = fixtureRows();
    const hostile = { ar: "=1+1", en: 'a;=2\r\n\t@x, \'-"y"' };
    const events = rows.events.map((event) =>
      event.id === "ev-eg-meeting" ? { ...event, title: hostile, note: { ar: "بالعربية", en: "بالعربية", only: "ar" as const } } : event,
    );
    const bytes = await packed({ scope: "all", rows: { ...rows, events } });
    const first = (openPackage(bytes).tables.get("events") ?? []).find(({ id }) => id === "ev-eg-meeting");
    expect(first?.["title_ar"]).toBe("'=1+1");
    const back = (await readRecord(bytes)) as unknown as DatasetRows;
    expect(back.events.find(({ id }) => id === "ev-eg-meeting")).toMatchObject({ title: hostile, note: { ar: "بالعربية" } });
  });

  it("is no package where a zip holds something else", async () => {
    expect(await readRecord(new Uint8Array([0x50, 0x4b, 3, 4]))).toBeNull();
    expect(await readRecord(new TextEncoder().encode("a,b\n1,2\n"))).toBeNull();
  });
});
