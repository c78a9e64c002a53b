import { join } from "node:path";
import { outcomeOf, type PictureInput } from "../figure/picture.ts";
import { createI18n } from "../i18n/translator.ts";
import { type BasemapTopology, isBasemapTopology } from "../model/topology.ts";
import { readJson } from "../prepare/readJson.ts";
import { openBasemap } from "../scene/basemap.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import { CATALOGUES, type PageLang } from "./languages.ts";
import { openRecord } from "./openRecord.ts";

/** Where the prepared record lies before it is published. */
export const DATA_FOLDER = "public/data";

/** What a page shows: a picture's input, and its basemap as it lies in the file. */
export interface PagePicture extends PictureInput {
  readonly topology: BasemapTopology;
}

/** The view on which a page opens, in whichever language: from a folder that holds a prepared record and its basemap. */
export async function openPictures(folder = DATA_FOLDER): Promise<(lang: PageLang) => PagePicture> {
  const dataset = await openRecord(join(folder, "dataset.json"));
  const topology = readJson(join(folder, "basemap.topo.json"), isBasemapTopology);
  const shown = { dataset, topology, basemap: openBasemap(topology), view: DEFAULT_VIEW, ...outcomeOf(dataset, DEFAULT_VIEW) };
  return (lang) => ({ ...shown, i18n: createI18n(lang, CATALOGUES[lang], { digits: DEFAULT_VIEW.digits }) });
}
