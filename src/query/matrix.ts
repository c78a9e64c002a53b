import { type Dataset, directiveRows } from "../model/dataset.ts";
import type { EventRow } from "../model/ids.ts";
import { type Act, type Measure, type Strength, VOCABULARY } from "../model/vocabulary.ts";
import { type MeasureAxis, NONE } from "../view/view.ts";
import type { Engine } from "./engine.ts";
import { candidates, countReports, type KeyOf, keyOf, mostUsed } from "./matrixColumns.ts";
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
  readonly acts: Readonly<Record<Act, Range>>;
}

/** Rows are measures, NONE last where a directive has none. A directive stands in the row of each of its measures, and once in every total. */
export interface MeasureMatrix {
  readonly measures: readonly (Measure | typeof NONE)[];
  readonly columns: readonly MatrixColumn[];
  /** Columns left out because there are more than `limit`; those with most directives are kept. */
  readonly hidden: number;
  cell(measure: number, column: number): MatrixCell;
  rowTotal(measure: number): MatrixCell;
  columnTotal(column: number): MatrixCell;
  readonly whole: MatrixCell;
}

const ROWS = VOCABULARY.measure.length + 1;
const TOTAL_ROW = ROWS;
const NO_STRENGTH = 255;

/** Columns and the counts that no filter changes. */
interface Frame {
  readonly columns: readonly MatrixColumn[];
  readonly hidden: number;
  /** The column of each key, −1 where it is left out. */
  readonly columnOf: Int32Array;
  readonly key: KeyOf;
  readonly total: Uint32Array;
  readonly mentioned: Uint32Array;
}

const frames = new WeakMap<Engine, Map<string, Frame>>();

/** Measures against an axis, counted in one pass over the directives; `limit` bounds the columns. */
export function measureMatrix(engine: Engine, result: Result, dataset: Dataset, axis: MeasureAxis, limit = 40): MeasureMatrix {
  const known = frames.get(engine) ?? new Map<string, Frame>();
  frames.set(engine, known);
  const frame = known.get(`${axis} ${limit}`) ?? buildFrame(engine, dataset, axis, limit);
  known.set(`${axis} ${limit}`, frame);
  return read(frame, count(engine, result, frame));
}

const isCountedTier = (engine: Engine, directive: number): boolean => {
  const tier = VOCABULARY.tier[engine.columns.tier[directive]! - 1];
  return tier === "core" || (tier === "soft" && engine.settings.soft);
};

/** Calls back for every directive of an event that N counts. */
function eachDirective(engine: Engine, visit: (event: number, directive: number) => void): void {
  const { directiveStart, eventCount } = engine.columns;
  for (let event = 0; event < eventCount; event++) {
    if (!engine.isCounted(event)) continue;
    for (let d = directiveStart[event]!; d < directiveStart[event + 1]!; d++) visit(event, d);
  }
}

function buildFrame(engine: Engine, dataset: Dataset, axis: MeasureAxis, limit: number): Frame {
  const { ids, eventCount } = engine.columns;
  const key = keyOf(engine, axis);
  const keys = Math.max(ids.serves.length, ids.actor.length, VOCABULARY.authority.length, eventCount) + 1;
  const used = new Uint32Array(keys);
  eachDirective(engine, (event, directive) => {
    used[key(event, directive)]!++;
  });
  const all = candidates(engine, dataset, axis, used);
  const kept = mostUsed(all, used, limit);
  const columnOf = new Int32Array(keys).fill(-1);
  kept.forEach((candidate, column) => {
    if (candidate.key >= 0) columnOf[candidate.key] = column;
  });
  const reports = countReports(engine, dataset, axis, kept, columnOf, key);
  const width = kept.length + 1;
  const total = new Uint32Array((ROWS + 1) * width);
  const mentioned = new Uint32Array((ROWS + 1) * width);
  eachDirective(engine, (event, directive) => {
    const counted = isCountedTier(engine, directive);
    eachCell(engine, directive, columnOf[key(event, directive)]!, kept.length, (cell) => {
      mentioned[cell]!++;
      if (counted) total[cell]!++;
    });
  });
  const columns = kept.map(({ id }, column) => ({ id, reports: reports[column]!.size }));
  return { columns, hidden: all.length - kept.length, columnOf, key, total, mentioned };
}

