import type { IdKind } from "../model/ids.ts";
import { referencesIn } from "../model/references.ts";
import type { DatasetRows, ElectionEvent } from "../model/types.ts";
import type { Slice } from "./slice.ts";

type Ids = Readonly<Record<IdKind, Set<string>>>;

/**
 * The record's rows that a slice holds, closed: with every source, place, actor, election and calendar entry that they
 * refer to, and the whole vocabulary. Only `order`, which would draw in events that the filter left out, is cut to what is there.
 */
export function extractRows(slice: Slice): Omit<DatasetRows, "hash"> {
  const { hash: _, ...rows } = slice.dataset.rows();
  if (slice.scope === "all") return rows;
  const kept = new Set<string>(slice.events.map(({ row }) => slice.dataset.event(row).id));
  const passing = new Set<string>(slice.directives.map(({ row }) => slice.dataset.directive(row).id));
  const directives = rows.directives.filter(({ id }) => passing.has(id));
  const ids = closure(rows, kept, directives);
  const events = rows.events.filter(({ id }) => ids.event.has(id)).map((event) => withinOrder(event, ids.event));
  const own = <T extends { readonly id: string }>(kind: IdKind, list: readonly T[]) => list.filter(({ id }) => ids[kind].has(id));
  return {
    ...rows,
    sources: own("source", rows.sources),
    events,
    directives,
    places: own("place", rows.places),
    actors: own("actor", rows.actors),
    elections: own("election", rows.elections),
  };
}

const withinOrder = (event: ElectionEvent, events: ReadonlySet<string>): ElectionEvent => ({
  ...event,
  order: event.order.filter((entry) => events.has(entry.event)),
});

/** Follows references from the rows kept until nothing new is met. */
function closure(rows: Omit<DatasetRows, "hash">, kept: ReadonlySet<string>, directives: DatasetRows["directives"]): Ids {
  const ids: Ids = {
    source: new Set(),
    event: new Set(kept),
    directive: new Set(),
    place: new Set(),
    actor: new Set(),
    election: new Set(),
  };
  const known = [rows.sources, rows.events, rows.places, rows.actors, rows.elections].flat();
  const byId = new Map<string, unknown>(known.map((row) => [row.id, row]));
  const waiting: unknown[] = [...directives, ...[...kept].map((id) => byId.get(id))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { kind, id, path } of referencesIn(next)) {
      if (path[0] === "order" && kind === "event") continue;
      if (ids[kind].has(id)) continue;
      ids[kind].add(id);
      waiting.push(byId.get(id));
    }
  }
  return ids;
}
