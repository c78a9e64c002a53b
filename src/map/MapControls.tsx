import { type RefObject, useMemo } from "react";
import type { Basemap } from "../scene/basemap.ts";
import type { Line } from "../scene/mapGeometry.ts";
import { boxOfOutline, countriesNamed } from "../scene/mapHome.ts";
import { useDataset, useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { MinusIcon, MoveIcon, PlusIcon, ResetIcon } from "../ui/icons.tsx";
import { Popover } from "../ui/Popover.tsx";
import { moved } from "../view/transitions.ts";
import { boundsOf, boundsOfBox } from "./camera.ts";
import type { MapCamera } from "./MapStage.tsx";

/** More countries than this stand in a menu. */
const MOST_BUTTONS = 3;

interface ControlsProps {
  readonly basemap: Basemap;
  readonly camera: RefObject<MapCamera | null>;
  readonly chosen: Line;
}

/** Every way to move the map as a button; on a small map behind one, so that they lie over none of it. */
export function MapControls({ small, ...more }: ControlsProps & { readonly small: boolean }) {
  const { t } = useI18n();
  const buttons = <Buttons {...more} />;
  if (!small) return <fieldset className="map-controls">{buttons}</fieldset>;
  return (
    <div className="map-controls">
      <Popover label={<MoveIcon />} name={t("map.controls")} className="icon-button">
        <fieldset className="map-moves">{buttons}</fieldset>
      </Popover>
    </div>
  );
}

function Buttons({ basemap, camera, chosen }: ControlsProps) {
  const { t } = useI18n();
  const update = useUpdate();
  return (
    <>
      <legend className="sr-only">{t("map.controls")}</legend>
      <button type="button" className="icon-button" aria-label={t("map.zoomIn")} onClick={() => camera.current?.zoom(1)}>
        <PlusIcon />
      </button>
      <button type="button" className="icon-button" aria-label={t("map.zoomOut")} onClick={() => camera.current?.zoom(-1)}>
        <MinusIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t("map.reset")}
        onClick={() => {
          update(moved(null), "replace");
          camera.current?.show(null);
        }}
      >
        <ResetIcon />
      </button>
      <Countries basemap={basemap} camera={camera} />
      {chosen.length > 0 && (
        <button type="button" className="button" onClick={() => camera.current?.fit(boundsOf(chosen))}>
          {t("map.fitSelection")}
        </button>
      )}
    </>
  );
}

/** A button for each country that the record names, where it names several. */
function Countries({ basemap, camera }: Omit<ControlsProps, "chosen">) {
  const { t, text } = useI18n();
  const dataset = useDataset();
  const countries = useMemo(() => countriesNamed(dataset, basemap), [dataset, basemap]);
  if (countries.length < 2) return null;
  const buttons = countries.map((outline) => {
    const name = text(outline.names);
    return (
      <button
        key={outline.code}
        type="button"
        className="button"
        aria-label={t("map.showCountry", { country: name })}
        onClick={() => camera.current?.fit(boundsOfBox(boxOfOutline(outline)))}
      >
        {name}
      </button>
    );
  });
  return countries.length > MOST_BUTTONS ? <Popover label={t("map.countries")}>{buttons}</Popover> : buttons;
}
