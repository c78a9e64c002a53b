import type { KeyboardEvent } from "react";
import type { Dir } from "../i18n/locale.ts";

/** Rows down and columns along the text, by key; columns follow the eye. */
const STEP: Readonly<Record<string, readonly [row: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus from one body cell to its neighbour, empty ones included, when an arrow key is pressed on a cell. */
export function moveBetweenCells(event: KeyboardEvent<HTMLTableElement>, dir: Dir): void {
  const step = STEP[event.key];
  const at = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>("tbody td") : null;
  const row = at?.closest("tr");
  if (!step || !at || !row) return;
  const next = row.parentElement?.querySelectorAll("tr")[row.sectionRowIndex + step[0]];
  const cell = next?.cells[at.cellIndex + (dir === "rtl" ? -step[1] : step[1])]?.querySelector<HTMLElement>("[data-cell]");
  if (!cell) return;
  event.preventDefault();
  cell.focus();
}
