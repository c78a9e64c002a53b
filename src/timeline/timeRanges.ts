import type { TimeRange } from "../view/view.ts";

/** The time ranges with one of them put in the place of another, added at the end where `at` is past it, or taken out for null. */
export function withTimeRange(timeRanges: readonly TimeRange[], at: number, timeRange: TimeRange | null): readonly TimeRange[] {
  const before = timeRanges.slice(0, at);
  const after = timeRanges.slice(at + 1);
  return timeRange ? [...before, timeRange, ...after] : [...before, ...after];
}
