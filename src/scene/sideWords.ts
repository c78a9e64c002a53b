import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { SideBySide } from "./sideBySide.ts";
import { termWords } from "./words.ts";

/** Above this many meetings a column is more than some cases. */
const CASES = 10;

/** What may be concluded from so few meetings, by their true number. */
export function caseWords({ sides: [first, second] }: SideBySide, { t, plural }: I18n): string {
  const [one, two] = [first.events.length, second.events.length];
  if (one === 1 && two === 1) return t("compare.oneEach");
  const counts = {
    first: first.name,
    one: plural("map.meetings", one),
    second: second.name,
    two: plural("map.meetings", two),
  };
  return t(Math.min(one, two) < CASES ? "compare.cases" : "compare.meetingsEach", counts);
}

/** The strongest wording on either side. */
export function strongestWords({ sides }: SideBySide, dataset: Dataset, i18n: I18n): string {
  const each = sides.map(({ name, strongest }) =>
    i18n.t("common.labelled", { label: name, value: strongest ? termWords(dataset, i18n, "strength", strongest) : i18n.t("common.none") }),
  );
  return i18n.t("common.labelled", { label: i18n.t("compare.keyStrength"), value: each.join(" · ") });
}

/** How many directives stand in neither column, and where they were given. */
export function besidesWords({ besides: { here, elsewhere } }: SideBySide, i18n: I18n): string {
  const parts = [
    ...(here > 0 ? [i18n.t("compare.besidesHere", { directives: i18n.plural("count.directives", here) })] : []),
    ...(elsewhere > 0 ? [i18n.t("compare.besidesElsewhere", { directives: i18n.plural("count.directives", elsewhere) })] : []),
  ];
  return i18n.t("common.labelled", { label: i18n.t("compare.besides"), value: i18n.list(parts) });
}
