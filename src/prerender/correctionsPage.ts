import { correctionsFeed } from "./correctionsFeed.ts";
import { type Html, isolated, join, paragraph, tag, text } from "./html.ts";
import { DIRECTION, OTHER, type PageLang } from "./languages.ts";
import { type CorrectionsInput, contactLine, correctionsList } from "./reportCorrections.ts";
import { CORRECTIONS_PAGE, FEED_FILE, feedLink, pageUrl } from "./site.ts";

interface Page extends CorrectionsInput {
  /** The site's own address; without it there is no feed. */
  readonly site: URL | undefined;
  /** Addresses of the style sheets, from the page's folder. */
  readonly styles: readonly string[];
}

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/** The page of corrections as a file beside a language's page: no script in it, and it needs none. */
export function correctionsPage({ site, styles, ...input }: Page): string {
  const { i18n } = input;
  const lang = i18n.lang as PageLang;
  const title = `${i18n.t("corrections.title")} — ${i18n.t("common.appName")}`;
  const head = [
    tag("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    tag("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    tag("meta", { name: "referrer", content: "no-referrer" }),
    tag("meta", { name: "color-scheme", content: "light dark" }),
    tag("title", {}, text(title)),
    tag("meta", { name: "description", content: i18n.t("corrections.intro") }),
    tag("link", { rel: "icon", href: "../favicon.svg", type: "image/svg+xml" }),
    ...styles.map((href) => tag("link", { rel: "stylesheet", href })),
    ...(site ? [tag("link", { rel: "canonical", href: new URL(CORRECTIONS_PAGE, pageUrl(site, lang)).href }), feedLink(lang, site)] : []),
  ];
  return `<!doctype html>
<html lang="${lang}" dir="${DIRECTION[lang]}">
  <head>
    <meta charset="utf-8">
    ${join(head, "\n    ")}
  </head>
  <body>
    ${tag("div", { class: "report" }, header(input, lang), main(input, site))}
  </body>
</html>
`;
}

function header({ dataset, i18n }: CorrectionsInput, lang: PageLang): Html {
  const other = OTHER[lang];
  const language = { class: "button", href: `../${other}/${CORRECTIONS_PAGE}`, hreflang: other, lang: other, dir: DIRECTION[other] };
  return tag(
    "header",
    { class: "report-head" },
    tag("div", {}, tag("h1", {}, text(i18n.t("corrections.title"))), tag("p", {}, isolated(i18n.text(dataset.title)))),
    tag("a", language, text(i18n.t("app.switchLanguage"))),
  );
}

const main = (input: CorrectionsInput, site: URL | undefined): Html =>
  tag(
    "main",
    { class: "report-record" },
    paragraph(input.i18n.t("corrections.intro")),
    correctionsList(input),
    tag("h2", {}, text(input.i18n.t("corrections.ask"))),
    contactLine(input),
    ...(site ? [tag("p", {}, tag("a", { href: FEED_FILE, type: "application/atom+xml" }, text(input.i18n.t("corrections.feed"))))] : []),
    tag("p", {}, tag("a", { href: "./" }, text(input.i18n.t("corrections.toRecord")))),
    paragraph(input.i18n.t("common.datasetHash", { hash: input.dataset.hash })),
  );

/** The files of corrections in a language's folder, by name. */
export function correctionsFiles(page: Page): ReadonlyMap<string, string> {
  const files = new Map([[CORRECTIONS_PAGE, correctionsPage(page)]]);
  if (page.site) files.set(FEED_FILE, correctionsFeed(page, page.site));
  return files;
}
