import { loadBasemap } from "../load/basemap.ts";
import { type BasemapTopology, openBasemap } from "../scene/basemap.ts";
import { opensOnce } from "../ui/opensOnce.ts";

/** The ground of the map, fetched and decoded. */
export const basemap = opensOnce(async () => {
  const topology = await loadBasemap(new URL("../data/basemap.topo.json", document.baseURI).href);
  return openBasemap(topology as BasemapTopology);
});
