/** Runs inside the page of a frame with our own record from the start, inlined: fetches what makes the picture live once it is asked for. */

import { must } from "../model/must.ts";
import { plainCode, separated } from "../view/mangled.ts";
import { fetchScript, linkAsAsked, picture, post, root } from "./frame.ts";
import type { Live, LiveParts } from "./live.ts";

declare global {
  /** What the live script leaves behind. */
  var BallotlineLive: { readonly mount: (parts: LiveParts) => Live } | undefined;
  var BallotlineParts: LiveParts | undefined;
}

/** The current record's page knows what was released: it hands on to the page of a release that its address names, or says that there is none. */
function leadsElsewhere(): boolean {
  const query = separated(location.search);
  const asked = query.get("v");
  const release = asked && plainCode(asked);
  const known = root.dataset["releases"]?.split(" ");
  if (release === null || !known) return false;
  query.delete("v");
  const there = known.includes(release);
  root.dataset["release"] = there ? "elsewhere" : "unknown";
  if (there) location.replace(`../v/${release}/embed/${root.lang}.html?${query.toString()}${location.hash}`);
  return true;
}

const { listen, start } = picture(
  () => fetchScript(() => must(BallotlineLive, "live script").mount({ ...must(BallotlineParts, "record"), post })),
  "",
);
// A record too large for a frame has no live script: its picture shows all of it, and says so.
if (leadsElsewhere() || root.dataset["live"] === "") linkAsAsked();
else {
  listen();
  start();
}
