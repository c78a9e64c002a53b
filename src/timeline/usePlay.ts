import { useEffect, useState, useSyncExternalStore } from "react";

const PACE = 1500;
const QUERY = "(prefers-reduced-motion: reduce)";

function watchMotion(changed: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether the reader asked for no motion that was not asked for. */
export const useStill = (): boolean =>
  useSyncExternalStore(
    watchMotion,
    () => matchMedia(QUERY).matches,
    () => true,
  );

/** Steps at an even pace from when it is switched on until `step` says that there is no further one. */
export function usePlay(step: () => boolean): readonly [playing: boolean, setPlaying: (playing: boolean) => void] {
  const [playing, setPlaying] = useState(false);
  useEffect(
    function play() {
      if (!playing) return;
      const timer = setInterval(() => {
        if (!step()) setPlaying(false);
      }, PACE);
      return function pause() {
        clearInterval(timer);
      };
    },
    [playing, step],
  );
  return [playing, setPlaying];
}