/** Calls back for every cell that a directive stands in: its measures' and the total's row, its own and the total's column. */
function eachCell(engine: Engine, directive: number, column: number, totalColumn: number, visit: (cell: number) => void): void {
  const { offsets, codes } = engine.columns.measure;
  const width = totalColumn + 1;
  const inRow = (row: number): void => {
    if (column >= 0) visit(row * width + column);
    visit(row * width + totalColumn);
  };
  const [start, end] = [offsets[directive]!, offsets[directive + 1]!];
  for (let at = start; at < end; at++) inRow(codes[at]! - 1);
  if (start === end) inRow(ROWS - 1);
  inRow(TOTAL_ROW);
}

interface Counts {
  readonly sure: Uint32Array;
  readonly possible: Uint32Array;
  /** Index in VOCABULARY.strength, which runs from the strongest to the weakest. */
  readonly strongest: Uint8Array;
  /** Three a cell, as VOCABULARY.act. */
  readonly actSure: Uint32Array;
  readonly actPossible: Uint32Array;
}

function count(engine: Engine, result: Result, { columns, columnOf, key, total }: Frame): Counts {
  const cells = total.length;
  const acts = VOCABULARY.act.length;
  const counts: Counts = {
    sure: new Uint32Array(cells),
    possible: new Uint32Array(cells),
    strongest: new Uint8Array(cells).fill(NO_STRENGTH),
    actSure: new Uint32Array(cells * acts),
    actPossible: new Uint32Array(cells * acts),
  };
  for (let event = 0; event < engine.columns.eventCount; event++) {
    const level = result.level(event as EventRow);
    if (level === 0) continue;
    const sure = level === 2 ? 1 : 0;
    for (const directive of directiveRows(engine.columns, event as EventRow)) {
      if (!result.passesDirective(directive)) continue;
      const column = columnOf[key(event, directive)]!;
      eachCell(engine, directive, column, columns.length, (cell) => add(engine, counts, cell, directive, sure));
    }
  }
  return counts;
}

function add(engine: Engine, counts: Counts, cell: number, directive: number, sure: number): void {
  const { strength, act } = engine.columns;
  counts.possible[cell]!++;
  counts.sure[cell]! += sure;
  counts.strongest[cell] = Math.min(counts.strongest[cell]!, strength[directive]! - 1);
  if (act[directive] === 0) return;
  const slot = cell * VOCABULARY.act.length + act[directive]! - 1;
  counts.actPossible[slot]!++;
  counts.actSure[slot]! += sure;
}

function read({ columns, hidden, total, mentioned }: Frame, counts: Counts): MeasureMatrix {
  const acts = VOCABULARY.act.length;
  const width = columns.length + 1;
  function cell(row: number, column: number): MatrixCell {
    const at = row * width + column;
    const act = (index: number): Range => ({ sure: counts.actSure[at * acts + index]!, possible: counts.actPossible[at * acts + index]! });
    return {
      sure: counts.sure[at]!,
      possible: counts.possible[at]!,
      total: total[at]!,
      mentioned: mentioned[at]!,
      strongest: VOCABULARY.strength[counts.strongest[at]!] ?? null,
      acts: { order: act(0), appeal: act(1), commitment: act(2) },
    };
  }
  const withoutMeasure = mentioned[(ROWS - 1) * width + columns.length]! > 0;
  return {
    measures: withoutMeasure ? [...VOCABULARY.measure, NONE] : VOCABULARY.measure,
    columns,
    hidden,
    cell,
    rowTotal: (row) => cell(row, columns.length),
    columnTotal: (column) => cell(TOTAL_ROW, column),
    whole: cell(TOTAL_ROW, columns.length),
  };
}
