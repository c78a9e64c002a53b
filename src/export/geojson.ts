import type { Dataset } from "../model/dataset.ts";
import type { DirectiveId } from "../model/ids.ts";
import type { Placement } from "../model/placement.ts";
import { formatDay } from "../model/span.ts";
import type { LonLat, Place } from "../model/types.ts";
import type { Basemap } from "../scene/basemap.ts";
import { type AreaShape, areaShape } from "./areaShapes.ts";
import { cellsOf } from "./columns.ts";
import { DIRECTIVE_COLUMNS, directiveItems } from "./directiveColumns.ts";
import { EVENT_COLUMNS, eventItems } from "./eventColumns.ts";
import type { ExportRequest } from "./exporters.ts";
import type { FlatName } from "./flatTables.ts";
import type { Provenance } from "./provenance.ts";
import type { Slice } from "./slice.ts";

type Geometry =
  | AreaShape
  | { readonly type: "Point"; readonly coordinates: LonLat }
  | { readonly type: "MultiPoint"; readonly coordinates: readonly LonLat[] };

/** Where a soft-edged area is drawn: not a location. */
interface DrawnAround {
  readonly place: string;
  readonly centre: LonLat;
  readonly radius_km: number;
  readonly note: string;
}

interface Properties {
  readonly [name: string]: string | number | null | readonly string[] | readonly DrawnAround[];
}

interface Feature {
  readonly type: "Feature";
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly properties: Properties;
}

/** A FeatureCollection by RFC 7946 with foreign members for its provenance: a feature an event or a directive; areas have the outline that the map draws, where a map is at hand. */
export const render =
  (name: FlatName) =>
  async (request: ExportRequest): Promise<string> => {
    const { slice, provenance } = request;
    const drawn: Drawn = {
      dataset: slice.dataset,
      map: (await request.basemap?.()) ?? null,
      note: request.i18n.t("export.anchorNote"),
    };
    const features = name === "events" ? eventFeatures(slice, drawn) : directiveFeatures(slice, drawn);
    const bbox = boundsOf(features.flatMap(({ geometry }) => (geometry === null ? [] : pointsOf(geometry))));
    const collection = { type: "FeatureCollection", ...(bbox ? { bbox } : {}), ...members(provenance), features };
    return `${JSON.stringify(collection, null, 1)}\n`;
  };

/** What features are drawn from. */
interface Drawn {
  readonly dataset: Dataset;
  readonly map: Basemap | null;
  readonly note: string;
}

const members = ({ licence, accessed, ...rest }: Provenance) => ({
  title: rest.title,
  source: {
    name: rest.name,
    record_url: rest.recordUrl,
    view_url: rest.permalink,
    dataset_hash: rest.hash,
    ...(rest.contentHash === rest.hash ? {} : { content_hash: rest.contentHash }),
    accessed: formatDay(accessed),
  },
  licence,
  filter: rest.filter,
  coverage: rest.coverage,
  caution: rest.caution,
});

function directivesByEvent({ dataset, directives }: Slice): ReadonlyMap<string, readonly DirectiveId[]> {
  const byEvent = new Map<string, DirectiveId[]>();
  for (const { row } of directives) {
    const { id, event } = dataset.directive(row);
    byEvent.set(event, [...(byEvent.get(event) ?? []), id]);
  }
  return byEvent;
}

function eventFeatures(slice: Slice, drawn: Drawn): readonly Feature[] {
  const directives = directivesByEvent(slice);
  return eventItems(slice).map((item) => {
    const { id } = item.event;
    return feature(id, item.placement, { ...cellsOf(EVENT_COLUMNS, item), directive_ids: directives.get(id) ?? [] }, drawn);
  });
}

const directiveFeatures = (slice: Slice, drawn: Drawn): readonly Feature[] =>
  directiveItems(slice).map((item) => feature(item.directive.id, item.placement, cellsOf(DIRECTIVE_COLUMNS, item), drawn));

function feature(id: string, placement: Placement, properties: Properties, { dataset, map, note }: Drawn): Feature {
  const places = placement.places.flatMap((place) => dataset.place(place) ?? []);
  return {
    type: "Feature",
    id,
    geometry: geometryOf(placement, dataset, map),
    properties: {
      ...properties,
      extents: [...new Set(places.flatMap(({ extent }) => extent ?? []))],
      areas: places.flatMap(({ areas }) => areas),
      drawn_around: places.flatMap((place) => drawnAround(place, note)),
    },
  };
}

function geometryOf({ class: precision, places }: Placement, dataset: Dataset, map: Basemap | null): Geometry | null {
  if (precision !== "point")
    return (
      map &&
      outlines(
        places.flatMap((id) => dataset.place(id) ?? []),
        dataset,
        map,
      )
    );
  const points = places.flatMap((id) => pointOf(dataset.place(id)));
  const [first, ...more] = points;
  if (!first) return null;
  return more.length === 0 ? { type: "Point", coordinates: first } : { type: "MultiPoint", coordinates: points };
}

/** The outlines of all places together; null where one of them is drawn by none. */
function outlines(places: readonly Place[], { columns }: Dataset, map: Basemap): AreaShape | null {
  const shapes = places.map((place) => areaShape(place, columns.book, map));
  const coordinates = shapes.flatMap((shape) => shape?.coordinates ?? []);
  return coordinates.length === 0 || shapes.includes(null) ? null : { type: "MultiPolygon", coordinates };
}

const pointOf = (place: Place | undefined): readonly LonLat[] => (place?.point ? [place.point.at] : []);

const drawnAround = ({ id, anchor }: Place, note: string): readonly DrawnAround[] =>
  anchor ? [{ place: id, centre: anchor.at, radius_km: anchor.radiusKm, note }] : [];

function pointsOf(geometry: Geometry): readonly LonLat[] {
  if (geometry.type === "Point") return [geometry.coordinates];
  return geometry.type === "MultiPoint" ? geometry.coordinates : geometry.coordinates.flat(2);
}

/** West, south, east, north; none without a point. */
function boundsOf(points: readonly LonLat[]): readonly number[] | null {
  if (points.length === 0) return null;
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}
