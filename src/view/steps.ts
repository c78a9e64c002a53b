import type { Transition } from "./transitions.ts";
import { readFragment, writeFragment } from "./url.ts";
import { DEFAULT_VIEW, type View } from "./view.ts";

/** To a step of the tour, counted from 1, whose view is given as its fragment; digits and the direction of time stay the reader's. */
export const stepped =
  (step: number, fragment: string): Transition =>
  ({ digits, mirror }) => ({ ...readFragment(fragment).view, digits, mirror, step });

/** True for a link to a step that says nothing of the view: it means the step's own. */
export const isBareStep = ({ digits: _digits, mirror: _mirror, step, ...view }: View): boolean =>
  step !== null && writeFragment({ ...DEFAULT_VIEW, ...view }) === "";
