import { useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { set } from "../view/transitions.ts";
import "./panels.css";

/** What the axis counts by, and which way it runs. */
export function AxisSettings() {
  const { t, dir } = useI18n();
  const axis = useView((view) => view.axis);
  const mirror = useView((view) => view.mirror);
  const update = useUpdate();
  return (
    <div className="timeline-settings">
      <Segmented
        legend={t("timeline.axisKind")}
        value={axis}
        options={[
          { value: "calendar", label: t("timeline.axisDates") },
          { value: "polling", label: t("timeline.axisVoting") },
        ]}
        onChange={(next) => update((view) => ({ ...set("axis", next)(view), stretch: null }))}
      />
      {dir === "rtl" && (
        <Segmented
          legend={t("timeline.axisDirection")}
          value={mirror ? "rtl" : "ltr"}
          options={[
            { value: "rtl", label: t("timeline.axisRtl") },
            { value: "ltr", label: t("timeline.axisLtr") },
          ]}
          onChange={(next) => update(set("mirror", next === "rtl"))}
        />
      )}
      <p>{t("timeline.zoomHint")}</p>
    </div>
  );
}
