import { countWords, mapCaption } from "../figure/figureWords.ts";
import { mapSvg, timelineSvg } from "../figure/panels.ts";
import { mapPicture, type PictureInput } from "../figure/picture.ts";
import { coverageWords } from "../scene/wordsCoverage.ts";
import { coarse } from "./coarse.ts";
import { type Html, isolated, join, paragraph, svg, tag, text } from "./html.ts";
import { reportCorrections } from "./reportCorrections.ts";
import { reportSources } from "./reportSources.ts";
import { reportTables } from "./reportTable.ts";

/** Pixels for which the pictures are drawn; they scale with the page. */
const WIDE = { map: [724, 354], timeline: 1280 } as const;
const NARROW = { map: [388, 357], timeline: 390 } as const;

/** Pixels below which a bend of an outline is left out. */
const COARSE = 3;

const mapOf = (picture: PictureInput, [width, height]: readonly [number, number], id: string): string =>
  coarse(mapSvg(picture, { width, height, id }), COARSE);

/**
 * The page as it stands without script: the pictures, then every event, directive and report in words.
 * `otherHref` leads to the same page in the other language, `correctionsHref` to the corrections, which are part of a page
 * that has no other beside it.
 */
export function report(picture: PictureInput, otherHref: string, correctionsHref: string | null = null): Html {
  return tag(
    "div",
    { class: "report" },
    tag("div", { class: "report-first" }, header(picture, otherHref), pictures(picture), sums(picture)),
    tag(
      "main",
      { class: "report-record" },
      reportTables(picture),
      reportSources(picture),
      reportCorrections(picture, correctionsHref),
      method(picture),
    ),
  );
}

function header({ dataset, i18n }: PictureInput, otherHref: string): Html {
  const other = i18n.lang === "ar" ? "en" : "ar";
  const language = { class: "button", href: otherHref, hreflang: other, lang: other, dir: other === "ar" ? "rtl" : "ltr" };
  return tag(
    "header",
    { class: "report-head" },
    tag("div", {}, tag("h1", {}, text(i18n.t("common.appName"))), tag("p", {}, isolated(i18n.text(dataset.title)))),
    tag("a", language, text(i18n.t("app.switchLanguage"))),
  );
}

function pictures(picture: PictureInput): Html {
  const { i18n } = picture;
  return tag(
    "div",
    { class: "report-pictures" },
    tag(
      "section",
      { class: "report-map", "aria-label": i18n.t("common.map") },
      tag("div", { class: "report-wide" }, svg(mapOf(picture, WIDE.map, "report-map-wide"))),
      tag("div", { class: "report-narrow" }, svg(mapOf(picture, NARROW.map, "report-map-narrow"))),
    ),
    tag(
      "section",
      { class: "report-timeline", "aria-label": i18n.t("common.timeline") },
      tag("div", { class: "report-wide" }, svg(timelineSvg(picture, { width: WIDE.timeline, id: "report-time-wide" }))),
      tag("div", { class: "report-narrow" }, svg(timelineSvg(picture, { width: NARROW.timeline, id: "report-time-narrow" }))),
    ),
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
