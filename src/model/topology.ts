import type { mesh } from "topojson-client";
import { asFields, isFields } from "./fields.ts";

type Topology = Parameters<typeof mesh>[0];
type Collection = Extract<NonNullable<Parameters<typeof mesh>[1]>, { type: "GeometryCollection" }>;

const COLLECTIONS = ["land", "countries", "areas", "disputed"] as const;

/** data/basemap/basemap.topo.json as its README describes it. */
export interface BasemapTopology extends Topology {
  readonly objects: Readonly<Record<(typeof COLLECTIONS)[number], Collection>> & Topology["objects"];
}

/** True for JSON that has the collections which the map is drawn from. */
export function isBasemapTopology(json: unknown): json is BasemapTopology {
  const objects = asFields(asFields(json)["objects"]);
  return COLLECTIONS.every((name) => isFields(objects[name]));
}
