import { memo, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { must } from "../model/must.ts";
import { AuthorityGlyph } from "../render/AuthorityGlyph.tsx";
import { authorityMark } from "../scene/authority.ts";
import type { MeasureTable, TableColumn, TableRow } from "../scene/measureTable.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import type { MeasureAxis } from "../view/view.ts";
import { MeasureCell, sentenceAt, TotalCell, toneOf } from "./MeasureCell.tsx";
import { moveBetweenCells } from "./moveBetweenCells.ts";
import type { RowSort } from "./rowSort.ts";
import { SortHeading } from "./SortHeading.tsx";

interface MeasureGridProps {
  readonly table: MeasureTable;
  readonly rows: readonly TableRow[];
  readonly axis: MeasureAxis;
  readonly sort: RowSort;
  readonly onSort: (sort: RowSort) => void;
  /** What the cell under the pointer or the focus says; null when neither is on one. */
  readonly onRead: (words: string | null) => void;
}

/** Measures down, the axis across by country. */
export const MeasureGrid = memo(function MeasureGrid({ table, rows, axis, sort, onSort, onRead }: MeasureGridProps) {
  const { t, dir } = useI18n();
  const caption = useId();
  const axisName = t(`compare.axis.${axis}`);
  const total = t("compare.total");
  return (
    <Scrolled labelledBy={caption}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys act on the cells' buttons */}
      <table
        className="measure-table"
        data-axis={axis}
        onKeyDown={(event) => moveBetweenCells(event, dir)}
        onPointerOver={(event) => onRead(sentenceAt(event.target))}
        onPointerLeave={() => onRead(null)}
        onFocus={(event) => onRead(sentenceAt(event.target))}
        onBlur={() => onRead(null)}
      >
        <caption id={caption} className="sr-only">
          {t("compare.caption", { axis: axisName })}
        </caption>
        <thead>
          <tr>
            <SortHeading by="name" sort={sort} onSort={onSort} label={t("compare.measure")} />
            {table.groups.map(({ country, name, span }) => (
              <th key={country ?? "none"} scope="colgroup" colSpan={span} className="measure-country">
                <span>{name}</span>
              </th>
            ))}
            <SortHeading by="total" sort={sort} onSort={onSort} label={t("compare.total")} />
          </tr>
          <tr>
            {table.columns.map((column, index) => (
              <ColumnHeading key={column.id} column={column} starts={startsGroup(table, index)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.filter(isReported).map((row) => (
            <Row key={row.measure} row={row} table={table} />
          ))}
        </tbody>
        <Unreported rows={rows.filter((row) => !isReported(row))} table={table} />
        <tfoot>
          <tr>
            <th scope="row">{total}</th>
            {table.columns.map((column, index) => (
              <td key={column.id} className={startsGroup(table, index) ? "starts" : ""}>
                <TotalCell cell={column.total} measureName={total} columnName={column.name} reports={column.reports} />
              </td>
            ))}
            <td className="starts">
              <TotalCell cell={table.whole} measureName={total} columnName={total} reports={null} />
            </td>
          </tr>
        </tfoot>
      </table>
    </Scrolled>
  );
});

/** Beyond which sides of a region there is more to scroll to. */
function edgesBeyond({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): string {
  const across = Math.abs(scrollLeft);
  const start = across > 1 ? ["start"] : [];
  const end = across < scrollWidth - clientWidth - 1 ? ["end"] : [];
  return [...start, ...end].join(" ");
}

/** A region that scrolls, with a shade over each side beyond which there is more; rows that are cut tell it below. */
function Scrolled({ labelledBy, children }: { readonly labelledBy: string; readonly children: ReactNode }) {
  const region = useRef<HTMLDivElement>(null);
  const [beyond, setBeyond] = useState("");
  useEffect(function followSize() {
    const own = region.current;
    if (!own || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(() => setBeyond(edgesBeyond(own)));
    for (const part of [own, ...own.children]) observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="measure-frame" data-beyond={beyond}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard */}
      <div
        ref={region}
        className="measure-scroll"
        role="region"
        aria-labelledby={labelledBy}
        tabIndex={0}
        onScroll={({ currentTarget }) => setBeyond(edgesBeyond(currentTarget))}
      >
        {children}
      </div>
    </div>
  );
}

const startsGroup = ({ columns }: MeasureTable, index: number): boolean =>
  index === 0 || columns[index]?.country !== columns[index - 1]?.country;

function ColumnHeading({ column, starts }: { readonly column: TableColumn; readonly starts: boolean }) {
  const { plural } = useI18n();
  const { book } = useDataset().columns;
  return (
    <th scope="col" className={starts ? "starts" : ""}>
      <span className="column-name">
        {column.authority && <AuthorityGlyph className="authority-mark" mark={authorityMark(book, column.authority)} />}
        <bdi>{column.name}</bdi>
      </span>
      <span className="column-reports">{plural("count.reports", column.reports)}</span>
    </th>
  );
}

/** Whether some report speaks of a measure, whatever the filter. */
const isReported = ({ total }: TableRow): boolean => total.mentioned > 0;

/** The measures of which no report speaks, folded into one line. */
function Unreported({ rows, table }: { readonly rows: readonly TableRow[]; readonly table: MeasureTable }) {
  const { plural } = useI18n();
  const [open, setOpen] = useState(false);
  const body = useId();
  if (rows.length === 0) return null;
  return (
    <>
      <tbody className="measure-fold">
        <tr>
          <th scope="rowgroup" colSpan={table.columns.length + 2}>
            <button type="button" className="link-button" aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
              {plural("compare.unreported", rows.length)}
            </button>
          </th>
        </tr>
      </tbody>
      <tbody id={body} hidden={!open}>
        {open && rows.map((row) => <Row key={row.measure} row={row} table={table} />)}
      </tbody>
    </>
  );
}

interface RowProps extends Pick<MeasureGridProps, "table"> {
  readonly row: TableRow;
}

function Row({ row, table }: RowProps) {
  const { t } = useI18n();
  const opened = useView((view) => view.cell);
  const { book } = useDataset().columns;
  const { measure, name, definition } = row;
  return (
    <tr>
      <th scope="row" title={definition ?? undefined}>
        <bdi>{name}</bdi>
      </th>
      {table.columns.map((column, index) => (
        <td key={column.id} className={startsGroup(table, index) ? "starts" : ""} data-tone={toneOf(book, must(row.cells[index], "cell"))}>
          <MeasureCell
            cell={must(row.cells[index], "cell")}
            measure={measure}
            column={column.id}
            isOpen={opened?.[0] === measure && opened[1] === column.id}
            measureName={name}
            columnName={column.name}
            reports={column.reports}
          />
        </td>
      ))}
      <td className="starts">
        <TotalCell cell={row.total} measureName={name} columnName={t("compare.total")} reports={null} />
      </td>
    </tr>
  );
}
