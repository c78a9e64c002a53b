import type { Dir } from "../i18n/locale.ts";
import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { PlaceId } from "../model/ids.ts";
import type { Result } from "../query/result.ts";
import type { Outline } from "./basemap.ts";
import type { PlacedMark } from "./mapMarks.ts";
import type { MapSymbol } from "./mapSymbols.ts";

/** The words that a map needs, of the page's language. */
export interface MapWords {
  readonly dir: Dir;
  /** The whole name of a symbol for a screen reader: place, class and count in words. */
  name(symbol: MapSymbol): string;
  /** A count as short as it gets: "3" or "9–11". */
  count(symbol: MapSymbol): string;
  /** What stands in or beside a mark: its count, and in the badge of a country "nationwide" with it. */
  label(mark: Pick<PlacedMark, "symbol" | "spot">): string;
  place(id: PlaceId): string;
  outline(outline: Outline): string;
  readonly mediterranean: string;
  readonly redSea: string;
  readonly cursorHelp: string;
}

const MOST_NAMED = 4;

export function mapWords(i18n: I18n, dataset: Dataset, unit: Result["unit"]): MapWords {
  const place = (id: PlaceId): string => {
    const found = dataset.place(id);
    return found ? i18n.text(found.names) : id;
  };

  function places({ places }: MapSymbol): string {
    if (places.length === 1) return place(places[0]!);
    const names = i18n.list(places.slice(0, MOST_NAMED).map(place)) + (places.length > MOST_NAMED ? " …" : "");
    return i18n.t("map.severalPlaces", { places: names, count: i18n.plural("count.places", places.length) });
  }

  function name(symbol: MapSymbol): string {
    const count = i18n.range(unit === "events" ? "count.events" : "count.directives", symbol.sure, symbol.possible);
    const params = { place: places(symbol), count };
    if (symbol.class === "nationwide") return i18n.t("map.nationwideLabel", { country: params.place, count });
    if (symbol.class === "line") return i18n.t("map.placeLabelLine", params);
    if (symbol.class === "point") return i18n.t("map.placeLabel", params);
    return i18n.t(symbol.spots.some(({ kind }) => kind === "soft") ? "map.placeLabelUnknownExtent" : "map.placeLabelArea", params);
  }

  const count = ({ sure, possible }: MapSymbol): string => i18n.between(sure, possible);

  return {
    dir: i18n.dir,
    name,
    count,
    label: ({ symbol, spot }) => (spot.kind === "country" ? i18n.t("map.nationwide", { n: count(symbol) }) : count(symbol)),
    place,
    outline: ({ names }) => i18n.text(names),
    mediterranean: i18n.t("map.mediterranean"),
    redSea: i18n.t("map.redSea"),
    cursorHelp: i18n.t("map.cursorHelp"),
  };
}
