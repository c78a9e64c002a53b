import { type RefObject, useLayoutEffect, useState } from "react";

/** Whether an element is at least so many CSS pixels wide: layout answers to the container, never the screen. */
export function useAtLeast(ref: RefObject<HTMLElement | null>, pixels: number): boolean {
  const [wide, setWide] = useState(true);
  useLayoutEffect(
    function followWidth() {
      const element = ref.current;
      if (!element) return;
      const read = () => setWide(element.clientWidth >= pixels);
      read();
      const observer = new ResizeObserver(read);
      observer.observe(element);
      return function stop() {
        observer.disconnect();
      };
    },
    [ref, pixels],
  );
  return wide;
}
