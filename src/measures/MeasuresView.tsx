import { useMemo, useState } from "react";
import { measureTable } from "../scene/measureTable.ts";
import { useDataset, useOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { set } from "../view/transitions.ts";
import { MEASURE_AXES, type MeasureAxis } from "../view/view.ts";
import { MeasureGrid } from "./MeasureGrid.tsx";
import { MeasureKey } from "./MeasureKey.tsx";
import { type RowSort, sortRows } from "./rowSort.ts";
import "./measures.css";

const COLUMN_STEP = 24;

/** Who ordered, appealed or promised what, how strongly: measures against elections, authorities, meetings or issuers. */
export function MeasuresView() {
  const { t } = useI18n();
  const axis = useView((view) => view.rows);
  const update = useUpdate();
  return (
    <section className="measures" aria-label={t("measures.title")}>
      <Segmented
        legend={t("measures.axis")}
        value={axis}
        options={MEASURE_AXES.map((value) => ({ value, label: t(`measures.axis.${value}`) }))}
        onChange={(next) => update(set("rows", next))}
      />
      <Matrix key={axis} axis={axis} />
      <MeasureKey />
    </section>
  );
}

function Matrix({ axis }: { readonly axis: MeasureAxis }) {
  const i18n = useI18n();
  const dataset = useDataset();
  const outcome = useOutcome();
  const [limit, setLimit] = useState(COLUMN_STEP);
  const [sort, setSort] = useState<RowSort>(null);
  const [read, setRead] = useState<string | null>(null);
  const table = useMemo(() => measureTable(dataset, i18n, outcome, axis, limit), [dataset, i18n, outcome, axis, limit]);
  const rows = useMemo(() => sortRows(table.rows, sort, i18n.compare), [table, sort, i18n]);
  if (table.columns.length === 0) return <p>{i18n.t("measures.noAxis")}</p>;
  return (
    <>
      <MeasureGrid table={table} rows={rows} axis={axis} sort={sort} onSort={setSort} onRead={setRead} />
      <p className="measure-read" aria-hidden="true" data-silent={read === null}>
        {read ?? " "}
      </p>
      {table.hidden > 0 && (
        <button type="button" className="button" onClick={() => setLimit(limit + COLUMN_STEP)}>
          {i18n.plural("measures.moreColumns", Math.min(table.hidden, COLUMN_STEP))}
        </button>
      )}
    </>
  );
}
