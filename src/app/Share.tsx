import { lazy, Suspense, useState } from "react";
import { useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { ShareIcon } from "../ui/icons.tsx";
import { MoreWords } from "../ui/MoreWords.tsx";
import { writeFragment } from "../view/url.ts";
import { Worded } from "./Worded.tsx";

const ShareDialog = lazy(() => import("../export/ShareDialog.tsx").then((room) => ({ default: room.ShareDialog })));

/** Link, data and citation of the view at hand; the dialog comes when it is asked for. */
export function Share() {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
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
        <Suspense fallback={null}>
          <MoreWords>
            <Worded wanting={open}>
              <Sharing open={open} onClose={() => setOpen(false)} />
            </Worded>
          </MoreWords>
        </Suspense>
      )}
    </>
  );
}

function Sharing({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const view = useView((current) => current);
  const page = window.location.origin + window.location.pathname + window.location.search;
  const fragment = writeFragment(view);
  return <ShareDialog open={open} onClose={onClose} permalink={fragment === "" ? page : `${page}#${fragment}`} recordUrl={page} />;
}
