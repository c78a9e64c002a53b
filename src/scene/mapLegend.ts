import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { CodeBook } from "../model/vocabulary.ts";
import { type SymbolMark, symbolMarks } from "./mapAuthorities.ts";
import type { Highlight } from "./mapHighlight.ts";
import type { Surroundings } from "./mapOrigins.ts";
import type { Spot } from "./mapSpots.ts";
import type { MapSymbol } from "./mapSymbols.ts";

/** Whose mark it is, in the page's language. */
export function markWords(dataset: Dataset, i18n: I18n, { authority }: SymbolMark): string {
  if (authority === "none") return i18n.t("map.legendNoAuthority");
  return authority === "mixed" ? i18n.t("map.legendMixed") : i18n.text(dataset.term("authority", authority).label);
}

/** What is on the map at the moment, so that the legend explains that and nothing else. */
export interface MapLegend {
  readonly marks: readonly SymbolMark[];
  readonly kinds: ReadonlySet<Spot["kind"]>;
  readonly lines: boolean;
  readonly sizes: boolean;
  readonly ranges: boolean;
  readonly several: boolean;
  readonly links: boolean;
}

export function legendOf(book: CodeBook, symbols: readonly MapSymbol[], highlight: Highlight, { links }: Surroundings): MapLegend {
  const marks = new Set(symbols.map(({ mark }) => mark));
  const spots = [...symbols.flatMap((symbol) => symbol.spots), ...highlight.places.map(({ spot }) => spot)];
  const points = new Set(symbols.filter(({ spots }) => spots.some(({ kind }) => kind === "point")).map(({ possible }) => possible));
  return {
    marks: symbolMarks(book).filter((mark) => marks.has(mark)),
    kinds: new Set(spots.map(({ kind }) => kind)),
    lines: symbols.some((symbol) => symbol.class === "line"),
    sizes: points.size > 1,
    ranges: symbols.some(({ sure, possible }) => sure !== possible),
    several: symbols.some(({ spots }) => spots.length > 1),
    links: highlight.links.length + links.length > 0,
  };
}

const signs = ({ marks, kinds, lines, sizes, ranges, several, links }: MapLegend): string =>
  [...marks.map(({ authority }) => authority), ...[...kinds].sort(), lines, sizes, ranges, several, links].join();

/** Whether two legends explain the same. */
export const sameLegend = (a: MapLegend, b: MapLegend): boolean => signs(a) === signs(b);
