import type { Map as LeafletMap } from "leaflet";

const HINT_MS = 1600;
/** Pixels within which a finger taps rather than moves. */
const TAP = 10;

interface Point {
  readonly x: number;
  readonly y: number;
}

const touchAt = ([touch]: TouchList): Point => ({ x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 });

/** One finger scrolls the page, two move the map; a finger that tries alone is told. Mouse and pen drag as ever. */
export function createTouchGuard(map: LeafletMap, showHint: (shown: boolean) => void) {
  const container = map.getContainer();
  const parent = container.parentElement ?? container;
  let start: Point = { x: 0, y: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function guard({ pointerType }: PointerEvent): void {
    if (pointerType === "touch") map.dragging.disable();
    else map.dragging.enable();
  }

  function begin({ touches }: TouchEvent): void {
    if (touches.length === 1) start = touchAt(touches);
    else hint(false);
  }

  function move({ touches }: TouchEvent): void {
    const { x, y } = touchAt(touches);
    if (touches.length === 1 && Math.hypot(x - start.x, y - start.y) > TAP) hint(true);
  }

  function hint(shown: boolean): void {
    clearTimeout(timer);
    showHint(shown);
    if (shown) timer = setTimeout(() => showHint(false), HINT_MS);
  }

  // Before Leaflet's own listeners, which sit on the container.
  const gone = new AbortController();
  const early = { capture: true, passive: true, signal: gone.signal };
  parent.addEventListener("pointerdown", guard, early);
  parent.addEventListener("touchstart", begin, early);
  parent.addEventListener("touchmove", move, early);
  return {
    destroy(): void {
      clearTimeout(timer);
      gone.abort();
    },
  };
}
