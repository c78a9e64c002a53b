import { directiveRows } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import { type Counted, type MapTip, strongestOf } from "./mapTip.ts";
import type { KnownWords } from "./readingWords.ts";
import type { TimeIndex } from "./timeIndex.ts";
import { relativeWords, servingWords } from "./timeLanes.ts";
import { dateWords } from "./words.ts";

/** What a mark of the timeline stands for, in a few lines: the list says the same of it. */
export interface TimeTip extends Pick<MapTip, "strongest"> {
  /** How many directives the filter leaves of it, and how many of them for the vote; null where none. */
  readonly count: string | null;
  /** When it was; on the axis of voting also how far from the vote. */
  readonly date: KnownWords;
}

export function timeTip(row: EventRow, index: TimeIndex, counted: Counted): TimeTip {
  const { dataset, engine, result, i18n } = counted;
  const passing = directiveRows(dataset.columns, row).filter((directive) => result.directiveLevel(directive) > 0);
  const sure = passing.filter((directive) => result.directiveLevel(directive) === 2).length;
  const directives = i18n.range("count.directives", sure, passing.length);
  const { text, basis } = dateWords(dataset.event(row).when, engine.settings.trust, i18n);
  const relative = index.axis === "polling" && index.has(row) ? relativeWords(row, index, i18n) : null;
  return {
    count: passing.length === 0 ? null : sure === passing.length ? servingWords(row, passing, directives, counted) : directives,
    strongest: strongestOf([{ unit: "events", row }], counted),
    date: { text: relative === null ? text : text + i18n.t("common.separator") + relative, basis },
  };
}
