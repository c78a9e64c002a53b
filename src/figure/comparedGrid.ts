import { absentMark, type MeasureTable, measureTable, type TableRow } from "../scene/measureTable.ts";
import type { PictureInput } from "./picture.ts";

/** The columns that a figure or a frame holds. */
const MOST_COLUMNS = 5;

/** The grid of the comparison as far as there is room for it, with what it is called and what is said below it. */
interface ComparedGrid {
  readonly table: MeasureTable;
  readonly rows: readonly TableRow[];
  readonly caption: string;
  readonly note: string;
}

/** Measures of which some report speaks, of more than `most` those with most directives; the first columns of the view's axis; and what an empty cell means. */
export function comparedGrid(input: PictureInput, most = Infinity): ComparedGrid {
  const { dataset, i18n, view } = input;
  const table = measureTable(dataset, i18n, input, view.rows, MOST_COLUMNS);
  const told = table.rows.filter(({ total }) => total.mentioned > 0);
  const kept = new Set(told.toSorted((a, b) => b.total.possible - a.total.possible).slice(0, most));
  const rows = told.filter((row) => kept.has(row));
  const note = [
    `${absentMark(false)} ${i18n.t("compare.emptyCell")}. ${i18n.t("compare.notOrdered")}`,
    `${absentMark(true)} ${i18n.t("compare.onlyMentioned")}.`,
    ...(told.length > rows.length ? [i18n.plural("compare.measuresLeftOut", told.length - rows.length)] : []),
    ...(table.hidden > 0 ? [i18n.plural("compare.columnsLeftOut", table.hidden)] : []),
  ].join(" ");
  return { table, rows, note, caption: i18n.t("compare.caption", { axis: i18n.t(`compare.axis.${view.rows}`) }) };
}
