import type { Cases } from "../model/childRule.ts";
import { type Fields, isFields } from "../model/fields.ts";
import { nameOf } from "./tables.ts";

const listIn = (fields: Fields, name: string): readonly unknown[] => (Array.isArray(fields[name]) ? fields[name] : []);

/** What of a file's rows may concern a child, whether it can be read or not: what says so in a way that is not known is taken for one. */
export function casesInRows(raw: Fields): Cases {
  const [events, directives, places] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const named = (item: Fields, list: string): void => {
    for (const entry of listIn(item, list)) if (isFields(entry) && typeof entry["place"] === "string") places.add(entry["place"]);
  };
  const given = listIn(raw, "events");
  for (const [at, item] of given.entries()) if (isFields(item) && (item["sensitive"] ?? null) !== null) events.add(nameOf(item, at));
  if (events.size === 0) return { events, directives, places };
  for (const [at, item] of given.entries()) if (isFields(item) && events.has(nameOf(item, at))) named(item, "places");
  for (const [at, item] of listIn(raw, "directives").entries()) {
    if (!isFields(item) || !events.has(String(item["event"]))) continue;
    directives.add(nameOf(item, at));
    named(item, "targets");
  }
  addOuter(places, listIn(raw, "places"));
  return { events, directives, places };
}

/** Adds what places lie in: one that is left out no longer leads there. */
function addOuter(places: Set<string>, given: readonly unknown[]): void {
  const outer = new Map(given.filter(isFields).map(({ id, within }) => [id, within]));
  for (const id of places) {
    const next = outer.get(id);
    if (typeof next === "string") places.add(next);
  }
}
