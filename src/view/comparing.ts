import type { Transition } from "./transitions.ts";
import type { Compared, MeasureAxis, Two } from "./view.ts";

/** Sets the measures against another axis, on which no column of the last one stands. */
export const axisChosen =
  (rows: MeasureAxis): Transition =>
  () => ({ rows, cell: null, pair: null });

export const comparedAs =
  (compared: Compared): Transition =>
  () => ({ compared });

/** Opens a cell of the grid; what was selected would lie over it. */
export const cellOpened =
  (cell: Two): Transition =>
  () => ({ cell, selection: { kind: "none" } });

export const cellClosed: Transition = () => ({ cell: null });

export const paired =
  (pair: Two): Transition =>
  () => ({ pair });
