import { useMemo, useState } from "react";
import { offeredAxes } from "../scene/comparedColumns.ts";
import { measureTable } from "../scene/measureTable.ts";
import { useDataset, useOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { axisChosen, comparedAs } from "../view/comparing.ts";
import { COMPARED, type MeasureAxis } from "../view/view.ts";
import type { CellListProps } from "./CellList.tsx";
import { FlowView } from "./FlowView.tsx";
import { MeasureGrid } from "./MeasureGrid.tsx";
import { MeasureKey } from "./MeasureKey.tsx";
import { type RowSort, sortRows } from "./rowSort.ts";
import { SideBySide } from "./SideBySide.tsx";
import "./compare.css";
import "./cells.css";
import "./sides.css";

const COLUMN_STEP = 24;

/** Who ordered, appealed or promised what, how strongly: measures against elections, authorities, meetings, issuers or addressees. */
export function CompareView({ Meeting }: CellListProps) {
  const { t } = useI18n();
  const axis = useView((view) => view.rows);
  const compared = useView((view) => view.compared);
  return (
    <section className="compare" aria-label={t("compare.title")}>
      <div className="compare-bar">
        <ModeChoice />
        {compared !== "flow" && <AxisChoice />}
      </div>
      {compared === "flow" && <FlowView />}
      {compared === "sides" && <SideBySide key={axis} Meeting={Meeting} />}
      {compared === "grid" && (
        <>
          <Grid key={axis} axis={axis} />
          <MeasureKey />
        </>
      )}
    </section>
  );
}

function ModeChoice() {
  const { t } = useI18n();
  const compared = useView((view) => view.compared);
  const update = useUpdate();
  return (
    <Segmented
      quiet
      legend={t("compare.mode")}
      value={compared}
      options={COMPARED.map((value) => ({ value, label: t(`compare.mode.${value}`) }))}
      onChange={(next) => update(comparedAs(next))}
    />
  );
}

function AxisChoice() {
  const { t } = useI18n();
  const axis = useView((view) => view.rows);
  const update = useUpdate();
  const dataset = useDataset();
  return (
    <Segmented
      legend={t("compare.axis")}
      value={axis}
      options={offeredAxes(dataset, axis).map((value) => ({ value, label: t(`compare.axis.${value}`) }))}
      onChange={(next) => update(axisChosen(next))}
    />
  );
}

function Grid({ axis }: { readonly axis: MeasureAxis }) {
  const i18n = useI18n();
  const dataset = useDataset();
  const outcome = useOutcome();
  const [limit, setLimit] = useState(COLUMN_STEP);
  const [sort, setSort] = useState<RowSort>(null);
  const [read, setRead] = useState<string | null>(null);
  const table = useMemo(() => measureTable(dataset, i18n, outcome, axis, limit), [dataset, i18n, outcome, axis, limit]);
  const rows = useMemo(() => sortRows(table.rows, sort, i18n.compare), [table, sort, i18n]);
  if (table.columns.length === 0) return <p>{i18n.t("compare.noAxis")}</p>;
  return (
    <>
      <MeasureGrid table={table} rows={rows} axis={axis} sort={sort} onSort={setSort} onRead={setRead} />
      <p className="measure-read" aria-hidden="true">
        {read ?? i18n.t("compare.openHint")}
      </p>
      {table.hidden > 0 && (
        <button type="button" className="button" onClick={() => setLimit(limit + COLUMN_STEP)}>
          {i18n.plural("compare.moreColumns", Math.min(table.hidden, COLUMN_STEP))}
        </button>
      )}
    </>
  );
}
