import { loadReleases } from "../load/release.ts";
import type { Release } from "../model/release.ts";
import { opensOnce } from "../ui/opensOnce.ts";
import { isOneFile } from "./address.ts";

const list = opensOnce(() => loadReleases(new URL("../", document.baseURI).href, new AbortController().signal));

/** What this site has released. A page that is one file has released nothing. */
export const releases = (): Promise<readonly Release[]> => (isOneFile() ? Promise.resolve([]) : list());
