import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PlaceId } from "../../../src/model/ids.ts";
import { isBasemapTopology } from "../../../src/model/topology.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { openBasemap } from "../../../src/scene/basemap.ts";
import { withCase } from "../../support/childCase.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { exportRequest, written } from "./asked.ts";

interface Feature {
  readonly type: string;
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}
interface Collection {
  readonly type: string;
  readonly bbox?: readonly number[];
  readonly features: readonly Feature[];
  readonly [member: string]: unknown;
}

const collection = async (asked: Parameters<typeof exportRequest>[0] = {}): Promise<Collection> =>
  JSON.parse(await written("geojson", exportRequest(asked))) as Collection;

const feature = ({ features }: Collection, id: string): Feature => features.find((candidate) => candidate.id === id)!;

function withSecondVenue(): DatasetRows {
  const rows = fixtureRows();
  const giza = {
    ...rows.places.find(({ id }) => id === "pl-eg-cairo")!,
    id: "pl-eg-giza" as PlaceId,
    point: { at: [31.2, 29.9] as const, gazetteer: "Giza" },
  };
  const events = rows.events.map((event) =>
    event.id === "ev-eg-meeting" ? { ...event, places: [{ ...event.places[0]!, place: giza.id }, ...event.places] } : event,
  );
  return { ...rows, events, places: [...rows.places, giza] };
}

describe("directives as GeoJSON", () => {
  it("stand where they apply, and else where their event's reach is, each with its columns", async () => {
    const request = exportRequest({ scope: "all" });
    const { features } = JSON.parse(await written("geojson-directives", request)) as Collection;
    const { dataset, directives } = request.slice;
    expect(features.map(({ id }) => id)).toEqual(directives.map(({ row: at }) => dataset.directive(at).id));
    for (const { geometry, properties } of features) {
      expect(geometry?.type === "Point" || geometry?.type === "MultiPoint").toBe(properties["precision"] === "point");
      expect(["target", "scope", "jurisdiction", null]).toContain(properties["place_role"]);
      expect(properties["event_id"]).toMatch(/^ev-/);
    }
    expect(new Set(features.map(({ properties }) => properties["precision"])).size).toBeGreaterThan(1);
  });
});

describe("a GeoJSON file", () => {
  it("is a FeatureCollection by RFC 7946: every feature has a geometry or null, and properties", async () => {
    const all = await collection({ scope: "all" });
    expect(all.type).toBe("FeatureCollection");
    expect(all.features).toHaveLength(7);
    for (const { type, geometry, properties } of all.features) {
      expect(type).toBe("Feature");
      expect(geometry === null || geometry.type === "Point" || geometry.type === "MultiPoint").toBe(true);
      expect(properties).toBeTypeOf("object");
    }
    expect(all).not.toHaveProperty("crs");
  });

  it("places a point, longitude first, and bounds the box by points alone", async () => {
    const all = await collection();
    expect(feature(all, "ev-eg-meeting")).toMatchObject({
      geometry: { type: "Point", coordinates: [31.25, 30.06] },
      properties: { precision: "point", place_role: "venue" },
    });
    expect(all.bbox).toEqual([31.25, 30.06, 31.25, 30.06]);
  });

  it("draws several points of one role as one MultiPoint", async () => {
    const all = await collection({ rows: withSecondVenue() });
    expect(feature(all, "ev-eg-meeting").geometry).toEqual({
      type: "MultiPoint",
      coordinates: [
        [31.25, 30.06],
        [31.2, 29.9],
      ],
    });
    expect(all.bbox).toEqual([31.2, 29.9, 31.25, 30.06]);
  });

  it("has no box where nothing is a point", async () => {
    expect(await collection({ view: "country=ly" })).not.toHaveProperty("bbox");
  });

  it("gives no geometry to an area, a whole country or an unplaced event, and keeps their precision", async () => {
    const all = await collection();
    const precision = Object.fromEntries(all.features.map(({ id, geometry, properties }) => [id, [geometry, properties["precision"]]]));
    expect(precision).toMatchObject({
      "ev-ly-undated": [null, "area"],
      "ev-ly-video": [null, "nationwide"],
      "ev-ly-session": [null, "not-placed"],
    });
    expect(feature(all, "ev-ly-video").properties["areas"]).toEqual(["LY"]);
  });

  it("says where a soft-edged area is drawn, and that this is not its location", async () => {
    const [drawn] = feature(await collection(), "ev-ly-undated").properties["drawn_around"] as readonly Record<string, unknown>[];
    expect(drawn).toMatchObject({ place: "pl-ly-sd-south", centre: [14.43, 27.04], radius_km: 120 });
    expect(drawn!["note"]).toMatch(/not its location/);
  });

  it("never pins a child's case", async () => {
    expect(feature(await collection({ rows: withCase() }), "ev-ly-arrest")).toMatchObject({
      geometry: null,
      properties: { precision: "nationwide", drawn_around: [] },
    });
  });

  it("names the directives that the filter leaves to an event", async () => {
    const all = await collection({ view: "measure=women-police" });
    expect(all.features.map(({ id }) => id)).toEqual(["ev-eg-meeting"]);
    expect(all.features[0]!.properties["directive_ids"]).toEqual(["dir-eg-2"]);
  });

  it("carries its source, hash, licence, filter and coverage as foreign members", async () => {
    const all = await collection({ view: "country=ly", lang: "ar" });
    expect(all).toMatchObject({
      source: {
        name: "خطّ الاقتراع",
        dataset_hash: "0".repeat(64),
        view_url: "https://record.example/en/#country=ly",
        accessed: "2026-01-12",
      },
      licence: { name: "CC BY 4.0" },
      title: "سجل للتجربة",
    });
    expect(all["filter"]).toContain("البلد");
    expect(all["coverage"]).not.toHaveLength(0);
    expect(JSON.stringify(all)).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
  });
});

it("has the outlines that the map draws, and says where an extent is unknown", async () => {
  const topology: unknown = JSON.parse(readFileSync("public/data/basemap.topo.json", "utf8"));
  const basemap = () => (isBasemapTopology(topology) ? Promise.resolve(openBasemap(topology)) : Promise.reject(new Error("no basemap")));
  const all = JSON.parse(await written("geojson", { ...exportRequest({ scope: "all" }), basemap })) as Collection;
  const nationwide = feature(all, "ev-ly-video");
  expect([nationwide.geometry?.type, nationwide.properties["precision"]]).toEqual(["MultiPolygon", "nationwide"]);
  const soft = feature(all, "ev-ly-undated");
  expect(soft.geometry?.type).toBe("MultiPolygon");
  expect(soft.properties["drawn_around"]).toHaveLength(1);
  expect(feature(all, "ev-eg-meeting").geometry?.type).toBe("Point");
});
