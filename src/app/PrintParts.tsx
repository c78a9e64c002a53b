import { useEffect, useState } from "react";
import { useView } from "../state/hooks.ts";
import { later } from "../ui/later.tsx";
import { isFiltered } from "../view/view.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

const PrintHead = later(async () => (await import("./Printed.tsx")).PrintHead);
const PrintFoot = later(async () => (await import("./Printed.tsx")).PrintFoot);

/** What only paper shows, over or under the views: fetched for a view with a filter, or at the first touch, since a print does not wait. */
export function PrintPart({ at }: { readonly at: "head" | "foot" }) {
  const touched = useTouched();
  const filtered = useView((view) => isFiltered(view.filters));
  if (!touched && !filtered) return null;
  return (
    <div className="only-printed">
      <ErrorBoundary part="line">{at === "head" ? <PrintHead /> : <PrintFoot />}</ErrorBoundary>
    </div>
  );
}

const TOUCHES = ["pointermove", "pointerdown", "keydown", "beforeprint"] as const;

function useTouched(): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(function waitForTouch() {
    const gone = new AbortController();
    for (const touch of TOUCHES) addEventListener(touch, () => setTouched(true), { once: true, signal: gone.signal });
    return () => gone.abort();
  }, []);
  return touched;
}
