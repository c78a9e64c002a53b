import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import { shownDate } from "../model/reading.ts";
import { isUncertain } from "../model/span.ts";
import type { Basis } from "../model/vocabulary.ts";
import type { TimeIndex } from "../scene/timeIndex.ts";
import { relativeWords } from "../scene/timeLanes.ts";

/** The tooltip's id, which describes the mark that has the focus. */
export const TIP_ID = "timeline-tip";

/** What a mark is called: title, date in words, and what the date stands on unless the report states it. */
export function markName(row: EventRow, index: TimeIndex, dataset: Dataset, trust: Basis, i18n: I18n): string {
  const event = dataset.event(row);
  const shown = shownDate(event.when, trust);
  const uncertain = shown !== undefined && (isUncertain(shown.edtf) || shown.edtf.uncertain);
  const date = markDate(row, index, dataset, trust, i18n);
  const name = i18n.t(uncertain ? "timeline.markLabelUncertain" : "timeline.markLabel", { title: i18n.text(event.title), date });
  const basis = shown?.reading.basis ?? "stated";
  return basis === "stated" ? name : name + i18n.t("common.separator") + i18n.t(`common.basis.${basis}`);
}

/** The date of a mark in words, and on the axis of voting how far it lies from it. */
export function markDate(row: EventRow, index: TimeIndex, dataset: Dataset, trust: Basis, i18n: I18n): string {
  const date = i18n.formatSpan(shownDate(dataset.event(row).when, trust)?.edtf);
  const relative = index.axis === "polling" && index.has(row) ? relativeWords(row, index, i18n) : null;
  return relative ? date + i18n.t("common.separator") + relative : date;
}
