import { FRAME_HEIGHT } from "../export/embedCode.ts";
import { figureTitle } from "../figure/figureWords.ts";
import { outcomeOf } from "../figure/picture.ts";
import { stripBidi } from "../i18n/bidi.ts";
import { escapeXml } from "../render/markup.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import type { EmbedPicture } from "./embedPage.ts";

const WIDTH = 960;

/** A static answer to the question how a language's page is embedded; `site` is the site's own address. */
export function oembed({ site, ...parts }: EmbedPicture & { readonly site: URL }): string {
  const { i18n, dataset } = parts;
  const title = figureTitle({ ...parts, view: DEFAULT_VIEW, ...outcomeOf(dataset, DEFAULT_VIEW) });
  const src = escapeXml(new URL(`embed/${i18n.lang}.html`, site).href);
  const name = escapeXml(stripBidi(i18n.t("embed.frameTitle", { title })));
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: i18n.t("common.appName"),
    provider_url: site.href,
    width: WIDTH,
    height: FRAME_HEIGHT,
    html: `<iframe src="${src}" title="${name}" width="100%" height="${FRAME_HEIGHT}" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>`,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
