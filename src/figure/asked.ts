import type { ProvenanceInput } from "./provenance.ts";
import type { TextRenderer } from "./textRenderer.ts";

export const FIGURE_SIZES = ["column", "page", "slide", "card"] as const;
export type FigureSize = (typeof FIGURE_SIZES)[number];

/** What stands below the words: the timeline, the map (in a column with the timeline), the days to the vote, the grid of the comparison; or one meeting in words alone. */
export const FIGURE_KINDS = ["words", "map", "days", "compare", "meeting"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export interface FigureInput extends ProvenanceInput {
  readonly kind: FigureKind;
  readonly size: FigureSize;
  readonly textRenderer?: TextRenderer;
  /** Prefix of ids; by default one that tells apart records, views, languages, kinds and sizes. */
  readonly id?: string;
  /** The headline that its author gives it; empty for none. */
  readonly title?: string;
}
