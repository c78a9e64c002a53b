import { feature, mesh } from "topojson-client";
import { asFields } from "../model/fields.ts";
import { memo } from "../model/memo.ts";
import type { BasemapTopology } from "../model/topology.ts";
import type { LonLat, Text } from "../model/types.ts";
import { innermost, type Line } from "./mapGeometry.ts";
import { type Point, project } from "./mapProjection.ts";

type Topology = Parameters<typeof mesh>[0];
type Shape = NonNullable<Parameters<typeof mesh>[1]>;
type Collection = Extract<Shape, { type: "GeometryCollection" }>;

/** A country or one of its areas, by ISO 3166 code; rings are filled by the even-odd rule. */
export interface Outline {
  readonly code: string;
  readonly names: Text;
  readonly rings: readonly Line[];
  /** A point well inside, where its name has room; of no other meaning. Found when first asked for. */
  readonly label: () => Point;
}

/** The basemap in unit Web Mercator: shapes to fill, lines to stroke. */
export interface Basemap {
  readonly land: readonly Line[];
  readonly countries: ReadonlyMap<string, Outline>;
  readonly areas: ReadonlyMap<string, Outline>;
  readonly coast: readonly Line[];
  readonly borders: readonly Line[];
  /** Drawn dashed: a line that governments dispute. */
  readonly disputed: readonly Line[];
  /** Between the areas of one country. */
  readonly inner: readonly Line[];
}

/** The box that the basemap fills, in degrees: west, south, east, north. */
export const BASEMAP_BOUNDS = [4, 16, 42, 38] as const;

/** An arc's positions in degrees: in a file they are steps of whole numbers. */
export function positionsOf(arc: Topology["arcs"][number], { transform }: Topology): readonly LonLat[] {
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    if (!transform) return [dx, dy];
    x += dx;
    y += dy;
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
  });
}

/** The same in unit Web Mercator: an arc is projected once, however many shapes and lines it is part of. */
function projected(topology: BasemapTopology): BasemapTopology {
  const { transform: _, ...rest } = topology;
  return { ...rest, arcs: rest.arcs.map((arc) => positionsOf(arc, topology).map((at) => [...project(at)])) };
}

const isPoint = (position: number[]): position is [number, number] => position.length === 2;
const line = (positions: readonly number[][]): Line => positions.filter(isPoint);

const linesOf = (topology: Topology, shape: Shape, filter?: Parameters<typeof mesh>[2]): readonly Line[] =>
  mesh(topology, shape, filter).coordinates.map(line);

function ringsOf(topology: Topology, shape: Shape): readonly Line[] {
  const found = feature(topology, shape);
  const features = found.type === "FeatureCollection" ? found.features : [found];
  return features.flatMap(({ geometry }) => {
    if (geometry.type === "Polygon") return geometry.coordinates.map(line);
    return geometry.type === "MultiPolygon" ? geometry.coordinates.flat().map(line) : [];
  });
}

const namesOf = (properties: object | undefined): Text => {
  const { ar, en } = asFields(properties);
  return { ar: String(ar), en: String(en) };
};

function outlines(topology: Topology, { geometries }: Collection): ReadonlyMap<string, Outline> {
  return new Map(
    geometries.map((geometry) => {
      const code = String(geometry.id);
      const { ar, en } = namesOf(geometry.properties);
      const rings = ringsOf(topology, geometry);
      return [code, { code, names: { ar, en }, rings, label: memo(() => innermost(rings)) }];
    }),
  );
}

const only = (collection: Collection, country: string): Collection => ({
  ...collection,
  geometries: collection.geometries.filter(({ id }) => String(id).startsWith(`${country}-`)),
});

/** Decodes the basemap; its arcs tell the coast, the borders, the dashed border and the inner lines apart. */
export function openBasemap(file: BasemapTopology): Basemap {
  const topology = projected(file);
  const { land, countries, areas, disputed } = topology.objects;
  // In this order an arc that `disputed` uses too comes to the filter with the dashed line as its second shape.
  const edges: Collection = { type: "GeometryCollection", geometries: [countries, land, disputed].flatMap((each) => each.geometries) };
  return {
    land: ringsOf(topology, land),
    countries: outlines(topology, countries),
    areas: outlines(topology, areas),
    coast: linesOf(topology, edges, (a, b) => a === b && a.id !== undefined),
    borders: linesOf(topology, edges, (a, b) => a !== b && b.type !== "LineString"),
    disputed: linesOf(topology, disputed),
    inner: ["EG", "LY"].flatMap((country) => linesOf(topology, only(areas, country), (a, b) => a !== b)),
  };
}
