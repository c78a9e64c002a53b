import type { PlaceId } from "../model/ids.ts";
import type { Highlight } from "../scene/mapHighlight.ts";
import type { PlacedMark } from "../scene/mapMarks.ts";
import type { Surroundings } from "../scene/mapOrigins.ts";
import type { MapSymbol, SymbolPlan } from "../scene/mapSymbols.ts";
import type { MapWords } from "../scene/mapWords.ts";
import type { TipAt } from "../ui/tipPlace.ts";

/** All that the islands draw; each part is compared by reference. */
export interface MapModel {
  /** Another one where what is drawn is of another count altogether. */
  readonly plan: SymbolPlan;
  readonly symbols: readonly MapSymbol[];
  readonly marks: readonly PlacedMark[];
  /** True where the symbols are too many for an element each. */
  readonly dense: boolean;
  readonly surroundings: Surroundings;
  readonly selection: Highlight;
  readonly hover: Highlight;
  /** Keys of the symbols that hold what is selected or passed over. */
  readonly selected: ReadonlySet<string>;
  readonly hovered: ReadonlySet<string>;
  readonly words: MapWords;
}

/** A mark that a pointer or the focus is on, or a place from which participants came, and where it stands. */
export type Tipped = { readonly at: TipAt } & ({ readonly mark: PlacedMark } | { readonly origin: PlaceId });

/** The tooltip's id, which describes the mark that has the focus. */
export const TIP_ID = "map-tip";

export interface MapActs {
  readonly pick: (mark: PlacedMark) => void;
  /** A mark is passed over, or none; told of in words where it is said where it stands. */
  readonly hover: (mark: PlacedMark | null, at?: TipAt) => void;
  readonly pickPlace: (place: PlaceId) => void;
  /** A place from which participants came is passed over, or none. */
  readonly hoverOrigin: (origin: PlaceId | null, at?: TipAt) => void;
  /** The map moves: what stands where a mark was goes. */
  readonly move: () => void;
}
