import type { Highlight } from "../scene/mapHighlight.ts";
import type { PlacedMark } from "../scene/mapMarks.ts";
import type { Surroundings } from "../scene/mapOrigins.ts";
import type { MapSymbol, SymbolPlan } from "../scene/mapSymbols.ts";
import type { MapWords } from "../scene/mapWords.ts";

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

export interface MapActs {
  readonly pick: (mark: PlacedMark) => void;
  readonly hover: (mark: PlacedMark | null) => void;
}
