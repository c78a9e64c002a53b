import { memo } from "react";
import { must } from "../model/must.ts";
import type { Act, CodeBook } from "../model/vocabulary.ts";
import type { MatrixCell } from "../query/matrix.ts";
import type { Range } from "../query/result.ts";
import { cellToggled, cellWords } from "../scene/measureTable.ts";
import { useDataset, useUpdate } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import type { MeasureAxis } from "../view/view.ts";
import { ActMark, StrengthMark, strengthStep } from "./marks.tsx";

/** What a cell stands under: names for its sentence; `reports` null where no number of reports stands behind it. */
interface CellPlace {
  readonly measureName: string;
  readonly columnName: string;
  readonly reports: number | null;
}

interface MeasureCellProps extends CellPlace {
  readonly cell: MatrixCell;
  readonly axis: MeasureAxis;
  readonly measure: string;
  readonly column: string;
  readonly chosen: boolean;
}

/** What a column holds of a measure: a button that filters to it, or a mark that says why there is nothing. */
export const MeasureCell = memo(function MeasureCell({ cell, axis, measure, column, chosen, ...place }: MeasureCellProps) {
  const update = useUpdate();
  const words = useCellSentence(cell, place);
  if (cell.possible === 0) return <EmptyCell cell={cell} words={words} />;
  return (
    <button
      type="button"
      className="measure-cell"
      data-cell
      aria-pressed={chosen}
      onClick={() => update(cellToggled(axis, measure, column))}
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
      <span aria-hidden="true">
        <CellCount cell={cell} />
      </span>
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
  return i18n.t("measures.inRow", { measure: measureName, column: columnName, value });
}

/** Reached by the arrow keys, so that its sentence can be read. */
function EmptyCell({ cell, words }: { readonly cell: MatrixCell; readonly words: string }) {
  const { pair } = useI18n();
  return (
    <span className="measure-cell measure-empty" data-cell tabIndex={-1} title={words}>
      <span aria-hidden="true">{cell.total > 0 ? pair(0, 0, cell.total) : <AbsentMark mentioned={cell.mentioned > 0} />}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

/** A dash for what is not mentioned, a dot for what is mentioned and no more. */
export const AbsentMark = ({ mentioned }: { readonly mentioned: boolean }) => (mentioned ? "•" : "—");

/** The count, the strongest wording and the acts. */
function CellCount({ cell }: { readonly cell: MatrixCell }) {
  const { between, t, text } = useI18n();
  const dataset = useDataset();
  // Of several the word is that of the strongest, not of all.
  const upTo = ({ possible }: MatrixCell, strength: string) => (possible > 1 ? t("measures.upTo", { strength }) : strength);
  return (
    <>
      <span className="cell-count">
        {between(cell.sure, cell.possible)}
        {cell.strongest && <StrengthMark strength={cell.strongest} />}
      </span>
      {cell.strongest && <span className="cell-strength">{upTo(cell, text(dataset.term("strength", cell.strongest).label))}</span>}
      <span className="cell-acts">
        {dataset.columns.book.codes.act.map((act, at) => (
          <ActCount key={act} act={act} range={must(cell.acts[at], "act")} />
        ))}
      </span>
    </>
  );
}

function ActCount({ act, range: { sure, possible } }: { readonly act: Act; readonly range: Range }) {
  const { between } = useI18n();
  if (possible === 0) return null;
  return (
    <span>
      <ActMark act={act} />
      {between(sure, possible)}
    </span>
  );
}

/** The tone of a cell, from 0 to one step for each strength. */
export const toneOf = (book: CodeBook, cell: MatrixCell): number | undefined =>
  cell.strongest ? strengthStep(book, cell.strongest) : undefined;

/** The sentence of the cell in which an element stands; null outside the cells. */
export function sentenceAt(target: EventTarget): string | null {
  return (target instanceof Element ? target.closest("td") : null)?.querySelector("[data-cell] > .sr-only")?.textContent ?? null;
}
