import { type ReactNode, useState } from "react";
import { isOffered } from "../scene/offered.ts";
import { useAppState, useDataset, useView } from "../state/hooks.ts";
import { DropDown } from "../ui/DropDown.tsx";
import { useI18n } from "../ui/i18n.ts";
import { DownIcon } from "../ui/icons.tsx";
import { later } from "../ui/later.tsx";
import { filtersSet, unfiltered } from "../view/transitions.ts";
import { type FacetId, type Filters, isFiltered, type View } from "../view/view.ts";
import { StatusLine } from "./StatusLine.tsx";
import "./bar.css";

/** What readers ask for first. */
const FIRST = ["serves", "measure", "strength", "addressee", "authority"] as const satisfies readonly FacetId[];

const FacetBody = later(async () => (await import("./Facet.tsx")).FacetBody, null, "first messages");
const ActiveFilters = later(async () => (await import("./ActiveFilters.tsx")).ActiveFilters, null, "first messages");

interface Props {
  readonly onMore: () => void;
  /** The choice of a period. */
  readonly period?: ReactNode;
}

/** The facets asked for first, each as a drop-down, and a button for all of them; then what is filtered, and what that leaves. */
export function FilterBar({ onMore, period }: Props) {
  const { t } = useI18n();
  const dataset = useDataset();
  return (
    <section className="filters-bar" aria-label={t("facets.title")}>
      <div className="filters-scroll">
        {FIRST.filter((id) => isOffered(dataset, id)).map((id) => (
          <FacetDrop key={id} id={id} />
        ))}
        {period}
        <button type="button" className="button" onClick={onMore}>
          {t("facets.more")}
          <DownIcon />
        </button>
        <Active />
      </div>
      <StatusLine />
    </section>
  );
}

function FacetDrop({ id }: { readonly id: (typeof FIRST)[number] }) {
  const { t } = useI18n();
  const chosen = useView((view) => view.filters.facets[id]?.values.length ?? 0);
  return (
    <DropDown label={t(`facets.short.${id}`)} chosen={chosen}>
      <div className="facets filters-drop">
        <FacetBody id={id} />
      </div>
    </DropDown>
  );
}

/** What is filtered, each part of which can be taken away; all of it at once, and that undone until the next action. */
function Active() {
  const { t } = useI18n();
  const { store } = useAppState();
  const view = useView((whole) => whole);
  const { filters } = view;
  const [cleared, setCleared] = useState<{ readonly filters: Filters; readonly left: View }>();
  if (!isFiltered(filters)) {
    return cleared?.left === view ? (
      <button type="button" className="link-button" onClick={() => store.update(filtersSet(cleared.filters))}>
        {t("facets.undoClear")}
      </button>
    ) : null;
  }
  const count = Object.keys(filters.facets).length + filters.timeRanges.length + filters.days.length + Number(filters.text !== "");
  return (
    <>
      <DropDown label={t("status.filters")} chosen={count}>
        <ActiveFilters />
      </DropDown>
      <button
        type="button"
        className="link-button"
        onClick={() => {
          store.update(unfiltered);
          setCleared({ filters, left: store.getState() });
        }}
      >
        {t("status.clearAll")}
      </button>
    </>
  );
}
