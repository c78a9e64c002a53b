import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openRows } from "../model/dataset.ts";
import { type PinnedRelease, releaseName } from "../model/release.ts";
import type { DatasetRows } from "../model/types.ts";
import { type BasemapTopology, openBasemap } from "../scene/basemap.ts";
import { classicScript } from "./embedBundle.ts";
import { embedFonts, wholeFonts } from "./embedFonts.ts";
import { oembed } from "./embedOembed.ts";
import { otherPage } from "./embedOther.ts";
import { embedPage, wordsOfPage } from "./embedPage.ts";
import { trimmedRows, wordsIn } from "./embedParts.ts";
import { PAGE_LANGS } from "./languages.ts";
import { readReleased } from "./released.ts";
import { oembedPath } from "./site.ts";

/** One dataset's frames: those of the current record, or of a release. */
interface Edition {
  readonly rows: DatasetRows;
  readonly pinned: PinnedRelease | null;
}

interface EmbedBuild {
  /** The folder of the built site. */
  readonly out: string;
  /** The site's own address, ending in a slash; undefined leaves out what needs it. */
  readonly site: URL | undefined;
  /** The record and the ground in the form that the site serves. */
  readonly data?: string;
  /** The project's folder, which holds what was released. */
  readonly root?: string;
}

const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 10);

/** The frames' folder, from the folder of the site. */
const folderOf = ({ pinned }: Edition): string => (pinned ? `v/${releaseName(pinned.release.hash)}/embed` : "embed");

/**
 * Writes embed.js and, in embed/ and in that of each release, a page and a live script a language; beside those of the current
 * record (given the site's address) an oEmbed document. Gives the files by name with their text.
 */
export async function buildEmbeds({ out, site, data = "public/data", root = "." }: EmbedBuild): Promise<ReadonlyMap<string, string>> {
  const rows = JSON.parse(readFileSync(join(data, "dataset.json"), "utf8")) as DatasetRows;
  const topology = JSON.parse(readFileSync(join(data, "basemap.topo.json"), "utf8")) as BasemapTopology;
  const basemap = openBasemap(topology);
  const released = readReleased(root);
  const releases = released.map(({ pinned }) => releaseName(pinned.release.hash));
  const [loader, start, live] = await Promise.all(
    ["loader", "start", "live"].map((entry) => classicScript(`src/embed/${entry}.ts`, entry === "live" ? "BallotlineLive" : null)),
  );
  const files = new Map([["embed.js", loader!]]);
  for (const edition of [{ rows, pinned: null }, ...released]) {
    const [dataset, folder] = [openRows(edition.rows), folderOf(edition)];
    for (const lang of PAGE_LANGS) {
      const words = wordsIn(live!, lang);
      const parts = { rows: trimmedRows(edition.rows), host: null, topology, words, lang };
      const script = `${live!}\nglobalThis.BallotlineParts=${JSON.stringify(parts)};\n`;
      const name = `live-${lang}-${shortHash(script)}.js`;
      const picture = { dataset, basemap, i18n: wordsOfPage(lang) };
      const fonts = await embedFonts(edition.rows, words, lang);
      files.set(`${folder}/${name}`, script);
      files.set(
        `${folder}/${lang}.html`,
        embedPage({ ...picture, start: start!, live: name, fonts, site, releases, pinned: edition.pinned }),
      );
      if (site && !edition.pinned) files.set(oembedPath(lang), oembed({ ...picture, site }));
    }
  }
  for (const [name, text] of await otherRecords(topology)) files.set(name, text);
  for (const edition of [{ rows, pinned: null }, ...released]) empty(join(out, folderOf(edition)));
  mkdirSync(join(out, OTHER_FOLDER));
  for (const [name, text] of files) writeFileSync(join(out, name), text);
  return files;
}

const OTHER_FOLDER = "embed/other";

/** A page and a script a language for frames that show somebody else's record. */
async function otherRecords(topology: BasemapTopology): Promise<readonly (readonly [string, string])[]> {
  const start = await classicScript("src/embed/startOther.ts", null);
  const code = await classicScript("src/embed/other.ts", "BallotlineOther");
  const fonts = wholeFonts();
  return PAGE_LANGS.flatMap((lang) => {
    const parts = { topology, words: wordsIn(code, lang), lang };
    const script = `${code}\nglobalThis.BallotlineOtherParts=${JSON.stringify(parts)};\n`;
    const name = `live-${lang}-${shortHash(script)}.js`;
    const page = otherPage({ i18n: wordsOfPage(lang), start, live: name, fonts });
    return [[`${OTHER_FOLDER}/${name}`, script] as const, [`${OTHER_FOLDER}/${lang}.html`, page] as const];
  });
}

function empty(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
