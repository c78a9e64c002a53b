import { useState } from "react";
import { useAppState } from "../state/hooks.ts";

/** What readers have opened, for as long as the record is open: a list that goes with its tab comes back as it was left. */
const opened = new WeakMap<object, Set<string>>();

/** Whether a fold of this name is open, and what opens and shuts it. */
export function useOpen(name: string): readonly [boolean, (open: boolean) => void] {
  const { session } = useAppState();
  const [open, setOpen] = useState(() => opened.get(session)?.has(name) ?? false);
  function keep(next: boolean): void {
    const names = opened.get(session) ?? new Set();
    opened.set(session, names);
    if (next) names.add(name);
    else names.delete(name);
    setOpen(next);
  }
  return [open, keep];
}
