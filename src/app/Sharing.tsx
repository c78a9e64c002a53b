import { ShareDialog } from "../export/ShareDialog.tsx";
import type { Basemap } from "../scene/basemap.ts";
import { useView } from "../state/hooks.ts";
import { withFragment, writeFragment } from "../view/url.ts";
import { isOneFile, pageToShare } from "./address.ts";
import { OfflineCopy } from "./offline/OfflineCopy.tsx";
import { ownFiles } from "./ownFiles.ts";
import { releases } from "./releases.ts";

interface Props {
  readonly open: boolean;
  /** The part to open on. */
  readonly start: string | undefined;
  readonly fetchBasemap: () => Promise<Basemap>;
  readonly onClose: () => void;
}

/** The dialog over the view at hand. */
export function Sharing(props: Props) {
  const view = useView((current) => current);
  const page = pageToShare(window.location.href);
  return (
    <ShareDialog
      {...props}
      permalink={withFragment(page, writeFragment(view))}
      recordUrl={page}
      releases={releases}
      embeds={!isOneFile()}
      openFile={ownFiles.open}
      keep={<OfflineCopy />}
    />
  );
}
