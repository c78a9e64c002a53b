import { i32, u32 } from "../model/cells.ts";
import { DAY_MAX, DAY_MIN, NO_SPAN, TRUST_AT } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { NO_ANCHOR } from "../query/anchors.ts";
import type { Engine } from "../query/engine.ts";

const isOpen = (day: number): boolean => day === DAY_MIN || day === DAY_MAX;

/** By row, which four bounds of `days` are its own on an axis; NO_SPAN where it has none. */
export interface Slots {
  readonly slot: Uint32Array;
  readonly days: Int32Array;
}

export function calendarSlots({ columns }: Dataset, { settings }: Engine): Slots {
  return { slot: columns.span[TRUST_AT[settings.trust]], days: columns.spans };
}

/** Bounds counted from the first day of voting that each event is counted from. */
export function countedSlots({ columns: { eventCount } }: Dataset, engine: Engine, dated: Slots): Slots {
  const slot = new Uint32Array(eventCount).fill(NO_SPAN);
  const days: number[] = [];
  const known = new Map<string, number>();
  for (let row = 0; row < slot.length; row++) {
    const [at, anchor] = [u32(dated.slot, row), engine.anchor(row)];
    if (at === NO_SPAN || anchor === NO_ANCHOR) continue;
    const key = `${at},${anchor}`;
    const own = known.get(key) ?? known.size;
    if (own === known.size) {
      known.set(key, own);
      for (const day of dated.days.subarray(at * 4, at * 4 + 4)) days.push(isOpen(day) ? day : day - anchor);
    }
    slot[row] = own;
  }
  return { slot, days: Int32Array.from(days) };
}

/** First and last bounded day among the slots that rows hold; low above high where there is none. */
export function extentOf({ slot, days }: Slots): { readonly low: number; readonly high: number } {
  const used = new Uint8Array(days.length / 4);
  for (const at of slot) if (at !== NO_SPAN) used[at] = 1;
  let [low, high] = [Infinity, -Infinity];
  for (let at = 0; at < days.length; at++) {
    const day = i32(days, at);
    if (used[at >> 2] === 0 || isOpen(day)) continue;
    low = Math.min(low, day);
    high = Math.max(high, day);
  }
  return { low, high };
}
