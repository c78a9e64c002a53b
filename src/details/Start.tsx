import { FIXED } from "../model/vocabulary.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import "./details.css";

/** How the page speaks. */
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
    </div>
  );
}
