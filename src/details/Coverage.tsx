import { useMemo } from "react";
import { cautionWords, coverageWords, reportCount } from "../scene/wordsCoverage.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Part } from "./Part.tsx";
import "./details.css";

/** What the record covers, and what it does not show. */
export function Coverage() {
  const dataset = useDataset();
  const i18n = useI18n();
  const trust = useView((view) => view.trust);
  const lines = useMemo(() => coverageWords(dataset, trust, i18n), [dataset, trust, i18n]);
  return (
    <Part title={i18n.t("common.coverage")}>
      <p>{reportCount(dataset, i18n)}</p>
      <ul className="details-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="details-note">{cautionWords(dataset, i18n)}</p>
    </Part>
  );
}
