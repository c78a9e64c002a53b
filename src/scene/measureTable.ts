import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { must } from "../model/must.ts";
import type { CodeBook, Country } from "../model/vocabulary.ts";
import type { Engine } from "../query/engine.ts";
import { type MatrixCell, type MeasureMatrix, measureMatrix } from "../query/matrix.ts";
import type { Range, Result } from "../query/result.ts";
import { facetSet } from "../view/filterTransitions.ts";
import { type Transition } from "../view/transitions.ts";
import { type MeasureAxis, NONE, type Two, type View } from "../view/view.ts";
import { AXIS_FACET, type ColumnName, nameColumn } from "./comparedColumns.ts";
import { actCount } from "./countWords.ts";
import { valueName } from "./facetWords.ts";

export interface TableColumn extends ColumnName {
  readonly id: string;
  readonly reports: number;
  readonly total: MatrixCell;
}

export interface TableRow {
  readonly measure: string;
  readonly name: string;
  readonly definition: string | null;
  readonly cells: readonly MatrixCell[];
  readonly total: MatrixCell;
}

/** Columns side by side that belong to one country. */
interface ColumnGroup {
  readonly country: Country | null;
  readonly name: string;
  readonly span: number;
}

/** The measures view with its words: columns stand by country, so that Egypt and Libya are read side by side. */
export interface MeasureTable {
  readonly groups: readonly ColumnGroup[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly whole: MatrixCell;
  readonly hidden: number;
}

/** The most columns that are looked up at once. */
export const MOST_COLUMNS = 500;

interface Counted {
  readonly engine: Engine;
  readonly result: Result;
}

/** The columns of an axis by country, with what each holds in all. */
export const tableColumns = (
  dataset: Dataset,
  i18n: I18n,
  { engine, result }: Counted,
  axis: MeasureAxis,
  limit: number,
): readonly TableColumn[] => orderedColumns(dataset, i18n, measureMatrix(engine, result, dataset, axis, limit), axis);

function orderedColumns(dataset: Dataset, i18n: I18n, matrix: MeasureMatrix, axis: MeasureAxis) {
  const { book } = dataset.columns;
  return matrix.columns
    .map(({ id, reports }, at) => ({ ...nameColumn(dataset, i18n, axis, id), id, reports, total: matrix.columnTotal(at), at }))
    .sort(
      (a, b) =>
        countryOrder(book, a.country) - countryOrder(book, b.country) || Number(a.id === NONE) - Number(b.id === NONE) || a.at - b.at,
    );
}

export function measureTable(dataset: Dataset, i18n: I18n, { engine, result }: Counted, axis: MeasureAxis, limit: number): MeasureTable {
  const matrix = measureMatrix(engine, result, dataset, axis, limit);
  const columns = orderedColumns(dataset, i18n, matrix, axis);
  return {
    groups: groupColumns(dataset, i18n, columns),
    columns,
    rows: matrix.measures.map((measure, row) => ({
      measure,
      name: valueName(dataset, i18n, "measure", measure),
      definition: measure === NONE ? null : i18n.text(dataset.term("measure", measure).definition),
      cells: columns.map(({ at }) => matrix.cell(row, at)),
      total: matrix.rowTotal(row),
    })),
    whole: matrix.whole,
    hidden: matrix.hidden,
  };
}

const countryOrder = ({ codes }: CodeBook, country: Country | null): number =>
  country === null ? codes.country.length : codes.country.indexOf(country);

function groupColumns(dataset: Dataset, i18n: I18n, columns: readonly TableColumn[]): readonly ColumnGroup[] {
  return [...dataset.columns.book.codes.country, null].flatMap((country) => {
    const span = columns.filter((column) => column.country === country).length;
    const name = country ? i18n.text(dataset.term("country", country).label) : i18n.t("compare.otherCountry");
    return span > 0 ? [{ country, name, span }] : [];
  });
}

/** What a cell says: its count with the strongest wording and the acts, or why it holds nothing: a report behind a column may speak of a measure in another one. */
export function cellWords(dataset: Dataset, i18n: I18n, cell: MatrixCell, reports: number | null): string {
  if (cell.possible > 0)
    return [strongestWords(dataset, i18n, cell), ...actWords(dataset, i18n, cell.acts)].join(i18n.t("common.separator"));
  if (cell.total > 0) return i18n.plural("compare.filteredOut", cell.total);
  if (reports === null) return i18n.t(cell.mentioned > 0 ? "compare.onlyMentioned" : "compare.emptyRow");
  const text = i18n.t(cell.mentioned > 0 ? "compare.onlyMentioned" : "compare.emptyCell");
  return i18n.plural("compare.reportsBehind", reports, { text });
}

/** A dash for what is not mentioned, a dot for what is mentioned and no more. */
export const absentMark = (mentioned: boolean): string => (mentioned ? "•" : "—");

/** What a cell says, by its measure and its column; empty where the axis has no such column. */
export function cellSentence(
  dataset: Dataset,
  i18n: I18n,
  { engine, result }: { readonly engine: Engine; readonly result: Result },
  axis: MeasureAxis,
  [measure, column]: Two,
): string {
  const matrix = measureMatrix(engine, result, dataset, axis, MOST_COLUMNS);
  const [row, at] = [matrix.measures.indexOf(measure), matrix.columns.findIndex(({ id }) => id === column)];
  const found = matrix.columns[at];
  return row < 0 || !found ? "" : cellWords(dataset, i18n, matrix.cell(row, at), found.reports);
}

function strongestWords(dataset: Dataset, i18n: I18n, { sure, possible, strongest }: MatrixCell): string {
  const directives = i18n.range("count.directives", sure, possible);
  return strongest
    ? i18n.t("compare.strongest", { directives, strength: i18n.text(dataset.term("strength", strongest).label) })
    : directives;
}

const actWords = (dataset: Dataset, i18n: I18n, acts: readonly Range[]): readonly string[] =>
  dataset.columns.book.codes.act.flatMap((act, at) =>
    must(acts[at], "acts").possible > 0 ? [actCount(dataset, i18n, act, must(acts[at], "acts"))] : [],
  );

const isOnly = (values: readonly string[] | undefined, value: string): boolean => values?.length === 1 && values[0] === value;

/** True when the filter is just what a cell asks for. */
export function isFilteredTo({ facets }: View["filters"], axis: MeasureAxis, [measure, column]: Two): boolean {
  const facet = AXIS_FACET[axis];
  return facet !== null && isOnly(facets[facet]?.values, column) && isOnly(facets.measure?.values, measure);
}

/** Filters to a cell, or away from it where the filter is just that; null where no filter can say it. */
export function filterToggled(axis: MeasureAxis, [measure, column]: Two): Transition | null {
  const facet = AXIS_FACET[axis];
  if (facet === null) return null;
  return (view) => {
    const values = (value: string): readonly string[] => (isFilteredTo(view.filters, axis, [measure, column]) ? [] : [value]);
    return facetSet(facet, values(column))({ ...view, ...facetSet("measure", values(measure))(view) });
  };
}
