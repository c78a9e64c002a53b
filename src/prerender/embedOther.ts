import type { TextKey } from "../i18n/messages.ts";
import type { I18n } from "../i18n/translator.ts";
import { escapeXml } from "../render/markup.ts";
import { controls, frameHtml, stateNotices } from "./frameHtml.ts";

interface OtherPage {
  readonly i18n: I18n;
  readonly start: string;
  /** The file name of the script that fetches and draws. */
  readonly live: string;
  readonly fonts: Readonly<Record<400 | 600, string>>;
}

/** A message whose every {host} the page's script fills in. */
const withHost = ({ tParts }: I18n, key: "load.foreignBar" | "load.foreignAsk" | "load.foreignAgree" | "embed.otherFailed"): string =>
  tParts(key)
    .map((part) => (typeof part === "string" ? escapeXml(part) : "<bdi data-host></bdi>"))
    .join("");

/** The page of frames that show somebody else's record: nothing of it until the reader agrees. */
export function otherPage({ i18n, start, live, fonts }: OtherPage): string {
  const t = (key: Extract<TextKey, `${"embed" | "map" | "common"}.${string}`>): string =>
    escapeXml((i18n.t as (key: string) => string)(key));
  const full = `<a href="../../${i18n.lang}/" target="_blank" rel="noopener noreferrer" data-full>${t("embed.openFull")}</a>`;
  const main = `${stateNotices(i18n)}
<p class="whose"><strong>${withHost(i18n, "load.foreignBar")}</strong></p>
<h1 id="title"></h1>
<p id="counts"></p>
<noscript><p class="notice">${t("embed.otherNoScript")}</p></noscript>
<div id="ask"><p>${withHost(i18n, "load.foreignAsk")}</p>
<button type="button" id="agree">${withHost(i18n, "load.foreignAgree")}</button></div>
<p class="notice notice-other" role="alert">${withHost(i18n, "embed.otherFailed")}</p>
<p class="notice notice-refused" role="alert">${t("embed.otherRefused")}</p>
<p class="notice" id="ignored" hidden>${t("embed.ignored")}</p>
<p class="notice" id="left-out" hidden></p>
<p class="notice" id="missing" hidden></p>
<div id="pictures"><div id="map"></div><div id="timeline"></div></div>
${controls(i18n)}
<p class="source">${full} · ${t("map.attribution")}</p>
<p class="source">${t("common.disclaimer")}</p>`;
  const title = i18n.t("embed.otherTitle");
  return frameHtml({ i18n, start, live, fonts, title, attributes: " data-other", main, connect: "https: http:" });
}
