import { usePageLink } from "../state/hooks.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useI18n } from "../ui/i18n.ts";
import "./help.css";

const KEYS = [
  ["/", "app.keySearch"],
  ["Esc", "app.keyEscape"],
  ["?", "app.keyHelp"],
  ["← →", "app.keySteps"],
] as const;

export function Help({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useI18n();
  const corrections = usePageLink("corrections");
  return (
    <Dialog open={open} title={t("details.startTitle")} onClose={onClose}>
      <p>{t("details.startPlaces")}</p>
      <p>{t("details.startDates")}</p>
      <p>{t("app.helpMarks")}</p>
      <p>{t("app.helpCounts")}</p>
      <p>{t("common.absenceCaution")}</p>
      <p>
        <a
          href={corrections.href}
          onClick={(event) => {
            onClose();
            corrections.onClick(event);
          }}
        >
          {t("corrections.open")}
        </a>
      </p>
      <h3>{t("app.helpKeys")}</h3>
      <dl className="keys">
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
