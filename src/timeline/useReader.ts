import { useEffect, useState } from "react";

const SIGNS = ["pointermove", "pointerdown", "keydown", "focusin", "scroll"] as const;

/** True from the first sign that somebody is using the page: what only hands need is not part of the first view. */
export function useReader(): boolean {
  const [here, setHere] = useState(false);
  useEffect(
    function waitForASign() {
      if (here) return;
      const stop = new AbortController();
      for (const sign of SIGNS) document.addEventListener(sign, () => setHere(true), { once: true, passive: true, signal: stop.signal });
      return function stopWaiting() {
        stop.abort();
      };
    },
    [here],
  );
  return here;
}
