import { useEffect, useState } from "react";
import type { Dataset } from "../model/dataset.ts";
import type { Release } from "../model/release.ts";
import { type Day, parseDay } from "../model/span.ts";
import { useDataset } from "../state/hooks.ts";

/** The release that the dataset at hand is; null where it is none or that cannot be known, undefined until then. */
export function useRelease(releases: () => Promise<readonly Release[]>): Release | null | undefined {
  const { hash } = useDataset();
  const [release, setRelease] = useState<Release | null>();
  useEffect(
    function fetchList() {
      let left = false;
      const settle = (list: readonly Release[]): void => {
        if (!left) setRelease(list.find((one) => one.hash === hash) ?? null);
      };
      releases().then(settle, () => settle([]));
      return function leave() {
        left = true;
      };
    },
    [releases, hash],
  );
  return release;
}

/** The day since which a dataset is to be had for good; null where it is not, or where that cannot be known. */
export async function releaseDay({ hash, host }: Dataset, releases: () => Promise<readonly Release[]>): Promise<Day | null> {
  if (host !== null) return null;
  const list = await releases().catch(() => []);
  return parseDay(list.find((release) => release.hash === hash)?.date) ?? null;
}
