import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { AbsentMark } from "./MeasureCell.tsx";
import { ActMark, StrengthMark } from "./marks.tsx";

/** What the marks in the cells mean, and what an empty one does not. */
export function MeasureKey() {
  const { t, text } = useI18n();
  const dataset = useDataset();
  const { book } = dataset.columns;
  return (
    <section className="measure-key" aria-label={t("measures.key")}>
      <div>
        <h3>{t("measures.keyStrength")}</h3>
        <ul>
          {book.directiveStrengths.toReversed().map((strength) => (
            <li key={strength}>
              <StrengthMark strength={strength} /> {text(dataset.term("strength", strength).label)}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t("measures.keyActs")}</h3>
        <ul>
          {book.codes.act.map((act) => (
            <li key={act}>
              <ActMark act={act} /> {text(dataset.term("act", act).label)}
            </li>
          ))}
        </ul>
      </div>
      <ul className="measure-absent">
        <li>
          <span aria-hidden="true">
            <AbsentMark mentioned={false} />
          </span>{" "}
          {t("measures.emptyCell")}. {t("measures.notOrdered")}
        </li>
        <li>
          <span aria-hidden="true">
            <AbsentMark mentioned />
          </span>{" "}
          {t("measures.onlyMentioned")}
        </li>
      </ul>
      <p>{t("measures.several")}</p>
    </section>
  );
}
