import { part } from "../ui/later.tsx";
import { basemap } from "./basemap.ts";

/** The map's code and the basemap that it draws on, which come while the record is still on its way. */
export const lazyMap = part(async () => {
  const [{ EventMap }, drawn] = await Promise.all([import("../map/EventMap.tsx"), basemap()]);
  return { Map: EventMap, basemap: drawn };
});
