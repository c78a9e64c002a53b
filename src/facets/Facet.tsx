import { memo, useMemo, useState } from "react";
import { isCoded, valueName, valueWordings } from "../scene/facetWords.ts";
import { useDataset, useFollowingOutcome, useSettledOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { facetMode, facetSet } from "../view/filterTransitions.ts";
import { type FacetId, MANY_VALUED } from "../view/view.ts";
import { FacetList } from "./FacetList.tsx";
import { holdsWords, listOptions, type Option, type Order, sortOptions } from "./options.ts";
import "./facets.css";

const LONG = 10;

/** One facet, folded or open; its counts are read only while it is open. */
export function Facet({ id, startOpen }: { readonly id: FacetId; readonly startOpen: boolean }) {
  const { t, plural } = useI18n();
  const [open, setOpen] = useState(startOpen);
  const chosen = useView((view) => view.filters.facets[id]?.values.length ?? 0);
  return (
    <details className="facet" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{t(`facets.name.${id}`)}</span>
        {chosen > 0 && <span className="facet-chosen">{plural("facets.chosen", chosen)}</span>}
      </summary>
      {open && <FacetBody id={id} />}
    </details>
  );
}

/** The values of one facet with their counts, and what finds, joins and clears them. */
export function FacetBody({ id }: { readonly id: FacetId }) {
  const { t } = useI18n();
  const [order, setOrder] = useState<Order>("count");
  const [query, setQuery] = useState("");
  const options = useOptions(id);
  const long = options.length > LONG;
  const rest = useRestingOrder(id, options, order);
  const sorted = long || !isCoded(id) ? rest : options;
  const found = useFound(id, sorted, long ? query : "");
  return (
    <div className="facet-body" role="group" aria-label={t(`facets.name.${id}`)}>
      <FacetChoice id={id} />
      {long && <FacetTools id={id} query={query} onQuery={setQuery} order={order} onOrder={setOrder} />}
      <FacetList facet={id} options={found} />
      {found.length === 0 && <p className="facet-note">{query === "" ? t("facets.noValues") : t("facets.noMatch", { words: query })}</p>}
    </div>
  );
}

interface ToolsProps {
  readonly id: FacetId;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** What finds a value in a long facet. */
const FacetTools = memo(function FacetTools({ id, query, onQuery, order, onOrder }: ToolsProps) {
  const { t } = useI18n();
  return (
    <div className="facet-tools">
      <input
        type="search"
        className="field"
        value={query}
        placeholder={t("search.label")}
        aria-label={t("facets.searchIn", { facet: t(`facets.name.${id}`) })}
        onChange={(event) => onQuery(event.target.value)}
      />
      <Segmented
        quiet
        legend={t("facets.sort")}
        value={order}
        options={[
          { value: "count", label: t("facets.byCount") },
          { value: "name", label: t("facets.byName") },
        ]}
        onChange={onOrder}
      />
    </div>
  );
});

function useOptions(id: FacetId): readonly Option[] {
  const dataset = useDataset();
  const i18n = useI18n();
  const { engine, result } = useFollowingOutcome("facets");
  const filter = useView((view) => view.filters.facets[id]);
  const values = useMemo(() => engine && result.facet(id).values, [engine, result, id]);
  const names = useMemo(() => values.map((value) => valueName(dataset, i18n, id, value)), [dataset, i18n, id, values]);
  return useMemo(() => listOptions(result.facet(id), filter, names), [result, id, filter, names]);
}

/** Sorted as they were when the last drag began or ended: numbers run under the hand, lines do not. */
function useRestingOrder(id: FacetId, options: readonly Option[], order: Order): readonly Option[] {
  const { compare } = useI18n();
  const settled = useSettledOutcome();
  const chosen = useView((view) => view.filters.facets[id]);
  // What is sorted is what stood when the outcome settled; the options of later steps only fill its places.
  const places = useMemo(
    () => new Map(sortOptions(options, order, compare).map(({ value }, at) => [value, at])),
    // oxlint-disable-next-line react/exhaustive-deps
    [settled, order, compare, chosen, options.length],
  );
  return useMemo(
    () => options.toSorted((a, b) => (places.get(a.value) ?? Infinity) - (places.get(b.value) ?? Infinity)),
    [options, places],
  );
}

function useFound(id: FacetId, options: readonly Option[], query: string): readonly Option[] {
  const dataset = useDataset();
  if (query.trim() === "") return options;
  return options.filter(({ value, name }) => holdsWords([name, ...valueWordings(dataset, id, value)], query));
}

/** Any of or all of, and a way to clear, once there is something to clear. */
const FacetChoice = memo(function FacetChoice({ id }: { readonly id: FacetId }) {
  const { t } = useI18n();
  const update = useUpdate();
  const filter = useView((view) => view.filters.facets[id]);
  if (!filter) return null;
  const facet = t(`facets.name.${id}`);
  return (
    <div className="facet-tools">
      {MANY_VALUED.has(id) && (
        <Segmented
          quiet
          legend={t("facets.match")}
          value={filter.all ? "all" : "any"}
          options={[
            { value: "any", label: t("facets.anyOf") },
            { value: "all", label: t("facets.allOf") },
          ]}
          onChange={(mode) => update(facetMode(id, mode === "all"))}
        />
      )}
      <button type="button" className="link-button" aria-label={t("facets.clear", { facet })} onClick={() => update(facetSet(id, []))}>
        {t("common.clear")}
      </button>
    </div>
  );
});
