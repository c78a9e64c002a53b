import { add, codeAt, i32, u8, u32 } from "../model/cells.ts";
import { isCountedRow } from "../model/columns.ts";
import { allEventRows, type Dataset, directiveRows } from "../model/dataset.ts";
import type { DirectiveRow, EventRow } from "../model/ids.ts";
import { memoOf } from "../model/memo.ts";
import { must } from "../model/must.ts";
import type { Measure, Strength } from "../model/vocabulary.ts";
import { type MeasureAxis, NONE } from "../view/view.ts";
import type { Engine } from "./engine.ts";
import { candidates, countReports, type KeysOf, keyOfColumn, keysOf, mostUsed } from "./matrixColumns.ts";
import type { Range, Result } from "./result.ts";

/** What stands against the measures: an election or event served, an authority, a meeting, an issuer, or NONE. */
interface MatrixColumn {
  readonly id: string;
  /** Different reports of the events that the column draws on, whatever the filter. */
  readonly reports: number;
}

/** Directives of one measure in one column. */
export interface MatrixCell extends Range {
  /** Those counted without any filter. */
  readonly total: number;
  /** Those of every tier, context too: 0 says that no report of the record mentions the thing. */
  readonly mentioned: number;
  /** The strongest wording among those possibly in; null where there are none. */
  readonly strongest: Strength | null;
  /** Of each act of the record, in its order. */
  readonly acts: readonly Range[];
}

/** Rows are measures, NONE last where a directive has none. A directive stands in the row of each of its measures, and once in every total. */
export interface MeasureMatrix {
  readonly measures: readonly Measure[];
  readonly columns: readonly MatrixColumn[];
  /** Columns left out because there are more than `limit`; those with most directives are kept. */
  readonly hidden: number;
  cell(measure: number, column: number): MatrixCell;
  rowTotal(measure: number): MatrixCell;
  columnTotal(column: number): MatrixCell;
  readonly whole: MatrixCell;
}

/** A row for each measure, and one for none; the totals stand in the row after. */
const rowsOf = ({ columns }: Engine): number => columns.book.codes.measure.length + 1;
const NO_STRENGTH = 255;

/** Columns and the counts that no filter changes. */
interface Frame {
  readonly columns: readonly MatrixColumn[];
  readonly hidden: number;
  /** The column of each key, −1 where it is left out. */
  readonly columnOf: Int32Array;
  readonly rows: number;
  readonly keys: KeysOf;
  readonly total: Uint32Array;
  readonly mentioned: Uint32Array;
}

const framesOf = memoOf((_engine: Engine) => new Map<string, Frame>());

/** Measures against an axis, counted in one pass over the directives; `limit` bounds the columns. */
export function measureMatrix(engine: Engine, result: Result, dataset: Dataset, axis: MeasureAxis, limit = 40): MeasureMatrix {
  const known = framesOf(engine);
  const frame = known.get(`${axis} ${limit}`) ?? buildFrame(engine, dataset, axis, limit);
  known.set(`${axis} ${limit}`, frame);
  return read(engine, frame, count(engine, result, frame));
}

/** Calls back for every directive of an event that N counts. */
function eachDirective(engine: Engine, visit: (event: number, directive: number) => void): void {
  const { directiveStart, eventCount } = engine.columns;
  for (let event = 0; event < eventCount; event++) {
    if (!engine.isCounted(event)) continue;
    for (let d = u32(directiveStart, event); d < u32(directiveStart, event + 1); d++) visit(event, d);
  }
}

function buildFrame(engine: Engine, dataset: Dataset, axis: MeasureAxis, limit: number): Frame {
  const { book, ids, eventCount } = engine.columns;
  const rows = rowsOf(engine);
  const keys = keysOf(engine, axis);
  const size = Math.max(ids.serves.length, ids.actor.length, book.codes.authority.length, ids.addressee.length, eventCount) + 1;
  const used = new Uint32Array(size);
  eachDirective(engine, (event, directive) => {
    keys(event, directive, (key) => add(used, key, 1));
  });
  const all = candidates(engine, dataset, axis, used);
  const kept = mostUsed(all, used, limit);
  const columnOf = new Int32Array(size).fill(-1);
  kept.forEach((candidate, column) => {
    if (candidate.key >= 0) columnOf[candidate.key] = column;
  });
  const reports = countReports(engine, dataset, axis, kept, columnOf, keys);
  const width = kept.length + 1;
  const total = new Uint32Array((rows + 1) * width);
  const mentioned = new Uint32Array((rows + 1) * width);
  eachDirective(engine, (event, directive) => {
    const counted = isCountedRow(engine.columns, directive, engine.settings.soft);
    eachCell(engine, { event, directive }, { columns: kept, columnOf, rows, keys }, (cell) => {
      add(mentioned, cell, 1);
      if (counted) add(total, cell, 1);
    });
  });
  const columns = kept.map(({ id }, column) => ({ id, reports: must(reports[column], "column").size }));
  return { columns, hidden: all.length - kept.length, columnOf, rows, keys, total, mentioned };
}

interface Cells extends Pick<Frame, "columnOf" | "rows" | "keys"> {
  readonly columns: readonly unknown[];
}

