import { loadBasemap } from "../load/basemap.ts";
import { isBasemapTopology } from "../model/topology.ts";
import { openBasemap } from "../scene/basemap.ts";
import { opensOnce } from "../ui/opensOnce.ts";
import { ownFiles } from "./ownFiles.ts";

/** The basemap, fetched and decoded. */
export const basemap = opensOnce(async () => {
  const topology = await loadBasemap(new URL("../data/basemap.topo.json", document.baseURI).href, ownFiles.open);
  if (!isBasemapTopology(topology)) throw new Error("this is no basemap");
  return openBasemap(topology);
});
