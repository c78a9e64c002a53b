import { lazy, Suspense, useState } from "react";
import { useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { ShareIcon } from "../ui/icons.tsx";
import { MoreWords } from "../ui/MoreWords.tsx";
import { writeFragment } from "../view/url.ts";
import { basemap } from "./basemap.ts";
import { releases } from "./releases.ts";
import { Worded } from "./Worded.tsx";

const ShareDialog = lazy(() => import("../export/ShareDialog.tsx").then((room) => ({ default: room.ShareDialog })));

/** The part of the dialog that a link from an embed asks for. */
const askedFor = (): string | null => new URLSearchParams(window.location.search).get("share");

/** This page's address without what only opened it. */
function pageAddress(): string {
  const url = new URL(window.location.href);
  for (const key of ["share", "embed"]) url.searchParams.delete(key);
  return `${url.origin === "null" ? "file://" : url.origin}${url.pathname}${url.search}`;
}

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
              <Sharing open={open} start={start ?? undefined} onClose={() => setOpen(false)} />
            </Worded>
          </MoreWords>
        </Suspense>
      )}
    </>
  );
}

interface SharingProps {
  readonly open: boolean;
  readonly start: string | undefined;
  readonly onClose: () => void;
}

function Sharing({ open, start, onClose }: SharingProps) {
  const view = useView((current) => current);
  const page = pageAddress();
  const fragment = writeFragment(view);
  return (
    <ShareDialog
      open={open}
      start={start}
      onClose={onClose}
      permalink={fragment === "" ? page : `${page}#${fragment}`}
      recordUrl={page}
      ground={basemap}
      releases={releases}
    />
  );
}
