import type { RoundPart } from "../query/anchors.ts";

/** What a calendar entry is on the timeline. */
export type BandKind = RoundPart | "holiday";
