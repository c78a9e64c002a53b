import { codeAt, i32, u32 } from "../model/cells.ts";
import type { Columns } from "../model/columns.ts";
import { FIXED, isCountedTier } from "../model/vocabulary.ts";
import { type Condition, keeper } from "./conditions.ts";
import { JOIN_BIT, OUTSIDE, TEXT_BIT } from "./facets.ts";

/** One byte a row, 1 where the row's own words match the text searched for. */
export interface TextHits {
  readonly events: Uint8Array;
  readonly directives: Uint8Array;
}

/** A bit for each dimension but time that a row fails. */
export interface RowMasks {
  readonly event: Int32Array;
  readonly directive: Int32Array;
  /** Directives of an event that fail nothing. */
  readonly passing: Uint32Array;
}

/** What a step changes: by mask bit the conditions from now on, and the text where that changes. */
export interface MaskChange {
  readonly event: ReadonlyMap<number, readonly Condition[]>;
  readonly directive: ReadonlyMap<number, readonly Condition[]>;
  readonly text: { readonly hits: TextHits | null } | null;
  /** A directive facet is set: an event needs a directive that passes them all. */
  readonly joined: boolean;
}

/** The masks without any filter. */
export function startMasks(columns: Columns, soft: boolean): RowMasks {
  const { codes, calendar } = columns.book;
  const kinds = Int32Array.of(0, ...codes.eventKind.map((kind) => (calendar.has(kind) ? OUTSIDE : 0)));
  const tiers = Int32Array.of(OUTSIDE, ...FIXED.tier.map((tier) => (isCountedTier(tier, soft) ? 0 : OUTSIDE)));
  const masks = {
    event: new Int32Array(columns.eventCount).map((_, row) => i32(kinds, codeAt(columns.kind, row))),
    directive: new Int32Array(columns.directiveCount).map((_, row) => i32(tiers, codeAt(columns.tier, row))),
    passing: new Uint32Array(columns.eventCount),
  };
  join(columns.directiveStart, masks, false);
  return masks;
}

/** The masks after a change; those before are left as they are. */
export function nextMasks(directiveStart: Uint32Array, before: RowMasks, change: MaskChange): RowMasks {
  const directivesChange = change.directive.size > 0 || change.text !== null;
  const masks = {
    event: before.event.slice(),
    directive: directivesChange ? before.directive.slice() : before.directive,
    passing: directivesChange ? before.passing.slice() : before.passing,
  };
  for (const [bit, conditions] of change.event) mark(masks.event, bit, keeper(conditions));
  for (const [bit, conditions] of change.directive) mark(masks.directive, bit, keeper(conditions));
  if (change.text) markText(directiveStart, masks, change.text.hits);
  if (directivesChange) join(directiveStart, masks, change.joined);
  return masks;
}

function mark(masks: Int32Array, bit: number, keeps: (row: number) => boolean): void {
  for (let row = 0; row < masks.length; row++) masks[row] = keeps(row) ? i32(masks, row) & ~bit : i32(masks, row) | bit;
}

/** An event matches by its own words or by any of its directives', a directive by its own or its event's. */
function markText(directiveStart: Uint32Array, masks: RowMasks, hits: TextHits | null): void {
  const inEvent = (row: number): boolean => hits === null || hits.events[row] === 1;
  const inDirective = (row: number): boolean => hits === null || hits.directives[row] === 1;
  for (let row = 0; row < masks.event.length; row++) {
    let found = inEvent(row);
    for (let d = u32(directiveStart, row); d < u32(directiveStart, row + 1); d++) {
      const keeps = inEvent(row) || inDirective(d);
      masks.directive[d] = keeps ? i32(masks.directive, d) & ~TEXT_BIT : i32(masks.directive, d) | TEXT_BIT;
      found ||= keeps;
    }
    masks.event[row] = found ? i32(masks.event, row) & ~TEXT_BIT : i32(masks.event, row) | TEXT_BIT;
  }
}

function join(directiveStart: Uint32Array, { event, directive, passing }: RowMasks, joined: boolean): void {
  for (let row = 0; row < event.length; row++) {
    let count = 0;
    for (let d = u32(directiveStart, row); d < u32(directiveStart, row + 1); d++) if (directive[d] === 0) count++;
    passing[row] = count;
    event[row] = joined && count === 0 ? i32(event, row) | JOIN_BIT : i32(event, row) & ~JOIN_BIT;
  }
}

/** Calls back with each event of which its own mask or a directive's differs. */
export function eachChanged(directiveStart: Uint32Array, before: RowMasks, after: RowMasks, onChange: (row: number) => void): void {
  for (let row = 0; row < before.event.length; row++) {
    let differs = before.event[row] !== after.event[row];
    if (before.directive !== after.directive) {
      for (let d = u32(directiveStart, row); !differs && d < u32(directiveStart, row + 1); d++)
        differs = before.directive[d] !== after.directive[d];
    }
    if (differs) onChange(row);
  }
}
