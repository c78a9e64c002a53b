import { useI18n } from "../ui/i18n.ts";

/** Stands in a panel until what it shows has come. */
export function Coming({ view }: { readonly view: "common.events" | "common.settings" | "timeline.legend" }) {
  const { t } = useI18n();
  return <p>{t("load.loadingView", { view: t(view) })}</p>;
}
