import { correctionKey } from "../model/corrections.ts";
import { must } from "../model/must.ts";
import { Contact } from "../sources/Contact.tsx";
import { CorrectionsList } from "../sources/CorrectionsList.tsx";
import { correctionsFeed } from "./correctionsFeed.ts";
import { type Html, isolated, paragraph, tag, text } from "./html.ts";
import { langOf, OTHER, type PageLang } from "./languages.ts";
import { pageLinks } from "./pageLinks.ts";
import { numbered, pageCount, partsInTurn, type Shelf } from "./pageParts.ts";
import { languageLink, plainPage } from "./plainPage.ts";
import { correctionsCount } from "./reportCorrections.tsx";
import { CODEBOOK_PAGE, CORRECTIONS_PAGE, FEED_FILE, feedLink, pageUrl } from "./site.ts";
import { type Draw, type StaticInput, staticPage } from "./staticPage.tsx";

interface Page extends StaticInput {
  /** The site's own address; without it there is no feed. */
  readonly site: URL | undefined;
  /** Addresses of the style sheets, from the page's folder. */
  readonly styles: readonly string[];
}

const PER_PAGE = 200;

const furtherName = numbered("corrections");

/** The corrections page by page; the first has the name that links have always had. */
function shelfOf(input: StaticInput, draw: Draw): Shelf {
  const { corrections } = input.dataset;
  return {
    title: input.i18n.t("corrections.title"),
    nameOf: (page, part) => (page === 1 && part === 1 ? CORRECTIONS_PAGE : furtherName(page, part)),
    count: Math.max(1, corrections.length),
    perPage: PER_PAGE,
    render: (from, to) => draw(<CorrectionsList corrections={corrections.slice(from, to)} heading="h2" />),
  };
}

function header({ dataset, i18n }: StaticInput, lang: PageLang): Html {
  return tag(
    "header",
    { class: "report-head" },
    tag("div", {}, tag("h1", {}, text(i18n.t("corrections.title"))), tag("p", {}, isolated(i18n.text(dataset.title)))),
    languageLink(lang, `../${OTHER[lang]}/${CORRECTIONS_PAGE}`, i18n.t("app.switchLanguage")),
  );
}

const main = (input: StaticInput, draw: Draw, site: URL | undefined, list: readonly Html[]): Html =>
  tag(
    "main",
    { class: "report-record" },
    paragraph(input.i18n.t("corrections.intro")),
    paragraph(correctionsCount(input)),
    ...list,
    tag("h2", {}, text(input.i18n.t("corrections.ask"))),
    draw(<Contact />),
    ...(site ? [tag("p", {}, tag("a", { href: FEED_FILE, type: "application/atom+xml" }, text(input.i18n.t("corrections.feed"))))] : []),
    tag("p", {}, tag("a", { href: CODEBOOK_PAGE }, text(input.i18n.t("sources.codebook")))),
    tag("p", {}, tag("a", { href: "./" }, text(input.i18n.t("corrections.toRecord")))),
    paragraph(input.i18n.t("common.datasetHash", { hash: input.dataset.hash })),
  );

/** The files of corrections in a language's folder, by name: pages without script, which need none, and the feed. */
export function correctionsFiles({ site, styles, ...input }: Page): ReadonlyMap<string, string> {
  const { i18n, dataset } = input;
  const lang = langOf(i18n);
  const draw = staticPage(input);
  const shelf = shelfOf(input, draw);
  const files = new Map<string, string>();
  const places = new Map<string, string>();
  for (const { name, html, from, to, ...at } of partsInTurn(shelf)) {
    for (const correction of dataset.corrections.slice(from, to)) places.set(correctionKey(correction), name);
    const links = pageCount(shelf) > 1 || at.previous !== null || at.next !== null ? [pageLinks(shelf, at, i18n)] : [];
    const canonical = site && tag("link", { rel: "canonical", href: new URL(name, pageUrl(site, lang)).href });
    const page = plainPage({
      lang,
      title: `${shelf.title} — ${i18n.t("common.appName")}`,
      description: i18n.t("corrections.intro"),
      styles,
      head: site && canonical ? [canonical, feedLink(lang, site)] : [],
      body: [header(input, lang), main(input, draw, site, [...links, html, ...links])],
    });
    files.set(name, page);
  }
  if (site)
    files.set(
      FEED_FILE,
      correctionsFeed(input, site, (key) => must(places.get(key), "places")),
    );
  return files;
}
