import type { DatasetRows, Election, ElectionEvent } from "../model/types.ts";
import type { Slice } from "./slice.ts";

type Table = "sources" | "events" | "places" | "actors" | "elections";
const TABLES: readonly Table[] = ["sources", "events", "places", "actors", "elections"];

/** Fields that hold an id, or a list of them, of a table. */
const FIELDS: ReadonlyMap<string, Table> = new Map([
  ["source", "sources"],
  ["sources", "sources"],
  ["event", "events"],
  ["inside", "events"],
  ["abroad", "events"],
  ["silence", "events"],
  ["results", "events"],
  ["election", "elections"],
  ["place", "places"],
  ["within", "places"],
  ["scope", "places"],
  ["notToConfuse", "places"],
  ["actor", "actors"],
]);

type Ids = Readonly<Record<Table, Set<string>>>;

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
  const events = rows.events.filter(({ id }) => ids.events.has(id)).map((event) => withinOrder(event, ids.events));
  const own = <T extends { readonly id: string }>(table: Exclude<Table, "events">, list: readonly T[]) =>
    list.filter(({ id }) => ids[table].has(id));
  return {
    ...rows,
    sources: own("sources", rows.sources),
    events,
    directives,
    places: own("places", rows.places),
    actors: own("actors", rows.actors),
    elections: own("elections", rows.elections),
  };
}

const withinOrder = (event: ElectionEvent, events: ReadonlySet<string>): ElectionEvent => ({
  ...event,
  order: event.order.filter((entry) => events.has(entry.event)),
});

/** Follows references from the rows kept until nothing new is met. */
function closure(rows: Omit<DatasetRows, "hash">, kept: ReadonlySet<string>, directives: DatasetRows["directives"]): Ids {
  const ids: Ids = { sources: new Set(), events: new Set(kept), places: new Set(), actors: new Set(), elections: new Set() };
  const byId = Object.fromEntries(
    TABLES.map((table) => [table, new Map<string, unknown>((rows[table] as readonly Election[]).map((row) => [row.id, row]))]),
  ) as unknown as Readonly<Record<Table, ReadonlyMap<string, unknown>>>;
  const waiting: unknown[] = [...directives, ...[...kept].map((id) => byId.events.get(id))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { table, id } of references(next)) {
      if (ids[table].has(id)) continue;
      ids[table].add(id);
      waiting.push(byId[table].get(id));
    }
  }
  return ids;
}

function* references(value: unknown, inOrder = false): Generator<{ readonly table: Table; readonly id: string }> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* references(item, inOrder);
    return;
  }
  for (const [key, item] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    const table = inOrder && key === "event" ? undefined : FIELDS.get(key);
    if (table) for (const id of idsIn(item)) yield { table, id };
    yield* references(item, inOrder || key === "order");
  }
}

/** An id, a list of ids, or a thing that names one as `id`. */
function idsIn(item: unknown): readonly string[] {
  if (typeof item === "string") return [item];
  if (Array.isArray(item)) return item.filter((id) => typeof id === "string");
  const id = typeof item === "object" && item !== null ? (item as { readonly id?: unknown }).id : undefined;
  return typeof id === "string" ? [id] : [];
}
