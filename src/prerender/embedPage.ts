import { countWords, figureTitle } from "../figure/figureWords.ts";
import { mapSvg, timelineSvg } from "../figure/panels.ts";
import { outcomeOf, type PictureInput } from "../figure/picture.ts";
import { createI18n, type I18n } from "../i18n/translator.ts";
import { shortHash } from "../model/digest.ts";
import type { PinnedRelease } from "../model/release.ts";
import { parseDay } from "../model/span.ts";
import { escapeXml } from "../render/markup.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import { controls, frameHtml, stateNotices } from "./frameHtml.ts";
import { CATALOGUES, type PageLang } from "./languages.ts";
import { CORRECTIONS_PAGE, oembedLink } from "./site.ts";

export const wordsOfPage = (lang: PageLang): I18n => createI18n(lang, CATALOGUES[lang], { digits: DEFAULT_VIEW.digits });

/** What pages of one language show: the record, its ground and the words. */
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

const AWAY = 'target="_blank" rel="noopener noreferrer" data-full';

/** Which release the frame shows, whether there is a later one, and how many items were withdrawn from it. */
function releaseNotice({ release, newest, withdrawn }: PinnedRelease, { t, plural, formatDay }: I18n, current: string): string {
  const day = (date: string): string => formatDay(parseDay(date)!);
  const words = [
    t("release.bar", { date: day(release.date), hash: shortHash(release.hash) }),
    ...(newest.hash === release.hash ? [] : [t("release.newer", { date: day(newest.date) })]),
    ...(withdrawn.length === 0 ? [] : [plural("release.withdrawn", withdrawn.length)]),
  ];
  return `<p class="notice notice-release">${escapeXml(words.join(" "))} <a href="${current}" ${AWAY}>${escapeXml(t("release.openCurrent"))}</a></p>`;
}

const unknownNotice = ({ t }: I18n, current: string): string =>
  `<p class="notice notice-unknown" role="alert">${escapeXml(t("release.unknownFrame"))} <a href="${current}" ${AWAY}>${escapeXml(t("release.openCurrent"))}</a></p>`;

/** The address of the full page from the site's folder: of the current record, or of a release. */
function fullPage(lang: PageLang, pinned: PinnedRelease | null, share: string | null = null): string {
  const query = new URLSearchParams({ ...(pinned && { v: shortHash(pinned.release.hash) }), ...(share && { share }) }).toString();
  return `${lang}/${query === "" ? "" : `?${query}`}`;
}

export function embedPage({ start, live, fonts, site, releases, pinned, ...parts }: Page): string {
  const input: PictureInput = { ...parts, view: DEFAULT_VIEW, ...outcomeOf(parts.dataset, DEFAULT_VIEW) };
  const { i18n, dataset } = input;
  const t = (text: string): string => escapeXml(text);
  const lang = i18n.lang as PageLang;
  const up = pinned ? "../../../" : "../";
  const full = t(up + fullPage(lang, pinned));
  const title = t(figureTitle(input));
  const panel = (form: "wide" | "narrow", draw: typeof mapSvg | typeof timelineSvg, name: string): string =>
    `<div class="${form}">${draw(input, { width: form === "wide" ? WIDE : NARROW, id: `${name}-${form}` })}</div>`;
  const main = `${stateNotices(i18n)}
<h1><a href="${full}" ${AWAY} id="title">${title}</a></h1>
<p id="counts">${t(`${countWords(input)} · ${i18n.t("embed.whole")}`)}</p>
${pinned ? releaseNotice(pinned, i18n, `${up}${lang}/`) : unknownNotice(i18n, full)}
<noscript><p class="notice">${t(i18n.t("embed.noScript"))}</p></noscript>
${live === null ? `<p class="notice">${t(i18n.t("embed.tooLarge"))}</p>` : ""}
<p class="notice" id="ignored" hidden>${t(i18n.t("embed.ignored"))}</p>
<p class="notice" id="missing" hidden></p>
<div id="pictures">
<div id="map">${panel("wide", mapSvg, "map")}${panel("narrow", mapSvg, "map")}</div>
<div id="timeline">${panel("wide", timelineSvg, "time")}${panel("narrow", timelineSvg, "time")}</div>
</div>
${live === null ? "" : controls(i18n)}
<details class="menu"><summary>${t(i18n.t("common.menu"))}</summary><ul>
${MENU.map(([key, share]) => `<li><a href="${t(up + fullPage(lang, pinned, share))}" ${AWAY}>${t(i18n.t(key))}</a></li>`).join("\n")}
<li><a href="${up}${lang}/${CORRECTIONS_PAGE}" target="_blank" rel="noopener noreferrer">${t(i18n.t("corrections.open"))}</a></li>
</ul></details>
<p class="source"><a href="${full}" ${AWAY}>${t(i18n.t("common.appName"))}</a> · ${t(i18n.t("common.datasetHash", { hash: dataset.hash.slice(0, 12) }))} · CC BY 4.0 · ${t(i18n.t("map.attribution"))}</p>
<p class="source">${t(i18n.t("common.disclaimer"))} ${t(i18n.t("common.coverageCaution"))}</p>`;
  return frameHtml({
    i18n,
    start,
    live: live ?? "",
    fonts,
    title: i18n.t("embed.frameTitle", { title: figureTitle(input) }),
    attributes: pinned ? "" : ` data-releases="${releases.join(" ")}"`,
    head: site
      ? `<link rel="canonical" href="${t(new URL(fullPage(lang, pinned), site).href)}">\n${pinned ? "" : `${oembedLink(lang, site)}\n`}`
      : "",
    main,
  });
}
