import { useMemo } from "react";
import { FIXED } from "../model/vocabulary.ts";
import { coverageWords } from "../scene/wordsCoverage.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Part } from "./Part.tsx";
import "./details.css";

/** How the page speaks, and what the record covers. */
export function Start() {
  const { t } = useI18n();
  return (
    <div className="details start">
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
    </div>
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
