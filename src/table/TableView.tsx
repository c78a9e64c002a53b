import { useMemo, useState } from "react";
import { useDataset, useOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { set } from "../view/transitions.ts";
import { BasisKey } from "./BasisKey.tsx";
import { Body, isLong } from "./Body.tsx";
import { COLUMNS } from "./columns.ts";
import { Head } from "./Head.tsx";
import { TABLE } from "./roles.ts";
import { orderRows, rowsShown, type TableRow } from "./rows.ts";
import "./table.css";

/** Every event and directive under the filter, with all that the map and the timeline show. */
export function TableView() {
  const { t } = useI18n();
  const [uncounted, setUncounted] = useState(true);
  const rows = useRows(uncounted);
  const unit = useView((view) => view.unit);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  return (
    <div className="table-view">
      <div className="table-bar">
        <h2>{t("table.title")}</h2>
        <CountLine />
        <Grouping />
        <label className="table-check">
          <input type="checkbox" checked={uncounted} onChange={(change) => setUncounted(change.target.checked)} />
          {t("table.showContext")}
        </label>
        <BasisKey />
      </div>
      <section
        ref={setScroller}
        className={isLong(rows) ? "table-scroller table-long" : "table-scroller"}
        aria-label={t("table.caption")}
        tabIndex={0}
      >
        <table
          {...TABLE}
          className={`table table-${unit === "events" ? "grouped" : "flat"}`}
          aria-rowcount={rows.length + 1}
          aria-colcount={COLUMNS.length}
        >
          <caption className="sr-only">{t("table.caption")}</caption>
          <Head />
          <Body rows={rows} scroller={scroller} />
        </table>
        {rows.length === 0 && <p className="table-none">{t("table.empty")}</p>}
      </section>
    </div>
  );
}

function useRows(uncounted: boolean): readonly TableRow[] {
  const dataset = useDataset();
  const i18n = useI18n();
  const { engine, result } = useOutcome();
  const sort = useView((view) => view.sort);
  const order = useMemo(
    () => orderRows(sort, { dataset, i18n, trust: engine.settings.trust, span: engine.span }, engine.isCounted),
    [dataset, i18n, engine, sort],
  );
  return useMemo(() => rowsShown(order, { engine, result, uncounted }), [order, engine, result, uncounted]);
}

function CountLine() {
  const i18n = useI18n();
  const { events, eventTotal, directives, directiveTotal } = useOutcome().result;
  return (
    <p>
      {i18n.t("status.filtered", {
        events: i18n.ofTotal("count.eventsOf", events.sure, events.possible, eventTotal),
        directives: i18n.ofTotal("count.directivesOf", directives.sure, directives.possible, directiveTotal),
      })}
    </p>
  );
}

function Grouping() {
  const { t } = useI18n();
  const unit = useView((view) => view.unit);
  const update = useUpdate();
  return (
    <Segmented
      quiet
      legend={t("table.tabs")}
      value={unit}
      options={[
        { value: "events", label: t("table.byEvents") },
        { value: "directives", label: t("table.byDirectives") },
      ]}
      onChange={(next) => update(set("unit", next))}
    />
  );
}
