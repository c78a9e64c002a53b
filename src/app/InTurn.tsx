import { type ReactNode, startTransition, useEffect, useRef, useState } from "react";
import { nextTask } from "../load/slices.ts";
import { isStarting } from "./startUp.ts";

let last: Promise<void> = Promise.resolve();

/** Resolves in a task of its own once everybody who asked before has been shown, or is gone; the function given tells that one is shown oneself. */
function myTurn(): { readonly turn: Promise<void>; readonly shown: () => void } {
  let shown = (): void => {};
  const over = new Promise<void>((resolve) => {
    shown = resolve;
  });
  const turn = last.then(nextTask);
  last = turn.then(() => over);
  return { turn, shown };
}

interface InTurnProps {
  readonly children: ReactNode;
  /** After the others that are shown with it, by which its room is decided. */
  readonly last?: boolean;
}

/** A part of the page that while the page starts is made in a task of its own, so that no task keeps the reader's hand waiting; afterwards at once. */
export function InTurn({ children, last: isLast = false }: InTurnProps) {
  const [made, setMade] = useState(() => !isStarting());
  const leave = useRef<() => void>(null);
  useEffect(
    function wait() {
      if (leave.current !== null || made) return undefined;
      let gone = false;
      function join(): void {
        if (gone) return;
        const mine = myTurn();
        leave.current = mine.shown;
        void mine.turn.then(() => startTransition(() => setMade(true)));
      }
      if (isLast) queueMicrotask(join);
      else join();
      return function stop() {
        gone = true;
        leave.current?.();
        leave.current = null;
      };
    },
    [made, isLast],
  );
  return made ? children : <div aria-busy="true" />;
}
