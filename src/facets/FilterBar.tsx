import type { ReactNode } from "react";
import { useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { DownIcon, FilterIcon } from "../ui/icons.tsx";
import { later } from "../ui/later.tsx";
import { Popover } from "../ui/Popover.tsx";
import { type FacetId } from "../view/view.ts";
import "./bar.css";

/** What readers ask for first. */
const FIRST = ["serves", "measure", "strength", "issuer", "issuedBy"] as const satisfies readonly FacetId[];

const FacetBody = later(async () => (await import("./Facet.tsx")).FacetBody, null, "first messages");

/** The facets asked for first, each as a drop-down, and a button for all of them; `children` stand before them. */
export function FilterBar({ onAll, children }: { readonly onAll: () => void; readonly children?: ReactNode }) {
  const { t } = useI18n();
  const active = useView(
    ({ filters }) => Object.keys(filters.facets).length + filters.timeRanges.length + filters.days.length + Number(filters.text !== ""),
  );
  return (
    <section className="filters-bar" aria-label={t("facets.title")}>
      {children}
      {FIRST.map((id) => (
        <DropDown key={id} id={id} />
      ))}
      <button type="button" className="button" onClick={onAll}>
        <FilterIcon />
        {active === 0 ? t("app.openFilters") : t("app.openFiltersActive", { n: active })}
      </button>
    </section>
  );
}

function DropDown({ id }: { readonly id: FacetId }) {
  const { t, number } = useI18n();
  const chosen = useView((view) => view.filters.facets[id]?.values.length ?? 0);
  return (
    <Popover
      className={chosen > 0 ? "button is-active" : "button"}
      label={
        <>
          {t(`facets.name.${id}`)}
          {chosen > 0 && <b>{number(chosen)}</b>}
          <DownIcon />
        </>
      }
    >
      <div className="facets filters-drop">
        <FacetBody id={id} />
      </div>
    </Popover>
  );
}
