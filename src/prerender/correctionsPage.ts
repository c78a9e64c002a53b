import { correctionKey } from "../model/corrections.ts";
import { correctionsFeed } from "./correctionsFeed.ts";
import { type Html, isolated, paragraph, tag, text } from "./html.ts";
import { OTHER, type PageLang } from "./languages.ts";
import { pageLinks } from "./pageLinks.ts";
import { numbered, pageCount, partsInTurn, type Shelf } from "./parts.ts";
import { languageLink, plainPage } from "./plainPage.ts";
import { type CorrectionsInput, contactLine, correctionsCount, correctionsList } from "./reportCorrections.ts";
import { CORRECTIONS_PAGE, FEED_FILE, feedLink, pageUrl } from "./site.ts";

interface Page extends CorrectionsInput {
  /** The site's own address; without it there is no feed. */
  readonly site: URL | undefined;
  /** Addresses of the style sheets, from the page's folder. */
  readonly styles: readonly string[];
}

const PER_PAGE = 200;

const furtherName = numbered("corrections");

/** The corrections page by page; the first has the name that links have always had. */
function shelfOf(input: CorrectionsInput): Shelf {
  const { corrections } = input.dataset;
  return {
    title: input.i18n.t("corrections.title"),
    nameOf: (page, part) => (page === 1 && part === 1 ? CORRECTIONS_PAGE : furtherName(page, part)),
    count: Math.max(1, corrections.length),
    perPage: PER_PAGE,
    render: (from, to) => correctionsList(corrections.slice(from, to), input, "h2"),
  };
}

function header({ dataset, i18n }: CorrectionsInput, lang: PageLang): Html {
  return tag(
    "header",
    { class: "report-head" },
    tag("div", {}, tag("h1", {}, text(i18n.t("corrections.title"))), tag("p", {}, isolated(i18n.text(dataset.title)))),
    languageLink(lang, `../${OTHER[lang]}/${CORRECTIONS_PAGE}`, i18n.t("app.switchLanguage")),
  );
}

const main = (input: CorrectionsInput, site: URL | undefined, list: readonly Html[]): Html =>
  tag(
    "main",
    { class: "report-record" },
    paragraph(input.i18n.t("corrections.intro")),
    paragraph(correctionsCount(input)),
    ...list,
    tag("h2", {}, text(input.i18n.t("corrections.ask"))),
    contactLine(input),
    ...(site ? [tag("p", {}, tag("a", { href: FEED_FILE, type: "application/atom+xml" }, text(input.i18n.t("corrections.feed"))))] : []),
    tag("p", {}, tag("a", { href: "./" }, text(input.i18n.t("corrections.toRecord")))),
    paragraph(input.i18n.t("common.datasetHash", { hash: input.dataset.hash })),
  );

/** The files of corrections in a language's folder, by name: pages without script, which need none, and the feed. */
export function correctionsFiles({ site, styles, ...input }: Page): ReadonlyMap<string, string> {
  const { i18n, dataset } = input;
  const lang = i18n.lang as PageLang;
  const shelf = shelfOf(input);
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
      body: [header(input, lang), main(input, site, [...links, html, ...links])],
    });
    files.set(name, page);
  }
  if (site)
    files.set(
      FEED_FILE,
      correctionsFeed(input, site, (key) => places.get(key)!),
    );
  return files;
}
