/** Runs inside the page of a frame with somebody else's record, inlined: asks the reader, then fetches that record and what draws it. */

import { narrowConnections } from "../app/policy.ts";
import { must } from "../model/must.ts";
import { separated } from "../view/mangled.ts";
import { fetchScript, picture, post, root } from "./frame.ts";
import type { Live } from "./live.ts";
import type { OtherParts } from "./other.ts";

declare global {
  /** What the script for other records leaves behind. */
  var BallotlineOther: { readonly open: (parts: OtherParts, url: string, hash: string) => Promise<Live> } | undefined;
  var BallotlineOtherParts: OtherParts | undefined;
}

interface Asked {
  readonly url: URL;
  /** Of the record's contents, all of it: a part could be met by another record. */
  readonly hash: string;
}

function readAsked(search: string): Asked | undefined {
  const query = separated(search);
  const [raw, hash] = [query.get("data") ?? "", query.get("hash") ?? ""];
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  const open = url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  return open && /^[0-9a-f]{64}$/.test(hash) ? { url, hash } : undefined;
}

/** Lets the reader choose, once the page can say whose record it is. */
function ask({ url }: Asked, agreed: () => void): void {
  for (const slot of document.querySelectorAll("[data-host]")) slot.textContent = url.host;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-full]"))
    link.search = new URLSearchParams({ data: url.href }).toString();
  must(document.getElementById("agree"), "button").addEventListener("click", agreed);
}

const asked = globalThis.crypto?.subtle ? readAsked(location.search) : undefined;
narrowConnections(asked?.url ?? null);
if (asked) {
  const { url, hash } = asked;
  const open = (): Promise<Live> =>
    fetchScript(() => must(BallotlineOther, "live script").open({ ...must(BallotlineOtherParts, "words"), post }, url.href, hash));
  const { listen, start } = picture(open, null);
  listen();
  document.addEventListener("DOMContentLoaded", () => ask(asked, start));
} else root.dataset["state"] = "refused";
