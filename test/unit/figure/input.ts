import type { FigureInput } from "../../../src/figure/asked.ts";
import { figureSvg } from "../../../src/figure/figure.ts";
import { outcomeOf, type PictureInput } from "../../../src/figure/picture.ts";
import { catalogue as ar } from "../../../src/i18n/ar/catalogue.ts";
import { catalogue as en } from "../../../src/i18n/en/catalogue.ts";
import { createI18n } from "../../../src/i18n/translator.ts";
import { openRows } from "../../../src/model/dataset.ts";
import type { Day } from "../../../src/model/span.ts";
import type { DatasetRows } from "../../../src/model/types.ts";
import { readFragment } from "../../../src/view/url.ts";
import { readBasemap } from "../../support/basemap.ts";
import { fixtureRows } from "../../support/fixture.ts";
import { foreignFrom } from "../../support/foreign.ts";

const basemap = readBasemap();
export const words = { ar: createI18n("ar", ar, { digits: "latn" }), en: createI18n("en", en, { digits: "latn" }) } as const;

export interface Asked {
  readonly lang?: "ar" | "en";
  readonly view?: string;
  readonly rows?: DatasetRows;
  readonly host?: string;
  /** True where `host` is the name of a file that the reader opened. */
  readonly isFile?: boolean;
}

/** A picture of the fixture, or of other rows, as a fragment asks for it. */
export function pictureInput({ lang = "en", view: fragment = "", rows = fixtureRows(), host, isFile }: Asked = {}): PictureInput {
  const { view } = readFragment(fragment);
  const dataset = openRows(rows, foreignFrom(host, rows, isFile));
  return { dataset, view, i18n: words[lang], basemap, ...outcomeOf(dataset, view) };
}

export const figureInput = (asked: Asked = {}, more: Partial<FigureInput> = {}): FigureInput => ({
  ...pictureInput(asked),
  kind: "map",
  size: "column",
  date: 20_000 as Day,
  link: "https://site.example/en/#x=1",
  ...more,
});

export const figure = (asked: Asked = {}, more: Partial<FigureInput> = {}): string => figureSvg(figureInput(asked, more));

const UNESCAPED: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** The words of a picture in the order of its file, without marks that only steer direction. */
export const textOf = (svg: string): string =>
  svg
    .replace(/<(title|desc)\b.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&[a-z#0-9]+;/g, (entity) => UNESCAPED[entity] ?? entity)
    .replace(/[\u200e\u200f\u2066-\u2069]/gu, "")
    .replace(/\s+/g, " ");
