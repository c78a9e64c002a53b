import { lazy, Suspense, useState } from "react";
import { useI18n } from "../ui/i18n.ts";
import { ShareIcon } from "../ui/icons.tsx";
import { MoreWords } from "../ui/MoreWords.tsx";
import { basemap } from "./basemap.ts";
import { Worded } from "./Worded.tsx";

const Sharing = lazy(() => import("./Sharing.tsx").then((room) => ({ default: room.Sharing })));

/** The part of the dialog that a link from an embed asks for. */
const askedFor = (): string | null => new URLSearchParams(window.location.search).get("share");

/** Link, embed, figure, data and citation of the view at hand; the dialog comes when it is asked for. */
export function Share() {
  const { t } = useI18n();
  const [start] = useState(askedFor);
  const [open, setOpen] = useState(start !== null);
  const [asked, setAsked] = useState(open);
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
              <Sharing open={open} start={start ?? undefined} ground={basemap} onClose={() => setOpen(false)} />
            </Worded>
          </MoreWords>
        </Suspense>
      )}
    </>
  );
}
