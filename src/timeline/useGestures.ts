import { type RefObject, useEffect, useRef } from "react";
import { useUpdate } from "../state/hooks.ts";
import { part } from "../ui/later.tsx";
import { zoomedTo } from "../view/transitions.ts";
import type { GestureModel, Gestures } from "./gestures.ts";
import { useReader } from "./useReader.ts";

const gesturesPart = part(() => import("./gestures.ts"));

/** Lets the pointer zoom and pan what stands in an element, from a reader's first sign of life on; where the code does not come, buttons and keys do the same. */
export function useGestures(ref: RefObject<HTMLElement | null>, { scale, bounds }: GestureModel): void {
  const update = useUpdate();
  const here = useReader();
  const island = useRef<Gestures>(undefined);
  const model = useRef<GestureModel>({ scale, bounds });
  useEffect(
    function mountGestures() {
      if (!here) return;
      let gone = false;
      async function mount(): Promise<void> {
        const { createGestures } = await gesturesPart();
        if (gone || !ref.current) return;
        island.current = createGestures(ref.current, (domain) => update(zoomedTo(domain), "replace"));
        island.current.update(model.current);
      }
      mount().catch(() => undefined);
      return function unmountGestures() {
        gone = true;
        island.current?.destroy();
        island.current = undefined;
      };
    },
    [ref, update, here],
  );
  useEffect(
    function showScale() {
      model.current = { scale, bounds };
      island.current?.update(model.current);
    },
    [scale, bounds],
  );
}
