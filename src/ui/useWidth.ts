import { type RefObject, useLayoutEffect, useState } from "react";

/** What `of` makes of the width of an element, in whole pixels, as it changes; `before` until it is measured. Layout answers to the container, never the screen. */
export function useWidth<T extends number | boolean | string>(ref: RefObject<HTMLElement | null>, of: (pixels: number) => T, before: T): T {
  const [made, setMade] = useState(before);
  useLayoutEffect(
    function followWidth() {
      const element = ref.current;
      if (!element || typeof ResizeObserver === "undefined") return undefined;
      const read = () => setMade(of(element.clientWidth));
      read();
      const observer = new ResizeObserver(read);
      observer.observe(element);
      return function stop() {
        observer.disconnect();
      };
    },
    [ref, of],
  );
  return made;
}
