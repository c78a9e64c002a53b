import { FRAME_HEIGHT, FRAME_SANDBOX } from "../export/embedCode.ts";
import { figureTitle } from "../figure/figureWords.ts";
import { outcomeOf } from "../figure/picture.ts";
import { stripBidi } from "../i18n/bidi.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import type { EmbedPicture } from "./embedPage.ts";
import { tag } from "./html.ts";

const WIDTH = 960;

/** A static answer to the question how a language's page is embedded; `site` is the site's own address. */
export function oembed({ site, ...parts }: EmbedPicture & { readonly site: URL }): string {
  const { i18n, dataset } = parts;
  const title = figureTitle({ ...parts, view: DEFAULT_VIEW, ...outcomeOf(dataset, DEFAULT_VIEW) });
  const frame = {
    src: new URL(`embed/${i18n.lang}.html`, site).href,
    title: stripBidi(i18n.t("embed.frameTitle", { title })),
    width: "100%",
    height: FRAME_HEIGHT,
    loading: "lazy",
    referrerpolicy: "no-referrer",
    sandbox: FRAME_SANDBOX,
  };
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: i18n.t("common.appName"),
    provider_url: site.href,
    width: WIDTH,
    height: FRAME_HEIGHT,
    html: tag("iframe", frame),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
