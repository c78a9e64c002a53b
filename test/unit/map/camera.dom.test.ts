import { Map as LeafletMap } from "leaflet";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { boundsOfBox, createCamera } from "../../../src/map/camera.ts";
import { openRows } from "../../../src/model/dataset.ts";
import { homeOf } from "../../../src/scene/mapHome.ts";
import type { Camera } from "../../../src/view/view.ts";
import { readBasemap } from "../../support/basemap.ts";
import { fixtureRows } from "../../support/fixture.ts";

const HOME = homeOf(openRows(fixtureRows()), readBasemap());

describe("the camera of the map", () => {
  let [width, height] = [800, 500];
  let map: LeafletMap;
  const publish = vi.fn<(camera: Camera) => void>();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockImplementation(() => width);
    vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockImplementation(() => height);
    map = new LeafletMap(document.createElement("div"), { zoomSnap: 0, zoomAnimation: false, trackResize: false });
    map.fitBounds(boundsOfBox(HOME));
  });

  afterEach(() => {
    map.remove();
    publish.mockReset();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it("tells what the reader moved, and nothing that a window's new size moves, however late Leaflet tells of it", () => {
    const camera = createCamera(map, HOME, false, publish);
    camera.show(null);
    [width, height] = [400, 250];
    map.invalidateSize({ debounceMoveend: true });
    camera.resized();
    vi.advanceTimersByTime(1000);
    expect(publish).not.toHaveBeenCalled();

    map.setView([27, 30], 6, { animate: false });
    expect(publish).toHaveBeenCalledExactlyOnceWith({ lat: 27, lon: 30, zoom: 6 });
  });

  it("leaves no glide behind that would end on a map that is gone", () => {
    const gone = new LeafletMap(document.createElement("div"), { trackResize: false });
    gone.fitBounds(boundsOfBox(HOME));
    createCamera(gone, HOME, true, publish);
    Object.assign(gone, { _animatingZoom: true });
    gone.remove();
    expect(() => Reflect.get(gone, "_onZoomTransitionEnd").call(gone)).not.toThrow();
  });

  it("ends where the reader asked to go, when the window's size changes on the way", () => {
    const camera = createCamera(map, HOME, true, publish);
    camera.show(null);
    const corner = boundsOfBox({ ...HOME, min: [(HOME.min[0] + HOME.max[0]) / 2, (HOME.min[1] + HOME.max[1]) / 2] });
    // The glide has begun, and moved nothing yet.
    vi.spyOn(map, "fitBounds").mockImplementationOnce(() => map);
    camera.fit(corner);
    [width, height] = [600, 400];
    camera.resized();
    vi.advanceTimersByTime(1000);
    expect(publish).toHaveBeenCalledOnce();
    expect(map.getCenter().lng).toBeCloseTo(corner.getCenter().lng, 1);

    camera.show(null);
    camera.resized();
    expect(publish).toHaveBeenCalledOnce();
    expect(map.getCenter().lng).toBeLessThan(corner.getCenter().lng - 1);
  });

  it("goes to a new limit of zoom at once", () => {
    const camera = createCamera(map, HOME, false, publish);
    camera.show({ lat: 27, lon: 25, zoom: map.getZoom() });
    const setZoom = vi.spyOn(map, "setZoom");
    [width, height] = [1600, 1000];
    camera.resized();
    expect(setZoom.mock.calls.map(([, options]) => options)).toEqual([{ animate: false }]);
  });
});
