import { absentMark } from "../scene/measureTable.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { StrengthMark } from "./marks.tsx";

/** What the marks in the cells mean, and what an empty one does not. */
export function MeasureKey() {
  const { t, text } = useI18n();
  const dataset = useDataset();
  const { book } = dataset.columns;
  return (
    <details className="measure-key">
      <summary>{t("compare.key")}</summary>
      <div>
        <h3>{t("compare.keyStrength")}</h3>
        <ul>
          {book.directiveStrengths.toReversed().map((strength) => (
            <li key={strength}>
              <StrengthMark strength={strength} /> {text(dataset.term("strength", strength).label)}
            </li>
          ))}
        </ul>
      </div>
      <ul className="measure-absent">
        <li>
          <span aria-hidden="true">{absentMark(false)}</span> {t("compare.emptyCell")}. {t("compare.notOrdered")}
        </li>
        <li>
          <span aria-hidden="true">{absentMark(true)}</span> {t("compare.onlyMentioned")}
        </li>
      </ul>
      <p>{t("compare.several")}</p>
    </details>
  );
}
