import type { EventRow } from "../model/ids.ts";
import type { Basis } from "../model/vocabulary.ts";
import type { Level } from "../query/result.ts";
import type { TimeRange } from "../view/view.ts";
import type { AuthorityMark } from "./authority.ts";
import type { Lane } from "./timeIndex.ts";
import type { BandKind } from "./timePolling.ts";
import type { TimeScale } from "./timeScale.ts";
import type { Tick } from "./timeTicks.ts";

/** A run of days in pixels from the left; `fades` at the side where it has no bound. */
export interface PlacedBar {
  readonly x0: number;
  readonly x1: number;
  readonly sure: boolean;
  readonly fades: "left" | "right" | null;
}

/** Text that runs from `x` to the left or to the right, or lies around it; `width` is no less than it takes, `background` whether it lies over something that it must be kept from. */
export interface PlacedLabel {
  /** Pixels above the middle of what it names. */
  readonly lift: number;
  /** A line above the text, in bold; null where there is none. */
  readonly strong: string | null;
  readonly text: string;
  readonly x: number;
  readonly side: "left" | "right" | "middle";
  readonly width: number;
  readonly background: boolean;
}

/** The left side of the background under a label. */
export const backgroundStart = ({ x, side, width }: PlacedLabel): number =>
  side === "right" ? x : side === "left" ? x - width : x - width / 2;

/** An event in pixels: bars, or a glyph at `glyph.x`, on the middle line `y`; `x0` to `x1` is what a finger may hit. */
export interface PlacedMark {
  readonly style: AuthorityMark;
  readonly row: EventRow;
  readonly lane: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly bars: readonly PlacedBar[];
  readonly glyph: { readonly x: number; readonly sure: boolean } | null;
  readonly label: PlacedLabel | null;
  /** 0 stands outside the filter, and is drawn because it is selected. */
  readonly level: Level;
  readonly basis: Basis;
  /** The date is marked uncertain or approximate in the record. */
  readonly marked: boolean;
}

/** A calendar entry across the lanes of its country, with its name in the strip above them. */
export interface PlacedBand {
  readonly row: EventRow;
  readonly kind: BandKind;
  /** The first of its lanes, by number. */
  readonly lane: number;
  readonly bars: readonly PlacedBar[];
  readonly y: number;
  readonly height: number;
  readonly label: (PlacedLabel & { readonly y: number }) | null;
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly number: number;
  readonly mark: AuthorityMark;
  readonly y: number;
  readonly height: number;
  /** The name, and below it the counts, in lines from `x` inward on the side where reading begins; `baseline` of the first. */
  readonly header: { readonly lines: readonly string[]; readonly below: readonly string[]; readonly x: number; readonly baseline: number };
  readonly name: string;
  /** How many events or directives the filter leaves, and how many of them have no date. */
  readonly counts: readonly string[];
  /** Of an authority of which the record tells nothing: a thin line, its name on the plot. */
  readonly isThin: boolean;
  /** On the axis of voting the dates of its days, along its foot. */
  readonly dates: readonly Tick[];
  /** What an empty lane says, in the middle line `noteY`. */
  readonly note: PlacedLabel | null;
  readonly noteY: number;
  readonly density: { readonly possible: string; readonly sure: string } | null;
}

export interface PlacedAxis {
  /** The line under its labels, from which lanes go down to `bottom`. */
  readonly y: number;
  readonly bottom: number;
  readonly ticks: readonly Tick[];
  /** Both ends in full, from the left. */
  readonly ends: readonly [{ readonly x: number; readonly label: string }, { readonly x: number; readonly label: string }];
  /** In the order of time. */
  readonly folds: readonly PlacedFold[];
}

/** An empty stretch that is folded: its days, both ends inside, its pixels and its length in words. */
export interface PlacedFold {
  readonly days: TimeRange;
  readonly x0: number;
  readonly x1: number;
  readonly label: string;
}

/** Whole days in pixels from the left. */
export interface PlacedTimeRange {
  readonly x0: number;
  readonly x1: number;
}

/** Everything on the timeline in pixels, in either direction: what screen, prerender and figure draw. */
export interface TimeScene {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
  readonly scale: TimeScale;
  readonly lanes: readonly PlacedLane[];
  readonly marks: readonly PlacedMark[];
  readonly bands: readonly PlacedBand[];
  readonly axis: PlacedAxis;
  /** Days that the filter lets through, in pixels; null where it names no time range on this axis. */
  readonly timeRanges: readonly PlacedTimeRange[] | null;
}
