/** Runs inside the page of a frame with somebody else's record, inlined: asks the reader, then fetches that record and what draws it. */
import { narrowConnections } from "../app/policy.ts";
import { fetchScript, picture, post, root, tellHeight } from "./frame.ts";
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
  const query = new URLSearchParams(search);
  const [raw, hash] = [query.get("data") ?? "", query.get("hash") ?? ""];
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  const open = url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  return open && /^[0-9a-f]{64}$/.test(hash) ? { url, hash } : undefined;
}

function ask({ url, hash }: Asked): void {
  for (const slot of document.querySelectorAll("[data-host]")) slot.textContent = url.host;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-full]"))
    link.search = new URLSearchParams({ data: url.href }).toString();
  const { show, listen } = picture(() => fetchScript(() => BallotlineOther!.open({ ...BallotlineOtherParts!, post }, url.href, hash)));
  let listening = false;
  document.getElementById("agree")!.addEventListener("click", () => {
    show(location.hash);
    if (!listening) listen();
    listening = true;
  });
}

const asked = readAsked(location.search);
narrowConnections(asked?.url ?? null);
document.addEventListener("DOMContentLoaded", () => {
  if (asked && globalThis.crypto?.subtle) ask(asked);
  else root.dataset["state"] = "refused";
  tellHeight();
});
