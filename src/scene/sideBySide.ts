import type { I18n } from "../i18n/translator.ts";
import { isCountedRow } from "../model/columns.ts";
import { allEventRows, type Dataset, directiveRows } from "../model/dataset.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import type { Directive } from "../model/types.ts";
import type { Basis, Measure, Strength } from "../model/vocabulary.ts";
import { type InColumn, inColumn } from "../query/matrix.ts";
import type { Range } from "../query/result.ts";
import { type MeasureAxis, NONE, type Two } from "../view/view.ts";
import { type Counted, meetingsOf } from "./comparedLines.ts";
import { valueName } from "./facetWords.ts";
import { MOST_COLUMNS, type TableColumn, tableColumns } from "./measureTable.ts";
import { byPassage, type ReadingMeeting } from "./readingList.ts";

/** A directive under a measure; `above` is the measure under which its words already stand. */
export interface SideLine {
  readonly row: DirectiveRow;
  readonly directive: Directive;
  readonly known: Basis | null;
  readonly isPossible: boolean;
  readonly above: string | null;
}

/** What stands of one measure on either side. */
export interface SideMeasure {
  readonly measure: Measure;
  readonly name: string;
  readonly sides: readonly [readonly SideLine[], readonly SideLine[]];
}

/** One of two columns that are laid side by side. */
export interface Side extends TableColumn {
  readonly count: Range;
  /** Its directives of measures that the other has, too, and of none of these, each counted once. */
  readonly shared: number;
  readonly alone: number;
  /** Where its directives were given. */
  readonly events: readonly EventRow[];
  readonly strongest: Strength | null;
}

export interface SideBySide {
  readonly sides: readonly [Side, Side];
  readonly both: readonly SideMeasure[];
  readonly only: readonly [readonly SideMeasure[], readonly SideMeasure[]];
  /** Directives in the filter that stand in neither column: given at the same meetings, and elsewhere; the first of them in words. */
  readonly besides: { readonly here: number; readonly elsewhere: number; readonly meetings: readonly ReadingMeeting[] };
}

/** Words that are read of one measure on one side, and of what is left aside. */
const MOST_LINES = 100;

/** The columns that can be laid side by side. */
export const sideColumns = (dataset: Dataset, i18n: I18n, counted: Counted, axis: MeasureAxis): readonly TableColumn[] =>
  tableColumns(dataset, i18n, counted, axis, MOST_COLUMNS);

/** The pair asked for, as far as there are such columns; else the two that hold most, in their order. */
export function pairOf(columns: readonly TableColumn[], asked: Two | null): readonly [TableColumn, TableColumn] | null {
  const wanted = (asked ?? []).flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const named = (column: TableColumn): number => Number(column.id !== NONE);
  const most = columns
    .toSorted((a, b) => named(b) - named(a) || b.total.total - a.total.total)
    .filter((column) => !wanted.includes(column));
  const chosen = asked === null ? columns.filter((column) => most.slice(0, 2).includes(column)) : [...wanted, ...most];
  const [first, second] = chosen;
  return first && second && first !== second ? [first, second] : null;
}

