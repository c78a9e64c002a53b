import { readFileSync } from "node:fs";
import { documentOf, jsonBlock, tag, trusted } from "./html.ts";
import { jsonLd } from "./jsonLd.ts";
import { CATALOGUES, DIRECTION, langOf, OTHER, type PageLang } from "./languages.ts";
import { licenceTexts } from "./licences.ts";
import { DATA_FOLDER, type PagePicture } from "./openPicture.ts";
import { recordFiles } from "./openRecord.ts";
import { descriptionTag, hashSource, META, pageTitle, policyMeta, START, titleTag } from "./pages.ts";
import { report } from "./report.tsx";

/** What the page would fetch from a site, by its path there. */
const inlinedPaths = (): readonly string[] => [
  ...recordFiles(`${DATA_FOLDER}/dataset.json`).map((name) => `data/${name}`),
  "data/basemap.topo.json",
  "fonts/ballotline-sans-400.woff2",
  "fonts/ballotline-sans-600.woff2",
];

export const singleFile = (lang: PageLang): string => `ballotline-${lang}.html`;

const base64 = (path: string): string => readFileSync(`public/${path}`).toString("base64");

/** A script that no character of it can end early: in strings and patterns the escapes mean the same. */
export const inlineScript = (script: string): string => script.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "\\x3c!--");

/** A style sheet with its fonts in it. */
export const inlineStyle = (style: string): string =>
  style.replace(/url\(["']?[^)"']*?(fonts\/[\w-]+\.woff2)["']?\)/g, (_, path: string) => `url(data:font/woff2;base64,${base64(path)})`);

/** One language's page as one file. */
export function singlePage(picture: PagePicture, app: { readonly script: string; readonly style: string }): string {
  const lang = langOf(picture.i18n);
  const [script, style] = [inlineScript(app.script), inlineStyle(app.style)];
  const policy = policyMeta({ scripts: `${hashSource(START)} ${hashSource(script)}`, styles: hashSource(style), fonts: "data:" });
  const assets = inlinedPaths().map((path) => tag("script", { type: "text/plain", "data-path": path }, trusted(base64(path))));
  const record = jsonBlock({ type: "application/ld+json" }, jsonLd(picture, { data: undefined, page: undefined, whole: true }));
  return documentOf(
    { lang, dir: DIRECTION[lang], "data-other-file": singleFile(OTHER[lang]) },
    [
      policy,
      ...META,
      titleTag(pageTitle(lang)),
      descriptionTag(CATALOGUES[lang]["app.description"]),
      tag("script", {}, trusted(START)),
      tag("style", {}, trusted(style)),
      record,
    ],
    [
      tag("div", { id: "app" }, report(picture, { otherHref: singleFile(OTHER[lang]), correctionsHref: null })),
      ...assets,
      tag("script", { type: "text/plain", id: "licences" }, trusted(inlineScript(licenceTexts([app.script])))),
      tag("script", { type: "module" }, trusted(script)),
    ],
  );
}
