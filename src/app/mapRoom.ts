import { part } from "../ui/later.tsx";
import { basemap } from "./basemap.ts";

/** The map's code and the ground that it draws on, which come while the record is still on its way. */
export const mapRoom = part(async () => {
  const [{ EventMap }, ground] = await Promise.all([import("../map/EventMap.tsx"), basemap()]);
  return { Map: EventMap, basemap: ground };
});
