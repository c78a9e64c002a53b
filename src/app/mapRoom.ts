import type { EventMap } from "../map/EventMap.tsx";
import type { Basemap } from "../scene/basemap.ts";
import { basemap } from "./basemap.ts";

/** The map's code and the ground that it draws on. */
interface MapRoom {
  readonly Map: typeof EventMap;
  readonly basemap: Basemap;
}

/** What React reads of a promise that it did not wait for itself: with it, what is there already is shown in the first pass. */
type Settled<T> = Promise<T> & { status?: "fulfilled"; value?: T };

let opened: Settled<MapRoom> | undefined;

/** Opened once, while the record is still on its way; a failure is forgotten, so that trying again fetches again. */
export function mapRoom(): Promise<MapRoom> {
  opened ??= open();
  return opened;
}

function open(): Settled<MapRoom> {
  const opening: Settled<MapRoom> = Promise.all([import("../map/EventMap.tsx"), basemap()]).then(
    ([{ EventMap }, ground]) => {
      const room = { Map: EventMap, basemap: ground };
      opening.status = "fulfilled";
      opening.value = room;
      return room;
    },
    (error: unknown) => {
      opened = undefined;
      throw error;
    },
  );
  return opening;
}
