import { memo } from "react";
import type { CodeBook } from "../model/vocabulary.ts";
import type { MatrixCell } from "../query/matrix.ts";
import type { Range } from "../query/result.ts";
import { absentMark, cellWords } from "../scene/measureTable.ts";
import { strengthStep } from "../scene/strengthStep.ts";
import { useDataset, useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { cellClosed, cellOpened } from "../view/comparing.ts";
import { StrengthMark } from "./marks.tsx";

/** What a cell stands under: names for its sentence; `reports` null where no number of reports stands behind it. */
interface CellPlace {
  readonly measureName: string;
  readonly columnName: string;
  readonly reports: number | null;
}

interface MeasureCellProps extends CellPlace {
  readonly cell: MatrixCell;
  readonly measure: string;
  readonly column: string;
  readonly isOpen: boolean;
}

/** What the button of a cell is found by when what it opened has gone. */
export const cellName = (measure: string, column: string): string => `${measure},${column}`;

/** What a column holds of a measure: a button that opens its directives, or a mark that says why there is nothing. */
export const MeasureCell = memo(function MeasureCell({ cell, measure, column, isOpen, ...place }: MeasureCellProps) {
  const update = useUpdate();
  const words = useCellSentence(cell, place);
  if (cell.possible === 0) return <EmptyCell cell={cell} words={words} />;
  return (
    <button
      type="button"
      className="measure-cell"
      data-cell={cellName(measure, column)}
      aria-pressed={isOpen}
      onClick={() => update(isOpen ? cellClosed : cellOpened([measure, column]))}
    >
      <CellCount cell={cell} />
      <span className="sr-only">{words}</span>
    </button>
  );
}, sameProps);

/** A total: read, not picked. */
export const TotalCell = memo(function TotalCell({ cell, ...place }: CellPlace & { readonly cell: MatrixCell }) {
  const words = useCellSentence(cell, place);
  if (cell.possible === 0) return <EmptyCell cell={cell} words={words} />;
  return (
    <span className="measure-cell" data-cell tabIndex={-1} title={words}>
      <CellCount cell={cell} />
      <span className="sr-only">{words}</span>
    </span>
  );
}, sameProps);

const sameRange = (a: Range, b: Range | undefined): boolean => a.sure === b?.sure && a.possible === b.possible;

const sameCell = (a: MatrixCell, b: MatrixCell): boolean =>
  sameRange(a, b) &&
  a.total === b.total &&
  a.mentioned === b.mentioned &&
  a.strongest === b.strongest &&
  a.acts.every((act, at) => sameRange(act, b.acts[at]));

/** Cells are read anew at each step of the filter: most say what they said before. */
function sameProps<P extends { readonly cell: MatrixCell }>({ cell: before, ...a }: P, { cell: after, ...b }: P): boolean {
  const values: Readonly<Record<string, unknown>> = b;
  return sameCell(before, after) && Object.entries(a).every(([name, value]) => values[name] === value);
}

function useCellSentence(cell: MatrixCell, { measureName, columnName, reports }: CellPlace): string {
  const i18n = useI18n();
  const value = cellWords(useDataset(), i18n, cell, reports);
  return i18n.t("compare.inRow", { measure: measureName, column: columnName, value });
}

/** Reached by the arrow keys, so that its sentence can be read. */
function EmptyCell({ cell, words }: { readonly cell: MatrixCell; readonly words: string }) {
  const { pair } = useI18n();
  return (
    <span className="measure-cell measure-empty" data-cell tabIndex={-1} title={words}>
      <span aria-hidden="true">{cell.total > 0 ? pair(0, 0, cell.total) : absentMark(cell.mentioned > 0)}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

/** The count and the strongest wording. */
function CellCount({ cell: { sure, possible, strongest } }: { readonly cell: MatrixCell }) {
  const { between, t, text } = useI18n();
  const dataset = useDataset();
  const strength = strongest && text(dataset.term("strength", strongest).label);
  return (
    <span aria-hidden="true" className="cell-shown">
      <span className="cell-count">
        {between(sure, possible)}
        {strongest && <StrengthMark strength={strongest} />}
      </span>
      {/* Of several the word is that of the strongest, not of all. */}
      {strength && <span className="cell-strength">{possible > 1 ? t("compare.upTo", { strength }) : strength}</span>}
    </span>
  );
}

const TONES = 7;

/** The tone of a cell, of eight: the strongest wording has the deepest, however many strengths a record knows. */
export const toneOf = (book: CodeBook, { strongest }: MatrixCell): number | undefined =>
  strongest ? Math.round((strengthStep(book, strongest) / Math.max(1, book.directiveStrengths.length)) * TONES) : undefined;

/** The sentence of the cell in which an element stands; null outside the cells. */
export function sentenceAt(target: EventTarget): string | null {
  return (target instanceof Element ? target.closest("td") : null)?.querySelector("[data-cell] > .sr-only")?.textContent ?? null;
}
