import type { Line } from "../scene/mapGeometry.ts";
import { useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { MinusIcon, PlusIcon, ResetIcon } from "../ui/icons.tsx";
import { moved } from "../view/transitions.ts";
import { boundsOf, COUNTRY_BOUNDS } from "./camera.ts";
import type { MapCamera } from "./MapStage.tsx";

/** Every way to move the map as a button. */
export function MapControls({ camera, chosen }: { readonly camera: MapCamera | null; readonly chosen: Line }) {
  const { t } = useI18n();
  const update = useUpdate();
  return (
    <fieldset className="map-controls">
      <legend className="sr-only">{t("map.controls")}</legend>
      <button type="button" className="icon-button" aria-label={t("map.zoomIn")} onClick={() => camera?.zoom(1)}>
        <PlusIcon />
      </button>
      <button type="button" className="icon-button" aria-label={t("map.zoomOut")} onClick={() => camera?.zoom(-1)}>
        <MinusIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t("map.reset")}
        onClick={() => {
          update(moved(null), "replace");
          camera?.show(null);
        }}
      >
        <ResetIcon />
      </button>
      <button type="button" className="button" aria-label={t("map.showEgypt")} onClick={() => camera?.fit(COUNTRY_BOUNDS.eg)}>
        {t("common.egypt")}
      </button>
      <button type="button" className="button" aria-label={t("map.showLibya")} onClick={() => camera?.fit(COUNTRY_BOUNDS.ly)}>
        {t("common.libya")}
      </button>
      {chosen.length > 0 && (
        <button type="button" className="button" onClick={() => camera?.fit(boundsOf(chosen))}>
          {t("map.fitSelection")}
        </button>
      )}
    </fieldset>
  );
}
