import { useLayoutEffect, useRef } from "react";
import type { Path } from "../model/raw.ts";
import type { Desk } from "./deskState.ts";
import { pathKey } from "./value.ts";

/** Takes the keys where the desk wants them as soon as that stands: a wish is met once. */
export function useFocus({ focus }: Desk): void {
  const met = useRef(focus);
  useLayoutEffect(function goThere() {
    if (focus === null || focus === met.current) return;
    const element = elementOf(focus.to);
    if (!element) return;
    met.current = focus;
    element.focus();
    element.scrollIntoView({ block: "nearest" });
  });
}

const CONTROLS = "[data-first], input, textarea, select, button";

function elementOf(to: Path | "text"): HTMLElement | null {
  if (to === "text") return document.querySelector<HTMLElement>("[role=application]");
  const key = CSS.escape(pathKey(to));
  const form = document.querySelector(`[data-card="${key}"] .desk-form`);
  if (form) {
    const asked = [...form.querySelectorAll(".desk-field:has(.desk-errors)")].find((field) => field.querySelector(CONTROLS));
    return (asked ?? form.querySelector("[data-field]") ?? form).querySelector<HTMLElement>(CONTROLS);
  }
  const field = to.length > 0 && document.querySelector(`[data-field="${key}"]`);
  if (field) return field.querySelector<HTMLElement>("[data-first]") ?? field.querySelector<HTMLElement>(CONTROLS);
  // What has no field of its own is answered in the one around it.
  return to.length > 1 ? elementOf(to.slice(0, -1)) : null;
}
