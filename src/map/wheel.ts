import type { Map as LeafletMap } from "leaflet";

const HINT_MS = 1600;

/** Lets the wheel zoom with Ctrl or ⌘ held, or once the map has the focus; else the page scrolls, and a hint is shown. */
export function createWheelGuard(map: LeafletMap, showHint: (shown: boolean) => void) {
  const container = map.getContainer();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function guard(event: WheelEvent): void {
    const allowed = event.ctrlKey || event.metaKey || container.contains(document.activeElement);
    if (allowed) map.scrollWheelZoom.enable();
    else map.scrollWheelZoom.disable();
    clearTimeout(timer);
    showHint(!allowed);
    if (!allowed) timer = setTimeout(() => showHint(false), HINT_MS);
  }

  const parent = container.parentElement ?? container;
  // Before Leaflet's own listener, which sits on the container.
  parent.addEventListener("wheel", guard, { capture: true, passive: true });
  return {
    destroy(): void {
      clearTimeout(timer);
      parent.removeEventListener("wheel", guard, { capture: true });
    },
  };
}
