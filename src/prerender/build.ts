/** Lays a built site out as pages: ar/ and en/ for readers, the root to send them on. Run after `vite build`; the record is the one that the site's data/ holds. */
import "./production.ts";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeWhole } from "../prepare/publish.ts";
import { readJson } from "../prepare/readJson.ts";
import { writeCards } from "./cards.ts";
import { codebookPage, codebookRules, writeCodebookStyle } from "./codebookPage.tsx";
import { buildDesk } from "./deskBundle.ts";
import { DESK_PAGE, deskPage, deskRecord } from "./deskPage.ts";
import { buildEmbeds } from "./embed.ts";
import { hostHeaders } from "./headers.ts";
import { languagePages } from "./languagePages.ts";
import { PAGE_LANGS } from "./languages.ts";
import { LICENCES, licenceTexts, scriptsIn } from "./licences.ts";
import { isManifest, pageStyles, partsAhead, preloads, reportStyles } from "./manifest.ts";
import { writeOffline } from "./offline.ts";
import { openPictures } from "./openPicture.ts";
import { inFolder, rootPage } from "./pages.ts";
import { CODEBOOK_PAGE, NEEDS_SITE, readSite } from "./site.ts";

const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
const out = values.out;
const data = join(out, "data");

const template = inFolder(readFileSync(join(out, "index.html"), "utf8"));
const manifest = readJson(join(out, ".vite/manifest.json"), isManifest);
const site = readSite(process.env["SITE_URL"]);
const pictureIn = await openPictures(data);
const codebook = { ...codebookRules(), site };
const codebookStyles = [...pageStyles(manifest), writeCodebookStyle(out)];
const desk = { record: deskRecord(), bundle: await buildDesk(out) };

for (const lang of PAGE_LANGS) {
  const built = {
    template,
    preloads: preloads(manifest, lang),
    ahead: partsAhead(manifest, lang),
    styles: pageStyles(manifest),
    reportStyles: reportStyles(manifest),
    site,
  };
  mkdirSync(join(out, lang), { recursive: true });
  // To wait for the disk after each would take longer than to lay them out; a build that is cut short is begun anew.
  writeFileSync(join(out, lang, DESK_PAGE), deskPage({ ...desk, lang }));
  writeFileSync(join(out, lang, CODEBOOK_PAGE), codebookPage({ ...pictureIn(lang), ...codebook, styles: codebookStyles }));
  for (const [name, text] of languagePages({ ...built, picture: pictureIn(lang) })) writeFileSync(join(out, lang, name), text);
}
writeWhole(join(out, "index.html"), rootPage());
rmSync(join(out, ".vite"), { recursive: true });
writeWhole(join(out, "_headers"), hostHeaders());
await buildEmbeds({ out, site, data });
if (site) await writeCards(out, site, pictureIn);
else console.log(`SITE_URL is not set: left out ${NEEDS_SITE.join(", ")}`);
writeWhole(join(out, LICENCES), licenceTexts(scriptsIn(out)));
await writeOffline(out);
