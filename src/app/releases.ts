import { loadReleases } from "../load/release.ts";
import type { Release } from "../model/release.ts";
import { isOneFile } from "./address.ts";

let listed: Promise<readonly Release[]> | undefined;

/** What this site has released, fetched once; a failure is forgotten, so that trying again fetches again. A page that is one file has released nothing. */
export function releases(): Promise<readonly Release[]> {
  if (isOneFile()) return Promise.resolve([]);
  listed ??= fetchList().catch((error: unknown) => {
    listed = undefined;
    throw error;
  });
  return listed;
}

const fetchList = (): Promise<readonly Release[]> => loadReleases(new URL("../", document.baseURI).href, new AbortController().signal);
