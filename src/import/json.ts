import { asFields, isFields } from "../model/fields.ts";
import { readFeatures } from "./features.ts";
import { flattened } from "./items.ts";
import { type Table, tableOfItems, UnreadTable } from "./table.ts";

/** Reads a file of JSON: a map layer, a TimelineJS or timemap file, or any list of objects. Throws where it cannot be read. */
export function readJson(name: string, text: string): Table {
  const raw: unknown = JSON.parse(text);
  const { type, events } = asFields(raw);
  if (type === "FeatureCollection" || type === "Feature") return readFeatures(name, raw);
  if (Array.isArray(events) && events.some((event) => "start_date" in asFields(event))) return readTimelineJs(name, raw);
  const list = Array.isArray(raw) ? raw : Object.values(asFields(raw)).find(isListOfObjects);
  if (!isListOfObjects(list)) throw new UnreadTable("kind");
  const items = list.map((item) => flattened(item));
  const keys = new Set(list.flatMap((item) => Object.keys(asFields(item))));
  const isTimemap = keys.has("latitude") && keys.has("location") && (keys.has("associations") || keys.has("category"));
  return tableOfItems(items, { name, form: isTimemap ? "timemap" : "json" });
}

const isListOfObjects = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => isFields(item));

const PARTS = ["Year", "Month", "Day"] as const;

/** The columns are those of a TimelineJS sheet. */
function readTimelineJs(name: string, raw: unknown): Table {
  const { events, title } = asFields(raw);
  const items = (Array.isArray(events) ? events : []).map((event) => {
    const { start_date: start, end_date: end, text, media, group, unique_id: id, display_date: display } = asFields(event);
    const date = (value: unknown, prefix: string) =>
      Object.fromEntries(PARTS.map((part) => [`${prefix}${part}`, asFields(value)[part.toLowerCase()]]));
    return flattened({
      id,
      ...date(start, ""),
      ...date(end, "End "),
      "Display Date": display ?? asFields(start)["display_date"],
      Headline: asFields(text)["headline"],
      Text: asFields(text)["text"],
      Media: asFields(media)["url"],
      "Media Credit": asFields(media)["credit"],
      "Media Caption": asFields(media)["caption"],
      Group: group,
    });
  });
  const headline = flattened({ headline: asFields(asFields(title)["text"])["headline"] }).get("headline");
  return tableOfItems(items, { name, form: "timelinejs", ...(headline === undefined ? {} : { title: headline }) });
}
