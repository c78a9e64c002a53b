import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openRows } from "../model/dataset.ts";
import type { DatasetRows } from "../model/types.ts";
import { type BasemapTopology, openBasemap } from "../scene/basemap.ts";
import { classicScript } from "./embedBundle.ts";
import { embedFonts } from "./embedFonts.ts";
import { oembed } from "./embedOembed.ts";
import { embedPage, wordsOfPage } from "./embedPage.ts";
import { trimmedRows, wordsIn } from "./embedParts.ts";
import { PAGE_LANGS } from "./languages.ts";

interface EmbedBuild {
  /** The folder of the built site. */
  readonly out: string;
  /** The site's own address, ending in a slash; undefined leaves out what needs it. */
  readonly site: URL | undefined;
  /** The record and the ground in the form that the site serves. */
  readonly data?: string;
}

const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 10);

/** Writes embed.js and, in embed/, a page, a live script and (given the site's address) an oEmbed document a language; gives the files by name with their text. */
export async function buildEmbeds({ out, site, data = "public/data" }: EmbedBuild): Promise<ReadonlyMap<string, string>> {
  const rows = JSON.parse(readFileSync(join(data, "dataset.json"), "utf8")) as DatasetRows;
  const topology = JSON.parse(readFileSync(join(data, "basemap.topo.json"), "utf8")) as BasemapTopology;
  const [dataset, basemap] = [openRows(rows), openBasemap(topology)];
  const [loader, start, live] = await Promise.all(
    ["loader", "start", "live"].map((entry) => classicScript(`src/embed/${entry}.ts`, entry === "live" ? "BallotlineLive" : null)),
  );
  const files = new Map([["embed.js", loader!]]);
  for (const lang of PAGE_LANGS) {
    const words = wordsIn(live!, lang);
    const script = `${live!}\nglobalThis.BallotlineParts=${JSON.stringify({ rows: trimmedRows(rows), topology, words, lang })};\n`;
    const name = `live-${lang}-${shortHash(script)}.js`;
    const picture = { dataset, basemap, i18n: wordsOfPage(lang) };
    const fonts = await embedFonts(rows, words, lang);
    files.set(`embed/${name}`, script);
    files.set(`embed/${lang}.html`, embedPage({ ...picture, start: start!, live: name, fonts, site }));
    if (site) files.set(`embed/${lang}.oembed.json`, oembed({ ...picture, site }));
  }
  write(out, files);
  return files;
}

function write(out: string, files: ReadonlyMap<string, string>): void {
  const folder = join(out, "embed");
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) rmSync(join(folder, old), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(out, name), text);
}
