import { type ReactNode, useState } from "react";
import { Dialog } from "../ui/Dialog.tsx";
import { useI18n } from "../ui/i18n.ts";
import { ShareIcon } from "../ui/icons.tsx";
import { later } from "../ui/later.tsx";
import { partToShare } from "./address.ts";
import { basemap } from "./basemap.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { LazyWording } from "./LazyWording.tsx";
import { Verified } from "./Verified.tsx";

const Sharing = later(async () => (await import("./Sharing.tsx")).Sharing);

/** Link, embed, figure, data and citation of the view at hand; the dialog comes when it is asked for. */
export function Share() {
  const { t } = useI18n();
  const [start] = useState(() => partToShare(window.location.href));
  const [open, setOpen] = useState(start !== null);
  const [asked, setAsked] = useState(open);
  const close = (): void => setOpen(false);
  const dialog = (failure: ReactNode): ReactNode => (
    <Dialog open={open} title={t("app.share")} onClose={close}>
      {failure}
    </Dialog>
  );
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        <ShareIcon />
        <span className="share-label">{t("app.share")}</span>
      </button>
      {asked && (
        <ErrorBoundary part="pane" of={String(open)} renderFailure={dialog}>
          <LazyWording wanting={open}>
            <Verified>
              <Sharing open={open} start={start ?? undefined} fetchBasemap={basemap} onClose={close} />
            </Verified>
          </LazyWording>
        </ErrorBoundary>
      )}
    </>
  );
}
