import { useView } from "../state/hooks.ts";
import { DropDown } from "../ui/DropDown.tsx";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";

const PeriodPanel = later(async () => (await import("./PeriodPanel.tsx")).PeriodPanel);

/** The period as one of the filters: in dates, or in days to the vote. */
export function Period() {
  const { t } = useI18n();
  const chosen = useView(({ filters: { timeRanges, days } }) => timeRanges.length + days.length);
  return (
    <DropDown label={t("timeline.period")} chosen={chosen}>
      <PeriodPanel />
    </DropDown>
  );
}
