import { loadBasemap } from "../load/basemap.ts";
import { type Basemap, type BasemapTopology, openBasemap } from "../scene/basemap.ts";

let opened: Promise<Basemap> | undefined;

/** The ground of the map, fetched and decoded once; a failure is forgotten, so that trying again fetches again. */
export function basemap(): Promise<Basemap> {
  opened ??= loadBasemap(new URL("../data/basemap.topo.json", document.baseURI).href).then(
    (topology) => openBasemap(topology as BasemapTopology),
    (error: unknown) => {
      opened = undefined;
      throw error;
    },
  );
  return opened;
}
