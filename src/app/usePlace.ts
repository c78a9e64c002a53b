import { useCallback, useEffect, useMemo, useState } from "react";
import { enterOwn, type Place, placeHere } from "./entries.ts";
import { settleAddress } from "./history.ts";
import type { Back } from "./WayBack.tsx";

interface Here {
  readonly place: Place;
  /** Whether the reader has come here from another record of this page. */
  readonly moved: boolean;
  readonly back: Back | null;
  /** Stable. */
  readonly openFiles: (files: readonly File[]) => void;
}

/** Where the reader is among the records that this page has opened: follows files, the way back, and the browser's Back and Forward. */
export function usePlace(start: Place): Here {
  const [place, setPlace] = useState(start);
  const look = useCallback(() => {
    const next = placeHere(place);
    if (next.key !== place.key) setPlace(next);
  }, [place]);
  useEffect(
    function followHistory() {
      window.addEventListener("popstate", look);
      window.addEventListener("hashchange", look);
      return function stop() {
        window.removeEventListener("popstate", look);
        window.removeEventListener("hashchange", look);
      };
    },
    [look],
  );
  const openFiles = useCallback(
    (files: readonly File[]) => {
      async function enter(): Promise<void> {
        const { enterFiles } = await import("./enterFiles.ts");
        enterFiles(files, place);
        look();
      }
      settleAddress();
      void enter();
    },
    [place, look],
  );
  const back = useMemo(() => backFrom(place, look), [place, look]);
  return { place, moved: place !== start, back, openFiles };
}

function backFrom({ back }: Place, look: () => void): Back | null {
  if (back === null) return null;
  return {
    href: back,
    go() {
      settleAddress();
      const entered = enterOwn(back);
      if (entered) look();
      return entered;
    },
  };
}
