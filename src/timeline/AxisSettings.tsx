import { useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { set } from "../view/transitions.ts";
import "./panels.css";

/** Which way time runs, where it may run either. */
export function AxisSettings() {
  const { t } = useI18n();
  const mirror = useView((view) => view.mirror);
  const update = useUpdate();
  return (
    <div className="timeline-settings">
      <Segmented
        legend={t("timeline.axisDirection")}
        value={mirror ? "rtl" : "ltr"}
        options={[
          { value: "rtl", label: t("timeline.axisRtl") },
          { value: "ltr", label: t("timeline.axisLtr") },
        ]}
        onChange={(next) => update(set("mirror", next === "rtl"))}
      />
    </div>
  );
}
