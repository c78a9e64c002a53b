import { movedDomain, type TimeScale } from "../scene/timeScale.ts";
import type { TimeRange } from "../view/view.ts";

/** What the pointer acts on: the scale as drawn, and the visible domain that shows everything. */
export interface GestureModel {
  readonly scale: TimeScale;
  readonly bounds: TimeRange;
}

export type Gestures = ReturnType<typeof createGestures>;

interface Hold {
  readonly model: GestureModel;
  /** Middle of the fingers and the distance between them, in pixels. */
  readonly middle: number;
  readonly spread: number;
}

const CLICK_SLACK = 4;
const WHEEL_PAUSE = 250;
const LINE_HEIGHT = 16;

const middleOf = (xs: readonly number[]): number => xs.reduce((sum, x) => sum + x, 0) / xs.length;
const spreadOf = (xs: readonly number[]): number => Math.max(...xs) - Math.min(...xs);

/** What moves: the model as it was last told, the pixel of the node under a point of the window, and the way to move its domain. */
interface Moved {
  readonly model: () => GestureModel | null;
  readonly pixel: (clientX: number) => number;
  readonly move: (model: GestureModel, by: number, factor: number, about: number) => void;
}

/** Drag pans, two fingers or the wheel with Ctrl zoom, a wheel turned sideways pans; a plain wheel is the page's own. */
export function createGestures(node: HTMLElement, publish: (domain: TimeRange) => void) {
  const listening = new AbortController();
  let model: GestureModel | null = null;
  const moved: Moved = {
    model: () => model,
    pixel: (clientX) => clientX - node.getBoundingClientRect().left,
    move: ({ scale, bounds }, by, factor, about) => publish(movedDomain(scale, { by, factor, about }, bounds)),
  };
  followFingers(node, moved, listening.signal);
  const stopWheel = followWheel(node, moved, listening.signal);
  return {
    update: (next: GestureModel) => {
      model = next;
    },
    destroy: () => {
      listening.abort();
      stopWheel();
    },
  };
}

function followFingers(node: HTMLElement, { model, pixel, move }: Moved, signal: AbortSignal): void {
  const fingers = new Map<number, number>();
  let hold: Hold | null = null;
  let dragged = false;

  function take(): void {
    const [xs, held] = [[...fingers.values()], model()];
    hold = held && xs.length > 0 ? { model: held, middle: middleOf(xs), spread: spreadOf(xs) } : null;
  }

  function onDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, pixel(event.clientX));
    dragged = fingers.size > 1;
    take();
  }

  function onMove(event: PointerEvent): void {
    if (!fingers.has(event.pointerId) || !hold) return;
    fingers.set(event.pointerId, pixel(event.clientX));
    const xs = [...fingers.values()];
    const by = middleOf(xs) - hold.middle;
    if (!dragged && Math.abs(by) < CLICK_SLACK) return;
    if (!dragged) node.setPointerCapture(event.pointerId);
    dragged = true;
    move(hold.model, by, xs.length > 1 ? hold.spread / Math.max(1, spreadOf(xs)) : 1, hold.middle);
  }

  function onUp(event: PointerEvent): void {
    if (fingers.delete(event.pointerId)) take();
  }

  function onClick(event: MouseEvent): void {
    if (!dragged) return;
    event.stopPropagation();
    event.preventDefault();
    dragged = false;
  }

  node.addEventListener("pointerdown", onDown, { signal });
  node.addEventListener("pointermove", onMove, { signal });
  node.addEventListener("pointerup", onUp, { signal });
  node.addEventListener("pointercancel", onUp, { signal });
  node.addEventListener("click", onClick, { signal, capture: true });
}

/** Turns of the wheel without a pause are one: what they add up to moves the domain that they began on. */
interface Wheel {
  readonly model: GestureModel;
  factor: number;
  shift: number;
  timer: ReturnType<typeof setTimeout>;
}

function followWheel(node: HTMLElement, { model, pixel, move }: Moved, signal: AbortSignal): () => void {
  let wheel: Wheel | null = null;
  function onWheel(event: WheelEvent): void {
    const zooms = event.ctrlKey || event.metaKey;
    const begun = wheel?.model ?? model();
    if (!begun || (!zooms && Math.abs(event.deltaX) <= Math.abs(event.deltaY))) return;
    event.preventDefault();
    if (wheel) clearTimeout(wheel.timer);
    const timer = setTimeout(() => {
      wheel = null;
    }, WHEEL_PAUSE);
    wheel = { model: begun, factor: wheel?.factor ?? 1, shift: wheel?.shift ?? 0, timer };
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
    if (zooms) wheel.factor *= 1.004 ** (event.deltaY * unit);
    else wheel.shift -= event.deltaX * unit;
    move(wheel.model, wheel.shift, wheel.factor, pixel(event.clientX));
  }

  node.addEventListener("wheel", onWheel, { signal, passive: false });
  return () => {
    if (wheel) clearTimeout(wheel.timer);
  };
}
