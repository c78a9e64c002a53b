import { memo, useMemo, useState } from "react";
import { FIXED } from "../model/vocabulary.ts";
import { coverageWords } from "../scene/wordsCoverage.ts";
import { useDataset, useSettledOutcome, useView } from "../state/hooks.ts";
import type { Outcome } from "../state/session.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { EventList } from "./EventList.tsx";
import { Part } from "./Part.tsx";

/** What to read before anything is selected: how the page speaks, what the record covers, and the events in the filter. */
export function Start() {
  const { t } = useI18n();
  return (
    <>
      <p>{t("details.nothingSelected")}</p>
      <p>{t("details.startPlaces")}</p>
      <p>{t("details.startDates")}</p>
      <p>{t("details.startBasis")}</p>
      <ul className="details-key">
        {FIXED.basis.map((basis) => (
          <li key={basis}>
            <BasisMark basis={basis} />
          </li>
        ))}
      </ul>
      <Coverage />
      <EventsInFilter />
    </>
  );
}

function Coverage() {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const lines = useMemo(() => coverageWords(dataset, trust, i18n), [dataset, trust, i18n]);
  return (
    <Part title={i18n.t("common.coverage")}>
      <p>{i18n.plural("common.coverageReports", dataset.sources.length)}</p>
      <ul className="details-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="details-note">{i18n.t("common.coverageCaution")}</p>
    </Part>
  );
}

const EventsInFilter = () => <InFilter outcome={useSettledOutcome()} />;

const PAGE = 50;

const InFilter = memo(function InFilter({ outcome: { result } }: { readonly outcome: Outcome }) {
  const { t, range } = useI18n();
  const [most, setMost] = useState(PAGE);
  const rows = useMemo(() => result.firstInTime(most), [result, most]);
  return (
    <Part title={t("details.eventsInFilter")}>
      <p className="details-help">{range("count.events", result.events.sure, result.events.possible)}</p>
      {rows.length > 0 ? (
        <EventList rows={rows} result={result} limit={most} />
      ) : (
        <p className="details-missing">{t("details.nothingHere")}</p>
      )}
      {rows.length < result.events.possible && (
        <button type="button" className="button" onClick={() => setMost(most + PAGE)}>
          {t("common.showMore")}
        </button>
      )}
    </Part>
  );
});