/** Lays two columns of an axis side by side: paired by measure, then what only one of them has. */
export function sideBySide(
  dataset: Dataset,
  i18n: I18n,
  counted: Counted,
  axis: MeasureAxis,
  columns: readonly [TableColumn, TableColumn],
): SideBySide {
  const { engine, result } = counted;
  const held = columns.map(({ id }) => inColumn(engine, result, dataset, axis, id));
  const [first = [], second = []] = held;
  const [ofFirst, ofSecond] = [measuresOf(first), measuresOf(second)];
  const shared = new Set([...ofFirst].filter((measure) => measure !== NONE && ofSecond.has(measure)));
  const order: readonly Measure[] = [...dataset.columns.book.codes.measure, NONE];
  const linesOf = lineReader(dataset, i18n, counted, axis);
  const under = (measure: Measure, sides: readonly (readonly InColumn[])[]): SideMeasure => ({
    measure,
    name: valueName(dataset, i18n, "measure", measure),
    sides: [linesOf(measure, sides[0] ?? []), linesOf(measure, sides[1] ?? [])],
  });
  const onlyIn = (own: ReadonlySet<Measure>) => order.filter((measure) => !shared.has(measure) && own.has(measure));
  const both = order.filter((measure) => shared.has(measure)).map((measure) => under(measure, [first, second]));
  return {
    sides: [sideOf(columns[0], first, shared, counted), sideOf(columns[1], second, shared, counted)],
    both,
    only: [onlyIn(ofFirst).map((measure) => under(measure, [first])), onlyIn(ofSecond).map((measure) => under(measure, [[], second]))],
    besides: besidesOf(dataset, counted, [...first, ...second]),
  };
}

const measuresOf = (list: readonly InColumn[]): ReadonlySet<Measure> => new Set(list.flatMap(({ measures }) => measures));

function sideOf(column: TableColumn, list: readonly InColumn[], shared: ReadonlySet<Measure>, { result }: Counted): Side {
  const isShared = ({ measures }: InColumn): boolean => measures.some((measure) => shared.has(measure));
  return {
    ...column,
    count: { sure: list.filter(({ event }) => result.level(event) === 2).length, possible: list.length },
    shared: list.filter(isShared).length,
    alone: list.filter((each) => !isShared(each)).length,
    events: [...new Set(list.map(({ event }) => event))],
    strongest: column.total.strongest,
  };
}

/** Reads the lines of one measure after another: the strongest first, then as their reports go; words that stood already are not repeated. */
function lineReader(dataset: Dataset, i18n: I18n, { result }: Counted, axis: MeasureAxis) {
  const { codes } = dataset.columns.book;
  const stood = new Map<DirectiveRow, Measure>();
  const rank = ({ strength }: Directive): number => codes.strength.indexOf(strength);
  return function linesOf(measure: Measure, list: readonly InColumn[]): readonly SideLine[] {
    return list
      .filter(({ measures }) => measures.includes(measure))
      .slice(0, MOST_LINES)
      .map(({ row, event }) => ({ row, event, directive: dataset.directive(row) }))
      .toSorted((a, b) => rank(a.directive) - rank(b.directive) || byPassage(a.directive, b.directive))
      .map(({ row, event, directive }) => {
        const above = stood.get(row);
        if (above === undefined) stood.set(row, measure);
        return {
          row,
          directive,
          known: axis === "elections" ? (directive.serves?.basis ?? null) : null,
          isPossible: result.level(event) === 1,
          above: above === undefined || above === measure ? null : valueName(dataset, i18n, "measure", above),
        };
      });
  };
}

function besidesOf(dataset: Dataset, counted: Counted, laid: readonly InColumn[]): SideBySide["besides"] {
  const { engine, result } = counted;
  const [rows, events] = [new Set(laid.map(({ row }) => row)), new Set(laid.map(({ event }) => event))];
  const left: { readonly row: DirectiveRow; readonly isHere: boolean }[] = [];
  for (const event of allEventRows(dataset.columns)) {
    if (result.level(event) === 0) continue;
    for (const row of directiveRows(dataset.columns, event)) {
      if (rows.has(row) || !result.passesDirective(row) || !isCountedRow(dataset.columns, row, engine.settings.soft)) continue;
      left.push({ row, isHere: events.has(event) });
    }
  }
  const here = left.filter(({ isHere }) => isHere).length;
  const first = left.toSorted((a, b) => Number(b.isHere) - Number(a.isHere) || a.row - b.row).slice(0, MOST_LINES);
  return {
    here,
    elsewhere: left.length - here,
    meetings: meetingsOf(
      dataset,
      counted,
      first.map(({ row }) => row),
      false,
    ),
  };
}
