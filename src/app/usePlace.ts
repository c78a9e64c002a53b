import { useCallback, useEffect, useMemo, useState } from "react";
import { part } from "../ui/later.tsx";
import { enterOwn, type Place, placeHere } from "./entries.ts";
import { settleAddress } from "./history.ts";
import type { Back } from "./WayBack.tsx";

const entering = part(() => import("./enterFiles.ts"));

/** Files that could not be opened, and why. */
interface Unopened {
  readonly files: readonly File[];
  readonly error: Error;
}

interface Here {
  readonly unopened: Unopened | null;
  readonly place: Place;
  /** Whether the reader has come here from another record of this page. */
  readonly moved: boolean;
  readonly back: Back | null;
  /** Stable. The last files given are the ones that are opened. */
  readonly openFiles: (files: readonly File[], isMade?: boolean) => void;
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
      const gone = new AbortController();
      window.addEventListener("popstate", look, gone);
      window.addEventListener("hashchange", look, gone);
      return () => gone.abort();
    },
    [look],
  );
  const [unopened, setUnopened] = useState<Unopened | null>(null);
  const openFiles = useCallback(
    (files: readonly File[], isMade = false) => {
      async function enter(): Promise<void> {
        try {
          const { enterFiles } = await entering();
          enterFiles(files, place, isMade);
          setUnopened(null);
          look();
        } catch (error) {
          setUnopened({ files, error: error instanceof Error ? error : new Error(String(error)) });
        }
      }
      settleAddress();
      void enter();
    },
    [place, look],
  );
  const back = useMemo(() => backFrom(place, look), [place, look]);
  return { place, moved: place !== start, back, unopened, openFiles };
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
