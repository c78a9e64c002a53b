import { readFileSync } from "node:fs";
import type { BasemapTopology } from "../../src/model/topology.ts";
import { type Basemap, openBasemap } from "../../src/scene/basemap.ts";

/** The basemap's file. */
export const readTopology = (): BasemapTopology => JSON.parse(readFileSync("data/basemap/basemap.topo.json", "utf8")) as BasemapTopology;

/** The basemap that the page draws. */
export const readBasemap = (): Basemap => openBasemap(readTopology());
