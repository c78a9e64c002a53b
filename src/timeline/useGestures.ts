import { type RefObject, useEffect, useRef } from "react";
import { useUpdate } from "../state/hooks.ts";
import { zoomedTo } from "../view/transitions.ts";
import { createGestures, type GestureModel } from "./gestures.ts";

/** Lets the pointer zoom and pan what stands in an element. */
export function useGestures(ref: RefObject<HTMLElement | null>, { scale, bounds }: GestureModel): void {
  const update = useUpdate();
  const island = useRef<ReturnType<typeof createGestures>>(undefined);
  useEffect(
    function mountGestures() {
      if (!ref.current) return;
      const created = createGestures(ref.current, (domain) => update(zoomedTo(domain), "replace"));
      island.current = created;
      return function unmountGestures() {
        created.destroy();
      };
    },
    [ref, update],
  );
  useEffect(
    function showScale() {
      island.current?.update({ scale, bounds });
    },
    [scale, bounds],
  );
}
