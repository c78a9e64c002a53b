import { fittingHeight, heightAt, plainFrame } from "../export/embedCode.ts";
import { figureTitle } from "../figure/figureWords.ts";
import { outcomeOf } from "../figure/picture.ts";
import { stripBidi } from "../i18n/bidi.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import type { EmbedPicture } from "./embedPage.ts";

const WIDTH = 960;

/** A static answer to the question how a language's page is embedded: as high as its column asks; `site` is the site's own address. */
export function oembed({ site, ...parts }: EmbedPicture & { readonly site: URL }): string {
  const { i18n, dataset } = parts;
  const found = outcomeOf(dataset, DEFAULT_VIEW);
  const title = figureTitle({ ...parts, view: DEFAULT_VIEW, ...found });
  const lang = i18n.lang === "ar" ? "ar" : "en";
  const directives = found.result.directives.possible;
  const height = heightAt(WIDTH, lang, directives);
  const frame = {
    src: new URL(`embed/${lang}.html`, site).href,
    title: stripBidi(i18n.t("embed.frameTitle", { title })),
    height,
    fitting: fittingHeight(lang, directives),
  };
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: i18n.t("common.appName"),
    provider_url: site.href,
    width: WIDTH,
    height,
    html: plainFrame(frame),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
