import { useMemo } from "react";
import { statusWords } from "../scene/statusWords.ts";
import { useDataset, useFollowingOutcome, useView } from "../state/hooks.ts";
import { LiveRegion } from "../ui/announce.tsx";
import { useI18n } from "../ui/i18n.ts";
import { isFiltered } from "../view/view.ts";

/** What the filter leaves, in words, on one line that keeps its room; in step with the map, whose sum is of the same. */
export function StatusLine() {
  const i18n = useI18n();
  const { t } = i18n;
  const dataset = useDataset();
  const trust = useView((view) => view.trust);
  const { result, searching, filters } = useFollowingOutcome("map");
  const { directives, speaking, others } = useMemo(() => statusWords(dataset, result, filters, i18n), [dataset, result, filters, i18n]);
  const filtered = isFiltered(filters);
  const nothing = result[result.unit].possible === 0 && filtered;
  const whole = t(dataset.complete ? "status.all" : "status.allRead");
  const rest = [
    others,
    searching ? t("status.searching") : null,
    trust === "outside" ? null : t(`common.trust.${trust}`),
    filtered ? null : whole,
  ].filter((words) => words !== null);
  const said = [[directives, speaking].filter((words) => words !== null).join(" "), ...(others === null ? [] : [others])];
  return (
    <section className="status-line" aria-label={t("status.label")}>
      <p>
        {nothing ? <strong>{t("status.nothing")}</strong> : <strong>{directives ?? rest.shift()}</strong>} {!nothing && speaking}
        {!nothing && rest.map((words) => ` · ${words}`)}
      </p>
      <LiveRegion message={nothing ? t("status.nothing") : said.filter((words) => words !== "").join(t("common.separator"))} />
    </section>
  );
}
