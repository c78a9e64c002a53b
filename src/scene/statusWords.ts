import type { I18n } from "../i18n/translator.ts";
import { codeAt, u32 } from "../model/cells.ts";
import { isCalendarRow, isCountedRow, valueAt } from "../model/columns.ts";
import { allEventRows, type Dataset, directiveRows } from "../model/dataset.ts";
import { memoOf } from "../model/memo.ts";
import type { Result } from "../query/result.ts";
import { type Filters, isFiltered } from "../view/view.ts";

/** What a filter leaves, in words: directives first, then where they were said, then the other events; null where there are none of a sort. */
export interface StatusWords {
  readonly directives: string | null;
  readonly speaking: string | null;
  readonly others: string | null;
}

/** What the events are at which directives were said: meetings where each of their kinds is held somewhere. */
const speakingSort = memoOf(function speakingSort(dataset: Dataset): "Meetings" | "Events" {
  const { columns } = dataset;
  const kinds = new Set(
    allEventRows(columns)
      .filter((row) => u32(columns.directiveStart, row) < u32(columns.directiveStart, row + 1) && !isCalendarRow(columns, row))
      .filter((row) => directiveRows(columns, row).some((directive) => isCountedRow(columns, directive, true)))
      .map((row) => codeAt(columns.kind, row)),
  );
  const isHeld = (code: number): boolean => dataset.term("eventKind", valueAt(columns.book, "eventKind", code)).venue === true;
  return [...kinds].every(isHeld) ? "Meetings" : "Events";
});

/** The counts of a result as a reader asks for them; "of" the total only under a filter. */
export function statusWords(dataset: Dataset, result: Result, filters: Filters, { plural, ofTotal }: I18n): StatusWords {
  const { events, eventTotal, directives, directiveTotal, speaking } = result;
  const filtered = isFiltered(filters);
  const place = speakingSort(dataset);
  const otherTotal = eventTotal - speaking.total;
  const others = { sure: events.sure - speaking.sure, possible: events.possible - speaking.possible };
  if (!filtered) {
    return {
      directives: directiveTotal === 0 ? null : plural("count.directives", directiveTotal),
      speaking: directiveTotal === 0 ? null : plural(`status.at${place}`, speaking.total),
      others: otherTotal === 0 ? null : directiveTotal === 0 ? plural("count.events", otherTotal) : plural("status.others", otherTotal),
    };
  }
  const othersOf = directiveTotal === 0 ? "count.events" : "status.others";
  return {
    directives: directiveTotal === 0 ? null : ofTotal("count.directives", directives.sure, directives.possible, directiveTotal),
    speaking: speaking.possible === 0 ? null : ofTotal(`status.at${place}`, speaking.sure, speaking.possible, speaking.total),
    others:
      otherTotal === 0 || (others.possible === 0 && directiveTotal > 0)
        ? null
        : ofTotal(othersOf, others.sure, others.possible, otherTotal),
  };
}
