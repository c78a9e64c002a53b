/** Lays the built site out as pages: ar/ and en/ for readers, the root to send them on. Run after `vite build`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { altText } from "../figure/altText.ts";
import { writeCards } from "./cards.ts";
import { correctionsFiles } from "./correctionsPage.ts";
import { buildEmbeds } from "./embed.ts";
import { hostHeaders } from "./headers.ts";
import { jsonBlock } from "./html.ts";
import { jsonLd } from "./jsonLd.ts";
import { OTHER, PAGE_LANGS, type PageLang } from "./languages.ts";
import { type Manifest, preloads } from "./manifest.ts";
import { writeOffline } from "./offline.ts";
import { openPicture } from "./openPicture.ts";
import { appPage, rootPage } from "./pages.ts";
import { report } from "./report.ts";
import { CORRECTIONS_PAGE, NEEDS_SITE, pageUrl, readSite, socialHead } from "./site.ts";

const OUT = "dist";

const template = readFileSync(join(OUT, "index.html"), "utf8");
const manifest = JSON.parse(readFileSync(join(OUT, ".vite/manifest.json"), "utf8")) as Manifest;
const styles = [...template.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)].map(([, path]) => `../${path}`);
const site = readSite(process.env["SITE_URL"]);

function page(lang: PageLang): string {
  const picture = openPicture(lang);
  const data = site ? new URL("data/dataset.json", site).href : "../data/dataset.json";
  const record = jsonBlock({ type: "application/ld+json" }, jsonLd(picture, data, site && pageUrl(site, lang)));
  const head = [preloads(manifest, lang), socialHead(lang, site, altText(picture)), record].join("\n    ");
  const built = template.replaceAll('="./', '="../');
  return appPage(built, lang, { head, report: report(picture, `../${OTHER[lang]}/`, CORRECTIONS_PAGE) });
}

for (const lang of PAGE_LANGS) {
  mkdirSync(join(OUT, lang), { recursive: true });
  writeFileSync(join(OUT, lang, "index.html"), page(lang));
  for (const [name, text] of correctionsFiles({ ...openPicture(lang), site, styles })) writeFileSync(join(OUT, lang, name), text);
}
writeFileSync(join(OUT, "index.html"), rootPage());
rmSync(join(OUT, ".vite"), { recursive: true });
writeFileSync(join(OUT, "_headers"), hostHeaders());
await buildEmbeds({ out: OUT, site });
if (site) await writeCards(OUT, site);
else console.log(`SITE_URL is not set: left out ${NEEDS_SITE.join(", ")}`);
await writeOffline(OUT);
