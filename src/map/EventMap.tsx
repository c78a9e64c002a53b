import { type ComponentType, Fragment, memo, type ReactNode, useCallback, useId, useMemo, useState } from "react";
import type { Basemap } from "../scene/basemap.ts";
import type { PlacementSum } from "../scene/mapSymbols.ts";
import { sumByClass } from "../scene/mapSymbols.ts";
import { useAppState, useFollowingOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { moved, selected, set } from "../view/transitions.ts";
import type { Camera } from "../view/view.ts";
import { MapControls } from "./MapControls.tsx";
import { type MapCamera, type MapHint, MapStage } from "./MapStage.tsx";
import type { MapActs } from "./model.ts";
import { NotOnMap } from "./NotOnMap.tsx";
import { selectionOf } from "./selectionOf.ts";
import { pointsOf, useMapModel } from "./useMapModel.ts";
import "./map.css";

const MapLegend = later(async () => (await import("./MapLegend.tsx")).MapLegend);

interface EventMapProps {
  readonly basemap: Basemap;
  /** Holds a part that comes when it is asked for: where it fails, the rest of the map stands. */
  readonly Part?: ComponentType<{ readonly children: ReactNode }>;
}

/** The map of what the filter leaves: symbols by primary placement, the selection's places and links, and the sum of all. */
export function EventMap({ basemap, Part = Fragment }: EventMapProps) {
  const i18n = useI18n();
  const update = useUpdate();
  const { result } = useFollowingOutcome("map");
  const { model, marksWhole, byPlace } = useMapModel(basemap);
  const { plan } = model;
  const acts = useMapActs();
  const publish = useCallback((camera: Camera) => update(moved(camera), "replace"), [update]);
  const [camera, setCamera] = useState<MapCamera | null>(null);
  const [hint, setHint] = useState<MapHint | null>(null);
  const [open, setOpen] = useState(false);
  const [instructions, legendId] = [useId(), useId()];
  const sum = useMemo(() => sumByClass(plan, result.placements), [plan, result]);

  return (
    <section className="map" aria-label={i18n.t("common.map")}>
      <div className="map-head">
        <UnitChoice />
        <button type="button" className="button" aria-expanded={open} aria-controls={legendId} onClick={() => setOpen(!open)}>
          {i18n.t("map.legend")}
        </button>
      </div>
      <div className="map-stage">
        <p id={instructions} className="sr-only">
          {i18n.t("map.instructions")}
        </p>
        <MapStage
          basemap={basemap}
          label={i18n.t("map.title")}
          describedBy={instructions}
          model={model}
          acts={acts}
          publish={publish}
          onCamera={setCamera}
          onHint={setHint}
        />
        <MapControls camera={camera} chosen={pointsOf(model.selection)} />
        <NotOnMap plan={plan} count={sum.none} />
        {hint && <Hint hint={hint} />}
        <p className="map-attribution">{i18n.t("map.attribution")}</p>
      </div>
      {open && (
        <Part>
          <MapLegend id={legendId} model={model} marksWhole={marksWhole} byPlace={byPlace} />
        </Part>
      )}
      <SumLine sum={sum} roomy={byPlace} />
      <p className="map-disclaimer">{i18n.t("common.disclaimer")}</p>
    </section>
  );
}

const UnitChoice = memo(function UnitChoice() {
  const { t } = useI18n();
  const unit = useView((view) => view.unit);
  const update = useUpdate();
  return (
    <Segmented
      legend={t("map.count")}
      value={unit}
      options={[
        { value: "events", label: t("map.countEvents") },
        { value: "directives", label: t("map.countDirectives") },
      ]}
      onChange={(next) => update(set("unit", next))}
    />
  );
});

function useMapActs(): MapActs {
  const { dataset, session, hover, store } = useAppState();
  return useMemo(() => {
    const resolve = (mark: Parameters<MapActs["pick"]>[0]) => selectionOf(mark, dataset, session.outcome.getState());
    return {
      pick: (mark) => store.update(selected(resolve(mark))),
      hover: (mark) => hover.setState({ hover: mark ? resolve(mark) : { kind: "none" } }),
    };
  }, [dataset, session, hover, store]);
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

/** Points, lines, areas, nationwide and not placed: always the whole, a range where dates are uncertain; large numbers have room to grow. */
function SumLine({ sum, roomy }: { readonly sum: PlacementSum; readonly roomy: boolean }) {
  const i18n = useI18n();
  const { result } = useFollowingOutcome("map");
  const total = result[result.unit];
  const short = ({ sure, possible }: PlacementSum["none"]): string => i18n.between(sure, possible);
  const words = i18n.range(result.unit === "events" ? "count.events" : "count.directives", total.sure, total.possible);
  return (
    <p className={`map-sum${roomy ? " map-sum-roomy" : ""}`}>
      {i18n.t("map.placementSum", {
        points: short(sum.point),
        lines: short(sum.line),
        areas: short(sum.area),
        nationwide: short(sum.nationwide),
        notPlaced: short(sum.none),
        total: words,
      })}
    </p>
  );
}
