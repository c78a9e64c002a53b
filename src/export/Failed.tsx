import { useI18n } from "../ui/i18n.ts";

/** What could not be had, and another try. */
export function Failed({ words, onRetry }: { readonly words: string; readonly onRetry: () => void }) {
  const { t } = useI18n();
  return (
    <p role="alert">
      {words}{" "}
      <button type="button" className="link-button" onClick={onRetry}>
        {t("common.retry")}
      </button>
    </p>
  );
}
