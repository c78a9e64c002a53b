import { countWords, mapCaption } from "../figure/figureWords.ts";
import { mapFrame } from "../figure/mapCamera.ts";
import { mapSvg, timelineSvg } from "../figure/panels.ts";
import { mapPicture, type PictureInput } from "../figure/picture.ts";
import { openBasemap } from "../scene/basemap.ts";
import { homeOf } from "../scene/mapHome.ts";
import { coverageWords } from "../scene/wordsCoverage.ts";
import { coarseBasemap } from "./coarse.ts";
import { type Html, isolated, join, paragraph, tag, text, trusted } from "./html.ts";
import type { PagePicture } from "./openPicture.ts";
import type { RecordShelves } from "./recordShelves.tsx";
import { reportCorrections } from "./reportCorrections.tsx";
import { SourcesList, sourcesHead } from "./reportSources.tsx";
import { listRecord, RecordTable } from "./reportTable.tsx";
import { staticPage } from "./staticPage.tsx";

/** Pixels for which the pictures are drawn; they scale with the page. */
const WIDE = { map: [724, 354], timeline: 1280 } as const;
const NARROW = { map: [388, 357], timeline: 390 } as const;

/** Pixels up to which a bend of an outline is left out. */
const COARSE = 2;

function mapOf(picture: PagePicture, [width, height]: readonly [number, number], id: string): string {
  const frame = mapFrame(width, height, picture.view.camera, homeOf(picture.dataset, picture.basemap));
  const basemap = openBasemap(coarseBasemap(picture.topology, frame, COARSE));
  return mapSvg({ ...picture, basemap }, { width, height, id });
}

export interface ReportLinks {
  /** The same page in the other language. */
  readonly otherHref: string;
  /** The page of corrections; null where they are part of this page, which has no other beside it. */
  readonly correctionsHref: string | null;
}

const around = (
  picture: PagePicture,
  { otherHref, correctionsHref }: ReportLinks,
  record: readonly Html[],
  inside: readonly Picture[] = PICTURES,
): Html =>
  tag(
    "div",
    { class: "report" },
    tag("div", { class: "report-first" }, header(picture, otherHref), pictures(picture, inside), sums(picture)),
    tag("main", { class: "report-record" }, ...record, reportCorrections(picture, correctionsHref), method(picture)),
  );

/** The page as it stands without script: the pictures, then every event, directive and report in words. */
export function report(picture: PagePicture, links: ReportLinks): Html {
  const { dataset, i18n } = picture;
  const { entries, calendar } = listRecord(picture);
  const draw = staticPage(picture, (subject) => (subject.kind === "source" ? `#${subject.id}` : null));
  return around(picture, links, [
    draw(
      <>
        <RecordTable {...picture} rows={entries} caption={i18n.t("table.caption")} />
        <RecordTable {...picture} rows={calendar} caption={i18n.t("details.calendarEntries")} />
      </>,
    ),
    sourcesHead(picture),
    staticPage(picture)(<SourcesList sources={dataset.sources} />),
  ]);
}

/**
 * The same of a record too large for one page: the first events and directives, and links to the pages that hold everything;
 * pictures that are not `inside` stand on pages of their own.
 */
export function reportFirst(picture: PagePicture, links: ReportLinks, shelves: RecordShelves, inside: readonly Picture[]): Html {
  const { i18n } = picture;
  const record = [tag("h2", {}, text(i18n.t("report.pages"))), paragraph(i18n.t("report.firstPart")), shelves.contents(), shelves.first()];
  return around(picture, links, record, inside);
}

function header({ dataset, i18n }: PictureInput, otherHref: string): Html {
  const other = i18n.lang === "ar" ? "en" : "ar";
  const language = { class: "button", href: otherHref, hreflang: other, lang: other, dir: other === "ar" ? "rtl" : "ltr" };
  return tag(
    "header",
    { class: "report-head", "data-waiting": i18n.t("report.waiting") },
    tag("div", {}, tag("h1", {}, text(i18n.t("common.appName"))), tag("p", {}, isolated(i18n.text(dataset.title)))),
    tag("a", language, text(i18n.t("app.switchLanguage"))),
  );
}

