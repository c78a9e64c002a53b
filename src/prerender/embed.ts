import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Dataset, openRows } from "../model/dataset.ts";
import { shortHash } from "../model/digest.ts";
import { must } from "../model/must.ts";
import type { PinnedRelease } from "../model/release.ts";
import { type BasemapTopology, isBasemapTopology } from "../model/topology.ts";
import type { StoryStep } from "../model/types.ts";
import { writeWhole } from "../prepare/publish.ts";
import { readJson } from "../prepare/readJson.ts";
import { releaseFile } from "../prepare/releases.ts";
import { sha256 } from "../prepare/sha256.ts";
import { openBasemap } from "../scene/basemap.ts";
import { lighterBasemap } from "./coarse.ts";
import { type ClassicScript, classicScript } from "./embedBundle.ts";
import { embedFonts, wholeFonts } from "./embedFonts.ts";
import { oembed } from "./embedOembed.ts";
import { otherPage } from "./embedOther.ts";
import { embedPage, wordsOfPage } from "./embedPage.ts";
import { trimmedRows, wordsOf } from "./embedParts.ts";
import { PAGE_LANGS, type PageLang } from "./languages.ts";
import { openRecord, readStory } from "./openRecord.ts";
import { readReleased } from "./released.ts";
import { oembedPath } from "./site.ts";

/** Bends of the coast in degrees that the static picture leaves out: a third of a pixel of the widest. */
const UNSEEN = 0.01;

/** One dataset's frames: those of the current record, or of a release. */
interface Edition {
  readonly story: readonly StoryStep[];
  readonly dataset: Dataset;
  readonly pinned: PinnedRelease | null;
}

/** The rows of a frame come with its script: a record of more events is shown in frames as a picture that leads to the full page. */
const MOST_EVENTS_IN_A_FRAME = 10_000;

interface EmbedBuild {
  /** The folder of the built site. */
  readonly out: string;
  /** The site's own address, ending in a slash; undefined leaves out what needs it. */
  readonly site: URL | undefined;
  /** The record and the basemap in the form that the site serves. */
  readonly data?: string;
  /** The project's folder, which holds what was released. */
  readonly root?: string;
}

const contentName = (text: string): string => sha256(text).slice(0, 10);

/** The frames' folder, from the folder of the site. */
const folderOf = ({ pinned }: Edition): string => (pinned ? `v/${shortHash(pinned.release.hash)}/embed` : "embed");

/**
 * Writes embed.js and, in embed/ and in that of each release, a page and a live script a language; beside those of the current
 * record (given the site's address) an oEmbed document. Gives the files by name with their text.
 */
export async function buildEmbeds({ out, site, data = "public/data", root = "." }: EmbedBuild): Promise<ReadonlyMap<string, string>> {
  const record = await openRecord(join(data, "dataset.json"));
  const current = { dataset: record, story: readStory(data, record), pinned: null };
  const topology = readJson(join(data, "basemap.topo.json"), isBasemapTopology);
  const basemap = openBasemap(lighterBasemap(topology, UNSEEN));
  const released = readReleased(root).map(({ rows, pinned }) => {
    const dataset = openRows(rows);
    return { dataset, story: readStory(join(root, dirname(releaseFile(pinned.release))), dataset), pinned };
  });
  const releases = released.map(({ pinned }) => shortHash(pinned.release.hash));
  const [loader, start, live] = await Promise.all(
    ["loader", "start", "live"].map((entry) => classicScript(`src/embed/${entry}.ts`, entry === "live" ? "BallotlineLive" : null)),
  );
  const files = new Map([["embed.js", must(loader, "loader").code]]);
  for (const edition of [current, ...released]) {
    const { dataset, pinned } = edition;
    for (const lang of PAGE_LANGS) {
      const picture = { dataset, basemap, i18n: wordsOfPage(lang) };
      const { live: name, script, fonts } = await liveParts(edition, must(live, "live"), topology, lang);
      if (name !== null) files.set(`${folderOf(edition)}/${name}`, script);
      files.set(
        `${folderOf(edition)}/${lang}.html`,
        embedPage({ ...picture, start: must(start, "start").code, live: name, fonts, site, releases, pinned }),
      );
      if (site && !pinned) files.set(oembedPath(lang), oembed({ ...picture, site }));
    }
  }
  for (const [name, text] of await otherRecords(topology)) files.set(name, text);
  for (const edition of [current, ...released]) empty(join(out, folderOf(edition)));
  for (const [name, text] of files) writeWhole(join(out, name), text);
  return files;
}

interface LiveScript {
  /** The name of the script's file; null where the record is too large for a frame. */
  readonly live: string | null;
  readonly script: string;
  readonly fonts: Readonly<Record<400 | 600, string>>;
}

async function liveParts(
  { dataset, story }: Edition,
  { code, asked }: ClassicScript,
  topology: BasemapTopology,
  lang: PageLang,
): Promise<LiveScript> {
  if (dataset.columns.eventCount > MOST_EVENTS_IN_A_FRAME) return { live: null, script: "", fonts: await wholeFonts() };
  const rows = dataset.rows();
  const words = wordsOf(asked, lang);
  const parts = { rows: trimmedRows(rows), foreign: null, story, topology, words, lang };
  const script = `${code}\nglobalThis.BallotlineParts=${JSON.stringify(parts)};\n`;
  return { live: `live-${lang}-${contentName(script)}.js`, script, fonts: await embedFonts({ rows, story, words, lang }) };
}

const OTHER_FOLDER = "embed/other";

/** A page and a script a language for frames that show somebody else's record. */
async function otherRecords(topology: BasemapTopology): Promise<readonly (readonly [string, string])[]> {
  const { code: start } = await classicScript("src/embed/startOther.ts", null);
  const { code, asked } = await classicScript("src/embed/other.ts", "BallotlineOther");
  const fonts = await wholeFonts();
  return PAGE_LANGS.flatMap((lang) => {
    const parts = { topology, words: wordsOf(asked, lang), lang };
    const script = `${code}\nglobalThis.BallotlineOtherParts=${JSON.stringify(parts)};\n`;
    const name = `live-${lang}-${contentName(script)}.js`;
    const page = otherPage({ i18n: wordsOfPage(lang), start, live: name, fonts });
    return [[`${OTHER_FOLDER}/${name}`, script] as const, [`${OTHER_FOLDER}/${lang}.html`, page] as const];
  });
}

function empty(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
