/** What draws somebody else's record in a frame, as one classic script. */

import { createI18n } from "../i18n/translator.ts";
import { isComplete } from "../load/errorLog.ts";
import type { Findings } from "../load/errors.ts";
import { loadPinned } from "../load/pinned.ts";
import { must } from "../model/must.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import { type Live, type LiveParts, mount } from "./live.ts";

export type OtherParts = Omit<LiveParts, "rows" | "foreign" | "story">;

/** Fetches the record at `url` and shows it where its contents have the hash given. Throws DatasetError. */
export async function open(parts: OtherParts, url: string, hash: string): Promise<Live> {
  const { rows, findings } = await loadPinned(url, hash, new AbortController().signal);
  const live = mount({
    ...parts,
    rows,
    story: [],
    foreign: { host: new URL(url).host, isFile: false, contentHash: hash, complete: isComplete(findings) },
  });
  sayLeftOut(findings, parts);
  return live;
}

function sayLeftOut({ leftOut }: Findings, { lang, words }: OtherParts): void {
  const notice = must(document.getElementById("left-out"), "notice");
  notice.hidden = leftOut === 0;
  notice.textContent = createI18n(lang, words, { digits: DEFAULT_VIEW.digits }).plural("load.badRecords", leftOut);
}
