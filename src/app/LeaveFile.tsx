import { Dialog } from "../ui/Dialog.tsx";
import { useI18n } from "../ui/i18n.ts";
import { pageIn } from "./address.ts";
import { fileHere } from "./entries.ts";

interface Props {
  /** The language of the page to go to. */
  readonly to: "ar" | "en";
  readonly onStay: () => void;
}

/** Asks before a page in another language is loaded, to which a file that is open cannot go along; it shows our own record in the view that was left for the file. */
export function LeaveFile({ to, onStay }: Props) {
  const { t } = useI18n();
  const file = fileHere();
  if (file === null) return null;
  return (
    <Dialog open title={t("load.leaveFile")} onClose={onStay}>
      <p>{t("load.leaveFileWhy", { name: file.name })}</p>
      <p className="failure-actions">
        <button type="button" className="button button-primary" onClick={onStay}>
          {t("load.leaveFileStay")}
        </button>
        <a className="button" href={pageIn(to, new URL(file.back, window.location.href))}>
          {t("load.leaveFileGo")}
        </a>
      </p>
    </Dialog>
  );
}
