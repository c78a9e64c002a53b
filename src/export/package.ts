import { strToU8, type Zippable, zipSync } from "fflate";
import { fieldsAsGiven } from "../model/language.ts";
import type { Place } from "../model/types.ts";
import { notCounted } from "../tidy/read.ts";
import { tidyTables } from "../tidy/write.ts";
import { areaShape } from "./areaShapes.ts";
import { writeLine } from "./csv.ts";
import { descriptorOf, type PackageTable } from "./descriptor.ts";
import type { ExportRequest } from "./exporters.ts";
import { extractRows } from "./extract.ts";
import { viewCitation } from "./plainCitation.ts";
import type { Slice } from "./slice.ts";
import { STANDING_HEAD, STANDING_PLACES_HEAD, standingRows } from "./standing.ts";

/** When an archive of its contents alone says that they were made: two packages of one view are the same file. */
const NO_TIME = new Date(1980, 0, 1);

/** The rows taken as a zip of tidy tables, described by a `datapackage.json`, which the page opens again. */
export async function render(request: ExportRequest): Promise<Uint8Array<ArrayBuffer>> {
  const rows = extractRows(request.slice);
  const tables = packageTables(request.slice, rows);
  const files: Zippable = {
    "datapackage.json": strToU8(`${JSON.stringify(await descriptorOf(request, tables), null, 1)}\n`),
    "CITATION.txt": strToU8(`${viewCitation(request)}\n`),
  };
  for (const { head, rows } of tables) {
    const names = [...head.keys, ...head.columns].map(({ name }) => name);
    files[`${head.name}.csv`] = strToU8([names, ...rows].map((row) => writeLine(row)).join(""));
  }
  const outlines = await outlinesOf(request, rows.places);
  if (outlines !== null) files["outlines.geojson"] = strToU8(outlines);
  return zipSync(files, { mtime: NO_TIME, level: 6 });
}

/** All tables of a package; what the view does not count stands in tables of its own. */
export function packageTables(slice: Slice, rows: ReturnType<typeof extractRows> = extractRows(slice)): readonly PackageTable[] {
  const counted = countedIds(slice);
  const tables = tidyTables(fieldsAsGiven(rows)).flatMap((table): PackageTable[] => {
    const { name } = table.head;
    if (name !== "events" && name !== "directives") return [table];
    const [inside, outside] = [table.rows.filter(([id]) => counted.has(String(id))), table.rows.filter(([id]) => !counted.has(String(id)))];
    return [
      { head: table.head, rows: inside },
      { head: { ...table.head, name: notCounted(name) }, rows: outside },
    ];
  });
  const ids = new Set<string>([...rows.events, ...rows.directives].map(({ id }) => id));
  const { standing, places } = standingRows(slice, ids, counted);
  return [...tables, { head: STANDING_HEAD, rows: standing }, { head: STANDING_PLACES_HEAD, rows: places }];
}

/** Ids of what the view counts, or in a file of everything could count. */
function countedIds({ dataset, events, directives }: Slice): ReadonlySet<string> {
  const counts = ({ standing }: { readonly standing: string }): boolean => standing !== "not-counted";
  return new Set<string>([
    ...events.filter(counts).map(({ row }) => dataset.event(row).id),
    ...directives.filter(counts).map(({ row }) => dataset.directive(row).id),
  ]);
}

/** Outlines of the places as the map draws them; null where no map is at hand. */
async function outlinesOf({ slice, basemap, i18n }: ExportRequest, places: readonly Place[]): Promise<string | null> {
  if (!basemap) return null;
  const map = await basemap();
  const features = places.flatMap((place) => {
    const geometry = areaShape(place, slice.dataset.columns.book, map);
    if (geometry === null) return [];
    const isUnknown = place.areas.length === 0;
    const properties = { place_id: place.id, extent: place.extent, ...(isUnknown && { note: i18n.t("export.anchorNote") }) };
    return [{ type: "Feature", id: place.id, geometry, properties }];
  });
  return `${JSON.stringify({ type: "FeatureCollection", features })}\n`;
}
