import { useCallback, useState } from "react";
import type { Dataset } from "../model/dataset.ts";
import type { Release } from "../model/release.ts";
import { type Day, parseDay } from "../model/span.ts";
import { useDataset } from "../state/hooks.ts";
import { useAgain } from "./useAgain.ts";

/** The release that the dataset at hand is; null where it is none, undefined until that is known, "failed" where what was released could not be had. */
export type KnownRelease = Release | "failed" | null | undefined;

/** Asks which release the dataset at hand is, and asks again when that is wanted. */
export function useRelease(releases: () => Promise<readonly Release[]>): readonly [release: KnownRelease, again: () => void] {
  const { hash } = useDataset();
  const [release, setRelease] = useState<KnownRelease>();
  const again = useAgain(
    useCallback(
      function fetchList() {
        let left = false;
        const settle = (known: KnownRelease): void => {
          if (!left) setRelease(known);
        };
        releases().then(
          (list) => settle(list.find((one) => one.hash === hash) ?? null),
          () => settle("failed"),
        );
        return function leave() {
          left = true;
        };
      },
      [releases, hash],
    ),
  );
  return [release, again];
}

/** The day since which a dataset is to be had for good; null where it is not, or where that cannot be known. */
export async function releaseDay({ hash, host }: Dataset, releases: () => Promise<readonly Release[]>): Promise<Day | null> {
  if (host !== null) return null;
  const list = await releases().catch(() => []);
  return parseDay(list.find((release) => release.hash === hash)?.date) ?? null;
}
