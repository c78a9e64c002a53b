import { type LatLngBounds, type Map as LeafletMap, latLngBounds } from "leaflet";
import { BASEMAP_BOUNDS } from "../scene/basemap.ts";
import { HOME } from "../scene/mapFrame.ts";
import type { Line } from "../scene/mapGeometry.ts";
import { boxOf, type Point, unproject } from "../scene/mapProjection.ts";
import type { Camera } from "../view/view.ts";

/** A box of west, south, east and north in Leaflet's order: latitude first. */
const boundsIn = ([west, south, east, north]: readonly [number, number, number, number]): LatLngBounds =>
  latLngBounds([south, west], [north, east]);

/** Both countries, and each of them. */
export const BOTH = boundsIn(HOME);
export const COUNTRY_BOUNDS = { eg: boundsIn([24.5, 21.7, 37, 31.9]), ly: boundsIn([9.1, 19.3, 25.3, 33.4]) } as const;

/** The sheet that the basemap is drawn on, with a little room. */
const SHEET = boundsIn(BASEMAP_BOUNDS).pad(0.15);

const latLng = (at: Point): [number, number] => {
  const [lon, lat] = unproject(at);
  return [lat, lon];
};

export function boundsOf(points: Line): LatLngBounds {
  const { min, max } = boxOf(points);
  return latLngBounds(latLng(min), latLng(max));
}

/** Pixels that the controls take at the top. */
const CONTROLS = 52;
/** Zoom levels by which a reader may go further out than both countries. */
const WIDER = 0.7;
const CLOSE = { degrees: 0.0015, zoom: 0.01 };

/** Leaflet ends a glide 250 ms after it began, also on a map that has been taken away since. */
function endGlide({ target }: { readonly target: LeafletMap }): void {
  Object.assign(target, { _animatingZoom: false });
}

/** Moves the map as the view asks, silently; publishes what the reader moved. */
export function createCamera(map: LeafletMap, animate: boolean, publish: (camera: Camera) => void) {
  // Given when the map is made, Leaflet would also glide back from moves of our own, in the midst of the next one.
  map.options.maxBounds = SHEET;
  let silent = false;
  let asked: Camera | null = null;

  const now = (): Camera => {
    const { lat, lng } = map.getCenter();
    return { lon: lng, lat, zoom: map.getZoom() };
  };
  let placed = now();

  function silently(move: () => void): void {
    silent = true;
    move();
    silent = false;
    placed = now();
  }

  const isThere = ({ lon, lat, zoom }: Camera, here: Camera): boolean =>
    Math.abs(lon - here.lon) < CLOSE.degrees && Math.abs(lat - here.lat) < CLOSE.degrees && Math.abs(zoom - here.zoom) < CLOSE.zoom;

  const home = (): void => void map.fitBounds(BOTH, { animate: false, paddingTopLeft: [4, CONTROLS], paddingBottomRight: [4, 4] });

  // Leaflet tells of some moves late: one that ends where the view asked for is not the reader's.
  function published(): void {
    if (silent || isThere(placed, now())) return;
    map.panInsideBounds(SHEET, { animate });
    publish(now());
  }
  map.on("moveend", published);
  map.on("unload", endGlide);

  return {
    /** Null shows both countries. */
    show(camera: Camera | null): void {
      asked = camera;
      silently(() => {
        if (!camera) home();
        else if (!isThere(camera, now())) map.setView([camera.lat, camera.lon], camera.zoom, { animate: false });
      });
    },
    /** After the container changed its size. */
    resized(): void {
      silently(() => {
        map.invalidateSize({ animate: false, pan: asked !== null });
        map.options.minZoom = 0;
        const least = map.getBoundsZoom(BOTH) - WIDER;
        // Leaflet's own way to set it glides to the new limit.
        map.options.minZoom = least;
        if (map.getZoom() < least) map.setZoom(least, { animate: false });
        if (asked) map.panInsideBounds(SHEET, { animate: false });
        else home();
      });
    },
    /** Pans, without telling anybody, where none of the points is in sight. */
    reveal(points: Line): void {
      const view = map.getBounds().pad(-0.05);
      const [first] = points;
      if (!first || points.some((at) => view.contains(latLng(at)))) return;
      silently(() => map.panTo(latLng(first), { animate: false }));
    },
    fit(bounds: LatLngBounds): void {
      map.fitBounds(bounds, { animate, paddingTopLeft: [24, CONTROLS + 8], paddingBottomRight: [24, 24], maxZoom: 9 });
    },
    destroy(): void {
      map.off("moveend", published);
    },
  };
}
