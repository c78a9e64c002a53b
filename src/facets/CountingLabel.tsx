import { useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";

/** What is counted and which facts are used, in a few words. */
export function CountingLabel() {
  const { t } = useI18n();
  const unit = useView((view) => view.unit);
  const trust = useView((view) => view.trust);
  return <>{t("facets.counting", { unit: t(`facets.counting.${unit}`), trust: t(`facets.counting.${trust}`) })}</>;
}
