import type { PictureInput } from "../figure/picture.ts";
import type { SourceId } from "../model/ids.ts";
import type { TableRow } from "../table/rows.ts";
import { type Html, isolated, join, paragraph, tag, text } from "./html.ts";
import { langOf, OTHER } from "./languages.ts";
import { pageLinks } from "./pageLinks.ts";
import { numbered, pageCount, partsInTurn, partsOf, type Shelf } from "./pageParts.ts";
import { languageLink, plainPage } from "./plainPage.ts";
import { SourcesList } from "./reportSources.tsx";
import { listRecord, RecordTable } from "./reportTable.tsx";
import { staticPage } from "./staticPage.tsx";

const PER_PAGE = { entries: 150, calendar: 200, sources: 60 } as const;

/** Events and directives on the page that leads on to the others. */
const FIRST_ENTRIES = 30;

/** The pages of a large record, shelf by shelf. */
export interface RecordShelves {
  /** Links to all pages. */
  contents(): Html;
  /** The first events and directives. */
  first(): Html;
  /** Every page by its name in the language's folder, made when it is asked for. */
  pages(styles: readonly string[]): Generator<readonly [name: string, html: string]>;
}

/** Lays a record out on pages of bounded weight, so that all of it can be read without script however large it is. */
export function recordShelves(picture: PictureInput): RecordShelves {
  const { i18n, dataset } = picture;
  const { entries, calendar } = listRecord(picture);
  const alone = staticPage(picture);
  const sources: Shelf = {
    nameOf: numbered("reports"),
    title: i18n.t("sources.title"),
    count: dataset.sources.length,
    perPage: PER_PAGE.sources,
    render: (from, to) => alone(<SourcesList sources={dataset.sources.slice(from, to)} />),
  };
  const places = placesOf(sources, picture);
  const draw = staticPage(picture, (subject) => (subject.kind === "source" ? (places.get(subject.id) ?? null) : null));
  const table = (rows: readonly TableRow[], caption: string): Html => draw(<RecordTable {...picture} rows={rows} caption={caption} />);
  const shelves: readonly Shelf[] = [
    {
      nameOf: numbered("events"),
      title: i18n.t("report.entries"),
      count: entries.length,
      perPage: PER_PAGE.entries,
      render: (from, to) => table(entries.slice(from, to), i18n.t("table.caption")),
    },
    {
      nameOf: numbered("calendar"),
      title: i18n.t("details.calendarEntries"),
      count: calendar.length,
      perPage: PER_PAGE.calendar,
      render: (from, to) => table(calendar.slice(from, to), i18n.t("details.calendarEntries")),
    },
    sources,
  ];
  return {
    contents: () => join(shelves.filter(({ count }) => count > 0).map((shelf) => shelfLinks(shelf, picture))),
    first: () => table(entries.slice(0, FIRST_ENTRIES), i18n.t("table.caption")),
    *pages(styles) {
      for (const shelf of shelves) yield* pagesOf(shelf, picture, styles);
    },
  };
}

function shelfLinks(shelf: Shelf, { i18n }: PictureInput): Html {
  return join([tag("h3", {}, text(shelf.title)), pageLinks(shelf, { page: 0 }, i18n)]);
}

/** Where each report is told, from any page of the same folder. */
function placesOf(sources: Shelf, { dataset }: PictureInput): ReadonlyMap<SourceId, string> {
  const parts = [...partsOf(sources)];
  return new Map(parts.flatMap(({ name, from, to }) => dataset.sources.slice(from, to).map(({ id }) => [id, `${name}#${id}`] as const)));
}

function* pagesOf(shelf: Shelf, picture: PictureInput, styles: readonly string[]): Generator<readonly [string, string]> {
  const { i18n } = picture;
  for (const part of partsInTurn(shelf)) {
    const title = i18n.t("report.page", { title: shelf.title, n: part.page, total: pageCount(shelf) });
    const links = pageLinks(shelf, part, i18n);
    yield [part.name, recordPage(title, [links, part.html, links], picture, styles)];
  }
}

/** A further page of the report, which leads back to the first. */
export function recordPage(title: string, content: readonly Html[], { i18n, dataset }: PictureInput, styles: readonly string[]): string {
  const lang = langOf(i18n);
  const toRecord = tag("p", {}, tag("a", { href: "./" }, text(i18n.t("corrections.toRecord"))));
  const hash = paragraph(i18n.t("common.datasetHash", { hash: dataset.hash }));
  const header = tag(
    "header",
    { class: "report-head" },
    tag("div", {}, tag("h1", {}, text(title)), tag("p", {}, isolated(i18n.text(dataset.title)))),
    languageLink(lang, `../${OTHER[lang]}/`, i18n.t("app.switchLanguage")),
  );
  const body = [header, tag("main", { class: "report-record" }, toRecord, ...content, toRecord, hash)];
  return plainPage({ lang, title: `${title} — ${i18n.t("common.appName")}`, description: title, styles, body });
}
