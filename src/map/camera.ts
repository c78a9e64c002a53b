import { type LatLngBounds, type Map as LeafletMap, latLngBounds } from "leaflet";
import { BASEMAP_BOUNDS } from "../scene/basemap.ts";
import { cornersOf } from "../scene/mapFrame.ts";
import type { Line } from "../scene/mapGeometry.ts";
import { type Box, boxOf, type Point, unproject } from "../scene/mapProjection.ts";
import type { Camera } from "../view/view.ts";

const latLng = (at: Point): [number, number] => {
  const [lon, lat] = unproject(at);
  return [lat, lon];
};

export function boundsOf(points: Line): LatLngBounds {
  const { min, max } = boxOf(points);
  return latLngBounds(latLng(min), latLng(max));
}

export const boundsOfBox = ({ min, max }: Box): LatLngBounds => boundsOf([min, max]);

/** The sheet that the basemap is drawn on and what a record shows, with a little room. */
const roamOf = ({ min, max }: Box): LatLngBounds => boundsOf([...cornersOf(BASEMAP_BOUNDS), min, max]).pad(0.15);

/** Pixels kept free at the edges for what stands on a coast, and further ones where a country is looked at by itself. */
const [EDGE, TOP] = [6, 18];
const AROUND = 28;
/** Zoom levels by which a reader may go further out than the whole. */
const WIDER = 0.7;
const CLOSE = { degrees: 0.0015, zoom: 0.01 };

/** Leaflet ends a glide 250 ms after it began, also on a map that has been taken away since. */
function endGlide({ target }: { readonly target: LeafletMap }): void {
  Object.assign(target, { _animatingZoom: false });
}

const cameraOf = (map: LeafletMap): Camera => {
  const { lat, lng } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom() };
};

const isThere = ({ lon, lat, zoom }: Camera, here: Camera): boolean =>
  Math.abs(lon - here.lon) < CLOSE.degrees && Math.abs(lat - here.lat) < CLOSE.degrees && Math.abs(zoom - here.zoom) < CLOSE.zoom;

const fitHome = (map: LeafletMap, home: LatLngBounds): void =>
  void map.fitBounds(home, { animate: false, paddingTopLeft: [EDGE, TOP], paddingBottomRight: [EDGE, EDGE] });

function isAnyInSight(map: LeafletMap, points: Line): boolean {
  const view = map.getBounds().pad(-0.05);
  return points.some((at) => view.contains(latLng(at)));
}

const fitAround = (map: LeafletMap, bounds: LatLngBounds, animate: boolean): void =>
  void map.fitBounds(bounds, { animate, padding: [AROUND, AROUND], maxZoom: 9 });

/** Lets the reader go so far out as the size of the map asks for, and no further. */
function limitZoom(map: LeafletMap, home: LatLngBounds): void {
  map.options.minZoom = 0;
  const least = map.getBoundsZoom(home) - WIDER;
  // Leaflet's own way to set it glides to the new limit.
  map.options.minZoom = least;
  if (map.getZoom() < least) map.setZoom(least, { animate: false });
}

/** Moves of our own, of which nobody is told. */
function quietMoves(map: LeafletMap) {
  let moving = false;
  let left = cameraOf(map);
  return {
    isMoving: () => moving,
    /** Leaflet tells of some moves late: one that ends where the view asked for is not the reader's. */
    isWhereLeft: () => isThere(left, cameraOf(map)),
    move(move: () => void): void {
      moving = true;
      move();
      moving = false;
      left = cameraOf(map);
    },
  };
}

/** Moves the map as the view asks, silently; publishes what the reader moved. `whole` is what it shows when nothing is asked. */
export function createCamera(map: LeafletMap, whole: Box, animate: boolean, publish: (camera: Camera) => void) {
  const [home, roam] = [boundsOfBox(whole), roamOf(whole)];
  // Given when the map is made, Leaflet would also glide back from moves of our own, in the midst of the next one.
  map.options.maxBounds = roam;
  limitZoom(map, home);
  const quiet = quietMoves(map);
  let asked: Camera | null = null;
  /** Where the reader has asked to go, until the map is there. */
  let bound: LatLngBounds | null = null;

  function published(): void {
    if (quiet.isMoving()) return;
    bound = null;
    if (quiet.isWhereLeft()) return;
    map.panInsideBounds(roam, { animate });
    publish(cameraOf(map));
  }
  map.on("moveend", published);
  map.on("unload", endGlide);

  return {
    /** Null shows the whole. */
    show(camera: Camera | null): void {
      asked = camera;
      bound = null;
      quiet.move(() => {
        if (!camera) fitHome(map, home);
        else if (!isThere(camera, cameraOf(map))) map.setView([camera.lat, camera.lon], camera.zoom, { animate: false });
      });
    },
    /** After the container changed its size. */
    resized(): void {
      quiet.move(() => {
        map.invalidateSize({ animate: false, pan: asked !== null });
        limitZoom(map, home);
        if (asked) map.panInsideBounds(roam, { animate: false });
        else fitHome(map, home);
      });
      // A glide of the reader's ended with the old size.
      if (bound) fitAround(map, bound, false);
    },
    /** Pans, without telling anybody, where none of the points is in sight. */
    reveal(points: Line): void {
      const [first] = points;
      if (!first || isAnyInSight(map, points)) return;
      quiet.move(() => map.panTo(latLng(first), { animate: false }));
    },
    fit(bounds: LatLngBounds): void {
      bound = bounds;
      fitAround(map, bounds, animate);
    },
    destroy(): void {
      map.off("moveend", published);
    },
  };
}
