import type { I18n } from "../i18n/translator.ts";
import { codeAt, u32 } from "../model/cells.ts";
import { DAY_MAX, DAY_MIN, isCalendarRow, NO_SPAN, TRUST_AT } from "../model/columns.ts";
import type { Dataset } from "../model/dataset.ts";
import { must } from "../model/must.ts";
import { asDay } from "../model/span.ts";
import { type Basis } from "../model/vocabulary.ts";
import { termWords } from "./words.ts";

/** How many reports a record covers; of another's record, whose reports we have not read, no more than that. */
export const reportCount = ({ sources, host }: Dataset, i18n: I18n): string =>
  i18n.plural(host === null ? "common.coverageReports" : "count.reports", sources.length);

/** What a record does not show; of another's record nothing is said of where its reports came from. */
export const cautionWords = ({ host }: Pick<Dataset, "host">, { t }: I18n): string =>
  t(host === null ? "common.coverageCaution" : "common.absenceCaution");

interface Reach {
  readonly reports: Set<number>;
  from: number;
  to: number;
  undated: number;
}

/** For each authority a sentence with its reports and their period; one without a report is said to have none, and what has no authority comes last. */
export function coverageWords(dataset: Dataset, trust: Basis, i18n: I18n): readonly string[] {
  const reach = reachByAuthority(dataset, trust);
  const { codes, authorities: known } = dataset.columns.book;
  const isShown = (authority: string, index: number): boolean => must(known.get(authority), "known").isMarked || reach.has(index + 1);
  const authorities = codes.authority.flatMap((authority, index) =>
    isShown(authority, index) ? [line(termWords(dataset, i18n, "authority", authority), reach.get(index + 1), i18n)] : [],
  );
  const unassigned = reach.get(0);
  return unassigned ? [...authorities, line(i18n.t("timeline.laneUnassigned"), unassigned, i18n)] : authorities;
}

function line(authority: string, reach: Reach | undefined, i18n: I18n): string {
  const reports = i18n.plural("count.reports", reach?.reports.size ?? 0);
  if (!reach) return i18n.t("common.labelled", { label: authority, value: reports });
  const period = reach.from <= reach.to ? i18n.formatDays(asDay(reach.from), asDay(reach.to)) : i18n.t("date.none");
  const { undated } = reach;
  return i18n.t("common.coverageAuthority", {
    authority,
    reports,
    period: undated > 0 && reach.from <= reach.to ? i18n.t("details.coverageUndated", { period, n: undated }) : period,
  });
}

const nothing = (): Reach => ({ reports: new Set(), from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY, undated: 0 });

function reachByAuthority({ columns }: Dataset, trust: Basis): ReadonlyMap<number, Reach> {
  const reach = new Map<number, Reach>();
  const spans = columns.span[TRUST_AT[trust]];
  for (let row = 0; row < columns.eventCount; row++) {
    if (isCalendarRow(columns, row)) continue;
    const entry = reach.get(codeAt(columns.authority, row)) ?? nothing();
    reach.set(codeAt(columns.authority, row), entry);
    for (const code of columns.source.codes.subarray(columns.source.offsets[row], columns.source.offsets[row + 1])) entry.reports.add(code);
    if (spans[row] === NO_SPAN) entry.undated++;
    else widen(entry, columns.spans.subarray(u32(spans, row) * 4, u32(spans, row) * 4 + 4));
  }
  return reach;
}

/** Open ends say nothing of how far the reports reach. */
function widen(entry: Reach, span: Int32Array): void {
  for (const day of span) {
    if (day === DAY_MIN || day === DAY_MAX) continue;
    entry.from = Math.min(entry.from, day);
    entry.to = Math.max(entry.to, day);
  }
}
