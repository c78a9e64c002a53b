import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { ActorId, ElectionId, EventId } from "../model/ids.ts";
import type { Authority, CodeBook, Country } from "../model/vocabulary.ts";
import type { Engine } from "../query/engine.ts";
import { type MatrixCell, measureMatrix } from "../query/matrix.ts";
import type { Range, Result } from "../query/result.ts";
import { facetSet, selected, type Transition } from "../view/transitions.ts";
import { type FacetId, type MeasureAxis, NONE, type View } from "../view/view.ts";
import { actCount } from "./countWords.ts";
import { valueName } from "./facetWords.ts";

export interface TableColumn {
  readonly id: string;
  readonly name: string;
  readonly country: Country | null;
  /** Whose mark the heading carries; undefined where the column is no authority's. */
  readonly authority: Authority | undefined;
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

const AXIS_FACET: Readonly<Record<MeasureAxis, FacetId | null>> = {
  elections: "serves",
  authorities: "issuedBy",
  issuers: "issuer",
  meetings: null,
};

export function measureTable(
  dataset: Dataset,
  i18n: I18n,
  { engine, result }: { readonly engine: Engine; readonly result: Result },
  axis: MeasureAxis,
  limit: number,
): MeasureTable {
  const { book } = dataset.columns;
  const matrix = measureMatrix(engine, result, dataset, axis, limit);
  const columns = matrix.columns
    .map(({ id, reports }, at) => ({ ...describe(dataset, i18n, axis, id), id, reports, total: matrix.columnTotal(at), at }))
    .sort(
      (a, b) =>
        countryOrder(book, a.country) - countryOrder(book, b.country) || Number(a.id === NONE) - Number(b.id === NONE) || a.at - b.at,
    );
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

function describe(dataset: Dataset, i18n: I18n, axis: MeasureAxis, id: string): Pick<TableColumn, "name" | "country" | "authority"> {
  const facet = AXIS_FACET[axis] ?? "serves";
  const name = valueName(dataset, i18n, facet, id);
  if (id === NONE) return { name, country: null, authority: axis === "authorities" ? "none" : undefined };
  switch (axis) {
    case "authorities":
      return { name, country: dataset.columns.book.authorities.get(id)?.country ?? null, authority: id };
    case "issuers": {
      const actor = dataset.actor(id as ActorId);
      return { name, country: actor?.country ?? null, authority: actor?.authority ?? "none" };
    }
    case "elections":
      return { name, country: dataset.election(id as ElectionId)?.country ?? eventOf(dataset, id)?.country ?? null, authority: undefined };
    case "meetings": {
      const event = eventOf(dataset, id);
      return { name, country: event?.country ?? null, authority: event?.authority ?? "none" };
    }
    default:
      return axis satisfies never;
  }
}

function eventOf(dataset: Dataset, id: string) {
  const row = dataset.eventRow(id as EventId);
  return row === undefined ? undefined : dataset.event(row);
}

function groupColumns(dataset: Dataset, i18n: I18n, columns: readonly TableColumn[]): readonly ColumnGroup[] {
  return [...dataset.columns.book.codes.country, null].flatMap((country) => {
    const span = columns.filter((column) => column.country === country).length;
    const name = country ? i18n.text(dataset.term("country", country).label) : i18n.t("measures.otherCountry");
    return span > 0 ? [{ country, name, span }] : [];
  });
}

/** What a cell says: its count with the strongest wording and the acts, or why it holds nothing, down to "not mentioned". */
export function cellWords(dataset: Dataset, i18n: I18n, cell: MatrixCell, reports: number | null): string {
  if (cell.possible > 0)
    return [strongestWords(dataset, i18n, cell), ...actWords(dataset, i18n, cell.acts)].join(i18n.t("common.separator"));
  if (cell.total > 0) return i18n.plural("measures.filteredOut", cell.total);
  const text = i18n.t(cell.mentioned > 0 ? "measures.onlyMentioned" : "measures.emptyCell");
  return reports === null ? text : i18n.t("measures.reportsBehind", { text, reports });
}

function strongestWords(dataset: Dataset, i18n: I18n, { sure, possible, strongest }: MatrixCell): string {
  const directives = i18n.range("count.directives", sure, possible);
  return strongest
    ? i18n.t("measures.strongest", { directives, strength: i18n.text(dataset.term("strength", strongest).label) })
    : directives;
}

const actWords = (dataset: Dataset, i18n: I18n, acts: readonly Range[]): readonly string[] =>
  dataset.columns.book.codes.act.flatMap((act, at) => (acts[at]!.possible > 0 ? [actCount(dataset, i18n, act, acts[at]!)] : []));

const isOnly = (values: readonly string[] | undefined, value: string): boolean => values?.length === 1 && values[0] === value;

/** True when the filter is just what a cell asks for. */
export function isCellChosen(
  { filters, selection }: Pick<View, "filters" | "selection">,
  axis: MeasureAxis,
  measure: string,
  column: string,
): boolean {
  const facet = AXIS_FACET[axis];
  const here = facet ? isOnly(filters.facets[facet]?.values, column) : selection.kind === "event" && selection.id === column;
  return here && isOnly(filters.facets.measure?.values, measure);
}

/** Filters to a cell, or away from it when it is chosen; a meeting, which is no facet, is selected. */
export const cellToggled =
  (axis: MeasureAxis, measure: string, column: string): Transition =>
  (view) => {
    const chosen = isCellChosen(view, axis, measure, column);
    const values = (value: string): readonly string[] => (chosen ? [] : [value]);
    const facet = AXIS_FACET[axis];
    const byMeasure = facetSet("measure", values(measure))(view);
    if (!facet) return { ...byMeasure, ...(chosen ? {} : selected({ kind: "event", id: column as EventId })(view)) };
    return facetSet(facet, values(column))({ ...view, ...byMeasure });
  };
