import { cautionWords, reportCount } from "../scene/wordsCoverage.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Coded } from "./Coded.tsx";
import { CorrectionsView } from "./CorrectionsView.tsx";
import { HaveText } from "./HaveText.tsx";
import { Method } from "./Method.tsx";
import { ReportCard } from "./ReportCard.tsx";
import { Vocabulary } from "./Vocabulary.tsx";
import "./sources.css";

/** The reports, or what was corrected in what is coded from them. */
export const SourcesView = ({ page = "sources" }: { readonly page?: "sources" | "corrections" }) =>
  page === "sources" ? <Reports /> : <CorrectionsView />;

/** The reports with what is known and not known of each, then the method in a page. */
function Reports() {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <div className="sources">
      <h2>{t("sources.title")}</h2>
      <p>{t("sources.intro")}</p>
      <p>{reportCount(dataset, i18n)}</p>
      <p className="sources-caution">{cautionWords(dataset, i18n)}</p>
      <ul className="sources-reports">
        {dataset.sources.map((source) => (
          <li key={source.id}>
            <ReportCard source={source}>
              <Coded id={source.id} />
            </ReportCard>
          </li>
        ))}
      </ul>
      <HaveText />
      <Method />
      <Vocabulary />
      <p className="sources-caution">{t("common.disclaimer")}</p>
    </div>
  );
}
