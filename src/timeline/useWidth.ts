import { type RefObject, useLayoutEffect, useState } from "react";

/** Before an element is measured, and where nothing has a size. */
const USUAL_WIDTH = 960;

/** The width of an element in whole pixels, followed as it changes. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(
    function followWidth() {
      const element = ref.current;
      if (!element) return;
      const read = () => setWidth(element.clientWidth || USUAL_WIDTH);
      read();
      const observer = new ResizeObserver(read);
      observer.observe(element);
      return function stop() {
        observer.disconnect();
      };
    },
    [ref],
  );
  return width;
}
