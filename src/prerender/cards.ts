import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { figureSvg } from "../figure/figure.ts";
import { loadOutlines } from "../figure/outlines.ts";
import type { PictureInput } from "../figure/picture.ts";
import { dayOf } from "../model/span.ts";
import { writeWhole } from "../prepare/publish.ts";
import { readFaces } from "./fontFiles.ts";
import { PAGE_LANGS, type PageLang } from "./languages.ts";
import { cardPath, pageUrl } from "./site.ts";

/** Pixels, as previews of links ask for. */
const CARD_WIDTH = 1200;

/** Writes the picture that a preview of a link shows, one a language. Its words are outlines, so nothing is left to shape. */
export async function writeCards(out: string, site: URL, pictureIn: (lang: PageLang) => PictureInput): Promise<void> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  const textRenderer = await loadOutlines(readFaces());
  const now = new Date();
  const date = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  for (const lang of PAGE_LANGS) {
    const svg = figureSvg({ ...pictureIn(lang), kind: "words", size: "card", date, link: pageUrl(site, lang), textRenderer });
    const file = join(out, cardPath(lang));
    writeWhole(file, new Resvg(svg, { fitTo: { mode: "width", value: CARD_WIDTH } }).render().asPng());
  }
}
