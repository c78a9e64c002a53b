import { type RefObject, useEffect, useRef } from "react";
import { useView } from "../state/hooks.ts";

/** The focus goes back to the line of what was selected, where it was in what has gone. */
export function useWayToLine(pane: RefObject<HTMLElement | null>): void {
  const selected = useView((view) => (view.selection.kind === "none" ? "" : view.selection.id));
  const last = useRef(selected);
  useEffect(
    function followBack() {
      const was = last.current;
      last.current = selected;
      if (selected !== "" || was === "" || document.activeElement !== document.body) return;
      pane.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(was)}"]`)?.focus({ preventScroll: true });
    },
    [pane, selected],
  );
}
