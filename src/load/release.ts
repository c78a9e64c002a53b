import { openRows } from "../model/dataset.ts";
import { shortHash } from "../model/digest.ts";
import type { RawDataset } from "../model/migrations.ts";
import { must } from "../model/must.ts";
import { isReleaseName, type Release, readReleases } from "../model/release.ts";
import { isRows } from "../model/version.ts";
import { DatasetError, NOTHING_FOUND } from "./errors.ts";
import { type FetchOptions, fetchText } from "./fetchText.ts";
import { matchesDigest, matchesHash } from "./hash.ts";
import { besideUrl, type Loaded, readPublished } from "./load.ts";
import { inThisForm } from "./parse.ts";

/** The releases of the site at `site`, oldest first. Throws DatasetError. */
export async function loadReleases(site: string, signal: AbortSignal, fresh = false): Promise<readonly Release[]> {
  const url = new URL("v/releases.json", site).href;
  const releases = readReleases(await fetchText(url, { signal, foreign: false, fresh }));
  if (!releases) throw new DatasetError(url, { code: "damaged" });
  return releases;
}

type Options = Omit<FetchOptions, "foreign" | "fresh">;

/** The release of the site at `site` whose hash begins with `name`, held against its hash and the list. Throws DatasetError. */
export async function loadRelease(site: string, name: string, options: Options): Promise<Loaded> {
  try {
    return await openRelease(site, name, options, false);
  } catch (error) {
    // The list or the dataset may have come from a cache, and be older than the other.
    if (!(error instanceof DatasetError) || !isReleaseName(name) || !["damaged", "noRelease"].includes(error.reason.code)) throw error;
    return openRelease(site, name, options, true);
  }
}

async function openRelease(site: string, name: string, options: Options, fresh: boolean): Promise<Loaded> {
  const { signal } = options;
  const url = new URL(`v/${encodeURIComponent(name.slice(0, 40))}/dataset.json`, site).href;
  const releases = isReleaseName(name) ? await loadReleases(site, signal, fresh) : [];
  const release = releases.find(({ hash }) => shortHash(hash) === name);
  if (!release) throw new DatasetError(url, { code: "noRelease", name: name.slice(0, 40) });
  const text = await fetchText(url, { ...options, foreign: false, fresh });
  const published = await readPublished(url, text, signal);
  const rows = await inThisForm(url, published);
  if (!isRows(rows)) throw new DatasetError(url, { code: "notThisFormat" });
  if (!(await isIntact(published, text, release, signal))) throw new DatasetError(url, { code: "damaged" });
  return {
    dataset: openRows(rows),
    findings: NOTHING_FOUND,
    beside: besideUrl(url, { ...options, foreign: false }),
    pinned: { release, newest: must(releases.at(-1), "releases"), withdrawn: rows.withdrawn ?? [] },
  };
}

/**
 * True for the bytes that the list names: others may still hold what was withdrawn. Of a whole release the hash has to be its own, too; of
 * one from which something was withdrawn it says nothing any more.
 */
async function isIntact(published: RawDataset, text: string, release: Release, signal: AbortSignal): Promise<boolean> {
  const { hash, sha256, next } = release;
  if (published["hash"] !== hash) return false;
  const isListed = (await matchesDigest(text, sha256)) || (next !== undefined && (await matchesDigest(text, next)));
  return isListed && (isRedacted(published) || matchesHash(published, hash, signal));
}

const isRedacted = ({ withdrawn }: RawDataset): boolean => Array.isArray(withdrawn) && withdrawn.length > 0;
