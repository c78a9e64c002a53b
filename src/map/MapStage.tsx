import type { Map as LeafletMap } from "leaflet";
import { useEffect, useRef, useState } from "react";
import { useMap } from "react-leaflet/hooks";
import { MapContainer } from "react-leaflet/MapContainer";
import type { Basemap } from "../scene/basemap.ts";
import type { Box } from "../scene/mapProjection.ts";
import { useView } from "../state/hooks.ts";
import type { Camera } from "../view/view.ts";
import { boundsOfBox, createCamera } from "./camera.ts";
import { createDrawing, type MapDrawing } from "./drawing.ts";
import type { MapActs, MapModel } from "./model.ts";
import { createTouchGuard } from "./touch.ts";
import { pointsOf } from "./useMapModel.ts";
import { createWheelGuard } from "./wheel.ts";
import "./leafletParts.css";

export type MapCamera = ReturnType<typeof createCamera> & { zoom(by: 1 | -1): void };

export type MapHint = "map.scrollHint" | "map.touchHint";

interface StageProps {
  readonly basemap: Basemap;
  /** What is shown when nothing is asked. */
  readonly home: Box;
  readonly label: string;
  readonly describedBy: string;
  readonly model: MapModel;
  readonly acts: MapActs;
  readonly publish: (camera: Camera) => void;
  /** Stable. */
  readonly onCamera: (camera: MapCamera | null) => void;
  /** Which way of moving the map a reader should be told of. */
  readonly onHint: (hint: MapHint | null) => void;
}

const wantsStillness = (): boolean => globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;

/** The Leaflet map and its islands; everything inside the container is Leaflet's. */
export function MapStage(props: StageProps) {
  const [still] = useState(wantsStillness);
  return (
    <MapContainer
      className="map-leaflet"
      bounds={boundsOfBox(props.home)}
      maxBoundsViscosity={1}
      maxZoom={10}
      zoomSnap={0}
      zoomDelta={0.75}
      zoomControl={false}
      attributionControl={false}
      scrollWheelZoom={false}
      trackResize={false}
      zoomAnimation={!still}
      fadeAnimation={!still}
      markerZoomAnimation={!still}
      inertia={!still}
    >
      <Islands {...props} animate={!still} />
    </MapContainer>
  );
}

function Islands(props: StageProps & { readonly animate: boolean }) {
  const map = useMap();
  useContainerName(map, props);
  useDrawing(map, props);
  useCamera(map, props);
  useGuards(map, props.onHint);
  return null;
}

function useContainerName(map: LeafletMap, { label, describedBy }: Pick<StageProps, "label" | "describedBy">): void {
  useEffect(
    function nameContainer() {
      const container = map.getContainer();
      container.setAttribute("role", "region");
      container.setAttribute("aria-label", label);
      container.setAttribute("aria-describedby", describedBy);
    },
    [map, label, describedBy],
  );
}

function useDrawing(map: LeafletMap, { basemap, acts, model }: Pick<StageProps, "basemap" | "acts" | "model">): void {
  const drawing = useRef<MapDrawing>(null);
  // For a drawing that is mounted anew.
  const latest = useRef(model);
  useEffect(
    function mountDrawing() {
      const created = createDrawing(map, basemap, acts);
      drawing.current = created;
      created.update(latest.current);
      return function unmountDrawing() {
        created.destroy();
        drawing.current = null;
      };
    },
    [map, basemap, acts],
  );
  useEffect(
    function showModel() {
      latest.current = model;
      drawing.current?.update(model);
    },
    [model],
  );
}

type Moving = Pick<StageProps, "home" | "publish" | "onCamera" | "model"> & { readonly animate: boolean };

function useCamera(map: LeafletMap, { home, publish, onCamera, model: { selection }, animate }: Moving): void {
  const camera = useRef<MapCamera>(null);
  const asked = useView((view) => view.camera);
  // For a camera that is mounted anew.
  const latest = useRef(asked);
  useEffect(
    function mountCamera() {
      const created = {
        ...createCamera(map, home, animate, publish),
        zoom: (by: 1 | -1) => void map.setZoom(map.getZoom() + by, { animate }),
      };
      camera.current = created;
      created.show(latest.current);
      onCamera(created);
      const stopResizing = followSize(map, created.resized);
      return function unmountCamera() {
        stopResizing();
        created.destroy();
        camera.current = null;
        onCamera(null);
      };
    },
    [map, home, animate, publish, onCamera],
  );
  useEffect(
    function showCamera() {
      // What it was mounted with it shows already.
      if (latest.current === asked) return;
      latest.current = asked;
      camera.current?.show(asked);
    },
    [asked],
  );
  useEffect(
    function revealSelection() {
      camera.current?.reveal(pointsOf(selection));
    },
    [selection],
  );
}

function useGuards(map: LeafletMap, onHint: StageProps["onHint"]): void {
  useEffect(
    function mountGuards() {
      const told = (hint: MapHint) => (shown: boolean) => onHint(shown ? hint : null);
      const guards = [createWheelGuard(map, told("map.scrollHint")), createTouchGuard(map, told("map.touchHint"))];
      return function unmountGuards() {
        for (const guard of guards) guard.destroy();
      };
    },
    [map, onHint],
  );
}

/** Tells of another size than the map knows; an observer begins by telling of the one that is there. */
function followSize(map: LeafletMap, resized: () => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  const container = map.getContainer();
  const observer = new ResizeObserver(() => {
    const { x, y } = map.getSize();
    if (container.clientWidth !== x || container.clientHeight !== y) resized();
  });
  observer.observe(container);
  return () => observer.disconnect();
}
