import type { I18n } from "../i18n/translator.ts";
import { type Dataset, eventOfDirective } from "../model/dataset.ts";
import { directiveRow } from "../model/ids.ts";
import { isTrusted } from "../model/reading.ts";
import type { Engine } from "../query/engine.ts";
import type { Range, Result } from "../query/result.ts";
import { termWords } from "./words.ts";

interface SiteCount extends Range {
  readonly kind: string;
}

/** The kinds of site that directives in the filter are for, the most first: no symbol can stand for them. */
export function siteCounts(dataset: Dataset, { columns, settings, isCounted }: Engine, result: Result): readonly SiteCount[] {
  const counts = new Map<string, { sure: number; possible: number }>();
  for (let row = directiveRow(0); row < columns.directiveCount; row++) {
    const level = isCounted(eventOfDirective(columns, row)) ? result.directiveLevel(row) : 0;
    if (level === 0) continue;
    const kinds = dataset
      .directive(row)
      .targets.flatMap((target) => ("kind" in target && isTrusted(target.basis, settings.trust) ? [target.kind] : []));
    for (const kind of new Set(kinds)) {
      const count = counts.get(kind) ?? { sure: 0, possible: 0 };
      counts.set(kind, { sure: count.sure + (level === 2 ? 1 : 0), possible: count.possible + 1 });
    }
  }
  return [...counts].map(([kind, count]) => ({ kind, ...count })).toSorted((a, b) => b.possible - a.possible);
}

/** "Polling places: 3 · Roads: 2"; null where no directive is for a kind of site. */
export function siteWords(counts: readonly SiteCount[], dataset: Dataset, i18n: I18n): string | null {
  if (counts.length === 0) return null;
  const each = counts.map(({ kind, sure, possible }) =>
    i18n.t("common.labelled", { label: termWords(dataset, i18n, "siteKind", kind), value: i18n.between(sure, possible) }),
  );
  return i18n.t("common.labelled", { label: i18n.t("map.legendSites"), value: each.join(i18n.t("common.separator")) });
}
