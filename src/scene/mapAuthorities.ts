import { codeAt, u8, u32 } from "../model/cells.ts";
import type { Columns } from "../model/columns.ts";
import { directiveRow, eventRow } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import { must } from "../model/must.ts";
import type { Authority, CodeBook } from "../model/vocabulary.ts";
import type { Result } from "../query/result.ts";
import { type AuthorityMark, authorityMark, MIXED_MARK } from "./authority.ts";

/** Whose events a symbol counts ("none" for no authority, "mixed" for several), and what stands for them; one object for each authority of a record, so that marks compare. */
export interface SymbolMark extends AuthorityMark {
  readonly authority: Authority;
}

/** Of what several marks share. */
export const MIXED: SymbolMark = { authority: "mixed", ...MIXED_MARK };

/** The marks of a record: of its authorities in their order, of none, and of several at once. */
export const symbolMarks = memoOf((book: CodeBook): readonly SymbolMark[] => {
  const single = [...book.codes.authority, "none"].map((authority) => ({ authority, ...authorityMark(book, authority) }));
  return [...single, MIXED];
});

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
const SEVERAL = 254;
const ROWS_READ_EACH_STEP = 20_000;

/** True for records so large that the marks are of all events rather than of those in the filter. */
export const marksWholeRecord = ({ eventCount, directiveCount }: Columns): boolean => eventCount + directiveCount > ROWS_READ_EACH_STEP;

/** The authority whose events share a group: of those in the filter, or of all of them where `result` is null. */
export function groupMarks(engine: GroupedRows, unit: Result["unit"], groupCount: number, result: Result | null): GroupMarks {
  const seen = new Uint8Array(groupCount).fill(UNSEEN);
  const { columns } = engine;
  const add = (group: number, authority: number) => {
    if (seen[group] === UNSEEN) seen[group] = authority;
    else if (seen[group] !== authority) seen[group] = SEVERAL;
  };
  for (let row = 0; row < columns.eventCount; row++) {
    if (!engine.isCounted(row)) continue;
    const authority = codeAt(columns.authority, row);
    if (unit === "events") {
      if (!result || result.level(eventRow(row)) > 0) add(engine.eventGroup(row), authority);
    } else {
      for (let d = u32(columns.directiveStart, row); d < u32(columns.directiveStart, row + 1); d++)
        if (!result || result.directiveLevel(directiveRow(d)) > 0) add(engine.directiveGroup(d), authority);
    }
  }
  return { of: (groups) => sharedMark(groups, seen, columns.book) };
}

function sharedMark(groups: readonly number[], seen: Uint8Array, book: CodeBook): SymbolMark {
  const known = symbolMarks(book);
  let shared = UNSEEN;
  for (const group of groups) {
    const code = u8(seen, group);
    if (code === UNSEEN || code === shared) continue;
    if (code === SEVERAL || shared !== UNSEEN) return MIXED;
    shared = code;
  }
  return shared === UNSEEN || shared === 0 ? must(known.at(-2), "known") : must(known[shared - 1], "known");
}
