import { readFileSync } from "node:fs";
import { outcomeOf, type PictureInput } from "../figure/picture.ts";
import { createI18n } from "../i18n/translator.ts";
import { openRows } from "../model/dataset.ts";
import type { DatasetRows } from "../model/types.ts";
import { type BasemapTopology, openBasemap } from "../scene/basemap.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import { CATALOGUES, type PageLang } from "./languages.ts";

export const DATASET_FILE = "public/data/dataset.json";
export const BASEMAP_FILE = "public/data/basemap.topo.json";

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** The view on which a page opens, from the prepared record as it lies on disk. */
export function openPicture(lang: PageLang): PictureInput {
  const dataset = openRows(readJson(DATASET_FILE) as DatasetRows);
  const basemap = openBasemap(readJson(BASEMAP_FILE) as BasemapTopology);
  const i18n = createI18n(lang, CATALOGUES[lang], { digits: DEFAULT_VIEW.digits });
  return { dataset, ...outcomeOf(dataset, DEFAULT_VIEW), view: DEFAULT_VIEW, i18n, basemap };
}
