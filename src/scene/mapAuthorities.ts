import type { Columns } from "../model/columns.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import { type Authority, VOCABULARY } from "../model/vocabulary.ts";
import type { Result } from "../query/result.ts";
import { AUTHORITY_MARK, type AuthorityMark, MIXED_MARK } from "./authority.ts";

/** Whose events a symbol counts; "mixed" for those of several authorities. */
export type SymbolMark = Authority | "none" | "mixed";

export const markOf = (mark: SymbolMark): AuthorityMark => (mark === "mixed" ? MIXED_MARK : AUTHORITY_MARK[mark]);

/** The mark shared by groups of the engine's placements. */
export interface GroupMarks {
  of(groups: readonly number[]): SymbolMark;
}

/** What of the engine is read here. */
export interface GroupedRows {
  readonly columns: Columns;
  eventGroup(row: number): number;
  directiveGroup(row: number): number;
  isCounted(row: number): boolean;
}

const UNSEEN = 255;
const MIXED = 254;
const ROWS_READ_EACH_STEP = 20_000;

/** True for records so large that the marks are of all events rather than of those in the filter. */
export const marksWholeRecord = ({ eventCount, directiveCount }: Columns): boolean => eventCount + directiveCount > ROWS_READ_EACH_STEP;

/** The authority whose events share a group: of those in the filter, or of all of them where `result` is null. */
export function groupMarks(engine: GroupedRows, unit: Result["unit"], groupCount: number, result: Result | null): GroupMarks {
  const seen = new Uint8Array(groupCount).fill(UNSEEN);
  const { columns } = engine;
  const add = (group: number, authority: number) => {
    if (seen[group] === UNSEEN) seen[group] = authority;
    else if (seen[group] !== authority) seen[group] = MIXED;
  };
  for (let row = 0; row < columns.eventCount; row++) {
    if (!engine.isCounted(row)) continue;
    const authority = columns.authority[row]!;
    if (unit === "events") {
      if (!result || result.level(row as EventRow) > 0) add(engine.eventGroup(row), authority);
    } else {
      for (let d = columns.directiveStart[row]!; d < columns.directiveStart[row + 1]!; d++)
        if (!result || result.directiveLevel(d as DirectiveRow) > 0) add(engine.directiveGroup(d), authority);
    }
  }
  return { of: (groups) => sharedMark(groups, seen) };
}

function sharedMark(groups: readonly number[], seen: Uint8Array): SymbolMark {
  let shared = UNSEEN;
  for (const group of groups) {
    const code = seen[group]!;
    if (code === UNSEEN || code === shared) continue;
    if (code === MIXED || shared !== UNSEEN) return "mixed";
    shared = code;
  }
  return shared === UNSEEN || shared === 0 ? "none" : VOCABULARY.authority[shared - 1]!;
}
