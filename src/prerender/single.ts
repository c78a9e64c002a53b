import { readFileSync } from "node:fs";
import { type Html, jsonBlock, tag } from "./html.ts";
import { jsonLd } from "./jsonLd.ts";
import { DIRECTION, OTHER, type PageLang } from "./languages.ts";
import { openPicture } from "./openPicture.ts";
import { pageHead, policyMeta, START, sha256 } from "./pages.ts";
import { report } from "./report.ts";

/** What the page would fetch from a site, by its path there. */
const CARRIED = ["data/dataset.json", "data/basemap.topo.json", "fonts/ballotline-sans-400.woff2", "fonts/ballotline-sans-600.woff2"];

export const singleFile = (lang: PageLang): string => `ballotline-${lang}.html`;

const base64 = (path: string): string => readFileSync(`public/${path}`).toString("base64");

/** A script that no character of it can end early: in strings and patterns the escapes mean the same. */
export const inlineScript = (script: string): string => script.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "\\x3c!--");

/** A style sheet with its fonts in it. */
export const inlineStyle = (style: string): string =>
  style.replace(/url\(["']?[^)"']*?(fonts\/[\w-]+\.woff2)["']?\)/g, (_, path: string) => `url(data:font/woff2;base64,${base64(path)})`);

/** One language's page as one file. */
export function singlePage(lang: PageLang, app: { readonly script: string; readonly style: string }): string {
  const [script, style, picture] = [inlineScript(app.script), inlineStyle(app.style), openPicture(lang)];
  const policy = policyMeta({ scripts: `${sha256(START)} ${sha256(script)}`, styles: sha256(style), fonts: "data:" });
  const carried = CARRIED.map((path) => tag("script", { type: "text/plain", "data-path": path }, base64(path) as Html));
  const record = jsonBlock({ type: "application/ld+json" }, jsonLd(picture, undefined, undefined));
  return `<!doctype html>
<html lang="${lang}" dir="${DIRECTION[lang]}" data-other-file="${singleFile(OTHER[lang])}">
  <head>
    <meta charset="utf-8" />
    ${policy}
    ${pageHead(lang)}
    <script>${START}</script>
    <style>${style}</style>
    ${record}
  </head>
  <body>
    <div id="app">${report(picture, singleFile(OTHER[lang]))}</div>
    ${carried.join("\n    ")}
    <script type="module">${script}</script>
  </body>
</html>
`;
}
