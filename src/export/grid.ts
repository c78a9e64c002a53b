import type { Dataset } from "../model/dataset.ts";
import type { MatrixCell } from "../query/matrix.ts";
import type { MeasureTable, TableColumn } from "../scene/measureTable.ts";
import { type MeasureAxis, NONE } from "../view/view.ts";
import { bilingual, type Column, column } from "./columns.ts";
import { csvTable } from "./csv.ts";
import type { Provenance } from "./provenance.ts";

interface GridCell {
  readonly dataset: Dataset;
  readonly axis: MeasureAxis;
  readonly measure: string;
  readonly over: TableColumn;
  readonly cell: MatrixCell;
}

export const GRID_COLUMNS: readonly Column<GridCell>[] = [
  column("measure", ({ measure }) => (measure === NONE ? null : measure), { set: "measure" }),
  ...bilingual<GridCell>("measure", ({ dataset, measure }) => (measure === NONE ? null : dataset.term("measure", measure).label)),
  column("axis", ({ axis }) => axis),
  column("column", ({ over }) => (over.id === NONE ? null : over.id)),
  column("column_name", ({ over }) => over.name),
  column("column_country", ({ over }) => over.country, { set: "country" }),
  column("column_reports", ({ over }) => over.reports, { type: "integer" }),
  column("directives_certain", ({ cell }) => cell.sure, { type: "integer" }),
  column("directives_possible", ({ cell }) => cell.possible, { type: "integer" }),
  column("directives_without_filter", ({ cell }) => cell.total, { type: "integer" }),
  column("mentioned", ({ cell }) => cell.mentioned, { type: "integer" }),
  column("strongest", ({ cell }) => cell.strongest, { set: "strength" }),
];

/** The grid of the comparison, a cell a row: a directive of several measures stands in several rows, so that they add up to no total. */
export function gridCsv(dataset: Dataset, axis: MeasureAxis, { columns, rows }: MeasureTable, provenance: Provenance): string {
  const cells = rows.flatMap(({ measure, cells }) =>
    columns.flatMap((over, at): GridCell[] => {
      const cell = cells[at];
      return cell ? [{ dataset, axis, measure, over, cell }] : [];
    }),
  );
  return csvTable(
    GRID_COLUMNS,
    cells.map((cell) => GRID_COLUMNS.map(({ read }) => read(cell))),
    provenance,
  );
}
