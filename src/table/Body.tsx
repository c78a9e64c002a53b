import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo } from "react";
import type { Dataset } from "../model/dataset.ts";
import { must } from "../model/must.ts";
import { useDataset, useHover, useView } from "../state/hooks.ts";
import type { Selection } from "../view/view.ts";
import type { ColumnId } from "./columns.ts";
import { Row } from "./Row.tsx";
import { ROW_GROUP } from "./roles.ts";
import type { TableRow } from "./rows.ts";

/** Up to this many rows are all in the page; beyond it only those in sight and some around them. */
const PLAIN_ROWS = 300;
/** Pixels of a row before it is measured. */
const ROW_HEIGHT = 96;
/** Pixels that the head, which stays in sight, may cover. */
const HEAD_HEIGHT = 72;
const FIRST_ROW_INDEX = 2;

interface BodyProps {
  readonly columns: readonly ColumnId[];
  readonly grouped: boolean;
  readonly rows: readonly TableRow[];
  /** What scrolls, once it is in the page. */
  readonly scroller: HTMLElement | null;
}

/** True where not every row is in the page at once. */
export const isLong = (rows: readonly TableRow[]): boolean => rows.length > PLAIN_ROWS;

export function Body(props: BodyProps) {
  return isLong(props.rows) ? <VirtualBody {...props} /> : <PlainBody {...props} />;
}

const isAbout = (item: TableRow, subject: Selection, dataset: Dataset): boolean =>
  item.kind === "directive"
    ? subject.kind === "directive" && dataset.directive(item.row).id === subject.id
    : subject.kind === "event" && dataset.event(item.row).id === subject.id;

function useSelectedIndex(rows: readonly TableRow[]): number {
  const dataset = useDataset();
  const selection = useView((view) => view.selection);
  return useMemo(() => rows.findIndex((item) => isAbout(item, selection, dataset)), [rows, selection, dataset]);
}

const keyOf = (item: TableRow): string => `${item.kind} ${item.row}`;

function PlainBody({ rows, scroller, columns, grouped }: BodyProps) {
  const dataset = useDataset();
  const hover = useHover();
  const chosen = useSelectedIndex(rows);
  useEffect(
    function bringSelectedIntoSight() {
      const row = scroller?.querySelector("[aria-current]");
      if (chosen >= 0 && row && scroller) reveal(row, scroller);
    },
    [chosen, scroller],
  );
  return (
    <tbody {...ROW_GROUP}>
      {rows.map((item, index) => (
        <Row
          key={keyOf(item)}
          item={item}
          index={index + FIRST_ROW_INDEX}
          isSelected={index === chosen}
          isHovered={isAbout(item, hover, dataset)}
          columns={columns}
          grouped={grouped}
        />
      ))}
    </tbody>
  );
}

/** Scrolls only where the row is out of sight, and only the table. */
function reveal(row: Element, scroller: HTMLElement): void {
  const [box, frame] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const head = scroller.querySelector("thead")?.getBoundingClientRect().height ?? 0;
  if (box.top < frame.top + head) scroller.scrollTop += box.top - frame.top - head;
  else if (box.bottom > frame.bottom) scroller.scrollTop += Math.min(box.bottom - frame.bottom, box.top - frame.top - head);
}

function VirtualBody({ rows, scroller, columns, grouped }: BodyProps) {
  const dataset = useDataset();
  const hover = useHover();
  const chosen = useSelectedIndex(rows);
  // oxlint-disable-next-line react/incompatible-library -- its functions are used here alone and nothing memoizes them
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => keyOf(must(rows[index], "row")),
    overscan: 10,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  useEffect(
    function bringSelectedIntoSight() {
      if (chosen >= 0 && scroller) virtual.scrollToIndex(chosen, { align: "auto" });
    },
    [chosen, virtual, scroller],
  );
  const items = virtual.getVirtualItems();
  return (
    <tbody {...ROW_GROUP}>
      <Gap size={items[0]?.start ?? 0} />
      {items.map(({ index, key }) => {
        const item = must(rows[index], "row");
        return (
          <Row
            key={key}
            item={item}
            index={index + FIRST_ROW_INDEX}
            isSelected={index === chosen}
            isHovered={isAbout(item, hover, dataset)}
            columns={columns}
            grouped={grouped}
            rowRef={virtual.measureElement}
          />
        );
      })}
      <Gap size={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
    </tbody>
  );
}

/** Stands for the rows out of sight; no row itself. */
const Gap = ({ size }: { readonly size: number }) =>
  size > 0 && <tr aria-hidden="true" className="table-gap" style={{ blockSize: size }} />;
