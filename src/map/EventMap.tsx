import { type ComponentType, Fragment, type ReactNode, useCallback, useId, useMemo, useRef, useState } from "react";
import type { Basemap } from "../scene/basemap.ts";
import { mapCredits } from "../scene/mapCredits.ts";
import { homeOf } from "../scene/mapHome.ts";
import { useAppState, useDataset, useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { KeyIcon } from "../ui/icons.tsx";
import { later } from "../ui/later.tsx";
import { useWidth } from "../ui/useWidth.ts";
import { moved, selected } from "../view/transitions.ts";
import type { Camera } from "../view/view.ts";
import { MapControls } from "./MapControls.tsx";
import { type MapCamera, type MapHint, MapStage } from "./MapStage.tsx";
import type { MapActs, Tipped } from "./model.ts";
import { NotOnMap } from "./NotOnMap.tsx";
import { selectionOf } from "./selectionOf.ts";
import { pointsOf, useMapModel } from "./useMapModel.ts";
import "./map.css";
import "./mapControls.css";

const MapLegend = later(async () => (await import("./MapLegend.tsx")).MapLegend);
const MapTip = later(async () => (await import("./MapTip.tsx")).MapTip);

interface EventMapProps {
  readonly basemap: Basemap;
  /** Holds a part that comes when it is asked for: where it fails, the rest of the map stands. */
  readonly Part?: ComponentType<{ readonly children: ReactNode }>;
}

/** Below this width, in pixels, what moves the map stands behind one button. */
const SMALL = 480;
const isSmall = (pixels: number): boolean => pixels < SMALL;

/** The map of what the filter leaves: symbols by primary placement, and the selection's places and links. */
export function EventMap({ basemap, Part = Fragment }: EventMapProps) {
  const i18n = useI18n();
  const update = useUpdate();
  const dataset = useDataset();
  const home = useMemo(() => homeOf(dataset, basemap), [dataset, basemap]);
  const { model, marksWhole, byPlace } = useMapModel(basemap);
  const { plan } = model;
  const [tipped, setTipped] = useState<Tipped | null>(null);
  const acts = useMapActs(setTipped);
  const publish = useCallback((camera: Camera) => update(moved(camera), "replace"), [update]);
  const [camera, holdCamera] = useHeldCamera();
  const [hint, setHint] = useState<MapHint | null>(null);
  const [open, setOpen] = useState(false);
  const [instructions, legendId] = [useId(), useId()];
  const frame = useRef<HTMLElement>(null);
  const small = useWidth(frame, isSmall, false);

  return (
    <section ref={frame} className={small ? "map map-small" : "map"} aria-label={i18n.t("common.map")}>
      <div className="map-stage">
        <p id={instructions} className="sr-only">
          {i18n.t("map.instructions")}
        </p>
        <MapStage
          basemap={basemap}
          home={home}
          label={i18n.t("map.title")}
          describedBy={instructions}
          model={model}
          acts={acts}
          publish={publish}
          onCamera={holdCamera}
          onHint={setHint}
        />
        <MapControls basemap={basemap} camera={camera} chosen={pointsOf(model.selection)} small={small} />
        <div className="map-head">
          <NotOnMap plan={plan} small={small} />
          <LegendButton legend={legendId} open={open} small={small} onToggle={() => setOpen(!open)} />
        </div>
        {model.surroundings.links.length > 0 && !open && <OriginsKey />}
        {hint && <Hint hint={hint} />}
        {tipped && (
          <Part>
            <MapTip tipped={tipped} model={model} />
          </Part>
        )}
      </div>
      <p className="map-credits">
        <span>{i18n.t("common.disclaimer")}</span> {!small && mapCredits(dataset, i18n)}
      </p>
      {open && (
        <Part>
          <MapLegend id={legendId} model={model} marksWhole={marksWhole} byPlace={byPlace} />
        </Part>
      )}
    </section>
  );
}

/** The way to move the map, asked for when a button is pressed: nothing is drawn anew when it comes. */
function useHeldCamera() {
  const camera = useRef<MapCamera>(null);
  const hold = useCallback((made: MapCamera | null) => {
    camera.current = made;
  }, []);
  return [camera, hold] as const;
}

interface LegendButtonProps {
  /** The id of the legend. */
  readonly legend: string;
  readonly open: boolean;
  readonly small: boolean;
  readonly onToggle: () => void;
}

function LegendButton({ legend, open, small, onToggle }: LegendButtonProps) {
  const { t } = useI18n();
  return (
    <button
      type="button"
      className={small ? "map-key icon-button" : "button"}
      aria-expanded={open}
      aria-controls={legend}
      {...(small ? { "aria-label": t("map.legend") } : {})}
      onClick={onToggle}
    >
      {small ? <KeyIcon /> : t("map.legend")}
    </button>
  );
}

function OriginsKey() {
  const { t } = useI18n();
  return (
    <p className="map-origins">
      <svg viewBox="0 -6 36 12" aria-hidden="true">
        <path d="M1 0H29" strokeDasharray="4 4" />
        <circle cx="32" r="2.75" />
      </svg>
      {t("map.origins")}
    </p>
  );
}

function useMapActs(tip: (tipped: Tipped | null) => void): MapActs {
  const { dataset, session, hover, store } = useAppState();
  return useMemo(() => {
    const resolve = (mark: Parameters<MapActs["pick"]>[0]) => selectionOf(mark, dataset, session.outcome.getState());
    return {
      pick: (mark) => store.update(selected(resolve(mark))),
      hover: (mark, at) => {
        hover.setState({ hover: mark ? resolve(mark) : { kind: "none" } });
        tip(mark && at ? { mark, at } : null);
      },
      pickPlace: (id) => store.update(selected({ kind: "place", id })),
      hoverOrigin: (origin, at) => {
        hover.setState({ hover: origin ? { kind: "place", id: origin } : { kind: "none" } });
        tip(origin && at ? { origin, at } : null);
      },
      move: () => tip(null),
    };
  }, [dataset, session, hover, store, tip]);
}

function Hint({ hint }: { readonly hint: MapHint }) {
  const { t } = useI18n();
  const isApple = /Mac|iP(hone|ad|od)/.test(navigator.platform);
  return (
    <p className="map-hint" aria-hidden="true">
      {hint === "map.scrollHint" ? t(hint, { key: isApple ? "⌘" : "Ctrl" }) : t(hint)}
    </p>
  );
}
