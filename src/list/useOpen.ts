import { useState } from "react";
import { useAppState } from "../state/hooks.ts";

/** What readers have opened or shut, for as long as the record is open: a list that goes with its tab comes back as it was left. */
const left = new WeakMap<object, Map<string, boolean>>();

/** Whether a fold of this name is open, and what opens and shuts it. */
export function useOpen(name: string, atFirst = false): readonly [boolean, (open: boolean) => void] {
  const { session } = useAppState();
  const [open, setOpen] = useState(() => left.get(session)?.get(name) ?? atFirst);
  function keep(next: boolean): void {
    left.set(session, (left.get(session) ?? new Map<string, boolean>()).set(name, next));
    setOpen(next);
  }
  return [open, keep];
}
