import type { I18n } from "../i18n/translator.ts";
import type { Range, Result } from "../query/result.ts";
import { type SymbolPlan, sumByClass } from "./mapSymbols.ts";

/** Points, lines, areas, nationwide and not on the map, and their total: always the whole, a range where dates are uncertain. */
export function placementWords(plan: SymbolPlan, result: Result, i18n: I18n): string {
  const sums = sumByClass(plan, result.placements);
  const total = result[result.unit];
  const short = ({ sure, possible }: Range): string => i18n.between(sure, possible);
  return i18n.t("map.placementSum", {
    points: short(sums.point),
    lines: short(sums.line),
    areas: short(sums.area),
    nationwide: short(sums.nationwide),
    notPlaced: short(sums.none),
    total: i18n.range(result.unit === "events" ? "count.events" : "count.directives", total.sure, total.possible),
  });
}
