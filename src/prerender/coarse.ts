import type { BasemapTopology } from "../model/topology.ts";
import { positionsOf } from "../scene/basemap.ts";
import type { MapFrame } from "../scene/mapFrame.ts";
import { type Point, project, unproject } from "../scene/mapProjection.ts";

type Arc = BasemapTopology["arcs"][number];

/**
 * A basemap whose lines, drawn in a frame, run between whole pixels and leave out every bend of at most `least` pixels: for a
 * picture that stands only until the live map is there. Lines that shapes share stay shared.
 */
export function coarseBasemap(topology: BasemapTopology, frame: MapFrame, least: number): BasemapTopology {
  const { transform: _, ...rest } = topology;
  const origin = frame.at([0, 0]);
  const pixelOf = ([lon, lat]: Point): Point => frame.at(project([lon, lat]));
  const whole = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
  const degreesAt = ([x, y]: Point): Point => unproject([(x - origin[0]) / frame.scale, (y - origin[1]) / frame.scale]);
  const coarse = (arc: Arc): Arc => simplified(positionsOf(arc, topology).map(pixelOf), least).map((at) => [...degreesAt(whole(at))]);
  return { ...rest, arcs: rest.arcs.map(coarse) };
}

/** A basemap without the bends of at most so many degrees, for a picture in which they are less than half a pixel. */
export function lighterBasemap(topology: BasemapTopology, degrees: number): BasemapTopology {
  const { transform: _, ...rest } = topology;
  return { ...rest, arcs: rest.arcs.map((arc) => simplified(positionsOf(arc, topology), degrees).map((at) => [...at])) };
}

/** A line between the same ends without the points that lie at most `least` from it (Douglas and Peucker, 1973). */
export function simplified(line: readonly Point[], least: number): readonly Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let [farthest, at] = [least, 0];
  for (const [index, point] of line.entries()) {
    const distance = distanceTo(point, first, last);
    if (distance > farthest) [farthest, at] = [distance, index];
  }
  if (at === 0) return [first, last];
  return [...simplified(line.slice(0, at + 1), least), ...simplified(line.slice(at), least).slice(1)];
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
