import type { PlaceId } from "../model/ids.ts";
import type { Outline } from "../scene/basemap.ts";
import type { Highlight } from "../scene/mapHighlight.ts";
import type { PlacedMark } from "../scene/mapMarks.ts";
import type { MapSymbol, SymbolPlan } from "../scene/mapSymbols.ts";

/** The words that the drawing needs, of the page's language. */
export interface MapWords {
  readonly rtl: boolean;
  /** The whole name of a symbol for a screen reader: place, class and count in words. */
  name(symbol: MapSymbol): string;
  /** A count as short as it gets: "3" or "9–11". */
  count(symbol: MapSymbol): string;
  /** What stands in a badge: the count, with "nationwide" for a country. */
  badge(mark: PlacedMark): string;
  place(id: PlaceId): string;
  outline(outline: Outline): string;
  readonly mediterranean: string;
  readonly redSea: string;
  readonly cursorHelp: string;
}

/** All that the islands draw; each part is compared by reference. */
export interface MapModel {
  /** Another one where what is drawn is of another count altogether. */
  readonly plan: SymbolPlan;
  readonly symbols: readonly MapSymbol[];
  readonly marks: readonly PlacedMark[];
  /** True where the symbols are too many for an element each. */
  readonly dense: boolean;
  readonly selection: Highlight;
  readonly hover: Highlight;
  /** Keys of the symbols that hold what is selected or passed over. */
  readonly selected: ReadonlySet<string>;
  readonly hovered: ReadonlySet<string>;
  readonly words: MapWords;
}

/** Milliseconds without a change of counts after which a crowded map puts its names and its ground right: longer than the turns of a drag. */
export const REST_MS = 250;

export interface MapActs {
  readonly pick: (mark: PlacedMark) => void;
  readonly hover: (mark: PlacedMark | null) => void;
}