/** The pictures of a page, each in a form for wide and one for narrow windows. */
export const PICTURES = ["map", "timeline"] as const;
export type Picture = (typeof PICTURES)[number];
const FORMS = ["wide", "narrow"] as const;
type Form = (typeof FORMS)[number];

const SIZES = { wide: WIDE, narrow: NARROW } as const;
const OWN_PAGE = { map: "report.mapPage", timeline: "report.timelinePage" } as const;

const pictureName = (which: Picture, form: Form): string => `${which}-${form}.html`;

function drawn(which: Picture, form: Form, picture: PagePicture): Html {
  const size = SIZES[form];
  const id = `report-${which === "map" ? "map" : "time"}-${form}`;
  const svg = which === "map" ? mapOf(picture, size.map, id) : timelineSvg(picture, { width: size.timeline, id });
  // In HTML an svg needs no namespace.
  return trusted(svg.replace(' xmlns="http://www.w3.org/2000/svg"', ""));
}

/** A picture on a page of its own, by the page's name. */
export const picturePages = (which: Picture, picture: PagePicture): readonly (readonly [name: string, Html])[] =>
  FORMS.map((form) => [pictureName(which, form), tag("section", { class: `report-${which}` }, drawn(which, form, picture))]);

export const picturePageTitle = (which: Picture, { i18n }: PictureInput): string => i18n.t(OWN_PAGE[which]);

function pictures(picture: PagePicture, inside: readonly Picture[]): Html {
  const { i18n } = picture;
  const section = (which: Picture): Html =>
    tag(
      "section",
      { class: `report-${which}`, "aria-label": i18n.t(`common.${which}`) },
      ...FORMS.map((form) => {
        const link = tag("a", { href: pictureName(which, form) }, text(picturePageTitle(which, picture)));
        return tag("div", { class: `report-${form}` }, inside.includes(which) ? drawn(which, form, picture) : tag("p", {}, link));
      }),
    );
  return tag(
    "div",
    { class: "report-pictures" },
    section("map"),
    section("timeline"),
    tag(
      "aside",
      { class: "report-how" },
      tag("h2", {}, text(i18n.t("details.startTitle"))),
      ...(["details.startPlaces", "details.startDates"] as const).map((key) => paragraph(i18n.t(key))),
    ),
    coverage(picture),
  );
}

function coverage({ dataset, view, i18n }: PictureInput): Html {
  return tag(
    "aside",
    { class: "report-coverage" },
    tag("h2", {}, text(i18n.t("common.coverage"))),
    paragraph(i18n.plural("common.coverageReports", dataset.sources.length)),
    tag("ul", {}, ...coverageWords(dataset, view.trust, i18n).map((line) => tag("li", {}, text(line)))),
    paragraph(i18n.t("common.coverageCaution")),
  );
}

const sums = (picture: PictureInput): Html =>
  tag(
    "div",
    { class: "report-sums" },
    tag("p", {}, tag("strong", {}, text(countWords(picture)))),
    paragraph(mapCaption(mapPicture(picture), picture)),
  );

/** What may be done with the record, and what its pictures do not mean. */
const method = ({ dataset, i18n }: PictureInput): Html =>
  join([
    tag("h2", {}, text(i18n.t("sources.rights"))),
    tag(
      "ul",
      {},
      ...(["sources.dataBasemap", "sources.dataCoordinates", "sources.dataFont", "sources.dataRecord", "sources.texts"] as const).map(
        (key) => tag("li", {}, text(i18n.t(key))),
      ),
    ),
    paragraph(i18n.t("common.disclaimer")),
    paragraph(i18n.t("common.datasetHash", { hash: dataset.hash })),
  ]);
