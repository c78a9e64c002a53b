import { asFields } from "../model/fields.ts";
import { cellText } from "./cellText.ts";
import { geometriesOf, placeColumns } from "./geometry.ts";
import { flattened } from "./items.ts";
import { type Table, type TableForm, tableOfItems, UnreadTable } from "./table.ts";

type Item = Map<string, string>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Reads the features of a map layer: each is a row, its properties the columns. Throws UnreadTable. */
export function readFeatures(name: string, raw: unknown, form: TableForm = "geojson"): Table {
  const { features, type } = asFields(raw);
  const list = (type === "Feature" ? [raw] : listOf(features)).filter((feature) => !isLink(feature));
  if (list.length === 0) throw new UnreadTable("noFeatures");
  const linked = JSON.stringify(asFields(raw)["@context"] ?? "").includes("linked-places") || list.some((one) => "when" in asFields(one));
  if (linked) return tableOfItems(list.flatMap(linkedItems), { name, form: "linked-places" });
  return tableOfItems(list.map(featureItem), { name, form });
}

/** A layer of KML may point to another file, which is not fetched. */
const isLink = (feature: unknown): boolean => asFields(asFields(feature)["properties"])[KML_KIND] === "networklink";
const KML_KIND = "@geometry-type";

function featureItem(feature: unknown): Item {
  const { properties, geometry, id } = asFields(feature);
  const item: Item = flattened(properties);
  item.delete(KML_KIND);
  const known = new Map([...item.keys()].map((key) => [key.toLowerCase(), key]));
  if (!known.has("id") && (typeof id === "string" || typeof id === "number")) item.set("id", String(id));
  for (const [key, value] of placeColumns(geometriesOf(geometry))) item.set(key, value);
  for (const [from, to] of KML_NAMES) {
    const value = item.get(from);
    if (value === undefined || item.has(to)) continue;
    item.delete(from);
    item.set(to, value);
  }
  return item;
}

/** What a layer of KML calls times, and its text where that has tags. */
const KML_NAMES = [
  ["timespan.begin", "begin"],
  ["timespan.end", "end"],
  ["timestamp", "begin"],
  ["description.value", "description"],
] as const;

/** A place of Linked Places: where it has stood at several spots at several times, a row for each. */
function linkedItems(feature: unknown): readonly Item[] {
  const fields = asFields(feature);
  const { title, ccodes, ...properties } = asFields(fields["properties"]);
  const geometries = geometriesOf(fields["geometry"]);
  const apart = geometries.some((geometry) => "when" in asFields(geometry));
  const groups = apart ? geometries.map((geometry) => [geometry]) : [geometries];
  const id = cellText(fields["@id"] ?? fields["id"]);
  return groups.map((group, at): Item => {
    const [first] = group.map(asFields);
    const item: Item = new Map([
      ["id", at === 0 ? id : `${id}#${at + 1}`],
      ["title", cellText(title)],
      ["place", cellText(title)],
      ["country", listOf(ccodes).map(cellText).slice(0, 1).join("")],
      ["date", spanOf(first?.["when"] ?? fields["when"])],
      ...placeColumns(group),
      ["certainty", cellText(first?.["certainty"])],
    ]);
    for (const [key, value] of flattened({ ...properties, types: fields["types"], names: fields["names"] })) item.set(key, value);
    return item;
  });
}

/** The first span of a Linked Places time as EDTF. */
function spanOf(when: unknown): string {
  const [span] = listOf(asFields(when)["timespans"]).map(asFields);
  const [start, end] = [edge(span?.["start"]), edge(span?.["end"])];
  if (start === "" && end === "") return "";
  return end === "" || start === end ? start || `../${end}` : `${start === "" ? ".." : start}/${end}`;
}

function edge(raw: unknown): string {
  const { in: within, earliest, latest } = asFields(raw);
  return cellText(within ?? earliest ?? latest);
}
