import { useId } from "react";
import { useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { type FacetId, isFiltered } from "../view/view.ts";
import { Facet } from "./Facet.tsx";
import { TrendArrow } from "./FacetOption.tsx";
import "./facets.css";

/** Every facet, in the order in which a reader asks. */
export const FACET_GROUPS = [
  { name: "what", facets: ["measure", "site", "act", "strength", "issuer", "issuedBy", "addressee", "serves"] },
  { name: "who", facets: ["authority", "country", "actor", "actorRole", "place", "placeRole", "election"] },
  { name: "how", facets: ["kind", "mode", "dateBasis", "source"] },
] as const satisfies readonly { readonly name: string; readonly facets: readonly FacetId[] }[];

const OPEN: ReadonlySet<FacetId> = new Set(["authority", "kind", "measure", "strength", "issuer"]);

/** The filters: each value with what is left of it, and how its share moved. */
export function FacetPanel() {
  const { t } = useI18n();
  const heading = useId();
  return (
    <section className="facets" aria-labelledby={heading}>
      <h2 id={heading} className="sr-only">
        {t("facets.title")}
      </h2>
      <p className="facet-note">{t("facets.help")}</p>
      <Legend />
      {FACET_GROUPS.map(({ name, facets }) => (
        <div key={name} className="facet-group">
          <h3>{t(`facets.group.${name}`)}</h3>
          {facets.map((id) => (
            <Facet key={id} id={id} startOpen={OPEN.has(id)} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Legend() {
  const { t } = useI18n();
  if (!useView((view) => isFiltered(view.filters))) return null;
  return (
    <ul className="facet-legend">
      <li>
        <TrendArrow trend={1} /> {t("facets.legendLarger")}
      </li>
      <li>
        <TrendArrow trend={-1} /> {t("facets.legendSmaller")}
      </li>
      <li>
        <span className="facet-hatch" aria-hidden="true" /> {t("facets.legendPossible")}
      </li>
    </ul>
  );
}