/** Calls back for every cell that a directive stands in: its measures' and the total's row, its own and the total's columns. */
function eachCell(
  engine: Engine,
  { event, directive }: { readonly event: number; readonly directive: number },
  { columns, columnOf, rows, keys }: Cells,
  visit: (cell: number) => void,
): void {
  const { offsets, codes } = engine.columns.measure;
  const width = columns.length + 1;
  const own: number[] = [];
  keys(event, directive, (key) => {
    if (i32(columnOf, key) >= 0) own.push(i32(columnOf, key));
  });
  const inRow = (row: number): void => {
    for (const column of own) visit(row * width + column);
    visit(row * width + columns.length);
  };
  const [start, end] = [u32(offsets, directive), u32(offsets, directive + 1)];
  for (let at = start; at < end; at++) inRow(codeAt(codes, at) - 1);
  if (start === end) inRow(rows - 1);
  inRow(rows);
}

interface Counts {
  readonly sure: Uint32Array;
  readonly possible: Uint32Array;
  /** Index in the record's strengths, which run from the strongest to the weakest. */
  readonly strongest: Uint8Array;
  /** As many a cell as the record has acts. */
  readonly actSure: Uint32Array;
  readonly actPossible: Uint32Array;
}

function count(engine: Engine, result: Result, frame: Frame): Counts {
  const cells = frame.total.length;
  const acts = engine.columns.book.codes.act.length;
  const counts: Counts = {
    sure: new Uint32Array(cells),
    possible: new Uint32Array(cells),
    strongest: new Uint8Array(cells).fill(NO_STRENGTH),
    actSure: new Uint32Array(cells * acts),
    actPossible: new Uint32Array(cells * acts),
  };
  eachPassing(engine, result, (event, directive) => {
    const sure = result.level(event) === 2 ? 1 : 0;
    eachCell(engine, { event, directive }, frame, (cell) => addTo(counts, engine, cell, directive, sure));
  });
  return counts;
}

/** Calls back for every directive that a filter leaves, in the order of the record. */
function eachPassing(engine: Engine, result: Result, visit: (event: EventRow, directive: DirectiveRow) => void): void {
  for (const event of allEventRows(engine.columns)) {
    if (result.level(event) === 0) continue;
    for (const directive of directiveRows(engine.columns, event)) if (result.passesDirective(directive)) visit(event, directive);
  }
}

function addTo(counts: Counts, engine: Engine, cell: number, directive: number, sure: number): void {
  const { strength, act } = engine.columns;
  add(counts.possible, cell, 1);
  add(counts.sure, cell, sure);
  counts.strongest[cell] = Math.min(u8(counts.strongest, cell), codeAt(strength, directive) - 1);
  if (act[directive] === 0) return;
  const slot = cell * engine.columns.book.codes.act.length + codeAt(act, directive) - 1;
  add(counts.actPossible, slot, 1);
  add(counts.actSure, slot, sure);
}

function read(engine: Engine, { columns, rows, hidden, total, mentioned }: Frame, counts: Counts): MeasureMatrix {
  const { measure: measures, strength: strengths, act: acts } = engine.columns.book.codes;
  const width = columns.length + 1;
  function cell(row: number, column: number): MatrixCell {
    const at = row * width + column;
    return {
      sure: u32(counts.sure, at),
      possible: u32(counts.possible, at),
      total: u32(total, at),
      mentioned: u32(mentioned, at),
      strongest: strengths[u8(counts.strongest, at)] ?? null,
      acts: acts.map((_, index) => ({
        sure: u32(counts.actSure, at * acts.length + index),
        possible: u32(counts.actPossible, at * acts.length + index),
      })),
    };
  }
  const withoutMeasure = u32(mentioned, (rows - 1) * width + columns.length) > 0;
  return {
    measures: withoutMeasure ? [...measures, NONE] : measures,
    columns,
    hidden,
    cell,
    rowTotal: (row) => cell(row, columns.length),
    columnTotal: (column) => cell(rows, column),
    whole: cell(rows, columns.length),
  };
}

/** A directive that stands in a column, with the codes of its measures. */
export interface InColumn {
  readonly row: DirectiveRow;
  readonly event: EventRow;
  readonly measures: readonly Measure[];
}

/** The directives that a filter leaves in a column, in the order of the record; NONE is the measure of those without one. */
export function inColumn(engine: Engine, result: Result, dataset: Dataset, axis: MeasureAxis, column: string): readonly InColumn[] {
  const { book, measure } = engine.columns;
  const [keys, wanted] = [keysOf(engine, axis), keyOfColumn(engine, dataset, axis, column)];
  const found: InColumn[] = [];
  eachPassing(engine, result, (event, row) => {
    let stands = false;
    keys(event, row, (key) => {
      stands ||= key === wanted;
    });
    if (!stands) return;
    const codes = [...measure.codes.subarray(u32(measure.offsets, row), u32(measure.offsets, row + 1))];
    const measures = codes.map((code) => must(book.codes.measure[code - 1], "measure"));
    found.push({ row, event, measures: measures.length === 0 ? [NONE] : measures });
  });
  return found;
}
