import { useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { set } from "../view/transitions.ts";

/** What time is counted by: dates, or days from the first day of voting. */
export function AxisChoice() {
  const { t } = useI18n();
  const axis = useView((view) => view.axis);
  const update = useUpdate();
  return (
    <Segmented
      quiet
      legend={t("timeline.axisKind")}
      value={axis}
      options={[
        { value: "calendar", label: t("timeline.axisDates") },
        { value: "polling", label: t("timeline.axisVoting") },
      ]}
      onChange={(next) => update((view) => ({ ...set("axis", next)(view), domain: null }))}
    />
  );
}
