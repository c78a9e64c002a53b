import type { I18n } from "../i18n/translator.ts";
import { PLACEMENT_CLASSES } from "../model/placement.ts";
import type { Range, Result } from "../query/result.ts";
import { type SymbolPlan, sumByClass } from "./mapSymbols.ts";

/** Each class of place that holds something, not on the map included, and their total: always the whole, a range where dates are uncertain. */
export function placementWords(plan: SymbolPlan, result: Result, i18n: I18n): string {
  const sums = sumByClass(plan, result.placements);
  const total = result[result.unit];
  const short = ({ sure, possible }: Range): string => i18n.between(sure, possible);
  return [
    ...PLACEMENT_CLASSES.filter((kind) => sums[kind].possible > 0).map((kind) => i18n.t(`map.placed.${kind}`, { n: short(sums[kind]) })),
    i18n.t("map.placedTotal", {
      total: i18n.range(result.unit === "events" ? "count.events" : "count.directives", total.sure, total.possible),
    }),
  ].join(" · ");
}
