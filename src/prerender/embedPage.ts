import { frameTitle, wordsHtml } from "../embed/wordsHtml.ts";
import { countWords, figureTitle } from "../figure/figureWords.ts";
import { mapSvg, timelineSvg } from "../figure/panels.ts";
import { outcomeOf, type PictureInput } from "../figure/picture.ts";
import { createI18n, type I18n } from "../i18n/translator.ts";
import { shortHash } from "../model/digest.ts";
import { must } from "../model/must.ts";
import type { PinnedRelease } from "../model/release.ts";
import { parseDay } from "../model/span.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import { away, controls, frameHtml, notice, stateNotices } from "./frameHtml.ts";
import { type Html, NOTHING, tag, text, trusted } from "./html.ts";
import { CATALOGUES, langOf, type PageLang } from "./languages.ts";
import { CORRECTIONS_PAGE, oembedLink } from "./site.ts";

export const wordsOfPage = (lang: PageLang): I18n => createI18n(lang, CATALOGUES[lang], { digits: DEFAULT_VIEW.digits });

/** What pages of one language show: the record, the basemap and the words. */
export type EmbedPicture = Pick<PictureInput, "dataset" | "basemap" | "i18n">;

interface Page extends EmbedPicture {
  readonly start: string;
  /** The file name of the live script; null where the record is too large to be explored in a frame. */
  readonly live: string | null;
  readonly fonts: Readonly<Record<400 | 600, string>>;
  readonly site: URL | undefined;
  /** The names of all that was released. */
  readonly releases: readonly string[];
  /** The release that the page shows; null for the current record. */
  readonly pinned: PinnedRelease | null;
}

const WIDE = 960;
const NARROW = 358;

const MENU = [
  ["embed.openFull", null],
  ["embed.shareLink", "link"],
  ["embed.figure", "figure"],
  ["embed.data", "data"],
  ["embed.cite", "citation"],
] as const;

/** Which release the frame shows, whether there is a later one, and how many items were withdrawn from it. */
function releaseNotice({ release, newest, withdrawn }: PinnedRelease, { t, plural, formatDay }: I18n, current: string): Html {
  const day = (date: string): string => formatDay(must(parseDay(date), "day"));
  const words = [
    t("release.bar", { date: day(release.date), hash: shortHash(release.hash) }),
    ...(newest.hash === release.hash ? [] : [t("release.newer", { date: day(newest.date) })]),
    ...(withdrawn.length === 0 ? [] : [plural("release.withdrawn", withdrawn.length)]),
  ];
  return notice({ class: "notice notice-release" }, text(`${words.join(" ")} `), away(current, text(t("release.openCurrent"))));
}

const unknownNotice = ({ t }: I18n, current: string): Html =>
  notice(
    { class: "notice notice-unknown", role: "alert" },
    text(`${t("release.unknownFrame")} `),
    away(current, text(t("release.openCurrent"))),
  );

/** The address of the full page from the site's folder: of the current record, or of a release. */
function fullPage(lang: PageLang, pinned: PinnedRelease | null, share: string | null = null): string {
  const query = new URLSearchParams({ ...(pinned && { v: shortHash(pinned.release.hash) }), ...(share && { share }) }).toString();
  return `${lang}/${query === "" ? "" : `?${query}`}`;
}

type Draw = typeof mapSvg | typeof timelineSvg;

/** Both forms of a picture, of which the style shows the one that fits. */
const panels = (input: PictureInput, draw: Draw, name: string): readonly Html[] =>
  (["wide", "narrow"] as const).map((form) =>
    tag("div", { class: form }, trusted(draw(input, { width: form === "wide" ? WIDE : NARROW, id: `${name}-${form}` }))),
  );

/** Links to what can be done with the view on the full page. */
const menu = ({ t }: I18n, up: string, lang: PageLang, pinned: PinnedRelease | null): Html =>
  tag(
    "details",
    { class: "menu" },
    tag("summary", {}, text(t("common.menu"))),
    tag(
      "ul",
      {},
      ...MENU.map(([key, share]) => tag("li", {}, away(up + fullPage(lang, pinned, share), text(t(key))))),
      tag("li", {}, away(`${up}${lang}/${CORRECTIONS_PAGE}`, text(t("corrections.open")), false)),
    ),
  );

export function embedPage({ start, live, fonts, site, releases, pinned, ...parts }: Page): string {
  const input: PictureInput = { ...parts, view: DEFAULT_VIEW, ...outcomeOf(parts.dataset, DEFAULT_VIEW) };
  const { i18n, dataset } = input;
  const { t } = i18n;
  const lang = langOf(i18n);
  const up = pinned ? "../../../" : "../";
  const full = up + fullPage(lang, pinned);
  const hash = t("common.datasetHash", { hash: dataset.hash.slice(0, 12) });
  const main = [
    stateNotices(i18n),
    tag("h1", {}, away(full, text(frameTitle(input).title), true, "title")),
    tag("p", { id: "own" }),
    tag("p", { id: "counts" }, text(`${countWords(input)} · ${t("embed.whole")}`)),
    tag("p", { id: "story", hidden: "" }),
    pinned ? releaseNotice(pinned, i18n, `${up}${lang}/`) : unknownNotice(i18n, full),
    tag("noscript", {}, notice({}, text(t("embed.noScript")))),
    live === null ? notice({}, text(t("embed.tooLarge"))) : NOTHING,
    notice({ id: "ignored", hidden: "" }, text(t("embed.ignored"))),
    notice({ id: "missing", hidden: "" }),
    tag("div", { id: "words" }, trusted(wordsHtml(input))),
    tag(
      "div",
      { id: "pictures" },
      tag("div", { id: "map" }, ...panels(input, mapSvg, "map")),
      tag("div", { id: "timeline" }, ...panels(input, timelineSvg, "time")),
    ),
    live === null ? NOTHING : controls(i18n),
    menu(i18n, up, lang, pinned),
    tag("p", { class: "source" }, away(full, text(t("common.appName"))), text(` · ${hash} · CC BY 4.0 · ${t("map.attribution")}`)),
    tag("p", { class: "source" }, text(`${t("common.disclaimer")} ${t("common.coverageCaution")}`)),
  ];
  const canonical = site && tag("link", { rel: "canonical", href: new URL(fullPage(lang, pinned), site).href });
  return frameHtml({
    i18n,
    start,
    live: live ?? "",
    fonts,
    title: t("embed.frameTitle", { title: figureTitle(input) }),
    attributes: pinned ? {} : { "data-releases": releases.join(" ") },
    head: site && canonical ? [canonical, ...(pinned ? [] : [oembedLink(lang, site)])] : [],
    main,
  });
}
