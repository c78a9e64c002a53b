import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DeskRecord } from "../desk/record.ts";
import { isBasemapTopology } from "../model/topology.ts";
import { readDraftRules } from "../prepare/draftRules.ts";
import { readJson } from "../prepare/readJson.ts";
import { recordCodes } from "../prepare/recordCodes.ts";
import { readRecordFiles } from "../prepare/recordFiles.ts";
import { townsOf } from "../prepare/towns.ts";
import type { DeskBundle } from "./deskBundle.ts";
import { join as joined, jsonBlock, tag, text } from "./html.ts";
import { CATALOGUES, DIRECTION, type PageLang } from "./languages.ts";

/** The page's name in a language's folder. */
export const DESK_PAGE = "desk.html";

/** Nothing leads out of it: an article that is pasted stays on the device. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";

/** The record below `root`/data as people write it, which the page needs to check what is written beside it. */
export function deskRecord(root = "."): DeskRecord {
  const whole = readRecordFiles(root).filter(({ errors }) => errors.length === 0);
  const files = whole.map(({ name, kind }) => ({ name, kind, yaml: readFileSync(join(root, name), "utf8") }));
  const rules = readDraftRules(root);
  const basemap = join(root, "data/basemap/basemap.topo.json");
  return {
    files,
    basemap: existsSync(basemap) ? readJson(basemap, isBasemapTopology) : null,
    draft: (rules.ok && rules.rules) || null,
    towns: townsOf(recordCodes(whole).of("country")),
  };
}

interface Page {
  readonly lang: PageLang;
  readonly record: DeskRecord;
  readonly bundle: DeskBundle;
  readonly strict?: boolean;
}

/** The page of the coder's desk: the record as it is written, and the script. */
export function deskPage({ lang, record, bundle, strict = true }: Page): string {
  const words = CATALOGUES[lang];
  const lines = [
    ...(strict ? [tag("meta", { "http-equiv": "Content-Security-Policy", content: POLICY })] : []),
    tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    tag("meta", { name: "referrer", content: "no-referrer" }),
    tag("meta", { name: "robots", content: "noindex" }),
    tag("meta", { name: "color-scheme", content: "light dark" }),
    tag("title", {}, text(`${words["desk.title"]} — ${words["common.appName"]}`)),
    tag("meta", { name: "description", content: words["desk.intro"] }),
    tag("link", { rel: "icon", href: "../favicon.svg", type: "image/svg+xml" }),
    ...bundle.styles.map((href) => tag("link", { rel: "stylesheet", href })),
    tag("script", { type: "module", src: bundle.script }),
  ];
  return `<!doctype html>
<html lang="${lang}" dir="${DIRECTION[lang]}">
  <head>
    <meta charset="utf-8">
    ${joined(lines, "\n    ")}
  </head>
  <body>
    <div id="desk">${tag("noscript", {}, tag("p", {}, text(words["app.noScript"])))}</div>
    ${jsonBlock({ type: "application/json", id: "record" }, record)}
  </body>
</html>
`;
}
