import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { markPath, ROAD } from "./authority.ts";
import { box, type ColorVar, circle, type Drawn, type Look, path } from "./drawing.ts";
import type { SymbolMark } from "./mapAuthorities.ts";
import { type MapLegend, markWords } from "./mapLegend.ts";

/** One entry of a key: a sign around 0,0, no wider than 36 pixels and no higher than 20, and its words. */
export interface LegendEntry {
  readonly key: string;
  readonly sign: readonly Drawn[];
  readonly words: string;
}

const INK: ColorVar = "--ink-2";
const dot = (x: number, y: number, r: number): Drawn => circle(x, y, r, { fill: INK });
const stroke = (d: string, look: Look = {}): Drawn => path(d, { stroke: INK, strokeWidth: 2, ...look });

/** Whose marks they are. */
export const authorityEntries = (marks: readonly SymbolMark[], dataset: Dataset, i18n: I18n): readonly LegendEntry[] =>
  marks.map((mark) => ({
    key: mark.authority,
    sign: [path(markPath(mark.shape, 13), { fill: mark.colorVar })],
    words: markWords(dataset, i18n, mark),
  }));

export type SignOf<Key extends string> = readonly [key: Key, sign: readonly Drawn[]];

const MAP_SIGNS = [
  ["map.legendPoint", [dot(0, 0, 6)]],
  ["map.legendSize", [dot(-8, 0, 4), dot(5, 0, 8)]],
  ["map.legendArea", [path("M-10-6 2-8 10-2 7 7-8 6Z", { fill: INK, fillOpacity: 0.2, stroke: INK, strokeWidth: 1.5 })]],
  ["map.legendSoftArea", [circle(0, 0, 10, { fill: { soft: INK } })]],
  ["map.legendLine", [stroke(ROAD)]],
  [
    "map.legendNationwide",
    [
      box({ x: -12, y: -8, width: 24, height: 16, stroke: INK, strokeWidth: 6, strokeOpacity: 0.25 }),
      box({ x: -12, y: -8, width: 24, height: 16, stroke: INK, strokeWidth: 2 }),
    ],
  ],
  ["map.legendSeveral", [stroke("M-7 3 7-3"), dot(-7, 3, 4), dot(7, -3, 4)]],
  ["map.legendRange", [dot(0, 0, 4.5), circle(0, 0, 8, { stroke: INK, strokeWidth: 1.5, dash: "3 2" })]],
  [
    "map.legendOrigin",
    [path("M-14 0H7", { stroke: INK, strokeWidth: 1.25, dash: "4 4" }), circle(11, 0, 2.75, { stroke: INK, strokeWidth: 1.5 })],
  ],
  ["figure.legendSelected", [circle(0, 0, 8, { stroke: "--selected", strokeWidth: 2.5 })]],
  ["map.legendDisputed", [path("M-14 0H14", { stroke: "--border", strokeWidth: 1.25, dash: "5 4" })]],
] as const satisfies readonly SignOf<string>[];

export type MapSign = (typeof MAP_SIGNS)[number][0];

/** The signs that a map shows, named by the key of their words. */
export function mapSigns({ kinds, lines, sizes, ranges, several, links }: MapLegend): ReadonlySet<MapSign> {
  const shown: Readonly<Record<Exclude<MapSign, "figure.legendSelected">, boolean>> = {
    "map.legendPoint": kinds.has("point"),
    "map.legendSize": sizes,
    "map.legendArea": kinds.has("area"),
    "map.legendSoftArea": kinds.has("soft"),
    "map.legendLine": lines,
    "map.legendNationwide": kinds.has("country"),
    "map.legendSeveral": several,
    "map.legendRange": ranges,
    "map.legendOrigin": links,
    "map.legendDisputed": true,
  };
  return new Set(MAP_SIGNS.map(([key]) => key).filter((key) => key !== "figure.legendSelected" && shown[key]));
}

/** Entries for some signs of the map; `wordsOf` puts each into words. */
export const mapEntries = (signs: ReadonlySet<MapSign>, wordsOf: (sign: MapSign) => string): readonly LegendEntry[] =>
  MAP_SIGNS.filter(([key]) => signs.has(key)).map(([key, sign]) => ({ key, sign, words: wordsOf(key) }));
