import { useAppState, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { startTour } from "./walk.ts";

/** The way into the tour, where the record has one and nobody walks it. */
export function StartHere() {
  const { t } = useI18n();
  const { dataset, store } = useAppState();
  const isWalked = useView(({ step }) => step !== null);
  if (dataset.story === null || isWalked) return null;
  return (
    <button type="button" id="start-here" className="button" onClick={() => startTour(store)}>
      {t("app.startHere")}
    </button>
  );
}
