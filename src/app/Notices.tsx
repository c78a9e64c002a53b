import type { PinnedRelease } from "../model/release.ts";
import { CitedNotice } from "./CitedNotice.tsx";
import type { OpenedView } from "./history.ts";
import { LinkNotice } from "./LinkNotice.tsx";
import { ReleaseBar } from "./ReleaseBar.tsx";

interface Props {
  readonly opened: OpenedView;
  readonly badData: string | null;
  readonly closed: string | null;
  readonly pinned: PinnedRelease | undefined;
}

/** What there is to say of the link that a reader came by. */
export function Notices({ opened, badData, closed, pinned }: Props) {
  return (
    <>
      {pinned && <ReleaseBar {...pinned} />}
      <LinkNotice opened={opened} badData={badData} closed={closed} />
      {opened.cited !== null && <CitedNotice view={opened.view} raw={opened.cited} pinned={pinned} />}
    </>
  );
}
