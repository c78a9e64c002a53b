/** What draws somebody else's record in a frame, as one classic script. */
import { loadPinned } from "../load/pinned.ts";
import { type Live, type LiveParts, mount } from "./live.ts";

export type OtherParts = Omit<LiveParts, "rows" | "host">;

/** Fetches the record at `url` and shows it where its contents have the hash given. Throws DatasetError. */
export async function open(parts: OtherParts, url: string, hash: string): Promise<Live> {
  const rows = await loadPinned(url, hash, new AbortController().signal);
  return mount({ ...parts, rows, host: new URL(url).host });
}
