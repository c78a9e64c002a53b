import { useId } from "react";
import { must } from "../model/must.ts";
import { FIXED } from "../model/vocabulary.ts";
import { actCount } from "../scene/countWords.ts";
import { useDataset, useFollowingOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { set } from "../view/transitions.ts";
import "./active.css";

/** What is counted and how much is believed: the settings that every count rests on. */
export function CountingSettings() {
  const { t } = useI18n();
  const update = useUpdate();
  const unit = useView((view) => view.unit);
  const trust = useView((view) => view.trust);
  const trustHelp = useId();
  return (
    <div className="facet-settings">
      <Segmented
        legend={t("facets.unit")}
        value={unit}
        options={[
          { value: "events", label: t("common.events") },
          { value: "directives", label: t("common.directives") },
        ]}
        onChange={(next) => update(set("unit", next))}
      />
      <Acts />
      <SoftSwitch />
      <div role="group" aria-describedby={trustHelp}>
        <Segmented
          legend={t("common.trust")}
          value={trust}
          options={FIXED.basis.map((basis) => ({ value: basis, label: t(`common.trust.${basis}`) }))}
          onChange={(next) => update(set("trust", next))}
        />
        <p id={trustHelp} className="facet-note">
          {t("common.trustHelp")}
        </p>
      </div>
    </div>
  );
}

function SoftSwitch() {
  const { t } = useI18n();
  const update = useUpdate();
  const soft = useView((view) => view.soft);
  const help = useId();
  return (
    <div>
      <label className="check">
        <input type="checkbox" checked={soft} aria-describedby={help} onChange={() => update(set("soft", !soft))} />
        <span>{t("facets.soft")}</span>
      </label>
      <p id={help} className="facet-note">
        {t("facets.softHelp")}
      </p>
    </div>
  );
}

/** Directives of each act, named apart, and what is counted apart from events. */
function Acts() {
  const i18n = useI18n();
  const dataset = useDataset();
  const { acts, eventTotal } = useFollowingOutcome("facets").result;
  const entries = dataset.columns.eventCount - eventTotal;
  const totals = dataset.columns.book.codes.act.map((act, at) => actCount(dataset, i18n, act, must(acts[at], "act")));
  return (
    <p className="acts">
      {totals.join(" · ")}
      {entries > 0 && <> · {i18n.t("status.calendarApart", { entries: i18n.plural("count.calendarEntries", entries) })}</>}
    </p>
  );
}
