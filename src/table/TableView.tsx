import { useMemo, useState } from "react";
import { useDataset, useOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Popover } from "../ui/Popover.tsx";
import { Segmented } from "../ui/Segmented.tsx";
import { set } from "../view/transitions.ts";
import { BasisKey } from "./BasisKey.tsx";
import { Body, isLong } from "./Body.tsx";
import { COLUMNS, type ColumnId, columnLabel, columnsAsked, columnsShown } from "./columns.ts";
import { Head } from "./Head.tsx";
import { TABLE } from "./roles.ts";
import { orderRows, rowsShown, type TableRow } from "./rows.ts";
import "./table.css";
import "./tableNarrow.css";

/** The directives under the filter, or events with theirs, with all that the map and the timeline show. */
export function TableView() {
  const { t } = useI18n();
  const rows = useRows();
  const grouped = useView((view) => view.grouped);
  const asked = useView((view) => view.columns);
  const columns = useMemo(() => columnsShown(asked), [asked]);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  return (
    <div className="table-view">
      <div className="table-bar">
        <h2>{t("table.title")}</h2>
        <Grouping />
        <ColumnChoice columns={columns} />
        <Uncounted />
        <CountLine />
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
          className={`table table-${grouped ? "grouped" : "flat"}`}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
        >
          <caption className="sr-only">{t("table.caption")}</caption>
          <Head columns={columns} grouped={grouped} />
          <Body rows={rows} scroller={scroller} columns={columns} grouped={grouped} />
        </table>
        {rows.length === 0 && <p className="table-none">{t("table.empty")}</p>}
      </section>
    </div>
  );
}

function useRows(): readonly TableRow[] {
  const dataset = useDataset();
  const i18n = useI18n();
  const { engine, result } = useOutcome();
  const sort = useView((view) => view.sort);
  const grouped = useView((view) => view.grouped);
  const uncounted = useView((view) => view.uncounted);
  const order = useMemo(
    () => orderRows(sort, { dataset, i18n, trust: engine.settings.trust, span: engine.span }, engine.isCounted),
    [dataset, i18n, engine, sort],
  );
  return useMemo(() => rowsShown(order, { engine, result, uncounted, grouped }), [order, engine, result, uncounted, grouped]);
}

function Uncounted() {
  const { t } = useI18n();
  const uncounted = useView((view) => view.uncounted);
  const update = useUpdate();
  return (
    <label className="table-check">
      <input type="checkbox" checked={uncounted} onChange={({ target }) => update(set("uncounted", target.checked))} />
      {t("table.showContext")}
    </label>
  );
}

/** Which columns stand in the table. */
function ColumnChoice({ columns }: { readonly columns: readonly ColumnId[] }) {
  const { t } = useI18n();
  const update = useUpdate();
  const grouped = useView((view) => view.grouped);
  const choose = (shown: readonly ColumnId[]) => update(set("columns", columnsAsked(shown)));
  return (
    <Popover label={t("table.columns")}>
      <fieldset className="table-columns">
        <legend>{t("table.columns")}</legend>
        {COLUMNS.map((id) => (
          <label key={id} className="table-check">
            <input
              type="checkbox"
              checked={columns.includes(id)}
              disabled={id === "title"}
              onChange={({ target }) => choose(target.checked ? [...columns, id] : columns.filter((shown) => shown !== id))}
            />
            {t(columnLabel(id, grouped))}
          </label>
        ))}
        <button type="button" className="button" onClick={() => choose(COLUMNS)}>
          {t("table.allColumns")}
        </button>
      </fieldset>
    </Popover>
  );
}

function CountLine() {
  const i18n = useI18n();
  const { events, eventTotal, directives, directiveTotal } = useOutcome().result;
  return (
    <p>
      {i18n.t("status.filtered", {
        events: i18n.ofTotal("count.events", events.sure, events.possible, eventTotal),
        directives: i18n.ofTotal("count.directives", directives.sure, directives.possible, directiveTotal),
      })}
    </p>
  );
}

function Grouping() {
  const { t } = useI18n();
  const grouped = useView((view) => view.grouped);
  const update = useUpdate();
  return (
    <Segmented
      quiet
      legend={t("table.tabs")}
      value={grouped ? "events" : "directives"}
      options={[
        { value: "directives", label: t("table.byDirectives") },
        { value: "events", label: t("table.byEvents") },
      ]}
      onChange={(next) => update(set("grouped", next === "events"))}
    />
  );
}
